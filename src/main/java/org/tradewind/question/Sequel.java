package org.tradewind.question;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tradewind.trade.Asked;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Part;
import org.tradewind.trade.Query;

/**
 * "Exports in the year with the highest imports", "when were imports highest, and what were exports that year?": what is
 * asked of a year that only an answer tells.
 *
 * @param when the words that ask for the year
 * @param then the words that ask something of it
 */
record Sequel(Line when, Line then) {
    private static final Set<String> THAT = Set.of("that", "same", "тот", "том", "того", "тем");
    private static final Set<String> VERY = Set.of("very", "same", "же", "самый", "самом", "самого");
    private static final Set<String> YEAR = Set.of("year", "год", "году", "года", "годом");
    private static final Set<String> ASKING = Set.of(
            "what", "how", "who", "сколько", "кто", "какой", "какая", "какое", "какие", "каков", "какова", "каким",
            "каково");

    /** A sentence that asks for the year of something, and for something else in it. */
    static Optional<Sequel> in(Line line, Optional<Intent> intent) {
        boolean plain = line.anyOf(Tag.TOP, Tag.BOTTOM)
                && !line.any(Meaning.When.class)
                && !line.any(Meaning.Amount.class)
                && !line.any(Meaning.Bound.class)
                && !line.anyOf(
                        Tag.COMPARE, Tag.MORE, Tag.LESS, Tag.GROWTH, Tag.FALL, Tag.CHANGE, Tag.TIMES, Tag.BY_HOW);
        if (!plain) {
            return Optional.empty();
        }
        if (intent.isPresent()) {
            return commanded(line, intent.get());
        }
        for (int at = 0; at < line.size(); at++) {
            Optional<Sequel> found = relative(line, at) ? cut(line, at) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return asked(line);
    }

    /** "/exports in the year with the highest imports" */
    private static Optional<Sequel> commanded(Line line, Intent intent) {
        Predicate<Mark> itself = switch (intent) {
            case EXPORTS -> mark -> mark.hasAny(Tag.EXPORT, Tag.SELL, Tag.EARN);
            case IMPORTS -> mark -> mark.hasAny(Tag.IMPORT, Tag.BUY);
            case BALANCE -> mark -> mark.hasAny(Tag.BALANCE, Tag.DEFICIT, Tag.SURPLUS);
            case TURNOVER -> mark -> mark.has(Tag.TURNOVER);
            case TOP, SHARE, GROWTH, COMPARE, TREND, BREAKDOWN, COVERAGE, CHECK -> _ -> true;
        };
        boolean other = heads(line).size() == 1 && heads(line).stream().noneMatch(itself);
        return other && relative(line, 0) ? Optional.of(new Sequel(line, part(line, 0, 0))) : Optional.empty();
    }

    /** Whether words that tell a year begin here: "in the year", "when". */
    private static boolean relative(Line line, int at) {
        if (line.word(at, "when", "когда")) {
            return at > 0 && !line.at(at - 1).has(Tag.AND) && !line.sign(at - 1, ";");
        }
        if (!line.at(at).hasAny(Tag.IN, Tag.TO, Tag.FOR, Tag.OF)) {
            return false;
        }
        for (int i = at + 1; i < line.size(); i++) {
            if (line.at(i).has(Tag.YEARWORD) && !line.at(i).has(Tag.WHEN)) {
                return true;
            }
            if (!line.at(i).filler() && !line.at(i).hasAny(Tag.TOP, Tag.BOTTOM, Tag.SAME) && !Heads.is(line.at(i))) {
                return false;
            }
        }
        return false;
    }

    /** What stands before these words is asked of the year that they tell; or what stands after them, if nothing does. */
    private static Optional<Sequel> cut(Line line, int at) {
        if (spoken(line, 0, at)) {
            return apart(line, at, line.size(), 0, at);
        }
        int end = at + 1;
        while (end < line.size() && !line.sign(end, ",") && !asking(line, end)) {
            end++;
        }
        int from = line.sign(end, ",") ? end + 1 : end;
        return spoken(line, from, line.size()) ? apart(line, at, end, from, line.size()) : Optional.empty();
    }

    /** "When were imports highest, and what were exports that year?" */
    private static Optional<Sequel> asked(Line line) {
        for (int at = 1; at < line.size(); at++) {
            boolean parted = line.at(at).has(Tag.AND) || line.sign(at, ",");
            if (parted && points(part(line, at, line.size())) && spoken(line, at, line.size())) {
                Optional<Sequel> found = apart(line, 0, at, at, line.size());
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Sequel> apart(Line line, int from, int to, int otherFrom, int otherTo) {
        Line when = part(line, from, to);
        Line then = part(line, otherFrom, otherTo);
        List<Mark> heads = heads(when);
        boolean extreme = when.anyOf(Tag.TOP, Tag.BOTTOM) && heads.size() == 1;
        boolean lists = then.anyOf(Tag.BUYERS, Tag.SUPPLIERS, Tag.COUNTRIES, Tag.CATEGORIES, Tag.WHO);
        boolean itself = then.anyOf(Tag.TOP, Tag.BOTTOM) && !lists;
        boolean other =
                lists || then.any(Meaning.Place.class) || heads(then).stream().noneMatch(head -> same(head, heads));
        return extreme && !itself && other ? Optional.of(new Sequel(when, then)) : Optional.empty();
    }

    private static boolean same(Mark head, List<Mark> heads) {
        Predicate<Mark> in = mark -> mark.hasAny(Tag.IMPORT, Tag.BUY);
        return heads.stream()
                .anyMatch(other -> head.hasAny(Tag.BALANCE, Tag.DEFICIT, Tag.SURPLUS)
                        ? other.hasAny(Tag.BALANCE, Tag.DEFICIT, Tag.SURPLUS)
                        : head.has(Tag.TURNOVER) == other.has(Tag.TURNOVER)
                                && !other.hasAny(Tag.BALANCE, Tag.DEFICIT, Tag.SURPLUS)
                                && in.test(head) == in.test(other));
    }

    private static List<Mark> heads(Line line) {
        return line.marks().stream().filter(Sequel::head).toList();
    }

    private static boolean head(Mark mark) {
        return Heads.is(mark) || mark.hasAny(Tag.BALANCE, Tag.DEFICIT, Tag.SURPLUS, Tag.TURNOVER);
    }

    private static boolean spoken(Line line, int from, int to) {
        return line.marks().subList(from, to).stream()
                .anyMatch(mark -> head(mark) || mark.hasAny(Tag.BUYERS, Tag.SUPPLIERS, Tag.CATEGORIES));
    }

    private static boolean asking(Line line, int at) {
        return ASKING.contains(line.token(at).norm());
    }

    private static Line part(Line line, int from, int to) {
        return line.with(line.marks().subList(from, to));
    }

    /** Whether a sentence speaks of the year that was told before: "that year", «тогда». */
    static boolean points(Line line) {
        List<Token> tokens = line.marks().stream()
                .flatMap(mark -> line.tokens().subList(mark.from(), mark.to()).stream())
                .filter(token -> !token.sign("?") && !token.sign(".") && !token.sign(","))
                .toList();
        for (int i = 0; i < tokens.size(); i++) {
            int next = i + 1 < tokens.size() && VERY.contains(tokens.get(i + 1).norm()) ? i + 2 : i + 1;
            boolean year =
                    next < tokens.size() && YEAR.contains(tokens.get(next).norm());
            if (year && THAT.contains(tokens.get(i).norm())) {
                return true;
            }
        }
        boolean then = !tokens.isEmpty() && tokens.getLast().norm().equals("then");
        return then || tokens.stream().anyMatch(token -> token.norm().equals("тогда"));
    }

    /** Whether an answer to this tells one year. */
    static boolean tellsYear(Query query) {
        return query instanceof Query.Extreme extreme && extreme.by() == Dimension.PERIOD;
    }

    /** "And exports that year?" where the question before told no year, as too many come into question. */
    static boolean hangs(Sketch sketch, Optional<Previous> previous) {
        return previous.filter(before ->
                                tellsYear(before.query()) && before.figures().size() != 1)
                        .isPresent()
                && sketch.timing().none()
                && points(sketch.line());
    }

    /** The question as one of the year that the answer before tells. */
    static Asked ofThatYear(Asked asked) {
        List<Part> assumed =
                asked.assumed().stream().filter(part -> part != Part.YEARS).toList();
        return new Asked(asked.query(), assumed, List.of(Part.YEARS), asked.remarks(), true);
    }
}
