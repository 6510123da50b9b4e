package org.tradewind.dataset.formats;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tradewind.trade.Text;

/** FAOSTAT's trade in crops and livestock, whole or by partner: a row an element; its own numbers of areas beside M49's. */
final class FaostatFormat implements Format {
    private static final Publisher FAO = new Publisher(
            "faostat",
            "FAOSTAT",
            new Text("Agricultural trade by FAOSTAT", "Торговля продовольствием по данным ФАОСТАТ"),
            "Food and Agriculture Organization of the United Nations",
            "https://www.fao.org/faostat",
            new Text(
                    "Trade in crops and livestock products only, estimates among it. Licence: CC BY 4.0.",
                    "Только торговля продуктами растениеводства и животноводства, в том числе оценки. Лицензия: CC BY 4.0."));

    /** China with Hong Kong, Macao and Taiwan, which stand beside it. */
    private static final Set<String> CHINA = Set.of("351", "159");

    /** FAO numbers areas of many countries from here on; the whole world is the first. */
    private static final int AGGREGATES = 5000;

    @Override
    public String name() {
        return "faostat";
    }

    @Override
    public Publisher publisher() {
        return FAO;
    }

    @Override
    public Optional<Layout> layout(Grid grid, Mapping mapping, Flaws flaws) {
        return grid.header(header -> header.has("Element", "Item", "Unit", "Value")
                        && header.find("Year", "Year Code") >= 0
                        && header.find("Reporter Countries", "Area") >= 0)
                .map(FaostatFormat::layout);
    }

    private static Layout layout(Header header) {
        int unit = header.find("Unit");
        int element = header.find("Element");
        int value = header.find("Value");
        // FAO's own numbers are other countries by M49, so they are never read.
        Layout layout = new Layout(header)
                .reporter("Reporter Country Code (M49)", "Reporter Countries", "Area Code (M49)", "Area")
                .partner("Partner Country Code (M49)", "Partner Countries")
                .product("Item Code (CPC)", "Item Code", "Item Code (FAO)")
                .productName("Item")
                .flow("Element")
                .period("Year", "Year Code")
                .status(Flag::sdmx, "Flag")
                .keep("other-indicators", line -> way(line.at(element)).isPresent())
                .keep("other-units", line -> money(line.at(unit)) || mass(line.at(unit)));
        countries(layout, "Reporter Country Code", "Area Code", "Reporter Country Code (M49)", "Area Code (M49)");
        countries(layout, "Partner Country Code", "Partner Country Code (M49)");
        layout.flowReads = FaostatFormat::way;
        layout.hs = false;
        layout.productCode = code -> code.replaceFirst("^'", "");
        layout.currency = Optional.of("USD");
        layout.quantityUnit = Optional.of("t");
        layout.complete = List.of("period");
        layout.amounts.add(amount(value, 3, false, unit));
        layout.amounts.add(amount(value, 0, true, unit));
        return layout;
    }

    private static Layout.Amount amount(int value, int power, boolean quantity, int unit) {
        return new Layout.Amount(
                value,
                Optional.empty(),
                Optional.empty(),
                line -> power,
                quantity,
                line -> quantity ? mass(line.at(unit)) : money(line.at(unit)));
    }

    /** Without the sums of countries that have a number of FAO's own, or of M49's. */
    private static void countries(Layout layout, String... columns) {
        for (int column : layout.header.all(columns)) {
            layout.keep(Cube.AGGREGATES, line -> !sum(line.at(column).replaceFirst("^'0*", "")));
        }
    }

    private static boolean sum(String number) {
        return CHINA.contains(number) || (number.matches("\\d{4}") && Integer.parseInt(number) > AGGREGATES);
    }

    private static Optional<Way> way(String element) {
        return switch (element.toLowerCase(Locale.ROOT)) {
            case "export value", "export quantity" -> Optional.of(Way.EXPORTS);
            case "import value", "import quantity" -> Optional.of(Way.IMPORTS);
            default -> Optional.empty();
        };
    }

    private static boolean money(String unit) {
        return unit.matches("1000 (USD|US\\$)");
    }

    private static boolean mass(String unit) {
        return unit.matches("t|tonnes");
    }
}
