package org.tradewind.question;

import java.util.Set;
import java.util.regex.Pattern;

/** "What does Russia sell to India?", «что Китай покупает у России»: the goods are asked for, not an amount. */
final class Wares {
    private static final Set<String> DOES = Set.of("do", "does", "did", "is", "are", "was", "were", "has", "have");
    private static final Pattern MAIN = Pattern.compile(
            "main|major|top|chief|key|principal|leading|biggest|largest|fastest|главн.*|основн.*|ключев.*|ведущ.*|крупнейш.*");
    private static final Set<String> BARE = Set.of("export", "import");

    private Wares() {}

    /** Whether the goods of a trade are asked for. */
    static boolean asked(Line line) {
        boolean named = line.any(Meaning.Goods.class)
                || line.any(Meaning.Topic.class)
                || line.any(Meaning.Gauge.class)
                || line.any(Meaning.Amount.class)
                || line.anyOf(Tag.SHARE, Tag.GROWTH, Tag.FALL, Tag.CHANGE, Tag.EARN, Tag.SERIES);
        int what = Heads.next(line, 0) < line.size() ? opening(line) : -1;
        return !named && what >= 0 && deed(line, what + 1);
    }

    /** The same where the data tell goods apart by code, so that they can be listed. */
    static boolean listed(Line line) {
        return (asked(line) || main(line)) && GoodsRecogniser.coded(line);
    }

    /** "What are Germany's main imports", «главный экспорт Китая»: the goods that weigh most in a trade. */
    private static boolean main(Line line) {
        boolean other = line.any(Meaning.Goods.class)
                || line.anyOf(Tag.BUYERS, Tag.SUPPLIERS, Tag.COUNTRIES, Tag.WHO, Tag.YEARS, Tag.WHEN, Tag.YEARWORD);
        for (int i = 0; i < line.size() && !other; i++) {
            Mark next = line.at(Heads.next(line, i + 1));
            boolean weighs = line.at(i).has(Tag.TOP)
                    && MAIN.matcher(line.token(i).norm()).matches();
            if (weighs && next.hasAny(Tag.EXPORT, Tag.IMPORT) && line.any(Meaning.Place.class)) {
                return true;
            }
        }
        return false;
    }

    /** Where "what" stands, with nothing of weight before it; -1 where it does not. */
    private static int opening(Line line) {
        for (int i = 0; i < line.size(); i++) {
            String first = line.token(i).norm();
            if (first.equals("what") || first.equals("что")) {
                return line.word(i + 1, "if", "about", "насчет", "если", "такое", "значит") ? -1 : i;
            }
            boolean light = line.at(i).filler() || line.at(i).hasAny(Tag.GREETING, Tag.AND, Tag.WHAT_ABOUT);
            if (!light && line.token(i).word()) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether somebody is said to do the trading, by a verb. */
    private static boolean deed(Line line, int from) {
        boolean does = line.tokens().stream().anyMatch(token -> DOES.contains(token.norm()));
        for (int i = from; i < line.size(); i++) {
            Mark mark = line.at(i);
            boolean trade = mark.hasAny(Tag.EXPORT, Tag.IMPORT, Tag.SELL, Tag.BUY);
            String verb = line.token(i).norm();
            boolean bare = does && BARE.contains(verb) && line.at(i - 1).is(Meaning.Place.class);
            if (trade && !line.word(i, "pay", "paid", "spend", "spent", "cost") && (bare || !Heads.noun(line, i))) {
                return true;
            }
        }
        return false;
    }
}
