package org.tradewind.question;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tradewind.trade.Flow;

/** "More than 1.3 bn?" after a deficit was told: the amount is of the deficit, not of the balance below zero. */
final class Owing {
    private Owing() {}

    /** The sketch with its amounts marked as those of a deficit, where the answer before was one. */
    static Sketch after(Previous previous, Sketch sketch) {
        boolean balance = previous.query()
                .slice()
                .filter(where -> where.flows().equals(List.of(Flow.BALANCE)))
                .isPresent();
        boolean deficit = balance
                && !previous.figures().isEmpty()
                && previous.figures().getFirst().estimate().middle().signum() < 0;
        boolean unsaid = sketch.flows().isEmpty() && !sketch.line().anyOf(Tag.DEFICIT, Tag.SURPLUS, Tag.BALANCE);
        return deficit && unsaid
                ? new Sketch(owed(sketch.line()), sketch.intent(), sketch.parties(), sketch.timing(), sketch.theme())
                : sketch;
    }

    private static Line owed(Line line) {
        List<Mark> marks = new ArrayList<>();
        for (Mark mark : line.marks()) {
            boolean amount = mark.is(Meaning.Bound.class) || mark.is(Meaning.Amount.class);
            Set<Tag> tags = EnumSet.of(Tag.DEFICIT);
            tags.addAll(mark.tags());
            marks.add(amount ? new Mark(mark.from(), mark.to(), tags, mark.thing(), mark.by()) : mark);
        }
        return line.with(marks);
    }
}
