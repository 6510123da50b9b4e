package org.tradewind.dataset.formats;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tradewind.trade.Text;

/** Russian customs until January 2022: rows by region are parts; secret codes; whether dollars or thousands is not said. */
final class RussianCustomsFormat implements Format {
    private static final Publisher CUSTOMS = new Publisher(
            "fts-russia",
            "Таможенная статистика внешней торговли",
            new Text("Trade of Russia", "Торговля России"),
            "Federal Customs Service of Russia",
            "https://customs.gov.ru/statistic",
            new Text(
                    "Goods with a secret code stand under XXXXXXXXXX. A value of nothing beside a quantity is taken as withheld.",
                    "Товары с закрытым кодом стоят под XXXXXXXXXX. Нулевая стоимость при ненулевом количестве считается закрытой."));
    private static final Pattern MONTH_IN_NAME = Pattern.compile("(20\\d\\d)[-_.](0[1-9]|1[0-2])");

    /** The older files say which country the direction is to or from. */
    private static final String[] COUNTRY = {"STRANA", "NASTRANAPR"};

    @Override
    public String name() {
        return "fts";
    }

    @Override
    public Publisher publisher() {
        return CUSTOMS;
    }

    @Override
    public Optional<Layout> layout(Grid grid, Mapping mapping, Flaws flaws) {
        return grid.header(header -> header.has("NAPR", "PERIOD", "TNVED", "STOIM") && header.find(COUNTRY) >= 0)
                .map(header -> layout(grid, header, mapping, flaws));
    }

    private static Layout layout(Grid grid, Header header, Mapping mapping, Flaws flaws) {
        if (mapping.setting("unit").isEmpty()) {
            throw flaws.stopAt(
                    grid.name(), header.line().number(), header.find("STOIM") + 1, Flaw.UNIT_WANTED, "STOIM");
        }
        Layout layout = new Layout(header)
                .partner(COUNTRY)
                .product("TNVED")
                .flow("NAPR")
                .value(mapping.currency().orElse("USD"), mapping.powerOr(0), "STOIM")
                .quantity("kg", 0, "NETTO");
        layout.reporterIs = Optional.of("RUS");
        layout.repeats = Layout.Repeats.SUM;
        layout.complete = List.of("partner", "product", "period");
        int count = header.find("KOL");
        int net = header.find("NETTO");
        layout.zeroIsWithheld = line -> some(line.at(count)) || some(line.at(net));
        return period(grid, layout, header.find("PERIOD"));
    }

    private static boolean some(String number) {
        return number.chars().anyMatch(c -> c >= '1' && c <= '9');
    }

    /** The month of a row that has the year only is in the name of the file. */
    private static Layout period(Grid grid, Layout layout, int column) {
        Matcher named = MONTH_IN_NAME.matcher(grid.source().stem());
        boolean month = named.find();
        String year = month ? named.group(1) : "";
        String both = month ? year + "-" + named.group(2) : "";
        return layout.period(column, line -> Times.of(line.at(column)).map(p -> p.equals(year) ? both : p));
    }
}
