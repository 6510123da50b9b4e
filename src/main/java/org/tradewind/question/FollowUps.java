package org.tradewind.question;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.tradewind.trade.Asked;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Part;
import org.tradewind.trade.Period;
import org.tradewind.trade.Query;
import org.tradewind.trade.Remark;
import org.tradewind.trade.Slice;

/** Questions that go on from the one before: "and 2015?", «а импорт?», "compare it with Germany", "in roubles". */
final class FollowUps {
    /** The best year of a balance is not that of its biggest deficit. */
    private static final Pattern GOOD_OR_BAD = Pattern.compile("best|better|worst|worse|(лучш|худш|хуж).*");

    private static final Set<String> ONLY =
            Set.of("only", "just", "among", "within", "только", "лишь", "среди", "внутри");

    private final Sketch sketch;
    private final Line line;
    private final Previous previous;
    private final Slice before;
    private final Set<Part> kept = EnumSet.noneOf(Part.class);

    private FollowUps(Sketch sketch, Previous previous, Slice before) {
        this.sketch = sketch;
        this.line = sketch.line();
        this.previous = previous;
        this.before = before;
    }

    static Optional<Asked> of(Sketch sketch, Optional<Previous> previous) {
        if (previous.isEmpty() || sketch.intent().isPresent()) {
            return Optional.empty();
        }
        Optional<Slice> before = previous.get().query().slice();
        Sketch asked = AverageRecogniser.after(previous.get().query(), sketch);
        return before.filter(_ -> Fragment.follows(asked))
                .map(slice -> new FollowUps(Owing.after(previous.get(), asked), previous.get(), slice).read());
    }

    private Asked read() {
        Parties parties = parties();
        Timing timing = timing();
        Theme theme = theme();
        Sketch merged = sketch.with(parties).with(timing).with(theme);
        Optional<Query> told = Measured.again(sketch, previous.query());
        if (told.isPresent()) {
            return new Asked(told.get(), List.of(), List.copyOf(kept), List.of());
        }
        Optional<Query> bounded = Bounded.again(sketch, merged, previous.query());
        if (bounded.isPresent()) {
            kept.add(Part.KIND);
            return new Asked(bounded.get(), List.of(), List.copyOf(kept), List.of());
        }
        boolean number = line.any(Meaning.Amount.class) || line.any(Meaning.Bound.class);
        Optional<Asked> claim = number ? Claims.of(merged) : Optional.empty();
        if (claim.isPresent()) {
            List<Part> filled = claim.get().assumed().stream()
                    .filter(p -> !kept.contains(p))
                    .toList();
            return new Asked(
                    claim.get().query(), filled, List.copyOf(kept), claim.get().remarks());
        }
        if (Adding.may(merged) && Repeat.plain(previous.query())) {
            Asked sum = Assembler.assemble(merged, Kind.COMPARISON);
            return new Asked(sum.query(), sum.assumed(), List.copyOf(kept), sum.remarks());
        }
        Asked asked = ofThoseYears()
                ? Assembler.assembleBy(merged, Kind.EXTREME, Dimension.PERIOD)
                : ownKind() ? Assembler.assemble(merged, kind(merged)) : again(merged);
        List<Part> assumed =
                asked.assumed().stream().filter(p -> !kept.contains(p)).toList();
        Query query = amongYears() && deficit() && asked.query() instanceof Query.Extreme extreme
                ? turned(extreme)
                : asked.query();
        return new Asked(query, assumed, List.copyOf(kept), asked.remarks());
    }

    /** Whether the balance that was told was a deficit, and nothing else is said of it now. */
    private boolean deficit() {
        boolean balance = before.flows().equals(List.of(Flow.BALANCE))
                && !line.anyOf(Tag.DEFICIT, Tag.SURPLUS)
                && line.tokens().stream()
                        .noneMatch(token -> GOOD_OR_BAD.matcher(token.norm()).matches());
        boolean lowest = previous.query() instanceof Query.Extreme extreme && extreme.order() == Query.Order.LOWEST;
        return balance
                && (previous.figures().isEmpty()
                        ? lowest
                        : previous.figures().getFirst().estimate().middle().signum() < 0);
    }

