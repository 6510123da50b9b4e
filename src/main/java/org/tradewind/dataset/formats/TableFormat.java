package org.tradewind.dataset.formats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tradewind.trade.Text;

/** Any table whose columns say what they hold, by their usual names in English or Russian, or by a mapping. */
final class TableFormat implements Format {
    private static final Publisher OWNER = new Publisher(
            "own-table",
            "Own table",
            new Text("Trade", "Торговля"),
            "Own data",
            "",
            new Text("A table of the owner of this bot.", "Таблица владельца этого бота."));

    @Override
    public String name() {
        return "table";
    }

    @Override
    public Publisher publisher() {
        return OWNER;
    }

    @Override
    public Optional<Layout> layout(Grid grid, Mapping mapping, Flaws flaws) {
        return grid.header(header -> new Guess(grid, header, mapping).plausible())
                .map(header -> new Guess(grid, header, mapping).layout(grid, flaws));
    }

    /** What the columns of one header are taken for. */
    private static final class Guess {
        private static final Map<String, List<String>> WORDS = ColumnWords.all();
        /** A title of those that are greatest or chosen. */
        private static final Pattern SOME = Pattern.compile(
                "(?iu)\\b(top|топ)[ -]?\\d+|\\b(main|major|largest|biggest|leading|principal|selected)\\b"
                        + "|крупнейш|основны[ехм]|ведущ|отдельны[ехм]");

        /** What a second partner is where a row is of all of them. */
        private static final Set<String> ANYWHERE = Set.of("world", "w00", "wld", "0", "00", "мир");

        private final Header header;
        private final Mapping mapping;
        private final List<Integer> reporter;
        private final List<Integer> partner;
        private final List<Integer> exporter;
        private final List<Integer> importer;
        private final List<Integer> country;
        private final int product;
        private final int flow;
        /** The column of flows where its rows name units too, and may name what is no flow. */
        private final int indicator;

        private final int period;
        private final int year;
        /** The column of the months or quarters of years that stand elsewhere, or of such with their years. */
        private final int part;

        private final ValueColumns values;
        private final List<Layout.Amount> amounts;

        Guess(Grid grid, Header header, Mapping mapping) {
            this.header = header;
            this.mapping = mapping;
            this.reporter = columns("reporter");
            this.partner = columns("partner");
            this.exporter = columns("exporter");
            this.importer = columns("importer");
            this.country = columns("country");
            this.product = products();
            this.indicator = indicator(grid);
            this.flow = mapping.constant("flow").isPresent() ? -1 : Math.max(column("flow"), indicator);
            this.period = column("period");
            this.year = column("year");
            this.part = Math.max(column("month"), column("quarter"));
            this.values = new ValueColumns(header, mapping, flow, year >= 0 || (period >= 0 && period != part));
            this.amounts = values.found();
        }

        /** The columns of a role: the one that the mapping names, else those with the usual names that it gives no role. */
        private List<Integer> columns(String role) {
            Optional<String> named = mapping.column(role);
            return named.isPresent()
                    ? header.all(named.get())
                    : header.all(WORDS.getOrDefault(role, List.of()).toArray(String[]::new)).stream()
                            .filter(column -> !mapping.names(header.name(column)))
                            .toList();
        }

        private int column(String role) {
            List<Integer> found = columns(role);
            return found.isEmpty() ? -1 : found.getFirst();
        }

        /** A column of indicators, where no other tells the flows and it does: {@code Exports, USD million}. */
        private int indicator(Grid grid) {
            int named = column("indicator");
            return named >= 0
                            && column("flow") < 0
                            && grid.below(header).stream()
                                    .anyMatch(line -> whole(line.at(named)).isPresent())
                    ? named
                    : -1;
        }

        /** Population or prices stand with the exports of the country that they are of, not of a partner. */
        private boolean besideOtherIndicators(Grid grid) {
            return indicator >= 0
                    && grid.below(header).stream()
                            .map(line -> line.at(indicator))
                            .anyMatch(text -> !text.isEmpty() && !ColumnWords.trade(text));
        }

        private static Optional<Way> whole(String word) {
            return ColumnWords.direction(word).filter(way -> FlowName.extent(word) != FlowName.Extent.PART);
        }

        /** By its usual names, else by the words in them: a column of products passed over would make totals of its rows. */
        private int products() {
            int usual = column("product");
            for (int i = 0; usual < 0 && mapping.constant("product").isEmpty() && i < header.width(); i++) {
                usual = ColumnWords.product(header.name(i)) ? i : -1;
            }
            return usual;
        }

