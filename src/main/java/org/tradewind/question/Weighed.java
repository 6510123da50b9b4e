package org.tradewind.question;

import java.util.Optional;
import org.tradewind.trade.Asked;
import org.tradewind.trade.Assertion;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Query;

/** Claims that weigh how one thing grew against how another did. */
final class Weighed {
    private final Sketch sketch;
    private final Line line;

    Weighed(Sketch sketch) {
        this.sketch = sketch;
        this.line = sketch.line();
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
