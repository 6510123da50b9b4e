package org.tradewind.question;

import java.util.EnumSet;

/** "Imports > 2.4 bn", "Kazakhstan < Cyprus": signs for more and less; one that opens a message quotes it. */
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
            } else if (read.sign(i, "<")) {
                read = read.tag(i, "signs", EnumSet.of(Tag.LESS));
            }
        }
        return read;
    }
}
