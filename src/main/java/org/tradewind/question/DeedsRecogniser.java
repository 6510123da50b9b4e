package org.tradewind.question;

import java.util.EnumSet;

/** "Did we sell more than we bought?": both deeds of the reporter, weighed or added up, are its two flows. */
final class DeedsRecogniser implements Recogniser {
    @Override
    public Line read(Line line) {
        boolean others = line.all(Meaning.Place.class).stream()
                .anyMatch(place -> !place.is(line.catalog().reporter()));
        boolean own = line.any(Tag.HOME) || !line.all(Meaning.Place.class).isEmpty();
        boolean weighs = line.anyOf(Tag.MORE, Tag.LESS, Tag.COMPARE, Tag.AHEAD, Tag.SUM);
        boolean named = line.anyOf(Tag.EXPORT, Tag.IMPORT, Tag.BALANCE, Tag.TURNOVER, Tag.WHO, Tag.BUYERS);
        if (others || !own || !weighs || named || line.catalog().manyReporters()) {
            return line;
        }
        int sells = only(line, Tag.SELL);
        int buys = only(line, Tag.BUY);
        return sells < 0 || buys < 0 || sells == buys
                ? line
                : line.tag(sells, "deeds", EnumSet.of(Tag.EXPORT)).tag(buys, "deeds", EnumSet.of(Tag.IMPORT));
    }

    /** The only mark of a deed, or -1. */
    private static int only(Line line, Tag deed) {
        int found = -1;
        for (int i = 0; i < line.size(); i++) {
            if (line.at(i).has(deed)) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }
}
