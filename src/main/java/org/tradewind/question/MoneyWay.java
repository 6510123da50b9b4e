package org.tradewind.question;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether it is money that goes: "how much money came into Russia for technology", «сколько долларов принесла в Россию
 * продажа технологий». It goes the other way than the goods; "how many dollars of technology came" are goods.
 */
final class MoneyWay {
    private static final Set<String> ASKING =
            Set.of("much", "many", "which", "what", "сколько", "какая", "какую", "какие", "каких");
    private static final Pattern BETWEEN =
            Pattern.compile("(m|b|tr)illions?|of|in|all|the|large|big|миллион(ов|а)|миллиард(ов|а)|млн|млрд|всего|же");
    private static final Pattern MONEY = Pattern.compile(
            "money|cash|funds?|sums?|dollars?|roubles?|rubles?|bucks|ден(ег|ьги)|средств(а)?|сумм(а|у|ы)|доллар(ов|ы)|рубл(ей|и)|валют(ы|а|у)");
    private static final Pattern SENT = Pattern.compile("sen[dt].*|отправ.*|пересла.*|посла.*|передал.*");
    private static final Set<String> GOODS = Set.of("of", "worth", "in", "технологий", "стоимости");

    private MoneyWay() {}

    static boolean asked(Line line) {
        boolean moves = line.anyOf(Tag.GO, Tag.EARN, Tag.EXPORT, Tag.IMPORT)
                || line.marks().stream().anyMatch(mark -> mark.has(Tag.BUY) && moved(line, mark))
                || sent(line)
                || (priced(line) && !line.any(Tag.BUY));
        List<Token> tokens = line.marks().stream()
                .flatMap(mark -> line.tokens().subList(mark.from(), mark.to()).stream())
                .toList();
        if (moves && paidFor(line)) {
            return true;
        }
        for (int i = 0; moves && i < tokens.size(); i++) {
            boolean that = i + 2 < tokens.size()
                    && tokens.get(i).norm().equals("the")
                    && tokens.get(i + 2).norm().matches("that|which|russia");
            boolean asked = ASKING.contains(tokens.get(i).norm())
                    && (i == 0 || !tokens.get(i - 1).norm().equals("на"));
            if (that || asked) {
                int at = i + 1;
                while (at < tokens.size()
                        && BETWEEN.matcher(tokens.get(at).norm()).matches()) {
                    at++;
                }
                boolean goods = at + 1 < tokens.size()
                        && GOODS.contains(tokens.get(at + 1).norm());
                if (at < tokens.size() && MONEY.matcher(tokens.get(at).norm()).matches() && !goods) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "Went out of the country for technology": where only what is paid for is named, it is the price that goes. */
    static boolean paidFor(Line line) {
        return line.any(Tag.GO) && priced(line);
    }

    /** Whether what is traded is named only as what is paid for, be the deed spelt as it may. */
    private static boolean priced(Line line) {
        boolean named = line.anyOf(Tag.EXPORT, Tag.IMPORT, Tag.SELL);
        int paid = 0;
        int topics = 0;
        for (int i = 0; i < line.size(); i++) {
            if (line.at(i).is(Meaning.Topic.class)) {
                int before = i - 1;
                while (before > 0
                        && (line.at(before).filler()
                                || line.at(before).is(Meaning.Place.class)
                                || line.at(before).has(Tag.WORLD))) {
                    before--;
                }
                topics++;
                boolean price =
                        line.at(before).has(Tag.FOR) || line.word(before, "за", "for") || line.word(before, "for the");
                paid += price || line.at(i - 1).has(Tag.FROM) ? 1 : 0;
            }
        }
        return !named && topics == 1 && paid == 1;
    }

    /** "Where did most money go": money on its way to or from those who are asked for. */
    static boolean told(Line line) {
        return line.anyOf(Tag.GO, Tag.EARN)
                && !line.any(Tag.SELL)
                && line.marks().stream()
                        .flatMap(mark -> line.tokens().subList(mark.from(), mark.to()).stream())
                        .anyMatch(token -> token.norm().matches("money|cash|funds|ден(ег|ьги)|средств(а)?"));
    }

    /** Whether what goes is said to go abroad. */
    static boolean abroad(Line line) {
        for (int i = 0; i < line.size(); i++) {
            boolean from = line.at(i - 1).has(Tag.FROM);
            if (line.at(i).has(Tag.WORLD) && !from && line.token(i).norm().matches("за|abroad|overseas")) {
                return true;
            }
        }
        return false;
    }

    /** Of selling, only what may be said of money: "sent to Russia", «перевели в Россию». */
    static boolean sent(Line line) {
        return line.marks().stream()
                .filter(mark -> mark.has(Tag.SELL))
                .anyMatch(mark ->
                        SENT.matcher(line.tokens().get(mark.from()).norm()).matches());
    }

    /** "Money left", «денег ушло»: of what is told as a payment, the money's own going. */
    private static boolean moved(Line line, Mark mark) {
        return mark.to() - mark.from() > 1
                && line.tokens().subList(mark.from(), mark.to()).stream()
                        .anyMatch(token -> MONEY.matcher(token.norm()).matches());
    }
}
