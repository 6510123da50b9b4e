package org.tradewind.question;

import java.util.Locale;
import java.util.regex.Pattern;

/** How figures went over some years, where the words speak of a change. */
final class Course {
    private static final Pattern EACH = Pattern.compile("(every|each|кажд).*");
    private static final Pattern HAPPENED = Pattern.compile(
            "what (happened|became|has become|was going on) .*|что (случилось|произошло|стало|происходило|творилось|было) .*");

    private Course() {}

    /**
     * "How did exports change since 2013", "what happened to them from 2011 to 2014" want their course, and so does
     * whether they grew every year.
     */
    static boolean asked(Sketch s) {
        Line line = s.line();
        if (!s.timing().spans()) {
            return false;
        }
        boolean grows = line.anyOf(Tag.GROWTH, Tag.FALL);
        boolean each = line.marks().stream().anyMatch(m -> m.has(Tag.SERIES) && written(line, m, EACH));
        boolean happened = line.marks().stream().anyMatch(m -> m.has(Tag.CHANGE) && written(line, m, HAPPENED));
        boolean told = (line.any(Tag.SERIES) && line.any(Tag.CHANGE)) || happened;
        return (each && grows) || (told && !grows && !line.anyOf(Tag.BY_HOW, Tag.IN_PERCENT, Tag.PERCENT));
    }

    private static boolean written(Line line, Mark mark, Pattern words) {
        return words.matcher(line.written(mark).toLowerCase(Locale.ROOT)).matches();
    }
}