    /** The biggest deficit is the lowest balance. */
    private static Query turned(Query.Extreme extreme) {
        boolean highest = extreme.order() == Query.Order.HIGHEST;
        return new Query.Extreme(extreme.where(), extreme.by(), highest ? Query.Order.LOWEST : Query.Order.HIGHEST);
    }

    /** Whether the question before was a list by shares or growth, which another kind of question does not go on. */
    private boolean byRate() {
        return before.measure().equals(Measure.SHARE) || before.measure().equals(Measure.GROWTH);
    }

    /** Whether the words say what kind of question it is. */
    private boolean ownKind() {
        return line.anyOf(
                        Tag.SHARE,
                        Tag.GROWTH,
                        Tag.FALL,
                        Tag.CHANGE,
                        Tag.COMPARE,
                        Tag.AHEAD,
                        Tag.SERIES,
                        Tag.BREAKDOWN,
                        Tag.BY_CATEGORY,
                        Tag.BY_COUNTRY,
                        Tag.TOP,
                        Tag.BOTTOM,
                        Tag.RANKING,
                        Tag.TIMES,
                        Tag.YEARLY,
                        Tag.WHO,
                        Tag.TO_WHOM,
                        Tag.FROM_WHOM,
                        Tag.BUYERS,
                        Tag.SUPPLIERS,
                        Tag.BY_HOW)
                || weighs(sketch.flows())
                || (line.any(Tag.IN_PERCENT) && sketch.years().size() == 2)
                || line.any(Meaning.Bound.class)
                || sketch.counted();
    }

    private Kind kind(Sketch merged) {
        return line.any(Tag.COMPARE) && !line.anyOf(Tag.GROWTH, Tag.TIMES) ? Kind.COMPARISON : Kinds.of(merged);
    }

    /** The same kind of question as before, with the parts that changed. */
    private Asked again(Sketch merged) {
        boolean sum = merged.flows().stream().anyMatch(flow -> !flow.oneWay());
        if (sum && previous.query() instanceof Query.Share) {
            return Assembler.assemble(merged, Kinds.of(merged));
        }
        kept.add(Part.KIND);
        if (EverSigned.asked(sketch, previous.query())) {
            return new Asked(EverSigned.of(sketch, before), List.of(), List.of(), List.of());
        }
        List<Part> assumed = new ArrayList<>();
        if (Pointed.year(line, previous).isPresent()) {
            return Assembler.assemble(merged, Kind.VALUE);
        }
        boolean ofAll = before.periods().isEmpty() && merged.timing().none();
        Asked fresh = Assembler.assemble(merged, merged.timing().spans() || ofAll ? Kind.SERIES : Kind.VALUE);
        Slice slice = fresh.query().slice().orElseThrow();
        boolean oneYear = !merged.timing().spans() && !ofAll;
        boolean same = (sketch.parties().partners().isEmpty() || onlyOfAGroup())
                && Pointed.partner(sketch, previous).isEmpty();
        boolean sameReporters = sketch.parties().reporters().isEmpty()
                && merged.parties().reporters().equals(before.reporters());
        Query query = Repeat.with(previous.query(), slice, oneYear, same, sameReporters);
        assumed.addAll(fresh.assumed());
        List<Remark> remarks = new ArrayList<>(fresh.remarks());
        if (query instanceof Query.Series && line.anyOf(Tag.SUM, Tag.AVERAGE)) {
            remarks.add(Remark.of(line.any(Tag.AVERAGE) ? "no-average" : "no-sum"));
        }
        return new Asked(query, assumed, List.of(), remarks.stream().distinct().toList());
    }

