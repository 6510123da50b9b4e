package org.tradewind.question;

import java.math.BigDecimal;
import java.util.Optional;
import org.tradewind.trade.Asked;
import org.tradewind.trade.Assertion;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Hedge;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Query;
import org.tradewind.trade.Unit;

/** Claims that weigh one thing against another: so many times as much, grown by more. */
final class Weighed {
    private final Sketch sketch;
    private final Line line;

    Weighed(Sketch sketch) {
        this.sketch = sketch;
        this.line = sketch.line();
    }

    /** Whether one of two things is said to be so many times the other, or so much more in per cent. */
    boolean ratio() {
        Optional<Unit> unit = line.all(Meaning.Amount.class).stream()
                .map(Meaning.Amount::unit)
                .findFirst()
                .or(() -> line.all(Meaning.Bound.class).stream()
                        .map(Meaning.Bound::unit)
                        .findFirst())
                .flatMap(u -> u);
        boolean relative = line.anyOf(Tag.DOUBLED, Tag.TRIPLED, Tag.QUADRUPLED)
                || unit.filter(u -> u.equals(Unit.PERCENT) || u.equals(Unit.TIMES))
                        .isPresent();
        boolean sides = sketch.flows().size() == 2 || sketch.sideBySide();
        return relative && sides && sketch.years().size() < 2 && !line.anyOf(Tag.GROWTH, Tag.FALL, Tag.CHANGE);
    }

    /** "The US took twice what Germany took": the one as a multiple of the other; of a percentage both are only told. */
    Optional<Asked> multiple() {
        Optional<Estimate> said = line.all(Meaning.Bound.class).stream()
                .filter(b -> b.unit().equals(Optional.of(Unit.TIMES)))
                .map(b -> Leeway.of(b, line))
                .findFirst()
                .or(() -> line.all(Meaning.Amount.class).stream()
                        .filter(a -> a.unit().equals(Optional.of(Unit.TIMES)))
                        .map(Leeway::of)
                        .findFirst())
                .or(this::fold);
        Asked both = Assembler.assemble(sketch, Kind.COMPARISON);
        boolean two = both.query() instanceof Query.Comparison && !line.any(Tag.LESS);
        return said.filter(_ -> two).map(times -> Claims.claim(both, new Assertion.Amount(times, Unit.TIMES)));
    }

    /** Twice, three times, four times as much, as it is said. */
    Optional<Estimate> fold() {
        int times = line.any(Tag.DOUBLED) ? 2 : line.any(Tag.TRIPLED) ? 3 : line.any(Tag.QUADRUPLED) ? 4 : 0;
        if (times == 0) {
            return Optional.empty();
        }
        BigDecimal number = BigDecimal.valueOf(times);
        return Optional.of(
                line.any(Tag.AT_LEAST)
                        ? Estimate.of(number, Hedge.AT_LEAST)
                        : line.any(Tag.ALMOST) ? Leeway.almost(number) : Leeway.times(times));
    }

    /** "Exports grew faster than imports": it is their growth that is weighed, and not what they came to. */
    Optional<Asked> grewMore() {
        boolean grew = line.any(Tag.GROWTH);
        if (!weighsGrowth() || grew == line.any(Tag.FALL)) {
            return Optional.empty();
        }
        Query.Order order = grew == line.any(Tag.MORE) ? Query.Order.HIGHEST : Query.Order.LOWEST;
        Asked both = Assembler.assemble(sketch, Kind.COMPARISON);
        if (years() && both.query() instanceof Query.Comparison of) {
            Asked list = new Asked(
                    new Query.Ranking(of.where().withMeasure(Measure.GROWTH), Dimension.PERIOD, order, 1, 1),
                    both.assumed(),
                    both.kept(),
                    both.remarks());
            String first = of.where().periods().getFirst().code();
            return Optional.of(Claims.claim(list, new Assertion.ComesFirst(first)));
        }
        return two()
                ? Optional.of(Claims.claim(Assembler.assemble(sketch, Kind.CHANGE), new Assertion.FirstIs(order)))
                : Optional.empty();
    }

    /** "Did exports grow more than in 2012?": against what, is not said, so that it cannot be checked. */
    boolean hangs() {
        boolean than = line.tokens().stream().anyMatch(token -> token.norm().matches("than|чем"));
        boolean said = line.any(Meaning.Amount.class)
                || line.any(Meaning.Bound.class)
                || line.anyOf(Tag.DOUBLED, Tag.TRIPLED, Tag.QUADRUPLED);
        return than && !said && weighsGrowth() && !years() && !two();
    }

    /** Whether two countries or both flows are spoken of. */
    boolean two() {
        return sketch.parties().partners().size() == 2
                || sketch.parties().reporters().size() == 2
                || sketch.flows().size() == 2;
    }

    /** Whether two years are, or one beside another. */
    boolean years() {
        return sketch.timing().singles().size() == 2 || sketch.timing().base().isPresent();
    }

    /** Whether "more" or "less" stands beside what moved, and names no level that was passed: "rose above". */
    private boolean weighsGrowth() {
        for (int i = 0; i < line.size(); i++) {
            boolean weighs = line.at(i).hasAny(Tag.MORE, Tag.LESS)
                    && !Claims.PASSED.contains(line.token(i).norm())
                    && !line.at(i).is(Meaning.Bound.class);
            int before = Heads.before(line, i - 1);
            int after = Heads.next(line, i + 1);
            if (weighs
                    && (line.at(before).hasAny(Tag.GROWTH, Tag.FALL)
                            || line.at(after).hasAny(Tag.GROWTH, Tag.FALL))) {
                return true;
            }
        }
        return false;
    }
}
