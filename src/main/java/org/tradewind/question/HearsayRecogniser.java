package org.tradewind.question;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Who is said to have said it: "RT says", "Reuters: …", «в телеграме пишут», «по данным РБК»; such a name is no country. */
final class HearsayRecogniser implements Recogniser {
    /** Longer beginnings say more than who speaks. */
    private static final int LONGEST = 4;

    /** After these words it is the speaker itself that is spoken of. */
    private static final Set<String> ITSELF =
            Set.of("it", "they", "he", "she", "its", "their", "она", "он", "они", "оно", "ее", "их", "его");

    private static final Set<String> OPENING = Set.of("according", "по", "as", "как");

    private static final Set<String> QUESTIONS = Set.of(
            "how", "what", "which", "who", "when", "сколько", "какой", "какая", "каков", "какова", "какое", "какие");
    private static final String DAYS = "(mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today"
            + "|понедельник|вторник|сред[ау]|четверг|пятниц[ау]|суббот[ау]|воскресенье|вчера|сегодня";

    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            boolean named = i > 0 && (unknown(read, i - 1) || read.at(i - 1).has(Tag.HEARD));
            if (read.at(i).has(Tag.HEARD) || (named && read.word(i, "reports", "reported", "stated", "said", "say"))) {
                read = teller(after(before(read, i), i), i);
            } else if (read.sign(i, ":")
                    && i <= LONGEST
                    && (ofReporter(read) || agency(read, i))
                    && states(read, i + 1)) {
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

    /** Whoever speaks states something; before a question or a heading it is what is asked about. */
    private static boolean states(Line line, int from) {
        List<Mark> rest = line.marks().subList(Math.min(from, line.size()), line.size());
        boolean says = rest.stream()
                .anyMatch(mark -> mark.hasAny(
                                Tag.M, Tag.B, Tag.T, Tag.PERCENT, Tag.GROWTH, Tag.FALL, Tag.TOP, Tag.BOTTOM)
                        || mark.hasAny(
                                Tag.MORE, Tag.LESS, Tag.DOUBLED, Tag.TRIPLED, Tag.QUADRUPLED, Tag.TIMES, Tag.REACHED)
                        || mark.hasAny(Tag.DEFICIT, Tag.SURPLUS, Tag.TRUE, Tag.HEARD));
        return says
                && rest.stream()
                        .noneMatch(mark -> mark.hasAny(Tag.HOW_MANY, Tag.WHO, Tag.WHEN)
                                || QUESTIONS.contains(
                                        line.tokens().get(mark.from()).norm()));
    }

    /** "TASS: exports hit 4.6 bn": initials that nobody knows, before a number. */
    private static boolean agency(Line line, int colon) {
        boolean initials = colon == 1 && unknown(line, 0) && line.token(0).capitals();
        return initials && line.anyOf(Tag.B, Tag.M, Tag.T, Tag.PERCENT);
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

    /** "Said Reuters on Monday", «сообщили в НИУ ВШЭ»: who said it, and on which day, after the verb. */
    private static Line teller(Line line, int said) {
        int at = said + 1;
        boolean place = line.word(at, "в", "во", "на", "at", "by", "to", "from") && name(line, at + 1);
        at += place ? 1 : 0;
        int to = at;
        while (to - at < LONGEST && name(line, to)) {
            to++;
        }
        int day = line.word(to, "on", "в", "во") ? to + 1 : to;
        to = line.token(Math.min(day, line.size() - 1)).norm().matches(DAYS) ? day + 1 : to;
        return to > said + 1 ? told(line, said + 1, Math.min(to, line.size())) : line;
    }

    /** An unknown word that is written as a name. */
    private static boolean name(Line line, int i) {
        return unknown(line, i) && Character.isUpperCase(line.token(i).text().codePointAt(0));
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
