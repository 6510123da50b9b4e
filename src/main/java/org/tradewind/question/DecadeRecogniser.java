package org.tradewind.question;

import java.util.Map;
import java.util.Set;
import org.tradewind.trade.Period;

/** "The 2010s", «2010-е годы»: the ten years of a decade. */
final class DecadeRecogniser implements Recogniser {
    private static final Set<String> ENDINGS = Set.of("s", "е", "х", "ые", "ых");
    private static final int YEARS = 10;

    /** The words of a decade. */
    private static final Map<String, Integer> NAMED =
            Map.of("нулевые", 2000, "нулевых", 2000, "десятые", 2010, "десятых", 2010, "двадцатых", 2020);

    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            read = half(decade(named(read, i), i), i);
        }
        return read;
    }

    /** «Десятые годы», «в первой половине десятых»; after a number they are tenths. */
    private static Line named(Line line, int i) {
        int first = NAMED.getOrDefault(line.token(i).norm(), 0);
        boolean years = line.at(i + 1).has(Tag.YEARSWORD);
        boolean spoken = years || line.at(i - 1).has(Tag.HALF) || line.word(i - 1, "в");
        if (first == 0 || !spoken || line.at(i - 1).is(Meaning.Number.class)) {
            return line;
        }
        return line.put(i, years ? i + 2 : i + 1, "decades", years(first, first + YEARS - 1));
    }

    private static Meaning.When years(int first, int last) {
        return Meaning.When.of(Meaning.Type.RANGE, Period.ofYear(first), Period.ofYear(last));
    }

    /** "The first half of the 2010s". */
    private static Line half(Line line, int i) {
        int at = i - 1;
        while (at > 0 && (line.at(at).filler() || line.at(at).hasAny(Tag.OF))) {
            at--;
        }
        boolean decade = i < line.size() && line.at(i).by().equals("decades");
        if (!decade || at < 0 || !line.at(at).hasAny(Tag.HALF, Tag.HALFYEAR)) {
            return line;
        }
        int from = line.at(at).has(Tag.HALFYEAR) ? at : at - 1;
        String which = from < 0 ? "" : line.tokens().get(line.at(from).to() - 1).norm();
        boolean second = line.written(line.at(Math.max(from, 0))).matches("(?i).*(second|втор).*");
        boolean first = line.written(line.at(Math.max(from, 0))).matches("(?i).*(first|перв).*");
        if (first == second || which.isEmpty()) {
            return line;
        }
        int year = line.as(i, Meaning.When.class)
                .orElseThrow()
                .periods()
                .getFirst()
                .year();
        int start = second ? year + YEARS / 2 : year;
        return line.put(from, i + 1, "decades", years(start, start + YEARS / 2 - 1));
    }

    private static Line decade(Line line, int i) {
        int year = line.as(i, Meaning.When.class)
                .filter(when -> when.is(Meaning.Type.ONE) && when.periods().getFirst() instanceof Period.Year)
                .map(when -> when.periods().getFirst().year())
                .orElse(1);
        if (year % YEARS != 0) {
            return line;
        }
        boolean within = ENDINGS.contains(line.tokens().get(line.at(i).to() - 1).norm());
        int next = line.sign(i + 1, "-") ? i + 2 : i + 1;
        boolean beside = line.at(next).has(Tag.DECADE) && beside(line, i, next);
        int end = beside ? next + 1 : i + 1;
        if (!within && !beside) {
            return line;
        }
        int to = line.at(end).has(Tag.YEARSWORD) ? end + 1 : end;
        return line.put(i, to, "decades", years(year, year + YEARS - 1));
    }

    /** Whether an ending stands at the number, with a hyphen at most. */
    private static boolean beside(Line line, int i, int ending) {
        int apart = line.token(ending).start()
                - line.tokens().get(line.at(i).to() - 1).end();
        return apart <= 1 && ENDINGS.contains(line.token(ending).norm());
    }
}
