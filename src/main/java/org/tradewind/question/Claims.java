package org.tradewind.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tradewind.trade.Asked;
import org.tradewind.trade.Assertion;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Hedge;
import org.tradewind.trade.Period;
import org.tradewind.trade.Query;
import org.tradewind.trade.Remark;
import org.tradewind.trade.Unit;

/** Statements to be checked: what they speak of, and what they say of it. */
final class Claims {
    /** After a rise or a fall these words tell a level that was passed: "fell below 1.9 bn". */
    static final Set<String> PASSED = Set.of("above", "below", "under", "beyond", "выше", "ниже");

    /** What stands before a level that was left or come to: "up from 1.4 bn". */
    private static final Set<String> LEVELS = Set.of("to", "до", "from", "с", "со", "от");

    private final Sketch sketch;
    private final Line line;
    private final Weighed weighed;
    private final Ratio ratio;
    private final Throughout throughout;

    private Claims(Sketch sketch) {
        this.sketch = sketch;
        this.line = sketch.line();
        this.weighed = new Weighed(sketch);
        this.ratio = new Ratio(sketch);
        this.throughout = new Throughout(sketch);
    }

    /** The claim that a sketch makes, or empty where it only asks. */
    static Optional<Asked> of(Sketch sketch) {
        return Stated.claimed(sketch) && !Gap.neutral(sketch.line()) ? new Claims(sketch).read() : Optional.empty();
    }

    private Optional<Asked> read() {
        Denial denial = Denial.of(line);
        return plain().map(claim -> denial.denies() ? denied(claim) : claim)
                .map(claim -> denial.doubted() ? doubted(claim) : claim);
    }

    private static Asked denied(Asked claim) {
        Query.Claim plain = (Query.Claim) claim.query();
        Assertion says = plain.says() instanceof Assertion.Not not ? not.denied() : new Assertion.Not(plain.says());
        return new Asked(new Query.Claim(plain.subject(), says), claim.assumed(), claim.kept(), claim.remarks());
    }

    private static Asked doubted(Asked claim) {
        return claim.with(Remark.of("verdict-of-statement"));
    }

    private Optional<Asked> plain() {
        if (weighed.hangs()) {
            return Optional.empty();
        }
        Listed listed = new Listed(sketch);
        if (listed.said()) {
            return Optional.of(listed.claim());
        }
        if (ratio.said()) {
            return ratio.claim();
        }
        if (apart()) {
            // What two countries or years lie apart no figure tells; what the flows lie apart is the balance.
            boolean flows = sketch.flows().size() == 2 && !weighed.years();
            return flows ? gap() : order();
        }
        if (throughout.said()) {
            return moved().or(this::order).or(this::surplus).map(throughout::of);
        }
        return amount().or(this::factor)
                .or(weighed::grewMore)
                .or(this::leader)
                .or(this::order)
                .or(this::surplus)
                .or(this::deficitMoved)
                .or(this::direction);
    }

    /** The claim that a subject is what is said of it. */
    static Asked claim(Asked subject, Assertion says) {
        return new Asked(new Query.Claim(subject.query(), says), subject.assumed(), subject.kept(), subject.remarks());
    }

    /** "Imports exceeded exports by 1.7 bn", "the US paid 80 m more than Germany": so much lies between the two. */
    private boolean apart() {
        boolean said = line.any(Meaning.Amount.class) || line.any(Meaning.Bound.class);
        boolean two = weighed.two() || weighed.years();
        return said && two && line.anyOf(Tag.MORE, Tag.LESS);
    }

    private Optional<Asked> gap() {
        Optional<Meaning.Bound> bound = line.all(Meaning.Bound.class).stream().findFirst();
        Estimate gap = bound.map(b -> Leeway.of(b, line))
                .or(this::exactly)
                .orElseGet(() -> Leeway.of(line.all(Meaning.Amount.class).getFirst()));
        Optional<Unit> unit = bound.map(Meaning.Bound::unit)
                .orElseGet(() -> line.all(Meaning.Amount.class).getFirst().unit());
        Flow higher =
                line.any(Tag.MORE) ? sketch.flows().getFirst() : sketch.flows().getLast();
        Unit counted = unit.orElseGet(() -> line.catalog().units().getFirst());
        return Optional.of(claim(
                Assembler.assemble(in(unit), Kind.BALANCE),
                new Assertion.Amount(higher == Flow.IMPORTS ? gap.negated() : gap, counted)));
    }

