package org.tradewind.question;

import java.util.EnumSet;
import java.util.Locale;
import java.util.regex.Pattern;

/** "Anyone below $60 m?", «кто-нибудь купил больше миллиарда?»: whoever is bounded by an amount is asked for. */
final class AnyoneRecogniser implements Recogniser {
    private static final Pattern ANYONE =
            Pattern.compile("(any|some|every)(one|body)( who)?|all those|those who|кто.{1,3}(нибудь|либо)");

    @Override
    public Line read(Line line) {
        if (!line.any(Meaning.Bound.class) || line.any(Tag.WHO)) {
            return line;
        }
        for (int i = 0; i < line.size(); i++) {
            boolean anyone = ANYONE.matcher(line.written(line.at(i)).toLowerCase(Locale.ROOT))
                    .matches();
            if (anyone && line.at(i).filler() && bounded(line, Heads.next(line, i + 1))) {
                return line.tag(i, "anyone", EnumSet.of(Tag.WHO));
            }
        }
        return line;
    }

    private static boolean bounded(Line line, int i) {
        boolean does = line.at(i).hasAny(Tag.BUY, Tag.SELL, Tag.GO);
        return line.at(does ? Heads.next(line, i + 1) : i).is(Meaning.Bound.class);
    }
}
