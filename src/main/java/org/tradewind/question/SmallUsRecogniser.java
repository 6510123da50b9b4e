package org.tradewind.question;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tradewind.trade.Economy;

/** "us exports 2018", "exports to us and germany": in small letters too it is a country, unless it means whoever asks. */
final class SmallUsRecogniser implements Recogniser {
    private static final String US = "us";
    private static final Meaning COUNTRY =
            new Meaning.Place(List.of(new Economy("USA")), Meaning.Form.NOUN, EnumSet.allOf(Case.class));

    /** What is done to whoever asks, or for them. */
    private static final Set<String> ADDRESSED = Set.of(
            "tell",
            "tells",
            "told",
            "give",
            "gives",
            "gave",
            "given",
            "show",
            "shows",
            "showed",
            "shown",
            "send",
            "sends",
            "let",
            "lets",
            "get",
            "gets",
            "got",
            "help",
            "helps",
            "remind",
            "inform",
            "update",
            "spare",
            "offer",
            "bring",
            "fetch",
            "find",
            "grab",
            "read",
            "enlighten",
            "brief",
            "make",
            "want",
            "have",
            "has",
            "makes",
            "for",
            "between",
            "with",
            "like",
            "among",
            "around",
            "against",
            "than",
            "cost",
            "costs",
            "owe",
            "owes",
            "owed",
            "sell",
            "sells",
            "sold",
            "selling",
            "pay",
            "pays",
            "paid",
            "paying",
            "supply",
            "supplies",
            "supplied",
            "ship",
            "shipped",
            "deliver",
            "delivered",
            "buy",
            "bought",
            "earn",
            "earned",
            "earns",
            "earning");

    private static final Set<String> WAYS = Set.of("to", "from", "by", "of");
    private static final Set<String> SOME = Set.of("all", "both", "most", "some", "many", "each", "one", "two", "rest");

    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            boolean alone = read.at(i).filler() && read.at(i).to() - read.at(i).from() == 1;
            if (alone && read.token(i).text().equals(US) && !askers(read, i)) {
                read = read.put(i, i + 1, "places", COUNTRY);
            }
        }
        return read;
    }

    private static boolean askers(Line line, int i) {
        String before = i > 0 ? line.token(i - 1).norm() : "";
        if (!WAYS.contains(before)) {
            return ADDRESSED.contains(before);
        }
        int deed = Heads.before(line, i - 2);
        boolean done =
                deed >= 0 && line.at(deed).hasAny(Tag.SELL, Tag.BUY, Tag.GO, Tag.EARN) && !Heads.noun(line, deed);
        return done || (i > 1 && SOME.contains(line.token(i - 2).norm()));
    }
}
