package org.tradewind.question;

import java.util.Set;

/** The words of a line that a trade hangs on: exports, imports, bought, sold. */
final class Heads {
    private static final Set<String> ENGLISH_NOUNS = Set.of(
            "exports",
            "export",
            "imports",
            "import",
            "sales",
            "sale",
            "purchases",
            "purchase",
            "payments",
            "payment",
            "spending",
            "bill",
            "bills",
            "expenditure",
            "expenditures",
            "orders",
            "shipments",
            "deliveries",
            "supplies",
            "supply",
            "revenue",
            "revenues",
            "receipts",
            "earnings",
            "exportation",
            "importation",
            "procurement");

    private Heads() {}

    static boolean is(Mark mark) {
        return mark.hasAny(Tag.EXPORT, Tag.IMPORT, Tag.SELL, Tag.BUY, Tag.EARN, Tag.GO);
    }

    /** Heads whose agent takes things in. */
    static boolean in(Mark mark) {
        return mark.hasAny(Tag.IMPORT, Tag.BUY);
    }

    /** Whether the head at a place is denied: "not exports", but not "do not skip exports". */
    static boolean denied(Line line, int i) {
        int before = i - 1;
        if (before > 0 && line.word(before, "the", "any", "a", "сам", "весь")) {
            before--;
        }
        boolean twice = before > 0
                && line.at(before).has(Tag.EXCEPT)
                && line.at(before - 1).has(Tag.NOT);
        boolean not = before >= 0 && line.at(before).hasAny(Tag.NOT, Tag.EXCEPT) && !twice;
        return not && (noun(line, i) && !line.word(before - 1, "did", "does", "do"));
    }

    /** Whether the head at a place is a noun, as far as its form tells. */
    static boolean noun(Line line, int i) {
        Token token = line.tokens().get(line.at(i).to() - 1);
        if (token.cyrillic()) {
            return !token.norm()
                    .matches(
                            ".*(ть|ться|л|ла|ло|ли|лся|лась|лось|лись|ет|ит|ют|ат|ят|ут|ется|ится|ются|ятся|ны|но|на)");
        }
        return ENGLISH_NOUNS.contains(token.norm());
    }

    /** The next mark from a place on that is no filling, or the size of the line. */
    static int next(Line line, int from) {
        int at = from;
        while (at < line.size() && (line.at(at).filler() || line.sign(at, "\"") || line.sign(at, "«"))) {
            at++;
        }
        return at;
    }

    /** The nearest mark before a place that is no filling, or -1. */
    static int before(Line line, int from) {
        int at = from;
        while (at >= 0 && line.at(at).filler()) {
            at--;
        }
        return at;
    }
}
