package org.tradewind.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.tradewind.trade.Asked;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Part;
import org.tradewind.trade.Period;
import org.tradewind.trade.Query;
import org.tradewind.trade.Remark;
import org.tradewind.trade.Slice;
import org.tradewind.trade.Threshold;

/** Makes the query of a sketch, and notes what it had to assume. */
final class Assembler {
    /** How many places a list shows where no number is asked for. */
    private static final int PLACES = 10;

    private static final Set<String> TOTALS =
            Set.of("total", "totals", "altogether", "overall", "всего", "итого", "общий", "общая", "общее");

    private final Sketch sketch;
    private final Line line;
    private final Known known;
    private final List<Part> assumed = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final Periods periods;

    private final Optional<Dimension> said;

    private Assembler(Sketch sketch, Optional<Dimension> by) {
        this.sketch = sketch;
        this.said = by.or(sketch::by);
        this.line = sketch.line();
        this.known = line.known();
        this.periods = new Periods(sketch.timing(), known, assumed, remarks);
    }

    static Asked assemble(Sketch sketch, Kind kind) {
        return assemble(sketch, kind, Optional.empty());
    }

    /** The query of a sketch whose list is by something that the words do not say. */
    static Asked assembleBy(Sketch sketch, Kind kind, Dimension by) {
        return assemble(sketch, kind, Optional.of(by));
    }

    private static Asked assemble(Sketch sketch, Kind kind, Optional<Dimension> by) {
        Assembler assembler = new Assembler(sketch, by);
        Query query = assembler.query(kind);
        return new Asked(query, assembler.assumed.stream().distinct().toList(), List.of(), assembler.remarks);
    }

    private Query query(Kind kind) {
        return switch (kind) {
            case VALUE -> value();
            case SERIES -> series();
            case RANKING -> ranking();
            case SHARE -> share();
            case CHANGE -> new Changes(sketch, known, periods, assumed).query();
            case BALANCE -> balance();
            case COMPARISON -> comparison();
            case BREAKDOWN -> breakdown();
            case EXTREME -> extreme();
            case FILTER -> filter();
            case COVERAGE -> coverage();
            case DEFINITION -> new Query.Definition(Terms.asked(line));
            case SOURCE -> source();
        };
    }

    /** The slice without periods, with exports assumed where no flow follows. */
    private Slice slice() {
        return slice(sketch, assumed);
    }

    static Slice slice(Sketch sketch, List<Part> assumed) {
        Slice slice = sketch.slice();
        Catalog catalog = sketch.line().catalog();
        if (!slice.measure().equals(Measure.VALUE)) {
            return indicator(slice, catalog, sketch.flows().isEmpty());
        }
        if (sketch.flows().isEmpty()) {
            assumed.add(Part.FLOW);
        }
        if (sketch.line().all(Meaning.Goods.class).stream().anyMatch(goods -> !goods.whole())) {
            assumed.add(Part.PRODUCTS);
        }
        return slice;
    }

    /** A measure that has no direction in the data takes none from the words; else the one that the data has. */
    private static Slice indicator(Slice measured, Catalog catalog, boolean unsaid) {
        List<Optional<Flow>> flows = catalog.coverage().spans().stream()
                .filter(s -> s.measure().equals(measured.measure()))
                .map(s -> s.flow())
                .distinct()
                .toList();
        boolean told = catalog.coverage().spans().stream()
                .anyMatch(s ->
                        s.measure().equals(measured.measure()) && s.partner().isPresent());
        boolean groups =
                measured.partners().stream().allMatch(p -> catalog.group(p).isPresent());
        // "Among OECD countries" says who is compared, not who is traded with.
        Slice slice = groups && !told ? measured.withPartners(List.of()) : measured;
        if (!flows.isEmpty() && flows.stream().allMatch(Optional::isEmpty)) {
            return slice.withFlows(List.of());
        }
        boolean has = slice.flows().stream().allMatch(f -> flows.contains(Optional.of(f)));
        boolean one = flows.size() == 1 && flows.getFirst().isPresent();
        return one && (unsaid || !has)
                ? slice.withFlows(List.of(flows.getFirst().get()))
                : slice;
    }

