package org.tradewind.question;

import java.util.Set;
import org.tradewind.trade.Period;

/** "The 2010s", «2010-е годы»: the ten years of a decade. */
final class DecadeRecogniser implements Recogniser {
    private static final Set<String> ENDINGS = Set.of("s", "е", "х", "ые", "ых");
    private static final int YEARS = 10;

    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            read = decade(read, i);
        }
        return read;
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
        Meaning.When decade = Meaning.When.of(Meaning.Type.RANGE, Period.ofYear(year), Period.ofYear(year + YEARS - 1));
        return line.put(i, to, "decades", decade);
    }

    /** Whether an ending stands at the number, with a hyphen at most. */
    private static boolean beside(Line line, int i, int ending) {
        int apart = line.token(ending).start()
                - line.tokens().get(line.at(i).to() - 1).end();
        return apart <= 1 && ENDINGS.contains(line.token(ending).norm());
    }
}
