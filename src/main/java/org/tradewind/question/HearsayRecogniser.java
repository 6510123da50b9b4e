package org.tradewind.question;

import java.util.EnumSet;
import java.util.Set;

/** Who is said to have said it: "RT says", "Reuters: …", «в телеграме пишут», «по данным РБК»; such a name is no country. */
final class HearsayRecogniser implements Recogniser {
    /** Longer beginnings say more than who speaks. */
    private static final int LONGEST = 4;

    /** After these words it is the speaker itself that is spoken of. */
    private static final Set<String> ITSELF =
            Set.of("it", "they", "he", "she", "its", "their", "она", "он", "они", "оно", "ее", "их", "его");

    private static final Set<String> OPENING = Set.of("according", "по", "as", "как");

    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            boolean named = i > 0 && unknown(read, i - 1);
            if (read.at(i).has(Tag.HEARD) || (named && read.word(i, "reports", "reported", "stated", "said", "say"))) {
                read = after(before(read, i), i);
            } else if (read.sign(i, ":") && i <= LONGEST && ofReporter(read)) {
                read = before(read, i);
            } else if (opens(read, i)) {
                read = after(read, i);
            }
        }
        return read;
    }

    /** The unknown words from the beginning of the sentence up to the verb of saying. */
    private static Line before(Line line, int said) {
        int from = said;
        boolean named = false;
        while (from > 0 && speaks(line, from - 1)) {
            from--;
            named |= unknown(line, from);
        }
        boolean begins = from == 0 || !line.token(from - 1).word();
        boolean itself = ITSELF.contains(
                line.token(Math.min(next(line, said), line.size() - 1)).norm());
        return begins && named && !itself && said - from <= LONGEST ? told(line, from, said + 1) : line;
    }

    /** The next word that may be a subject: past "that" and commas. */
    private static int next(Line line, int said) {
        int at = said + 1;
        while (line.word(at, "that", "что") || line.sign(at, ",")) {
            at++;
        }
        return at;
    }

    /** What stands before a colon is spoken of itself, unless the reporter is named after it. */
    private static boolean ofReporter(Line line) {
        return line.any(Tag.HOME)
                || line.all(Meaning.Place.class).stream()
                        .anyMatch(place -> place.is(line.catalog().reporter()));
    }

    /** "According to RBC", «по данным РБК», «как пишет РБК»: the unknown words after it. */
    private static Line after(Line line, int said) {
        int from = said + 1;
        while (from < line.size() && line.at(from).filler() && unknown(line, from + 1)) {
            from++;
        }
        int to = from;
        while (to < line.size() && to - from < LONGEST && unknown(line, to)) {
            to++;
        }
        return opens(line, said) ? told(line, from, to) : line;
    }

    private static boolean opens(Line line, int i) {
        return OPENING.contains(line.token(i).norm())
                && line.at(i).to() - line.at(i).from() > 1;
    }

    private static Line told(Line line, int from, int to) {
        Line read = line;
        for (int i = from; i < to; i++) {
            if (read.token(i).word()) {
                read = read.tag(i, "hearsay", EnumSet.of(Tag.HEARD));
            }
        }
        return read;
    }

    private static boolean unknown(Line line, int i) {
        return i >= 0 && i < line.size() && !line.at(i).known() && line.token(i).word();
    }

    private static boolean speaks(Line line, int i) {
        Mark mark = line.at(i);
        boolean capital = Character.isUpperCase(line.token(i).text().codePointAt(0)) && !Heads.is(mark);
        return unknown(line, i)
                || mark.filler()
                || (mark.thing().isEmpty() && (capital || mark.hasAny(Tag.IN, Tag.TO, Tag.HEARD)));
    }
}