    private Query value() {
        Slice slice = slice();
        List<Period> years = periods.of(slice, () -> known.latest(slice));
        Slice dated = slice.withPeriods(years);
        return slice.flows().equals(List.of(Flow.BALANCE)) ? new Query.Balance(dated) : new Query.Value(dated);
    }

    private Query balance() {
        Slice slice = slice().withFlows(List.of(Flow.BALANCE));
        return new Query.Balance(slice.withPeriods(periods.of(slice, () -> known.latest(slice))));
    }

    private Query series() {
        Slice slice = slice();
        added();
        List<Period> said = periods.said(slice, () -> known.latest(slice));
        return said.size() == 1 && !sketch.timing().spans()
                ? single(slice, said)
                : new Query.Series(slice.withPeriods(said));
    }

    private Query single(Slice slice, List<Period> said) {
        Slice dated = slice.withPeriods(said);
        return slice.flows().equals(List.of(Flow.BALANCE)) ? new Query.Balance(dated) : new Query.Value(dated);
    }

    /** What is said of a sum or an average of years. */
    private void added() {
        boolean total = sketch.timing().closedRange()
                && line.tokens().stream().anyMatch(token -> TOTALS.contains(token.norm()));
        if ((line.anyOf(Tag.AVERAGE, Tag.SUM) || total) && !line.any(Tag.YEARLY)) {
            remarks.add(Remark.of(line.any(Tag.AVERAGE) ? "no-average" : "no-sum"));
        }
    }

    private Query comparison() {
        Slice slice = slice();
        Slice dated = slice.withPeriods(allYears(slice));
        if (dated.periods().size() > 1 && line.anyOf(Tag.SUM, Tag.AVERAGE)) {
            added();
        }
        int flows = Math.max(1, dated.flows().size());
        long cells = (long) flows
                * Math.max(1, dated.reporters().size())
                * Math.max(1, dated.partners().size())
                * Math.max(1, dated.products().size())
                * dated.periods().size();
        if (cells == 2 && line.any(Tag.TIMES) && dated.measure().equals(Measure.VALUE)) {
            remarks.add(Remark.of("no-multiple"));
        }
        return cells < 2 ? new Query.Value(dated) : new Query.Comparison(dated, Adding.asked(sketch, dated));
    }

    /** The years said, and the one that they are compared with. */
    private List<Period> allYears(Slice slice) {
        List<Period> years = new ArrayList<>(periods.of(slice, () -> known.latest(slice)));
        boolean balance = slice.flows().equals(List.of(Flow.BALANCE)) && line.anyOf(Tag.GROWTH, Tag.FALL, Tag.CHANGE);
        if (balance && years.size() > 2 && sketch.timing().closedRange()) {
            return List.of(years.getFirst(), years.getLast());
        }
        if (balance && years.size() == 1 && slice.partners().isEmpty()) {
            years.getFirst().before().ifPresent(years::add);
            assumed.add(Part.SINCE);
        }
        sketch.timing().base().filter(b -> !years.contains(b)).ifPresent(years::add);
        return years;
    }

    private Query ranking() {
        if (Kinds.placeOfPartner(sketch)) {
            Slice where = slice().withMeasure(Measure.VALUE);
            return new Query.Ranking(
                    where.withPeriods(periods.of(where, () -> known.latestBy(where, Dimension.PARTNER))),
                    Dimension.PARTNER,
                    Query.Order.HIGHEST,
                    1,
                    PLACES);
        }
        boolean years = sketch.timing().spans() || line.any(Tag.SERIES);
        Optional<Measure> rate = Rate.of(sketch);
        Dimension by = said.orElse(years || rate.isPresent() ? Dimension.PERIOD : Dimension.PARTNER);
        int named = by == Dimension.PARTNER ? sketch.parties().partners().size() : 0;
        if (said.isEmpty() && !line.any(Tag.SERIES) && named < 2) {
            assumed.add(Part.BY);
        }
        if (sketch.leaders() && !line.any(Tag.SUM)) {
            remarks.add(Remark.of("shares-not-added"));
        }
        Slice slice = listed(by);
        Places places = Places.of(line, named < 2 ? PLACES : named);
        if (places.assumed() && named < 2) {
            assumed.add(Part.LIMIT);
        }
        boolean added = by == Dimension.PARTNER && Adding.top(sketch);
        return new Query.Ranking(slice, by, ordered(places.order()), places.from(), places.limit(), added);
    }

