package org.tradewind.question;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tradewind.trade.Economy;

/** "us exports 2018", "exports to us and germany": in small letters too it is a country, unless it means whoever asks. */
final class SmallUsRecogniser implements Recogniser {
    private static final String US = "us";
    private static final Meaning COUNTRY =
            new Meaning.Place(List.of(new Economy("USA")), Meaning.Form.NOUN, EnumSet.allOf(Case.class));

    /** What is done to whoever asks, or for them. */
    private static final Pattern ADDRESSED =
            Pattern.compile("tells?|told|give[sn]?|gave|show(s|ed|n)?|sends?|lets?|g[eo]ts?"
                    + "|helps?|remind|inform|update|spare|offer|bring|fetch|find|grab|read|enlighten|brief|for|between|with|costs?"
                    + "|owe[sd]?|sells?|sold|selling|pays?|paid|paying|suppl(y|ies|ied)|ship(ped)?|deliver(ed)?|buy|bought"
                    + "|earn(s|ed|ing)?");

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
            return ADDRESSED.matcher(before).matches();
        }
        int deed = Heads.before(line, i - 2);
        boolean done =
                deed >= 0 && line.at(deed).hasAny(Tag.SELL, Tag.BUY, Tag.GO, Tag.EARN) && !Heads.noun(line, deed);
        return done || (i > 1 && SOME.contains(line.token(i - 2).norm()));
    }
}
