package org.tradewind.dataset.formats;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tradewind.trade.Text;

/** ITC Trade Map: wide tables whose title says who trades and what; thousand dollars; codes with an apostrophe. */
final class TradeMapFormat implements Format {
    private static final Publisher ITC = new Publisher(
            "itc-trade-map",
            "Trade Map",
            new Text("Trade by ITC Trade Map", "Торговля по данным ITC Trade Map"),
            "International Trade Centre",
            "https://www.trademap.org",
            new Text(
                    "From UN Comtrade and ITC; their terms of use apply.",
                    "По данным UN Comtrade и ITC; действуют их условия."));
    private static final Pattern VALUE =
            Pattern.compile("(?i)(?:(export|import)ed value|value (export|import)ed) in (\\d{4}(?:-[MQ]\\d{1,2})?).*");
    /** {@code Kazakhstan's exports to China}, and the name of a column under it. */
    private static final Pattern BETWEEN = Pattern.compile("(?i)(.+?)(?:'|’)s? (exports|imports) (?:to|from) (.+)");

    private static final Pattern IN_YEAR = Pattern.compile("(?i)value in (\\d{4}(?:-[MQ]\\d{1,2})?).*");
    private static final Pattern BY =
            Pattern.compile("(?i)\\b(?:exported|imported) by ([^,;(]+?)(?: in \\d{4}.*)?(?: *\\([^()]*\\))*$");
    private static final Pattern PRODUCT = Pattern.compile("(?i)product ?: ?'?(\\d{2,10}|TOTAL)\\b.*");

    private static final Pattern UNIT = Pattern.compile("(?i)\\s*units? ?:");
    private static final Pattern SERVICES = Pattern.compile(
            "(?i)(list of services|\\bservices? (?:ex|im)ported\\b|\\bfor (?:a|the) (?:selected )?service\\b|^service ?:)");
    private static final Pattern ALL = Pattern.compile("(?i)\\b(all products|all services)\\b");

    @Override
    public String name() {
        return "trade-map";
    }

    @Override
    public Publisher publisher() {
        return ITC;
    }

    @Override
    public Optional<Layout> layout(Grid grid, Mapping mapping, Flaws flaws) {
        return grid.header(header -> header.line().fields().stream()
                        .anyMatch(name -> VALUE.matcher(name.strip()).matches()))
                .map(header -> layout(grid, header, mapping, flaws))
                .or(() -> bilateral(grid, mapping));
    }

    /**
     * The trade of two countries: over the years of each block stands whose exports to whom, or imports from whom; after
     * the first come those of each with the world.
     */
    private static Optional<Layout> bilateral(Grid grid, Mapping mapping) {
        for (int i = 0; i + 1 < grid.head().size(); i++) {
            Header upper = Header.of(grid.head().get(i));
            Line lower = grid.head().get(i + 1);
            int first = 0;
            while (first < upper.width() && !BETWEEN.matcher(upper.name(first)).matches()) {
                first++;
            }
            if (upper.find("Product code") >= 0
                    && first < upper.width()
                    && year(lower, first).isPresent()) {
                return blocks(grid, upper, lower, first, mapping);
            }
        }
        return Optional.empty();
    }

    private static Optional<Layout> blocks(Grid grid, Header upper, Line lower, int first, Mapping mapping) {
        Layout layout = new Layout(new Header(lower, upper.places()))
                .product("Product code")
                .productName("Product label");
        layout.currency = Optional.of(currency(grid, layout.header, mapping));
        layout.width = Math.max(lower.fields().size(), upper.width());
        int power = power(grid, layout.header, mapping);
        Economies economies = new Economies();
        Optional<Block> block = Optional.empty();
        for (int i = first; i < lower.fields().size(); i++) {
            block = upper.name(i).isEmpty() ? block : Block.of(upper.name(i), economies);
            Optional<String> year = year(lower, i);
            if (block.isPresent() && year.isPresent()) {
                layout.amounts.add(block.get().amount(i, year, power));
            }
        }
        layout.reporterIs = layout.amounts.stream()
                .flatMap(amount -> amount.between().stream())
                .map(Layout.Between::reporter)
                .findFirst();
        layout.partnerIs = Optional.of("");
        return layout.amounts.isEmpty() ? Optional.empty() : Optional.of(layout);
    }

    /** What some columns hold: whose exports to whom, or imports from whom. */
    private record Block(Way way, Layout.Between between) {
        static Optional<Block> of(String title, Economies economies) {
            Matcher pair = BETWEEN.matcher(title);
            if (!pair.matches()) {
                return Optional.empty();
            }
            Optional<String> reporter = economies.find(pair.group(1)).map(Place::code);
            Optional<String> partner = economies.find(pair.group(3)).map(Place::code);
            return reporter.filter(code -> !code.isEmpty()).isPresent() && partner.isPresent()
                    ? Way.of(pair.group(2))
                            .map(way -> new Block(way, new Layout.Between(reporter.get(), partner.get())))
                    : Optional.empty();
        }

