package org.tradewind.dataset.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tradewind.trade.Text;

/** World Development Indicators: bulk CSV, DataBank CSV and the JSON of the API. Each indicator in dollars is a flow. */
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

    /** Flow and product of the indicators in current dollars; without a product it is merchandise as a whole. */
    private static final Map<String, String> DOLLARS = new TreeMap<>(Map.of(
            "TX.VAL.MRCH.CD.WT", "exports:",
            "TM.VAL.MRCH.CD.WT", "imports:",
            "NE.EXP.GNFS.CD", "exports:goods-and-services",
            "NE.IMP.GNFS.CD", "imports:goods-and-services",
            "TX.VAL.TECH.CD", "exports:high-technology",
            "BX.GSR.GNFS.CD", "exports:goods-and-services-bop",
            "BM.GSR.GNFS.CD", "imports:goods-and-services-bop",
            "BX.GSR.NFSV.CD", "exports:services",
            "BM.GSR.NFSV.CD", "imports:services",
            "BX.GSR.CCIS.CD", "exports:ict-services"));

    private static final Map<String, Ratio> PERCENT = percent();

    private static Map<String, Ratio> percent() {
        Map<String, Ratio> map = new TreeMap<>();
        for (List<String> line : Resource.lines("indicators.txt")) {
            String measure = line.getFirst().toLowerCase(java.util.Locale.ROOT).replace('.', '-');
            map.put(
                    line.getFirst(),
                    new Ratio(
                            measure,
                            line.get(1),
                            new Text(line.get(2), line.get(3)),
                            Resource.items(line.get(4), ";"),
                            Resource.items(line.get(5), ";")));
        }
        return map;
    }

    private static final Pattern IN_BRACKETS = Pattern.compile(".*\\[([A-Z0-9]+(?:\\.[A-Z0-9]+)+)]");

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
        return grid.header(WorldBankFormat::wide)
                .map(header -> table(grid, header))
                .or(() -> grid.header("indicator.id", "countryiso3code", "date", "value")
                        .map(header -> json(grid, header)))
                .or(() -> grid.header(WorldBankFormat::bySeries).map(WorldBankFormat::series));
    }

    /** DataBank with years in rows and {@code Merchandise exports (current US$) [TX.VAL.MRCH.CD.WT]} over a column. */
    private static boolean bySeries(Header header) {
        return header.has("Country Code")
                && header.find("Time Code", "Time", "Year") >= 0
                && header.line().fields().stream()
                        .map(WorldBankFormat::code)
                        .anyMatch(code -> DOLLARS.containsKey(code) || PERCENT.containsKey(code));
    }

    private static String code(String column) {
        Matcher m = IN_BRACKETS.matcher(column.strip());
        return m.matches() ? m.group(1) : "";
    }

    private static Layout series(Header header) {
        Layout layout =
                new Layout(header).reporter("Country Code", "Country Name").period("Time Code", "Time", "Year");
        layout.hs = false;
        layout.currency = Optional.of("USD");
        List<String> codes =
                header.line().fields().stream().map(WorldBankFormat::code).toList();
        boolean merchandise = codes.stream().anyMatch(code -> code.contains(".MRCH."));
        int time = layout.periodColumn;
        layout.keep("footers", line -> Times.of(line.at(time)).isPresent());
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            Optional<Ratio> ratio = Optional.ofNullable(PERCENT.get(code));
            ratio.ifPresent(r -> layout.percentages.add(
                    new Layout.Percentages(codes.indexOf(code), Optional.empty(), line -> Optional.of(r))));
            Optional<Way> way = Way.of(meaning(code).replaceFirst(":.*", ""));
            if (way.isPresent()) {
                String product = product(meaning(code), merchandise);
                layout.amounts.add(new Layout.Amount(
                        i,
                        way,
                        Optional.empty(),
                        line -> 0,
                        false,
                        line -> true,
                        Optional.of(product.equals("TOTAL") ? "" : product)));
            }
        }
        return layout;
    }

    private static boolean wide(Header header) {
        return header.has("Country Name", "Country Code")
                && header.find("Indicator Code", "Series Code") >= 0
                && header.line().fields().stream()
                        .anyMatch(name -> Times.year(name.strip()).isPresent());
    }

    private static Layout table(Grid grid, Header header) {
        int indicator = header.find("Indicator Code", "Series Code");
        Layout layout = new Layout(header).reporter("Country Code", "Country Name");
        for (int i = 0; i < header.width(); i++) {
            int column = i;
            Times.year(header.name(i)).ifPresent(year -> amounts(layout, column, indicator, Optional.of(year)));
        }
        return indicators(grid, layout, indicator, header.find("Indicator Name", "Series Name"));
    }

    private static Layout json(Grid grid, Header header) {
        int indicator = header.find("indicator.id");
        Layout layout = new Layout(header)
                .reporter("countryiso3code", "country.id", "country.value")
                .period("date");
        amounts(layout, header.find("value"), indicator, Optional.empty());
        layout.status(Flag::sdmx, "obs_status");
        return indicators(grid, layout, indicator, header.find("indicator.value"));
    }

    private static void amounts(Layout layout, int column, int indicator, Optional<String> year) {
        layout.percentages.add(
                new Layout.Percentages(column, year, line -> Optional.ofNullable(PERCENT.get(line.at(indicator)))));
        for (Way way : List.of(Way.EXPORTS, Way.IMPORTS)) {
            layout.amounts.add(new Layout.Amount(
                    column,
                    Optional.of(way),
                    year,
                    line -> 0,
                    false,
                    line -> meaning(line.at(indicator)).startsWith(way.code() + ":")));
        }
    }

    private static String meaning(String indicator) {
        return DOLLARS.getOrDefault(indicator, "");
    }

    private static Layout indicators(Grid grid, Layout layout, int indicator, int called) {
        boolean merchandise = grid.mentions("VAL.MRCH.CD.WT");
        layout.hs = false;
        layout.currency = Optional.of("USD");
        layout.product = indicator;
        layout.productName = called;
        layout.productCode = code -> product(meaning(code), merchandise);
        layout.keep(
                "other-indicators",
                line -> DOLLARS.containsKey(line.at(indicator)) || PERCENT.containsKey(line.at(indicator)));
        return layout;
    }

    /** Goods and services together are the whole where merchandise does not stand beside them. */
    private static String product(String meaning, boolean merchandise) {
        List<String> parts = new ArrayList<>(List.of(meaning.split(":", -1)));
        String product = parts.getLast();
        boolean whole = product.isEmpty() || (product.equals("goods-and-services") && !merchandise);
        return whole ? "TOTAL" : product;
    }
}
