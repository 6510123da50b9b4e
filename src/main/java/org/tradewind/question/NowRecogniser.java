package org.tradewind.question;

import java.util.EnumSet;
import java.util.Set;

/** "Now imports", "now I need 2016", «сейчас дай импорт»: a word that goes on with the talk, and no time. */
final class NowRecogniser implements Recogniser {
    private static final Set<String> ASKING = Set.of(
            "what", "how", "who", "which", "where", "is", "are", "do", "does", "сколько", "какой", "какая", "какое",
            "каков", "какова", "кто", "что");

    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 0; i + 1 < read.size(); i++) {
            boolean opens = i == 0
                    || !read.token(i - 1).word()
                    || read.word(i - 1, "но", "а", "but")
                    || (i == 1 && read.at(0).has(Tag.AND));
            if (opens && read.word(i, "now", "сейчас") && goesOn(read, i + 1)) {
                read = read.tag(i, "now", EnumSet.of(i < 2 ? Tag.WHAT_ABOUT : Tag.FILLER));
            }
        }
        return read;
    }

    private static boolean goesOn(Line line, int i) {
        Mark next = line.at(i);
        boolean asks = ASKING.contains(line.token(i).norm());
        boolean thing =
                next.thing().isPresent() || Heads.is(next) || line.token(i).number();
        boolean flow =
                next.hasAny(Tag.BALANCE, Tag.DEFICIT, Tag.SURPLUS, Tag.TURNOVER, Tag.SHARE, Tag.FOR, Tag.IN, Tag.TO);
        return !asks && (thing || flow || next.filler());
    }
}
