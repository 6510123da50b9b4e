package org.tradewind.dataset.formats;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    private static final Pattern ALL = Pattern.compile("(?i)\\b(all products)\\b");

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
     * The trade of two countries: over the years of its first block stands whose exports to whom, or imports from whom; the
     * blocks after it are the trade of each with the world.
     */
    private static Optional<Layout> bilateral(Grid grid, Mapping mapping) {
        for (int i = 0; i + 1 < grid.head().size(); i++) {
            Header upper = Header.of(grid.head().get(i));
            Line lower = grid.head().get(i + 1);
            int first = 0;
            while (first < upper.width() && !BETWEEN.matcher(upper.name(first)).matches()) {
                first++;
            }
            Matcher pair = BETWEEN.matcher(upper.name(first));
            if (upper.find("Product code") >= 0
                    && pair.matches()
                    && year(lower, first).isPresent()) {
                return block(upper, lower, first, pair, mapping);
            }
        }
        return Optional.empty();
    }

    private static Optional<Layout> block(Header upper, Line lower, int first, Matcher pair, Mapping mapping) {
        Economies economies = new Economies();
        Optional<String> reporter = economies.find(pair.group(1)).map(Place::code);
        Optional<String> partner = economies.find(pair.group(3)).map(Place::code);
        Layout layout = new Layout(new Header(lower, upper.places()))
                .product("Product code")
                .productName("Product label");
        layout.currency = Optional.of("USD");
        layout.reporterIs = reporter;
        layout.partnerIs = partner;
        for (int i = first;
                i == first || (i < lower.fields().size() && upper.name(i).isEmpty());
                i++) {
            layout.amount(i, Way.of(pair.group(2)), year(lower, i), mapping.powerOr(3), false);
        }
        layout.width = Math.max(lower.fields().size(), upper.width());
        return reporter.isPresent() && partner.isPresent() ? Optional.of(layout) : Optional.empty();
    }

    private static Optional<String> year(Line line, int column) {
        Matcher m = IN_YEAR.matcher(line.at(column));
        return m.matches() ? Times.of(m.group(1)) : Optional.empty();
    }

    private static Layout layout(Grid grid, Header header, Mapping mapping, Flaws flaws) {
        Layout layout = new Layout(header)
                .product("Product code", "Code", "HS6", "HS4", "HS2")
                .productName("Product label");
        layout.currency = Optional.of("USD");
        parties(grid, layout, mapping, flaws);
        if (layout.product < 0) {
            layout.productIs = Optional.of(product(grid, header, mapping, flaws));
        }
        for (int i = 0; i < header.width(); i++) {
            Matcher m = VALUE.matcher(header.name(i));
            if (m.matches()) {
                String way = m.group(1) == null ? m.group(2) : m.group(1);
                layout.amount(i, Way.of(way), Times.of(m.group(3)), mapping.powerOr(3), false);
            }
        }
        return layout;
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
