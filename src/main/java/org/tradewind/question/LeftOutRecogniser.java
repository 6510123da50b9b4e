package org.tradewind.question;

import java.util.EnumSet;
import java.util.regex.Pattern;

/** "Leaving the US out, who …", «оставив США в стороне»: the countries between such words are left out. */
final class LeftOutRecogniser implements Recogniser {
    private static final String NAME = "left out";
    private static final Pattern LEAVES = Pattern.compile(
            "leav(e|es|ing)|left|tak(e|es|ing)|put(s|ting)?|set(s|ting)?|keep(s|ing)?|throw(s|ing)?|cast(ing)?"
                    + "|остав(ив|ить|им|ь|ьте|ляя)|отлож(ив|ить|им)|вын(еся|ести|есем)|убр(ав|ать)|убер(и|ем|ите)");
    private static final Pattern ASIDE =
            Pattern.compile("out|aside|apart|away|off|стороне|сторону|скобками|скобки|покое");

    @Override
    public Line read(Line line) {
        for (int i = 0; i < line.size(); i++) {
            int last = LEAVES.matcher(line.token(i).norm()).matches() ? places(line, i) : i;
            int end = line.word(last + 1, "в", "за", "of") ? last + 2 : last + 1;
            if (last > i
                    && end < line.size()
                    && ASIDE.matcher(line.token(end).norm()).matches()) {
                Line read = line.tag(i, NAME, EnumSet.of(Tag.EXCEPT));
                for (int k = last + 1; k <= end; k++) {
                    read = read.tag(k, NAME, EnumSet.of(Tag.FILLER));
                }
                return read;
            }
        }
        return line;
    }

    /** The place of the last of the countries that follow, or the same place. */
    private static int places(Line line, int verb) {
        int last = verb;
        for (int i = verb + 1; i < line.size(); i++) {
            if (line.at(i).is(Meaning.Place.class)) {
                last = i;
            } else if (!line.word(i, "and", "и")
                    && !line.at(i).hasAny(Tag.AND, Tag.WHAT_ABOUT)
                    && !line.sign(i, ",")
                    && !line.word(i, "the")) {
                return last;
            }
        }
        return last;
    }
}
