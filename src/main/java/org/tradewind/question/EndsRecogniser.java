package org.tradewind.question;

import java.util.EnumSet;
import java.util.Set;

/** "2011 and 2014, without the years in between", «2011–2014 без промежуточных лет»: the two years and no others. */
final class EndsRecogniser implements Recogniser {
    private static final Set<String> LEAVING = Set.of(
            "without",
            "skip",
            "skipping",
            "not",
            "no",
            "omit",
            "omitting",
            "ignoring",
            "excluding",
            "без",
            "минуя",
            "пропуская",
            "пропусти",
            "пропустив",
            "исключая",
            "не",
            "кроме");
    private static final Set<String> BETWEEN =
            Set.of("intermediate", "intervening", "промежуточных", "промежуточные", "промежуточного");
    private static final Set<String> THOSE = Set.of("in", "years", "years'", "ones", "лет", "годов", "года", "годы");

    /** How many words may stand between "without" and what tells the years. */
    private static final int REACH = 5;

    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            int end = end(read, i);
            if (end > i) {
                read = only(passed(read, i, end));
            }
        }
        return read;
    }

    /** The place after "without the years in between", or -1. */
    private static int end(Line line, int i) {
        if (!LEAVING.contains(line.token(i).norm())) {
            return -1;
        }
        for (int k = i + 1; k < Math.min(line.size(), i + REACH); k++) {
            boolean years = line.at(k - 1).hasAny(Tag.YEARS, Tag.YEARSWORD)
                    || THOSE.contains(line.token(k - 1).norm());
            boolean between =
                    line.word(k, "between", "между") && years && !line.at(k + 1).is(Meaning.When.class);
            if (BETWEEN.contains(line.token(k).norm()) || between) {
                return past(line, k + 1);
            }
            boolean plain = line.at(k).filler() || line.at(k).hasAny(Tag.YEARS, Tag.YEARSWORD, Tag.IN);
            if (!plain) {
                return -1;
            }
        }
        return -1;
    }

    private static int past(Line line, int i) {
        int at = i;
        while (at < line.size()
                && (line.at(at).hasAny(Tag.YEARS, Tag.YEARSWORD, Tag.YEARWORD)
                        || line.word(at, "ними", "them", "ones", "values", "значений", "данных"))) {
            at++;
        }
        return at;
    }

    private static Line passed(Line line, int from, int to) {
        Line read = line;
        for (int i = from; i < to; i++) {
            read = read.tag(i, "ends", EnumSet.of(Tag.FILLER));
        }
        return read;
    }

    private static Line only(Line line) {
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            Meaning.When when = read.as(i, Meaning.When.class).orElse(Meaning.When.counted(Meaning.Type.LATEST, 0));
            if (when.is(Meaning.Type.RANGE)) {
                Meaning.When ends = new Meaning.When(Meaning.Type.ENDS, when.periods(), 0);
                read = read.put(i, i + 1, "ends", ends);
            }
        }
        return read;
    }
}