        boolean plausible() {
            boolean who = !reporter.isEmpty()
                    || !partner.isEmpty()
                    || (!exporter.isEmpty() && !importer.isEmpty())
                    || !country.isEmpty()
                    || (!importer.isEmpty()
                            && (year >= 0
                                    || period >= 0
                                    || mapping.constant("reporter").isPresent()))
                    || (product >= 0 && mapping.constant("reporter").isPresent())
                    || totals();
            return who && header.width() > 1 && (!amounts.isEmpty() || values.fiscal() >= 0);
        }

        /** One country's whole trade over time has no column of countries at all. */
        private boolean totals() {
            boolean timed = year >= 0 || period >= 0 || part >= 0;
            boolean flows = amounts.stream().allMatch(amount -> amount.way().isPresent());
            return (timed && (flows || values.partsOfYear()))
                    || (mapping.constant("reporter").isPresent() && (timed || flow >= 0));
        }

        Layout layout(Grid grid, Flaws flaws) {
            Layout layout = new Layout(header);
            calendar(grid, flaws);
            parties(grid, layout, flaws);
            new ProductColumn(grid, header, mapping, product)
                    .apply(
                            layout,
                            columns("product-name").stream()
                                    .filter(i -> i != product)
                                    .findFirst());
            layout.productIs = mapping.constant("product");
            flow(grid, layout, flaws);
            time(grid, layout, flaws);
            WholeTrade whole = new WholeTrade(grid, header, mapping, product >= 0, flaws);
            whole.columns(values.rivals());
            whole.title();
            new Money(header, mapping, WORDS, indicator).apply(grid, layout, amounts, flaws);
            layout.status = column("status");
            secondPartners(grid, layout);
            layout.complete = complete(grid);
            layout.classification = header.find(ProductColumn.NOMENCLATURE);
            return layout;
        }

        /** All partners and products are in a table, unless its title or the mapping speaks of some; so are the months across it. */
        private List<String> complete(Grid grid) {
            boolean some =
                    grid.titles(header).anyMatch(text -> SOME.matcher(text).find());
            Stream<String> said = Stream.of("partner", "product")
                    .filter(dimension ->
                            !some && mapping.constant(dimension).map(Goods::all).orElse(true));
            return Stream.concat(said, values.partsOfYear() ? Stream.of("period") : Stream.empty())
                    .toList();
        }

        private void parties(Grid grid, Layout layout, Flaws flaws) {
            layout.reporterIs = mapping.constant("reporter");
            layout.partnerIs = mapping.constant("partner");
            layout.reporter = wordsFirst(grid, reporter);
            layout.partner = wordsFirst(grid, partner);
            if (reporter.isEmpty() && partner.isEmpty() && !exporter.isEmpty() && !importer.isEmpty()) {
                layout.reporter = wordsFirst(grid, exporter);
                layout.partner = wordsFirst(grid, importer);
                boolean one = amounts.size() == 1 && amounts.getFirst().way().isEmpty() && flow < 0;
                layout.mirror = one;
                layout.flowIs = one ? Optional.of(Way.EXPORTS) : Optional.empty();
            } else if (layout.partner.isEmpty() && (!layout.reporter.isEmpty() || layout.reporterIs.isPresent())) {
                layout.partner = Stream.of(importer, exporter, country)
                        .filter(list -> !list.isEmpty())
                        .findFirst()
                        .orElse(List.of());
            } else if (layout.reporter.isEmpty() && layout.reporterIs.isEmpty() && !layout.partner.isEmpty()) {
                layout.reporter = country;
            } else if (layout.reporter.isEmpty() && layout.reporterIs.isEmpty() && besideOtherIndicators(grid)) {
                layout.reporter = country;
            }
            if (layout.reporter.isEmpty() && layout.reporterIs.isEmpty()) {
                int asked = country.isEmpty() ? Math.max(0, values.first()) : country.getFirst();
                throw flaws.stopAt(
                        grid.name(), header.line().number(), asked + 1, Flaw.REPORTER_WANTED, header.name(asked));
            }
        }

        /** Rows by second partner stand beside those of all of them. */
        private void secondPartners(Grid grid, Layout layout) {
            int second = column("second-partner");
            if (grid.below(header).stream().anyMatch(line -> ANYWHERE.contains(Header.folded(line.at(second))))) {
                layout.keep(
                        "second-partners",
                        line -> line.at(second).isEmpty() || ANYWHERE.contains(Header.folded(line.at(second))));
            }
        }

        /** Numbers of countries may be the table's own; where names or letters stand beside them, those are believed. */
        private List<Integer> wordsFirst(Grid grid, List<Integer> columns) {
            List<Integer> ordered = new ArrayList<>(columns);
            ordered.sort(Comparator.comparing(column -> grid.below(header).stream()
                    .map(line -> line.at(column))
                    .allMatch(text -> text.matches("[\\d.]*"))));
            return ordered;
        }