    /** It is so much: an amount, a share, a growth. */
    private Optional<Asked> amount() {
        Optional<Meaning.Bound> bound = line.all(Meaning.Bound.class).stream().findFirst();
        Optional<Meaning.Amount> amount =
                line.all(Meaning.Amount.class).stream().findFirst();
        if (bound.isEmpty() && amount.isEmpty()) {
            return Optional.empty();
        }
        boolean range = bound.filter(b -> b.hedge() == Hedge.BETWEEN).isPresent();
        if (range && line.any(Tag.EVER) && sketch.timing().none()) {
            // The furthest year decides a bound, and no range: all years within it answer.
            return Optional.empty();
        }
        Estimate estimate =
                bound.map(b -> Leeway.of(b, line)).or(this::exactly).orElseGet(() -> Leeway.of(amount.orElseThrow()));
        Optional<Unit> unit = bound.map(Meaning.Bound::unit)
                .orElseGet(() -> amount.orElseThrow().unit());
        Kind kind = subjectKind(unit);
        boolean ever =
                line.any(Tag.EVER) && (sketch.timing().none() || sketch.timing().spans()) && kind == Kind.VALUE;
        Sketch dated = kind == Kind.VALUE ? throughout.dated().with(in(unit).theme()) : in(unit);
        Asked subject = ever ? furthest(in(unit), bound) : subject(dated, kind);
        boolean falls = kind == Kind.CHANGE
                && line.any(Tag.FALL)
                && !line.any(Tag.GROWTH)
                && !unit.equals(Optional.of(Unit.TIMES));
        boolean deficit = line.any(Tag.DEFICIT) && kind != Kind.CHANGE;
        Unit counted = unit.orElseGet(
                () -> sketch.theme().unit().orElse(line.catalog().units().getFirst()));
        return Optional.of(
                claim(subject, new Assertion.Amount(falls || deficit ? estimate.negated() : estimate, counted)));
    }

    /** What is spoken of; of "Germany and the US together" the sum, where the figures allow it. */
    private static Asked subject(Sketch sketch, Kind kind) {
        if (kind != Kind.VALUE || !Adding.claimed(sketch)) {
            return Assembler.assemble(sketch, kind);
        }
        Asked parts = Assembler.assemble(sketch, Kind.COMPARISON);
        return parts.query() instanceof Query.Comparison all
                ? new Asked(new Query.Comparison(all.where(), true), parts.assumed(), parts.kept(), List.of())
                : parts;
    }

    /** "Exactly 4.5 bn": neither more nor less. */
    private Optional<Estimate> exactly() {
        for (int i = 1; i < line.size(); i++) {
            boolean exact = line.word(i - 1, "exactly", "precisely", "ровно", "точно");
            Optional<Meaning.Amount> amount = line.as(i, Meaning.Amount.class);
            if (exact && amount.isPresent()) {
                return Optional.of(Estimate.exact(amount.get().value()));
            }
        }
        return Optional.empty();
    }

    /** What was never more, or ever more, than a bound is told by the highest year, and by the lowest what was less. */
    private static Asked furthest(Sketch sketch, Optional<Meaning.Bound> bound) {
        // A "never" that denies the whole leaves the bound as it is said.
        boolean never = !Denial.of(sketch.line()).denies()
                && sketch.line().marks().stream()
                        .anyMatch(m -> Set.of("never", "никогда", "ни")
                                .contains(sketch.line().tokens().get(m.from()).norm()));
        boolean capped = bound.map(b -> b.within().low().isEmpty() || b.hedge() == Hedge.ALMOST)
                .orElse(false);
        Asked extreme = Assembler.assembleBy(sketch, Kind.EXTREME, Dimension.PERIOD);
        Query.Extreme found = (Query.Extreme) extreme.query();
        boolean deficit = sketch.line().any(Tag.DEFICIT);
        Query.Order order = (capped == never) != deficit ? Query.Order.HIGHEST : Query.Order.LOWEST;
        return new Asked(
                new Query.Extreme(found.where(), found.by(), order),
                extreme.assumed(),
                extreme.kept(),
                extreme.remarks());
    }