        Layout.Amount amount(int column, Optional<String> year, int power) {
            return new Layout.Amount(column, Optional.of(way), year, line -> power, false).between(between);
        }
    }

    private static Optional<String> year(Line line, int column) {
        Matcher m = IN_YEAR.matcher(line.at(column));
        return m.matches() ? Times.of(m.group(1)) : Optional.empty();
    }

    private static Layout layout(Grid grid, Header header, Mapping mapping, Flaws flaws) {
        Layout layout = new Layout(header)
                .product("Product code", "Code", "Service code", "HS6", "HS4", "HS2")
                .productName("Product label", "Service label");
        layout.currency = Optional.of(currency(grid, header, mapping));
        services(grid, layout);
        parties(grid, layout, mapping, flaws);
        if (layout.product < 0) {
            layout.productIs = Optional.of(product(grid, header, mapping, flaws));
        }
        int power = power(grid, header, mapping);
        for (int i = 0; i < header.width(); i++) {
            Matcher m = VALUE.matcher(header.name(i));
            if (m.matches()) {
                String way = m.group(1) == null ? m.group(2) : m.group(1);
                layout.amount(i, Way.of(way), Times.of(m.group(3)), power, false);
            }
        }
        return layout;
    }

    /** Dollars, unless the line of the unit or a column says euros or another currency that could be chosen. */
    private static String currency(Grid grid, Header header, Mapping mapping) {
        return mapping.currency()
                .or(() -> units(grid, header)
                        .flatMap(text -> Denomination.currency(text).stream())
                        .findFirst())
                .orElse("USD");
    }

    private static int power(Grid grid, Header header, Mapping mapping) {
        int usual = units(grid, header)
                .map(Denomination::power)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .findFirst()
                .orElse(3);
        return mapping.powerOr(usual);
    }

    private static Stream<String> units(Grid grid, Header header) {
        Stream<String> columns = header.line().fields().stream()
                .filter(name -> VALUE.matcher(name).matches());
        Stream<String> above = grid.head().stream()
                .takeWhile(line -> !line.equals(header.line()))
                .flatMap(line -> line.fields().stream())
                .filter(text -> UNIT.matcher(text).lookingAt());
        return Stream.concat(columns, above);
    }

    /** Services have codes of their own, of which one digit is not a chapter of the Harmonised System. */
    private static void services(Grid grid, Layout layout) {
        boolean services = layout.header.find("Service code", "Service label") >= 0
                || title(grid, layout.header, SERVICES).isPresent();
        if (services) {
            layout.hs = false;
            layout.allProducts = List.of("S", "200");
        }
    }

    /** Saved as text, a table of one product looks like one of all of them. */
    private static String product(Grid grid, Header header, Mapping mapping, Flaws flaws) {
        return mapping.constant("product")
                .or(() -> title(grid, header, PRODUCT))
                .or(() -> title(grid, header, ALL))
                .flatMap(code -> new Goods().code(code, true))
                .orElseThrow(() ->
                        flaws.stopAt(grid.name(), header.line().number(), 1, Flaw.PRODUCT_WANTED, header.name(0)));
    }

    private static void parties(Grid grid, Layout layout, Mapping mapping, Flaws flaws) {
        Optional<String> by = mapping.constant("reporter")
                .or(() -> title(grid, layout.header, BY)
                        .flatMap(name -> new Economies().find(name).map(Place::code)));
        layout.partner("Importers", "Exporters", "Partner countries", "Partner", "Partners");
        if (by.isPresent()) {
            layout.reporterIs = by;
        } else if (!layout.partner.isEmpty()
                && (title(grid, layout.header, Pattern.compile("(?i)list of (importers|exporters) for.*"))
                                .isPresent()
                        || themselves(layout.header))) {
            layout.reporter = layout.partner;
            layout.partner = List.of();
        } else {
            throw flaws.stopAt(
                    grid.name(), layout.header.line().number(), 1, Flaw.REPORTER_WANTED, layout.header.name(0));
        }
    }

    /** What exporters exported is their own trade; what importers imported from somebody would be of exporters. */
    private static boolean themselves(Header header) {
        List<String> words = header.find("Exporters") >= 0
                ? List.of("export")
                : header.find("Importers") >= 0 ? List.of("import") : List.of();
        return header.line().fields().stream()
                .map(VALUE::matcher)
                .filter(Matcher::matches)
                .map(m -> m.group(1) == null ? m.group(2) : m.group(1))
                .allMatch(way -> words.contains(way.toLowerCase(Locale.ROOT)));
    }

    /** What a line above the table says, or the name of the file. */
    private static Optional<String> title(Grid grid, Header header, Pattern form) {
        Stream<String> above = grid.head().stream()
                .takeWhile(line -> !line.equals(header.line()))
                .flatMap(line -> line.fields().stream());
        return Stream.concat(above, grid.titles(header))
                .map(field -> form.matcher(field.strip()))
                .filter(Matcher::find)
                .map(m -> m.group(1).strip())
                .findFirst();
    }
}