    /** The slice of a list: its own dimension is open, its periods said or the latest with such a list. */
    private Slice listed(Dimension by) {
        Slice amounts = slice();
        Slice slice = Rate.of(sketch).map(amounts::withMeasure).orElse(amounts);
        if (by == Dimension.PERIOD) {
            return slice.withPeriods(periods.said(amounts, () -> known.latest(amounts)));
        }
        return slice.withPeriods(
                slice.measure().equals(Measure.GROWTH)
                        ? ends(amounts, by)
                        : periods.of(amounts, () -> known.latestBy(amounts, by)));
    }

    /** The period of a growth, or the two that it lies between. */
    private List<Period> ends(Slice amounts, Dimension by) {
        List<Period> said = new ArrayList<>(periods.said(amounts, () -> known.latestBy(amounts, by)));
        sketch.timing().base().ifPresent(said::add);
        List<Period> times = said.stream().distinct().sorted().toList();
        if (times.isEmpty()) {
            assumed.add(Part.YEARS);
            return Rate.latest(amounts, by, known);
        }
        return times.size() < 3 ? times : List.of(times.getFirst(), times.getLast());
    }

    private Query.Order ordered(Query.Order order) {
        return Rate.of(sketch).filter(Measure.GROWTH::equals).isPresent() ? Rate.order(line, order) : order;
    }

    private Query extreme() {
        if (exceeds()) {
            return furthestApart();
        }
        Dimension by = said.orElse(Dimension.PERIOD);
        return new Query.Extreme(listed(by), by, ordered(Places.order(line)));
    }

    /** "When did imports exceed exports the most": of each year one flow is set against the other. */
    private boolean exceeds() {
        List<Flow> flows = sketch.flows();
        return flows.size() == 2
                && flows.stream().allMatch(Flow::oneWay)
                && line.anyOf(Tag.MORE, Tag.LESS)
                && said.orElse(Dimension.PERIOD) == Dimension.PERIOD
                && !line.anyOf(Tag.GROWTH, Tag.FALL, Tag.TIMES);
    }

    private Query furthestApart() {
        boolean exportsAbove = (sketch.flows().getFirst() == Flow.EXPORTS) != line.any(Tag.LESS);
        boolean furthest = ordered(Places.order(line)) == Query.Order.HIGHEST;
        Slice balance = listed(Dimension.PERIOD).withFlows(List.of(Flow.BALANCE));
        return new Query.Extreme(
                balance, Dimension.PERIOD, exportsAbove == furthest ? Query.Order.HIGHEST : Query.Order.LOWEST);
    }

    private Query filter() {
        Dimension by = said.orElse(Dimension.PERIOD);
        if (Kinds.ever(sketch) && Rate.of(sketch).isEmpty()) {
            return ever();
        }
        if (said.isEmpty() && !line.any(Tag.EVER)) {
            assumed.add(Part.BY);
        }
        Slice slice = listed(by);
        if (Rate.of(sketch).isPresent()) {
            return new Query.Filter(slice, by, Rate.within(line));
        }
        Meaning.Bound bound = line.all(Meaning.Bound.class).getFirst();
        return new Query.Filter(
                bound.unit()
                        .filter(u -> u.money()
                                && slice.unit().isEmpty()
                                && !u.equals(line.catalog().units().getFirst()))
                        .map(slice::withUnit)
                        .orElse(slice),
                by,
                deficit(slice) ? bound.within().negated() : bound.within());
    }

    /** The years with a balance of one sign. */
    private Query ever() {
        List<Flow> flows = sketch.flows();
        boolean less = line.anyOf(Tag.LESS, Tag.AT_LEAST);
        boolean above = flows.size() == 2 ? (flows.getFirst() == Flow.EXPORTS) != less : line.any(Tag.SURPLUS);
        Slice slice = slice().withFlows(List.of(Flow.BALANCE));
        return new Query.Filter(
                slice,
                Dimension.PERIOD,
                above ? Threshold.above(BigDecimal.ZERO, false) : Threshold.below(BigDecimal.ZERO, false));
    }

    private boolean deficit(Slice slice) {
        return slice.flows().equals(List.of(Flow.BALANCE)) && line.any(Tag.DEFICIT) && !line.any(Tag.SURPLUS);
    }

