package org.tradewind.dataset.formats;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the name of a column says beside a flow: nothing, as in {@code Total exports (US$ mn)}, that it is goods, or that it
 * is a part, as in {@code Oil exports} or {@code Exports to China}.
 */
final class FlowName {
    private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern FLOW = Pattern.compile(
            "re[-_ ]?exp(ort(s|ed)?)?|export(s|ed)?|import(s|ed)?|реэкспорт\\p{L}*|экспорт\\p{L}*|импорт\\p{L}*"
                    + "|\\b(вы|в)воз\\p{L}*|\\b(exp|imp)\\b");
    /** Says how a sum is told, not what is in it. */
    private static final Pattern NEUTRAL = Pattern.compile(
            "total|overall|all|products|commodities|values?|amounts?|sum|of|in|the|at|and|for|worth|us|usd?|dollars?|fob|cif|current"
                    + "|prices?|nominal|annual(ly)?|monthly|quarterly|yearly|years?|gross|trade|flows?|data|reported|customs"
                    + "|basis|bop|n?sa|to|world|billions?|millions?|thousands?|mil|mill|bil|mln|mio|mn|bln|bn|tn|ths|thous|est|provisional"
                    + "|всего|все|всех|общ\\p{L}+|итог\\p{L}*|стоимост\\p{L}*|об[ъь]?[её]м\\p{L}*|сумм\\p{L}*|млн|млрд|тыс\\p{L}*"
                    + "|миллион\\p{L}*|миллиард\\p{L}*|долл\\p{L}*|сша|руб\\p{L}*|евро|на|за|год\\p{L}*|фоб|сиф|цен\\p{L}*|текущ\\p{L}*"
                    + "|торгов\\p{L}*");

    private static final Pattern GOODS = Pattern.compile("goods|merchandise|services|товар\\p{L}*|услуг\\p{L}*");
    private static final Pattern ONLY_SERVICES = Pattern.compile("services|услуг\\p{L}*");
    private static final Pattern DIRECTED =
            Pattern.compile("(?iu)(?:export|import|экспорт|импорт)\\p{L}*[ _]+(?:to|from|в|на|из)[ _]+(\\p{L}{3,})");

    /** How much of the trade a column holds. */
    enum Extent {
        ALL,
        GOODS,
        PART
    }

    private FlowName() {}

    static Extent extent(String name) {
        List<String> rest = rest(name);
        if (rest.isEmpty()) {
            return Extent.ALL;
        }
        boolean goods = rest.stream().allMatch(word -> GOODS.matcher(word).matches());
        boolean services =
                rest.stream().allMatch(word -> ONLY_SERVICES.matcher(word).matches());
        return goods && !services ? Extent.GOODS : Extent.PART;
    }

    /** Whether it names to or from where; the world is everywhere. */
    static boolean directed(String name) {
        return DIRECTED.matcher(name)
                .results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .anyMatch(word -> !NEUTRAL.matcher(word).matches()
                        && Denomination.currency(word).isEmpty());
    }

    private static List<String> rest(String name) {
        String low =
                CAMEL.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT).replace('_', ' ');
        String words = FLOW.matcher(low).replaceAll(" ");
        return Pattern.compile("[^\\p{L}]+")
                .splitAsStream(words)
                .filter(word -> word.length() > 1)
                .filter(word -> !NEUTRAL.matcher(word).matches())
                .filter(word -> Denomination.currency(word).isEmpty()
                        && Denomination.power(word).isEmpty())
                .toList();
    }
}
