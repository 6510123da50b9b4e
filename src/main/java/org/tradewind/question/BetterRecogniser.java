package org.tradewind.question;

import java.util.EnumSet;

/** "Was 2013 better than 2012?", «2013 был лучше 2012?»: of two times the better one is that with more. */
final class BetterRecogniser implements Recogniser {
    static final String NAME = "better";

    @Override
    public Line read(Line line) {
        long times = line.all(Meaning.When.class).stream()
                .filter(when -> when.is(Meaning.Type.ONE) || when.is(Meaning.Type.BASE))
                .count();
        if (times != 2) {
            return line;
        }
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            if (read.word(i, "better", "лучше")) {
                read = read.tag(i, NAME, EnumSet.of(Tag.MORE));
            } else if (read.word(i, "worse", "хуже")) {
                read = read.tag(i, NAME, EnumSet.of(Tag.LESS));
            }
        }
        return read;
    }
}
