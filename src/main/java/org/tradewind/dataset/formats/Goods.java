package org.tradewind.dataset.formats;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tradewind.trade.Product;

/** Reads the codes of products, and remembers what the files call them. */
final class Goods {
    private static final Set<String> ALL = Set.of(
            "total",
            "all",
            "allcommodities",
            "allproducts",
            "t",
            "totalalltheproducts",
            "si3aggto",
            "totalmerchandise",
            "allgoods",
            "alltheproducts",
            "totaltrade",
            "totalgoods",
            "totalallproducts",
            "totalallcommodities",
            "to",
            "tototalmerchandise",
            "всего",
            "итого",
            "всетовары",
            "всетоварыитого",
            "товарывсего",
            "000000",
            "00",
            "goodstotal",
            "totalhs",
            "allhs",
            "allitems",
            "alltheitems",
            "тоталь",
            "всетоварывсего");
    private static final Pattern WHOLE = Pattern.compile(
            "(grand|overall)?total(of|for)?(all)?(the)?(products?|commodit(y|ies)|goods|merchandise|trade|exports?|imports?|items|value)*"
                    + "|(all|total)?(products|commodities|goods|merchandise)(trade)?total"
                    + "|(общий|общая)?(всего|итого|итог)(по)?(всем)?(товар(ы|ам|ов)|экспорт(а|у)?|импорт(а|у)?|торговл(я|и|е)|группам)*");
    private static final Pattern WORN = Pattern.compile("[+-]?\\d+([.,]\\d+)?[eE]\\+?\\d+");

    /** Letters stand for what is secret, or for no product in particular. */
    private static final Pattern HARMONISED = Pattern.compile("(?=(?:..){1,5}$)(?:\\d+|[0-9X]{4,}|\\d{2,}[A-Z]+)");

    private static final int LONGEST = 40;

    private final Latin latin = new Latin();
    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, Optional<String>> known = new HashMap<>();
    private final Map<String, Optional<String>> knownFlat = new HashMap<>();

    /** Whether a code has lost digits to a spreadsheet that took it for a number. */
    static boolean worn(String text) {
        return WORN.matcher(text).matches();
    }

    /** Whether a code can be one of the Harmonised System, with the digits that countries add. */
    static boolean harmonised(String code) {
        return HARMONISED.matcher(code).matches();
    }

    /** Whether a text means all products. */
    static boolean all(String text) {
        String folded = Header.folded(text);
        return ALL.contains(folded) || WHOLE.matcher(folded).matches();
    }

    /**
     * The code as packages write it; empty text for all products, empty where it cannot be one.
     *
     * @param hs whether codes are of the Harmonised System, where a missing zero can be known by the odd length
     */
    Optional<String> code(String text, boolean hs) {
        Map<String, Optional<String>> memory = hs ? known : knownFlat;
        return memory.computeIfAbsent(text, t -> read(t, hs));
    }

    private Optional<String> read(String text, boolean hs) {
        String plain = text.startsWith("'") ? text.substring(1).strip() : text;
        if (all(plain) && (hs || !plain.startsWith("0"))) {
            return Optional.of("");
        }
        if (plain.isEmpty() || worn(plain)) {
            return Optional.empty();
        }
        String digits = hs ? plain.replaceFirst("\\.0$", "").replaceAll("(?<=\\d)[. ](?=\\d)", "") : plain;
        if (hs && digits.chars().allMatch(c -> c >= '0' && c <= '9') && digits.length() <= 10) {
            return Optional.of(digits.length() % 2 == 0 ? digits : "0" + digits);
        }
        return Product.isCode(plain) ? Optional.of(plain) : slug(plain);
    }

    /** A code from a name, where the source has no codes; the name is kept. */
    private Optional<String> slug(String name) {
        String plain = latin.letters(name)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String code = plain.substring(0, Math.min(LONGEST, plain.length()));
        if (code.isEmpty()) {
            return Optional.empty();
        }
        names.putIfAbsent(code, name);
        return Optional.of(code);
    }

    /** Remembers what a file calls a product; the first name stays. */
    void called(String code, String name) {
        if (!code.isEmpty() && !name.isBlank()) {
            names.putIfAbsent(code, name);
        }
    }

    Optional<String> name(String code) {
        return Optional.ofNullable(names.get(code));
    }
}