    /** What is spoken of, in the currency that the claim is in. */
    private Sketch in(Optional<Unit> unit) {
        Theme theme = sketch.theme();
        boolean other = unit.filter(
                        u -> u.money() && !u.equals(line.catalog().units().getFirst()))
                .isPresent();
        return other && theme.unit().isEmpty()
                ? sketch.with(new Theme(theme.products(), theme.measure(), unit, theme.ambiguous()))
                : sketch;
    }

    private Kind subjectKind(Optional<Unit> unit) {
        if (unit.equals(Optional.of(Unit.TIMES))) {
            return Kind.CHANGE;
        }
        boolean change = line.anyOf(Tag.GROWTH, Tag.FALL, Tag.CHANGE, Tag.BY_HOW);
        if (unit.equals(Optional.of(Unit.PERCENT))) {
            boolean share = line.marks().stream()
                    .anyMatch(m -> m.has(Tag.SHARE) && !m.has(Tag.PERCENT) && !m.has(Tag.QUARTER_PART));
            return change && !share ? Kind.CHANGE : Kind.SHARE;
        }
        return change && !level() ? Kind.CHANGE : Kind.VALUE;
    }

    /** Whether the amount is what was come to: "rose to 4.5 bn", "упал до 2,2 млрд". */
    private boolean level() {
        for (int i = 1; i < line.size(); i++) {
            String before = line.tokens().get(line.at(i - 1).to() - 1).norm();
            boolean from = LEVELS.contains(before) && BoundRecogniser.moved(line, i);
            if (line.at(i).is(Meaning.Amount.class) && (from || line.at(i - 1).has(Tag.REACHED))) {
                return true;
            }
            boolean passed = line.at(i).is(Meaning.Bound.class)
                    && PASSED.contains(line.token(i).norm())
                    && line.at(Heads.before(line, i - 1)).hasAny(Tag.GROWTH, Tag.FALL);
            if (passed) {
                return true;
            }
        }
        return false;
    }

    /** It doubled, it tripled. */
    private Optional<Asked> factor() {
        boolean more = line.any(Tag.MORE);
        return ratio.fold()
                .map(times ->
                        more && times.hedge() == Hedge.ABOUT ? Estimate.of(times.middle(), Hedge.MORE_THAN) : times)
                .map(times -> claim(Assembler.assemble(sketch, Kind.CHANGE), new Assertion.Amount(times, Unit.TIMES)));
    }

    /** One of them stands first: the biggest buyer, the record year. */
    private Optional<Asked> leader() {
        boolean placed = line.all(Meaning.Count.class).stream().anyMatch(Meaning.Count::place);
        if (!line.anyOf(Tag.TOP, Tag.BOTTOM) && !placed) {
            return Optional.empty();
        }
        List<Economy> groups = sketch.parties().partners().stream()
                .filter(partner -> line.catalog().group(partner).isPresent())
                .toList();
        List<Economy> partners = sketch.parties().partners().stream()
                .filter(partner -> !groups.contains(partner))
                .toList();
        if (partners.size() == 1 && !line.any(Tag.YEARS)) {
            Sketch open = sketch.with(sketch.parties().openList().withPartners(groups));
            Asked ranking = Assembler.assembleBy(open, Kind.RANKING, Dimension.PARTNER);
            String code = partners.getFirst().code();
            boolean several = ranking.query() instanceof Query.Ranking list && list.limit() > 1;
            return Optional.of(claim(ranking, several ? new Assertion.Among(code) : new Assertion.ComesFirst(code)));
        }
        List<Period> singles = sketch.timing().singles();
        if (!singles.isEmpty()
                && partners.isEmpty()
                && (line.anyOf(Tag.YEARS, Tag.WHEN) || !sketch.flows().isEmpty())) {
            Asked extreme =
                    Assembler.assembleBy(sketch.with(sketch.timing().withoutSingles()), Kind.EXTREME, Dimension.PERIOD);
            return Optional.of(
                    claim(extreme, new Assertion.ComesFirst(singles.getFirst().code())));
        }
        return Optional.empty();
    }

