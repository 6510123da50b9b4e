package org.tradewind.question;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * "Not what Russia bought, what it sold", «сколько продали, а не купили»: of two deeds that go opposite ways the one that
 * is denied is not asked for. A statement that denies a deed of somebody, "Russia did not buy", is none of these.
 */
final class SaidInsteadRecogniser implements Recogniser {
    private static final String NAME = "said instead";
    private static final Set<String> DENYING = Set.of(
            "not", "but not", "and not", "rather than", "instead of", "don t", "dont", "не", "а не", "но не", "вместо");
    private static final Set<String> AUXILIARIES = Set.of(
            "is", "was", "are", "were", "did", "does", "do", "has", "have", "had", "could", "would", "will", "can");
    /** Words between the denial and the deed: "I am not asking what Russia paid", «не то, что». */
    private static final Pattern LEADING = Pattern.compile(
            "what|how|much|that|the|of|about|for|in|by|asking|interested|after|mean|meant|need|want|from|being|was|were|which"
                    + "|то|что|о|об|про|тот|та|те|сколько|какой|какая|какие|сумма|сумму|объем|на|за|за то|того");
    /** Who asks denies what he asks for, and no deed. */
    private static final Set<String> ASKER = Set.of("i am", "i m", "im", "i", "we", "it is", "it s", "this is");

    @Override
    public Line read(Line line) {
        boolean weighs = line.anyOf(
                        Tag.MORE, Tag.LESS, Tag.AHEAD, Tag.TIMES, Tag.BY_HOW, Tag.COMPARE, Tag.TRUE, Tag.HEARD, Tag.WHO)
                || line.anyOf(Tag.COUNTRIES, Tag.BUYERS, Tag.SUPPLIERS)
                || line.any(Meaning.Amount.class)
                || line.any(Meaning.Bound.class);
        for (int i = 0; !weighs && i < line.size(); i++) {
            int deed = denies(line, i) && !unwanted(line, i) ? deed(line, i + 1) : line.size();
            if (deed < line.size() && opposite(line, i, deed)) {
                return without(line, i, deed);
            }
            int before = unwanted(line, i) ? Heads.before(line, i - 1) : -1;
            if (before >= 0 && trades(line, before) && opposite(line, before, i + 1)) {
                return without(line, before, i + 1);
            }
        }
        return line;
    }

    private static boolean denies(Line line, int i) {
        String before =
                i > 0 ? line.written(line.at(i - 1)).toLowerCase(Locale.ROOT).replace("'", " ") : "";
        boolean statement = AUXILIARIES.contains(before) && !ASKER.contains(before) && !asker(line, i - 2);
        return line.at(i).has(Tag.NOT) && DENYING.contains(line.read(line.at(i)).replace("'", " ")) && !statement;
    }

    private static boolean asker(Line line, int i) {
        return line.word(i, "i", "we", "it", "this");
    }

    /** The place of the deed that follows, past who does it, or the size of the line. */
    private static int deed(Line line, int from) {
        int at = from;
        while (at < line.size() && !Heads.is(line.at(at)) && leads(line, at)) {
            at++;
        }
        return at < line.size() && trades(line, at) ? at : line.size();
    }

    private static boolean trades(Line line, int i) {
        return Heads.is(line.at(i)) && !line.at(i).has(Tag.GO);
    }

    /** «Про закупки не надо»: what is not wanted stands before. */
    private static boolean unwanted(Line line, int not) {
        return line.word(not, "не")
                && line.word(not + 1, "надо", "нужно", "нужен", "нужна", "нужны", "интересует", "интересуют");
    }

    private static boolean leads(Line line, int i) {
        Mark mark = line.at(i);
        boolean home = mark.has(Tag.HOME)
                || mark.has(Tag.SAME)
                || mark.as(Meaning.Place.class)
                        .filter(place -> place.is(line.catalog().reporter()))
                        .isPresent();
        return home
                || mark.filler()
                || line.sign(i, ",")
                || mark.is(Meaning.Topic.class)
                || LEADING.matcher(line.written(mark).toLowerCase(Locale.ROOT)).matches();
    }

    /** Whether a deed is left that goes the other way. */
    private static boolean opposite(Line line, int not, int deed) {
        boolean in = Heads.in(line.at(trades(line, deed) ? deed : not));
        boolean other = false;
        for (int i = 0; i < line.size(); i++) {
            boolean head = (i < not || i > deed) && trades(line, i);
            if (head && Heads.in(line.at(i)) == in) {
                return false;
            }
            other |= head;
        }
        return other;
    }

    private static Line without(Line line, int not, int deed) {
        Line read = line;
        for (int i = not; i <= deed; i++) {
            boolean kept = read.at(i).is(Meaning.Place.class) || read.at(i).is(Meaning.Topic.class);
            read = read.token(i).word() && !kept ? read.tag(i, NAME, EnumSet.of(Tag.FILLER)) : read;
        }
        return read;
    }
}