        private void flow(Grid grid, Layout layout, Flaws flaws) {
            layout.flow = flow;
            layout.flowReads = Guess::whole;
            layout.otherFlowsAside = indicator >= 0;
            Optional<Way> constant = mapping.constant("flow")
                    .flatMap(Way::of)
                    .filter(way -> !way.code().isEmpty());
            layout.flowIs = constant.or(() -> layout.flowIs);
            mapping.after("flow.").forEach((word, code) -> Way.of(code).ifPresent(way -> layout.flowWord(word, way)));
            boolean byColumn = amounts.stream().allMatch(a -> a.way().isPresent());
            if (flow < 0 && layout.flowIs.isEmpty() && !byColumn) {
                layout.flowIs = title(grid)
                        .flatMap(ColumnWords::direction)
                        .or(() -> amounts.size() == 1
                                ? ColumnWords.direction(
                                        header.name(amounts.getFirst().column()))
                                : Optional.empty())
                        .or(() -> byPlace(layout));
                if (layout.flowIs.isEmpty()) {
                    throw flaws.stopAt(grid.name(), header.line().number(), 1, Flaw.FLOW_WANTED);
                }
            }
        }

        /** What has a destination goes out, what has an origin came in. */
        private Optional<Way> byPlace(Layout layout) {
            if (layout.partner.isEmpty() || layout.partnerIs.isPresent()) {
                return Optional.empty();
            }
            int place = layout.partner.getFirst();
            return importer.contains(place)
                    ? Optional.of(Way.EXPORTS)
                    : exporter.contains(place) ? Optional.of(Way.IMPORTS) : Optional.empty();
        }

        private Optional<String> title(Grid grid) {
            return grid.titles(header)
                    .filter(text -> ColumnWords.direction(text).isPresent())
                    .findFirst();
        }

        /** Refuses fiscal years, unless the mapping says which year or month a table is of. */
        private void calendar(Grid grid, Flaws flaws) {
            if (mapping.constant("period").or(() -> mapping.constant("year")).isPresent()) {
                return;
            }
            int at = Math.max(values.fiscal(), Math.max(year, period));
            List<String> cells =
                    grid.below(header).stream().map(line -> line.at(at)).toList();
            Stream.concat(grid.titles(header), Stream.of(header.name(at)))
                    .filter(Fiscal::named)
                    .map(String::strip)
                    .findFirst()
                    .or(() -> values.fiscal() >= 0 ? Optional.of(header.name(values.fiscal())) : Fiscal.among(cells))
                    .or(() -> cells.stream()
                            .filter(text -> at == year && Fiscal.split(text))
                            .findFirst())
                    .ifPresent(text -> {
                        throw flaws.stopAt(
                                grid.name(), header.line().number(), Math.max(0, at) + 1, Flaw.PERIOD_FISCAL, text);
                    });
        }

        private void time(Grid grid, Layout layout, Flaws flaws) {
            boolean wide = amounts.stream().allMatch(a -> a.period().isPresent());
            if (wide) {
                new PartsOfTime(grid, header, mapping, flaws).besideYears(amounts);
                parts(layout);
            }
            Optional<String> constant = mapping.constant("period").or(() -> mapping.constant("year"));
            if (wide) {
                return;
            }
            layout.columnsArePartsOfYear = values.partsOfYear();
            if (constant.isPresent()) {
                layout.period(-1, line -> Times.of(constant.get()));
            } else if (year >= 0 && part >= 0) {
                layout.period(year, line -> Times.of(line.at(year), partOfYear(line)));
            } else if (year >= 0 || period >= 0) {
                int at = year >= 0 ? year : period;
                SlashedDays days = new SlashedDays(
                        grid.below(header).stream().map(line -> line.at(at)).toList());
                layout.period(at, line -> Times.of(line.at(at)).or(() -> days.month(line.at(at))));
                new PartsOfTime(grid, header, mapping, flaws).days(layout);
            } else {
                throw flaws.stopAt(grid.name(), header.line().number(), 1, Flaw.PERIOD_WANTED);
            }
        }

        /** Rows are months or quarters of the years across; sums of several are none. */
        private void parts(Layout layout) {
            if (part >= 0) {
                layout.partOfYear = part;
                layout.mend = line -> {
                    List<String> fields = new ArrayList<>(line.fields());
                    fields.set(part, partOfYear(line));
                    return new Line(line.number(), fields);
                };
                layout.keep("year-to-date", line -> !Goods.all(line.at(part)));
            }
        }

        private String partOfYear(Line line) {
            String text = line.at(part);
            return part == column("quarter") && text.matches("[1-4]") ? "Q" + text : text;
        }
    }
}
