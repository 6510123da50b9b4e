package org.tradewind.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tradewind.trade.Unit;

/**
 * The sentences of a message, and of a sentence with several numbers the statements that it makes: "exports were 4.5 bn
 * in 2020 and imports 4.6 bn". What a statement leaves out stands in one beside it: the time, or what is spoken of.
 */
final class Statements {
    private Statements() {}

    static List<Line> of(Line line, Optional<Intent> intent) {
        boolean checks = intent.equals(Optional.of(Intent.CHECK));
        List<Line> sentences = checks && line.size() > 0 ? Parts.apart(line) : Parts.sentences(line);
        List<Line> statements = new ArrayList<>();
        for (Line sentence : sentences) {
            statements.addAll(Stated.claimed(Sketch.of(sentence, intent)) ? parted(sentence) : List.of(sentence));
        }
        return statements.size() > 1 && claims(statements, intent) ? completed(statements, intent) : statements;
    }

    private static boolean claims(List<Line> lines, Optional<Intent> intent) {
        return lines.stream().anyMatch(line -> Stated.claimed(Sketch.of(line, intent)));
    }

    /** A sentence cut between its numbers, where each part speaks of a flow, a country or a time of its own. */
    private static List<Line> parted(Line line) {
        List<Line> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i + 1 < line.size(); i++) {
            boolean cut = cuts(line, i) && whole(line, from, i) && whole(line, i + 1, line.size());
            if (cut) {
                parts.add(line.with(line.marks().subList(from, i)));
                from = line.word(i, "to", "до", "from", "с", "со") ? i : i + 1;
            }
        }
        parts.add(line.with(line.marks().subList(from, line.size())));
        return parts;
    }

    private static boolean cuts(Line line, int i) {
        return line.sign(i, ",")
                || line.sign(i, "-")
                || line.at(i).has(Tag.AND)
                || (line.word(i, "from", "against", "versus", "с", "со", "против")
                        && line.at(i + 1).is(Meaning.Amount.class))
                || line.word(i, "but", "while", "whereas", "а", "но", "to", "до");
    }

    private static boolean whole(Line line, int from, int to) {
        boolean number = false;
        boolean subject = false;
        for (int i = from; i < to; i++) {
            Mark mark = line.at(i);
            number |= mark.is(Meaning.Amount.class) || mark.is(Meaning.Bound.class);
            subject |= Heads.is(mark)
                    || mark.hasAny(Tag.BALANCE, Tag.DEFICIT, Tag.SURPLUS, Tag.TURNOVER)
                    || mark.is(Meaning.Place.class)
                    || mark.is(Meaning.When.class)
                    || mark.has(Tag.BEFORE_YEAR);
        }
        return number && subject;
    }

    /** Each statement with the time, and the words for what is spoken of, of the one before it that has them, else of the one after. */
    private static List<Line> completed(List<Line> statements, Optional<Intent> intent) {
        List<Line> whole = new ArrayList<>();
        List<Mark> time = first(statements, m -> m.is(Meaning.When.class));
        List<Mark> head = first(statements, Statements::spokenOf);
        List<Mark> move = List.of();
        for (Line line : statements) {
            Sketch sketch = Sketch.of(line, intent);
            List<Mark> marks = new ArrayList<>(line.marks());
            if (number(line) && sketch.timing().none()) {
                marks.addAll(marks.removeIf(mark -> mark.has(Tag.BEFORE_YEAR)) ? before(time) : time);
            }
            if (number(line) && sketch.flows().isEmpty()) {
                marks.addAll(head);
            }
            if (rate(line) && !moves(line)) {
                marks.addAll(move);
            }
            time = latest(line, m -> m.is(Meaning.When.class), time);
            head = latest(line, Statements::spokenOf, head);
            move = latest(line, Statements::moving, List.of());
            whole.add(line.with(marks));
        }
        return whole;
    }

    /** "4.6 bn a year earlier" than the year of the statement before. */
    private static List<Mark> before(List<Mark> time) {
        return time.stream()
                .flatMap(mark -> mark.as(Meaning.When.class).filter(when -> when.is(Meaning.Type.ONE)).stream()
                        .flatMap(when -> when.periods().getFirst().before().stream())
                        .map(year -> new Mark(
                                mark.from(), mark.to(), mark.tags(), Optional.of(Meaning.When.one(year)), mark.by())))
                .toList();
    }

    private static List<Mark> first(List<Line> statements, Predicate<Mark> what) {
        return statements.stream()
                .map(line -> line.marks().stream().filter(what).toList())
                .filter(marks -> !marks.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<Mark> latest(Line line, Predicate<Mark> what, List<Mark> otherwise) {
        List<Mark> here = line.marks().stream().filter(what).toList();
        return here.isEmpty() ? otherwise : here;
    }

    private static boolean number(Line line) {
        return line.any(Meaning.Amount.class) || line.any(Meaning.Bound.class);
    }

    /** A percentage that says neither what it is a part of nor that it is a change. */
    private static boolean rate(Line line) {
        return line.all(Meaning.Amount.class).stream()
                        .anyMatch(amount -> amount.unit().equals(Optional.of(Unit.PERCENT)))
                && line.marks().stream().noneMatch(mark -> mark.has(Tag.SHARE) && !mark.is(Meaning.Amount.class));
    }

    private static boolean moves(Line line) {
        return line.marks().stream().anyMatch(Statements::moving);
    }

    private static boolean moving(Mark mark) {
        return mark.hasAny(Tag.GROWTH, Tag.FALL);
    }

    private static boolean spokenOf(Mark mark) {
        return Heads.is(mark) || mark.hasAny(Tag.BALANCE, Tag.DEFICIT, Tag.SURPLUS, Tag.TURNOVER);
    }
}
