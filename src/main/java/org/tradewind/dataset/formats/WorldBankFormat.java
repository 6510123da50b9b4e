package org.tradewind.dataset.formats;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tradewind.trade.Text;

/**
 * World Development Indicators: bulk CSV, DataBank CSV, the JSON of the API, and what programs save of them, a row or a
 * column an indicator. Each indicator in dollars is a flow.
 */
final class WorldBankFormat implements Format {
    private static final Publisher BANK = new Publisher(
            "world-bank-wdi",
            "World Development Indicators",
            new Text("Trade by the World Bank", "Торговля по данным Всемирного банка"),
            "World Bank",
            "https://databank.worldbank.org/source/world-development-indicators",
            new Text(
                    "Aggregates of countries are not in it. Licence: CC BY 4.0.",
                    "Агрегаты стран не включены. Лицензия: CC BY 4.0."));

    /** What is believed first comes first; two letters last, since {@code NA} for Namibia is lost easily. */
    private static final String[] COUNTRIES = {
        "Country Code",
        "iso3c",
        "countryiso3code",
        "Country Name",
        "country.value",
        "country",
        "Entity",
        "Code",
        "iso2c"
    };

    private static final String[] TIMES = {"Time Code", "Time", "Year", "date"};
    private static final String[] CODES = {
        "Indicator Code", "Series Code", "indicator.id", "indicator_id", "indicatorID"
    };
    private static final String[] TITLES = {"Indicator Name", "Series Name", "indicator.value", "Indicator", "Series"};

    @Override
    public String name() {
        return "world-bank";
    }

    @Override
    public Publisher publisher() {
        return BANK;
    }

    @Override
    public Optional<Layout> layout(Grid grid, Mapping mapping, Flaws flaws) {
        Indicators known = new Indicators();
        return grid.header(header -> byRow(header) && years(header))
                .map(header -> wide(grid, header, known))
                .or(() -> grid.header(header -> answer(header) || molten(grid, header, known))
                        .map(header -> rows(grid, header, known)))
                .or(() -> grid.header(header -> byColumn(header, known)).map(header -> columns(header, known)));
    }

    /** Whether each row names its indicator, by which the table is the bank's. */
    private static boolean byRow(Header header) {
        boolean codes = header.has("Country Name", "Country Code") && header.find("Indicator Code", "Series Code") >= 0;
        return codes || (header.has("Country Name") && header.find("Indicator Name", "Series Name") >= 0);
    }

    private static boolean years(Header header) {
        return header.line().fields().stream()
                .anyMatch(name -> Times.year(name.strip()).isPresent());
    }

    /** What the API gives, whatever the indicator. */
    private static boolean answer(Header header) {
        return header.has("indicator.id", "countryiso3code", "date", "value");
    }

    /** A row an indicator and year. */
    private static boolean molten(Grid grid, Header header, Indicators known) {
        int indicator = header.find(CODES) >= 0 ? header.find(CODES) : header.find(TITLES);
        return indicator >= 0
                && header.find(COUNTRIES) >= 0
                && header.find(TIMES) >= 0
                && header.find("value") >= 0
                && grid.below(header).stream()
                        .anyMatch(line -> known.code(line.at(indicator)).isPresent());
    }

    /** A column an indicator, by its code or title. */
    private static boolean byColumn(Header header, Indicators known) {
        return header.find(COUNTRIES) >= 0
                && header.find(TIMES) >= 0
                && header.line().fields().stream()
                        .anyMatch(name -> known.code(name).isPresent());
    }

    private static Layout begun(Header header) {
        Layout layout = new Layout(header).reporter(COUNTRIES);
        layout.hs = false;
        layout.currency = Optional.of("USD");
        return layout;
    }

    private static Layout columns(Header header, Indicators known) {
        Layout layout = begun(header).period(TIMES);
        List<String> names = header.line().fields();
        boolean merchandise = names.stream()
                .anyMatch(name -> known.dollars(name)
                        .filter(dollars -> dollars.product().isEmpty())
                        .isPresent());
        int time = layout.periodColumn;
        layout.keep("footers", line -> Times.of(line.at(time)).isPresent());
        for (int i = 0; i < names.size(); i++) {
            int column = i;
            known.percentage(names.get(i))
                    .ifPresent(r -> layout.percentages.add(
                            new Layout.Percentages(column, Optional.empty(), line -> Optional.of(r))));
            known.dollars(names.get(i)).ifPresent(dollars -> {
                String product = product(dollars, merchandise);
                layout.amounts.add(
                        new Layout.Amount(column, Optional.of(dollars.way()), Optional.empty(), line -> 0, false)
                                .of(product.equals("TOTAL") ? "" : product));
            });
        }
        return layout;
    }

    private static Layout wide(Grid grid, Header header, Indicators known) {
        Layout layout = begun(header);
        int indicator = indicator(header);
        for (int i = 0; i < header.width(); i++) {
            int column = i;
            Times.year(header.name(i)).ifPresent(year -> amounts(layout, column, indicator, Optional.of(year), known));
        }
        return indicators(grid, layout, indicator, known);
    }

    private static Layout rows(Grid grid, Header header, Indicators known) {
        Layout layout = begun(header).period(TIMES).status(Flag::sdmx, "obs_status");
        amounts(layout, header.find("value"), indicator(header), Optional.empty(), known);
        return indicators(grid, layout, indicator(header), known);
    }

    private static int indicator(Header header) {
        int code = header.find(CODES);
        return code >= 0 ? code : header.find(TITLES);
    }

    private static void amounts(Layout layout, int column, int indicator, Optional<String> year, Indicators known) {
        layout.percentages.add(new Layout.Percentages(column, year, line -> known.percentage(line.at(indicator))));
        for (Way way : List.of(Way.EXPORTS, Way.IMPORTS)) {
            Predicate<Line> of = line -> known.dollars(line.at(indicator))
                    .map(Indicators.Dollars::way)
                    .equals(Optional.of(way));
            layout.amounts.add(new Layout.Amount(column, Optional.of(way), year, line -> 0, false, of));
        }
    }

    private static Layout indicators(Grid grid, Layout layout, int indicator, Indicators known) {
        boolean merchandise = grid.mentionedAnywhere("VAL.MRCH.CD.WT")
                || grid.mentionedAnywhere("Merchandise exports (current")
                || grid.mentionedAnywhere("Merchandise imports (current");
        layout.product = indicator;
        layout.productName = layout.header.find(TITLES);
        layout.productCode = text -> known.dollars(text)
                .map(dollars -> product(dollars, merchandise))
                .orElse("TOTAL");
        return layout.keep(
                "other-indicators", line -> known.code(line.at(indicator)).isPresent());
    }

    /** Goods and services together are the whole where merchandise does not stand beside them. */
    private static String product(Indicators.Dollars dollars, boolean merchandise) {
        String product = dollars.product();
        boolean whole = product.isEmpty() || (product.equals("goods-and-services") && !merchandise);
        return whole ? "TOTAL" : product;
    }
}
