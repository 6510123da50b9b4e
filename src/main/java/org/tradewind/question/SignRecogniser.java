package org.tradewind.question;

import java.util.EnumSet;

/** "Imports > 2.4 bn", "Kazakhstan < Cyprus", "exports + imports": signs for more, less and added; one that opens a message quotes it. */
final class SignRecogniser implements Recogniser {
    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 1; i + 1 < read.size(); i++) {
            boolean equal = read.sign(i + 1, "=");
            if (read.sign(i, "≥") || (read.sign(i, ">") && equal)) {
                read = read.tag(i, "signs", EnumSet.of(Tag.AT_LEAST));
            } else if (read.sign(i, "≤") || (read.sign(i, "<") && equal)) {
                read = read.tag(i, "signs", EnumSet.of(Tag.AT_MOST));
            } else if (read.sign(i, ">") && !read.sign(i - 1, "-")) {
                read = read.tag(i, "signs", EnumSet.of(Tag.MORE));
            } else if (added(read, i)) {
                read = read.join(i - 1, i + 2, "signs", EnumSet.of(Tag.TURNOVER));
            } else if (read.sign(i, "<")) {
                read = read.tag(i, "signs", EnumSet.of(Tag.LESS));
            }
        }
        return read;
    }

    /** "Exports + imports" */
    private static boolean added(Line line, int i) {
        boolean flows = (line.at(i - 1).has(Tag.EXPORT) && line.at(i + 1).has(Tag.IMPORT))
                || (line.at(i - 1).has(Tag.IMPORT) && line.at(i + 1).has(Tag.EXPORT));
        return line.sign(i, "+") && flows;
    }
}