    private Parties parties() {
        Parties said = Sides.of(sketch, before);
        List<Flow> flows = said.flows();
        boolean compares = line.any(Tag.COMPARE) || weighs(flows) || weighsPartner(said);
        boolean ofBoth = line.any(Tag.SHARE) && before.flows().stream().noneMatch(Flow::oneWay);
        if (Both.ofFlows(sketch)) {
            flows = List.of(Flow.EXPORTS, Flow.IMPORTS);
        } else if (OtherWay.asked(sketch)) {
            flows = OtherWay.of(before.flows());
        } else if (OtherWay.turned(sketch, previous.query(), before)) {
            flows = List.of(Flow.IMPORTS);
        } else if ((Both.points(sketch) || Acts.bare(sketch)) && Both.flows(before) && line.any(Tag.SUM)) {
            flows = List.of(Flow.TURNOVER);
        } else if ((flows.isEmpty() && !ofBoth) || partnerBuys(said)) {
            kept.add(Part.FLOW);
            flows = before.flows();
        } else if (compares && said.partners().isEmpty() && sketch.timing().none()) {
            flows = joined(before.flows(), flows);
            kept.add(Part.FLOW);
        }
        List<Economy> partners = partners(said, compares);
        List<Economy> except = said.except().isEmpty() ? before.except() : said.except();
        List<Economy> reporters = reporters(said, compares);
        return new Parties(flows, reporters, partners, except, said.ambiguous(), said.listSide(), said.byReporter());
    }

    /** "And how much did they buy?" after exports to somebody: it is they who buy. */
    private boolean partnerBuys(Parties said) {
        return line.any(Tag.BUY)
                && !homeBuys()
                && !line.anyOf(Tag.IMPORT, Tag.EXPORT, Tag.HOME, Tag.BALANCE, Tag.TURNOVER)
                && !line.catalog().manyReporters()
                && before.flows().equals(List.of(Flow.EXPORTS))
                && (!before.partners().isEmpty()
                        || (previous.query() instanceof Query.Ranking list && list.by() == Dimension.PARTNER))
                && said.partners().isEmpty()
                && said.reporters().isEmpty();
    }

    /** "What did Russia buy from them?", but not "what did they buy from Russia?". */
    private boolean homeBuys() {
        return IntStream.range(0, line.size())
                .anyMatch(i -> !line.at(i - 1).has(Tag.FROM)
                        && line.as(i, Meaning.Place.class)
                                .filter(place -> place.is(line.catalog().reporter()))
                                .isPresent());
    }

    private List<Economy> reporters(Parties said, boolean compares) {
        boolean one = compares && said.reporters().size() == 1;
        if (said.byReporter()
                || before.reporters().isEmpty()
                || !(said.reporters().isEmpty() || one)) {
            return said.reporters();
        }
        kept.add(Part.REPORTERS);
        return joined(before.reporters(), said.reporters());
    }

    private List<Economy> partners(Parties said, boolean compares) {
        Optional<Economy> pointed = Pointed.partner(sketch, previous);
        if (pointed.isPresent()) {
            return List.of(pointed.get());
        }
        if (said.partners().isEmpty()) {
            boolean list = said.listSide() || line.any(Tag.BY_CATEGORY) || (sketch.superlative() && !group());
            if (!before.partners().isEmpty() && !list) {
                kept.add(Part.PARTNERS);
                return before.partners();
            }
            return List.of();
        }
        if (compares && !before.partners().isEmpty() && said.partners().size() == 1) {
            kept.add(Part.PARTNERS);
            return joined(before.partners(), said.partners());
        }
        return said.partners();
    }

    /** "More than exports?" after imports: the two flows against each other. */
    private boolean weighs(List<Flow> said) {
        return line.anyOf(Tag.MORE, Tag.LESS, Tag.AHEAD, Tag.TIMES, Tag.BY_HOW)
                && said.size() == 1
                && before.flows().size() == 1
                && !before.flows().equals(said)
                && !line.any(Meaning.Bound.class);
    }

    /** "More or less than Belarus?" after exports to another country: the two against each other. */
    private boolean weighsPartner(Parties said) {
        return line.anyOf(Tag.MORE, Tag.LESS)
                && said.partners().size() == 1
                && (said.flows().isEmpty() || said.flows().equals(before.flows()))
                && before.partners().size() == 1
                && previous.query() instanceof Query.Value
                && sketch.timing().none()
                && !line.anyOf(Tag.GROWTH, Tag.FALL)
                && !line.any(Meaning.Bound.class)
                && !line.any(Meaning.Amount.class);
    }

