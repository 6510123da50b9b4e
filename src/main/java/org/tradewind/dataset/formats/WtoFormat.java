package org.tradewind.dataset.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tradewind.trade.Text;

/** WTO Stats, CSV or XLSX: the indicator names flow and unit; texts with commas are not always in quotation marks. */
final class WtoFormat implements Format {
    private static final Publisher WTO = new Publisher(
            "wto-stats",
            "WTO Stats",
            new Text("Trade by the WTO", "Торговля по данным ВТО"),
            "World Trade Organization",
            "https://stats.wto.org",
            new Text("The WTO's terms of use apply.", "Действуют условия ВТО."));
    /** {@code BOP6 - SOX - Commercial services}. */
    private static final Pattern LABELLED = Pattern.compile("[A-Z0-9_ ]+ - ([A-Z0-9_]+) - (.*)");

    private static final Pattern BY = Pattern.compile("(?i)\\bby [\\w/ ]+?(?= [-–(]|$)");

    @Override
    public String name() {
        return "wto";
    }

    @Override
    public Publisher publisher() {
        return WTO;
    }

    @Override
    public Optional<Layout> layout(Grid grid, Mapping mapping, Flaws flaws) {
        return grid.header("Indicator", "Reporting Economy", "Partner Economy", "Year", "Value")
                .map(header -> csv(grid, header))
                .or(() -> grid.header(WtoFormat::wide).map(header -> sheet(grid, header, flaws)));
    }

    private static boolean wide(Header header) {
        return header.has("Reporting Economy", "Product/Sector", "Partner Economy")
                && header.line().fields().stream()
                        .anyMatch(name -> Times.year(name.strip()).isPresent());
    }

    private static Layout csv(Grid grid, Header header) {
        int indicator = header.find("Indicator");
        int unit = header.find("Unit");
        int period = header.find("Period");
        int year = header.find("Year");
        Layout layout = new Layout(header)
                .reporter("Reporting Economy ISO3A Code", "Reporting Economy")
                .partner("Partner Economy ISO3A Code", "Partner Economy")
                .product("Product/Sector Code", "Product/Sector")
                .productName("Product/Sector")
                .status(WtoFormat::flag, "Value Flag Code")
                .period(year, line -> Times.of(line.at(year), line.at(period)));
        flat(grid, layout);
        int value = header.find("Value");
        for (Way way : List.of(Way.EXPORTS, Way.IMPORTS)) {
            layout.amounts.add(new Layout.Amount(
                    value,
                    Optional.of(way),
                    Optional.empty(),
                    line -> Denomination.power(line.at(unit)).orElse(0),
                    false,
                    line -> direction(line.at(indicator)).equals(Optional.of(way))));
        }
        layout.keep(
                "other-indicators",
                line -> direction(line.at(indicator)).isPresent()
                        && Denomination.currency(line.at(unit)).equals(Optional.of("USD")));
        layout.mend = mending(header);
        return layout;
    }

    /** An indicator tells by what its figures are parted too, such as by partner. */
    private static Optional<Way> direction(String indicator) {
        return ColumnWords.direction(BY.matcher(indicator).replaceFirst(" "));
    }

    /** Goods are the whole where they stand beside services; of services all before the commercial ones. */
    private static void flat(Grid grid, Layout layout) {
        layout.hs = false;
        layout.currency = Optional.of("USD");
        String whole = grid.mentionedAnywhere("Total merchandise")
                ? "TO"
                : Stream.of("Total services", " - S - ").anyMatch(grid::mentionedAnywhere) ? "S" : "SOX";
        layout.allProducts = List.of(whole);
    }

    private static String flag(String flag) {
        return switch (flag.strip().toUpperCase(Locale.ROOT)) {
            case "E" -> "E";
            case "P" -> "P";
            case "B" -> "B";
            default -> "";
        };
    }

    /**
     * A comma in a text makes a row longer than the header. A blank follows it there, and nowhere else; where none does, the
     * one place is found at which joining what it parted puts codes, years and numbers under their names again. Where there
     * are none or several, the row stays as it is, and is bad.
     */
    private static UnaryOperator<Line> mending(Header header) {
        List<Integer> numbers = header.all("Reporting Economy Code", "Partner Economy Code", "Year", "Value");
        List<Integer> letters = header.all("Reporting Economy ISO3A Code", "Partner Economy ISO3A Code");
        List<Integer> codes = header.all(
                "Indicator Code",
                "Product/Sector Classification Code",
                "Product/Sector Code",
                "Period Code",
                "Frequency Code",
                "Unit Code");
        Predicate<Line> sound = line -> line.fields().size() == header.width()
                && numbers.stream().allMatch(i -> line.at(i).matches("[-\\d.]*"))
                && letters.stream().allMatch(i -> line.at(i).matches("[A-Z]{0,3}"))
                && codes.stream().allMatch(i -> line.at(i).matches("[A-Z0-9_.-]*"))
                && line.at(header.find("Year")).matches("\\d{4}");
        return line -> {
            int excess = line.fields().size() - header.width();
            if (excess <= 0) {
                return line;
            }
            Line byBlanks = joinedByBlanks(line);
            if (sound.test(byBlanks)) {
                return byBlanks;
            }
            List<Line> found = IntStream.range(0, header.width())
                    .mapToObj(at -> joined(line, at, excess))
                    .filter(sound)
                    .toList();
            return found.size() == 1 ? found.getFirst() : line;
        };
    }

    private static Line joinedByBlanks(Line line) {
        List<String> fields = new ArrayList<>();
        for (String field : line.fields()) {
            if (field.startsWith(" ") && !fields.isEmpty()) {
                fields.add(fields.removeLast() + "," + field);
            } else {
                fields.add(field);
            }
        }
        return new Line(line.number(), fields);
    }

    private static Line joined(Line line, int at, int excess) {
        List<String> fields = new ArrayList<>(line.fields().subList(0, at));
        fields.add(String.join(",", line.fields().subList(at, at + excess + 1)));
        fields.addAll(line.fields().subList(at + excess + 1, line.fields().size()));
        return new Line(line.number(), fields);
    }

    private static Layout sheet(Grid grid, Header header, Flaws flaws) {
        String title = grid.head().stream()
                .takeWhile(line -> !line.equals(header.line()))
                .map(line -> String.join(" ", line.fields()))
                .reduce("", (a, b) -> a + " " + b);
        Layout layout = new Layout(header)
                .reporter("Reporting Economy")
                .partner("Partner Economy")
                .product("Product/Sector")
                .flowIs(direction(title).orElseThrow(() -> flaws.stopAt(grid.name(), 1, 1, Flaw.FLOW_WANTED)));
        flat(grid, layout);
        layout.partOfYear = header.find("Period");
        layout.productCode = label -> LABELLED.matcher(label).replaceFirst("$1");
        layout.productName = layout.product;
        layout.productLabel = label -> LABELLED.matcher(label).replaceFirst("$2");
        int power = Denomination.power(title).orElse(0);
        for (int i = 0; i < header.width(); i++) {
            int column = i;
            Times.year(header.name(i))
                    .ifPresent(year -> layout.amount(column, Optional.empty(), Optional.of(year), power, false));
        }
        return layout;
    }
}