    /** The first is more, or less, than the second. */
    private Optional<Asked> order() {
        boolean notMore = notBeyond(Tag.AT_MOST);
        boolean notLess = notBeyond(Tag.AT_LEAST);
        if (!line.anyOf(Tag.MORE, Tag.LESS) && !notMore && !notLess) {
            return Optional.empty();
        }
        List<Period> years = new ArrayList<>(sketch.timing().singles());
        sketch.timing().base().ifPresent(years::add);
        boolean two = sketch.parties().partners().size() == 2
                || sketch.parties().reporters().size() == 2
                || sketch.flows().size() == 2
                || years.size() == 2;
        boolean eachYear = line.any(Tag.SERIES) && sketch.timing().none() && !throughout.said();
        if (!two || eachYear) {
            return Optional.empty();
        }
        boolean deficit = line.any(Tag.DEFICIT) && sketch.flows().equals(List.of(Flow.BALANCE));
        boolean more = line.any(Tag.MORE) || notMore;
        boolean higher = (more != deficit) != ratio.turned();
        Assertion.FirstIs says = new Assertion.FirstIs(higher ? Query.Order.HIGHEST : Query.Order.LOWEST);
        return Optional.of(claim(
                Assembler.assemble(throughout.dated(), Kind.COMPARISON),
                notMore || notLess ? new Assertion.Not(says) : says));
    }

    /** «не превысил», "no less than": the bound of a comparison. */
    private boolean notBeyond(Tag bound) {
        return line.marks().stream()
                .anyMatch(m -> m.has(bound)
                        && Set.of("не", "not", "no")
                                .contains(line.tokens().get(m.from()).norm()));
    }

    private Optional<Asked> surplus() {
        boolean surplus = line.any(Tag.SURPLUS);
        if ((!surplus && !line.any(Tag.DEFICIT))
                || line.anyOf(Tag.GROWTH, Tag.FALL)
                || !sketch.flows().equals(List.of(Flow.BALANCE))) {
            return Optional.empty();
        }
        return Optional.of(claim(Assembler.assemble(sketch, Kind.BALANCE), new Assertion.Surplus(surplus)));
    }

    /** A deficit that grew is a lower balance than before. */
    private Optional<Asked> deficitMoved() {
        boolean grew = line.any(Tag.GROWTH);
        boolean moved = grew || line.any(Tag.FALL);
        if (!moved || !sketch.flows().equals(List.of(Flow.BALANCE)) || line.any(Meaning.Amount.class)) {
            return Optional.empty();
        }
        Asked both = Assembler.assemble(sketch, Kind.COMPARISON);
        if (!(both.query() instanceof Query.Comparison comparison)) {
            return Optional.empty();
        }
        List<Period> years = comparison.where().periods();
        boolean laterFirst = years.getFirst().compareTo(years.getLast()) > 0;
        boolean up = grew != line.any(Tag.DEFICIT);
        Query.Order order = up == laterFirst ? Query.Order.HIGHEST : Query.Order.LOWEST;
        return Optional.of(claim(both, new Assertion.FirstIs(order)));
    }

    /** From year to year it grew, or fell. */
    private Optional<Asked> moved() {
        boolean grew = line.any(Tag.GROWTH);
        if (grew == line.any(Tag.FALL) || sketch.flows().size() > 1 || line.anyOf(Tag.SHARE, Tag.MORE, Tag.LESS)) {
            return Optional.empty();
        }
        Asked course = Assembler.assemble(sketch, Kind.SERIES);
        boolean deficit = line.any(Tag.DEFICIT) && !line.any(Tag.SURPLUS);
        return course.query() instanceof Query.Series
                ? Optional.of(claim(course, new Assertion.Grew(grew != deficit)))
                : Optional.empty();
    }

    private Optional<Asked> direction() {
        boolean grew = line.any(Tag.GROWTH);
        if ((!grew && !line.any(Tag.FALL)) || line.anyOf(Tag.SHARE, Tag.SERIES)) {
            return Optional.empty();
        }
        return Optional.of(claim(Assembler.assemble(sketch, Kind.CHANGE), new Assertion.Grew(grew)));
    }
}