    private Query share() {
        Slice slice = slice();
        boolean turnover = sketch.parties().partners().isEmpty()
                && sketch.theme().products().isEmpty()
                && line.anyOf(Tag.TRADE, Tag.TURNOVER);
        List<Flow> oneWay = slice.flows().stream().filter(Flow::oneWay).toList();
        Slice part = turnover && !oneWay.isEmpty() ? slice.withFlows(oneWay) : slice;
        List<Period> years = overTime(part).orElseGet(() -> periods.of(part, () -> known.latest(part)));
        boolean open = part.partners().isEmpty()
                && part.products().isEmpty()
                && !turnover
                && whole(part, false) != Query.Whole.WORLD;
        if (open) {
            Dimension by = said.orElse(Dimension.PRODUCT);
            return new Query.Breakdown(part.withPeriods(years), by);
        }
        return new Query.Share(part.withPeriods(years), whole(part, turnover));
    }

    /** "The share of Germany over time": every year with such a figure; where it is but one, that is said. */
    private Optional<List<Period>> overTime(Slice part) {
        boolean course = line.any(Tag.SERIES) || sketch.intent(Intent.TREND);
        if (!course
                || !sketch.timing().none()
                || (part.partners().isEmpty() && part.products().isEmpty())) {
            return Optional.empty();
        }
        List<Period> years = known.periods(part).stream()
                .filter(p -> p instanceof Period.Year)
                .toList();
        if (years.size() == 1) {
            remarks.add(Remark.of("one-year-only", years.getFirst().code()));
        }
        return years.isEmpty() ? Optional.empty() : Optional.of(years);
    }

    /** "Germany's share of world exports of cars": the same of all reporters together. */
    private Query.Whole whole(Slice part, boolean turnover) {
        boolean many = line.catalog().manyReporters() && !part.reporters().isEmpty();
        boolean nothingElse = part.partners().isEmpty() && part.products().isEmpty() && said.isEmpty();
        boolean reportersPart = part.partners().isEmpty() && WorldShare.asked(line);
        if (many && (line.anyOf(Tag.WORLD, Tag.WORLDWIDE) || nothingElse || reportersPart)) {
            return Query.Whole.WORLD;
        }
        if (turnover) {
            return Query.Whole.TURNOVER;
        }
        return Portion.ofProduct(sketch) ? Query.Whole.PARTNER : Query.Whole.FLOW;
    }

    private Query breakdown() {
        boolean others = !sketch.parties().except().isEmpty() && said.isEmpty();
        if (others) {
            assumed.add(Part.KIND);
        }
        Dimension by = others
                ? Dimension.PARTNER
                : said.filter(d -> d != Dimension.PERIOD).orElse(Dimension.PRODUCT);
        return new Query.Breakdown(listed(by), by);
    }

    private Query coverage() {
        Slice slice = sketch.slice();
        boolean flow = line.anyOf(Tag.EXPORT, Tag.IMPORT, Tag.BALANCE, Tag.TURNOVER);
        boolean whole = !flow && slice.partners().isEmpty() && slice.products().isEmpty();
        List<Period> said = sketch.timing().singles().stream()
                .filter(p -> p instanceof Period.Year)
                .toList();
        if (whole && !said.isEmpty() && known.periods().containsAll(said)) {
            return new Query.Coverage(Optional.of(
                    slice.withFlows(List.of(Flow.EXPORTS, Flow.IMPORTS)).withPeriods(said)));
        }
        return new Query.Coverage(whole ? Optional.empty() : Optional.of(slice.withPeriods(said)));
    }

    private Query source() {
        Slice slice = sketch.slice();
        Supplier<Optional<Period>> none = Optional::empty;
        List<Period> said = periods.said(slice, none);
        boolean unsaid = sketch.flows().isEmpty();
        boolean whole = unsaid && slice.partners().isEmpty() && slice.products().isEmpty() && said.isEmpty();
        if (unsaid && slice.partners().isEmpty() && !line.any(Tag.COUNTRIES)) {
            return new Query.Source(
                    whole
                            ? Optional.empty()
                            : Optional.of(slice.withFlows(List.of(Flow.EXPORTS, Flow.IMPORTS))
                                    .withPeriods(said)));
        }
        return new Query.Source(whole ? Optional.empty() : Optional.of(slice.withPeriods(said)));
    }
}