    /** "Only the CIS", «только СНГ» after a list: those of its members. */
    private boolean onlyOfAGroup() {
        List<Economy> named = sketch.parties().partners();
        return named.size() == 1
                && line.catalog().group(named.getFirst()).isPresent()
                && line.tokens().stream().anyMatch(token -> ONLY.contains(token.norm()));
    }

    /** Whether the question before was kept to a group, whose members a list may be made of. */
    private boolean group() {
        return before.partners().stream()
                .allMatch(partner -> line.catalog().group(partner).isPresent());
    }

    /** "The biggest ever?", "which year was best?" after a year's figure: all years are looked at. */
    private boolean amongYears() {
        boolean literal = line.tokens().stream()
                .anyMatch(t -> Set.of("top", "топ", "лидер").contains(t.norm()));
        boolean whichYear = sketch.by().equals(Optional.of(Dimension.PERIOD));
        return sketch.superlative()
                && before.periods().size() < 2
                && !sketch.counted()
                && !literal
                && (whichYear || (before.partners().isEmpty() && sketch.by().isEmpty()))
                && sketch.timing().none()
                && (whichYear
                        || !(previous.query() instanceof Query.Ranking || previous.query() instanceof Query.Filter));
    }

    /** "And the lowest?" after the figures of some years: one of those. */
    private boolean ofThoseYears() {
        boolean yearByYear = previous.query() instanceof Query.Series || previous.query() instanceof Query.Value;
        return yearByYear
                && sketch.superlative()
                && !sketch.counted()
                && sketch.by().filter(by -> by != Dimension.PERIOD).isEmpty()
                && sketch.timing().none()
                && before.periods().size() > 1
                && before.partners().size() < 2
                && !sketch.parties().listSide();
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all.stream().distinct().toList();
    }

    private Timing timing() {
        Timing said = sketch.timing();
        boolean compares = line.any(Tag.COMPARE)
                && sketch.parties().partners().isEmpty()
                && sketch.flows().isEmpty();
        List<Period> years = said.singles();
        if (said.base().isPresent() && years.isEmpty()) {
            years = List.of(said.base().get());
        }
        Period first = years.isEmpty() ? Period.ofYear(0) : years.getFirst();
        boolean measured = line.anyOf(Tag.TIMES, Tag.MORE, Tag.LESS, Tag.BY_HOW) && years.size() == 1;
        measured |= BaseYear.at(line).isPresent() && before.periods().size() == 1;
        boolean earlier = measured && before.periods().stream().allMatch(p -> p.compareTo(first) > 0);
        Optional<Period> beside = YearBeside.of(sketch, before);
        if (beside.isPresent()) {
            return Timing.at(List.of(beside.get()));
        }
        if (earlier) {
            kept.add(Part.YEARS);
            return Timing.at(joined(years, before.periods()));
        }
        Optional<Period> told = Pointed.year(line, previous);
        if (told.isPresent()) {
            kept.add(Part.YEARS);
            return Timing.at(List.of(told.get()));
        }
        if ((line.any(Tag.SERIES) && said.none()) || amongYears()) {
            return said;
        }
        if (compares && !years.isEmpty()) {
            kept.add(Part.YEARS);
            return Timing.at(joined(before.periods(), years));
        }
        if (!said.none() || before.periods().isEmpty()) {
            return said;
        }
        kept.add(Part.YEARS);
        return Timing.at(before.periods());
    }

    private Theme theme() {
        Theme said = sketch.theme();
        if (said.products().isEmpty() && !before.products().isEmpty()) {
            kept.add(Part.PRODUCTS);
        }
        boolean sameUnit = said.unit().isEmpty() && before.unit().isPresent();
        if (sameUnit) {
            kept.add(Part.UNIT);
        }
        return new Theme(
                said.products().isEmpty() ? before.products() : said.products(),
                ownKind() && byRate() ? said.measure() : before.measure(),
                sameUnit ? before.unit() : said.unit(),
                said.ambiguous());
    }
}
