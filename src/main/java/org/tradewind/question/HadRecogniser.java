package org.tradewind.question;

import java.util.EnumSet;
import java.util.function.Predicate;

/** "I've got 2015 already, now 2016", «2015 год у меня уже есть»: a year that somebody has is not the one that is asked for. */
final class HadRecogniser implements Recogniser {
    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            if (already(read, i)) {
                int from = i;
                while (from > 0 && !parts(read, from - 1)) {
                    from--;
                }
                int to = i;
                while (to < read.size() && !parts(read, to)) {
                    to++;
                }
                read = had(read, from, to);
            }
        }
        return read;
    }

    /** "Already", as a word of its own or within a phrase that says nothing else. */
    private static boolean already(Line line, int i) {
        return line.at(i).filler()
                && line.tokens().subList(line.at(i).from(), line.at(i).to()).stream()
                        .anyMatch(token ->
                                token.norm().equals("already") || token.norm().equals("уже"));
    }

    private static boolean parts(Line line, int i) {
        boolean sign = line.sign(i, ",") || line.sign(i, ";") || line.sign(i, ".") || line.sign(i, "-");
        return sign || line.sign(i, ":") || line.at(i).has(Tag.AND) || line.word(i, "so", "but", "now", "а", "но");
    }

    private static Line had(Line line, int from, int to) {
        Predicate<Mark> year = mark -> mark.is(Meaning.When.class);
        boolean another = outside(line, from, to, year);
        boolean heads = outside(line, from, to, Heads::is);
        Line read = line;
        for (int i = from; another && i < to; i++) {
            boolean passed = year.test(line.at(i))
                    || (heads && Heads.is(line.at(i)))
                    || line.at(i).hasAny(Tag.COVERAGE, Tag.HAVE, Tag.DATA);
            read = passed ? read.tag(i, "had", EnumSet.of(Tag.FILLER)) : read;
        }
        return read;
    }

    private static boolean outside(Line line, int from, int to, Predicate<Mark> what) {
        for (int i = 0; i < line.size(); i++) {
            if ((i < from || i >= to) && what.test(line.at(i))) {
                return true;
            }
        }
        return false;
    }
}
