package org.tradewind.dataset.formats;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a word such as {@code Trade Value (US$ Mil)} or {@code стоимость, тыс. долл. США} says of the unit of numbers. */
final class Denomination {
    private static final Map<String, Pattern> CURRENCIES = currencies();
    private static final List<String> CODES = List.of(
            "USD", "EUR", "RUB", "CNY", "JPY", "GBP", "CHF", "NZD", "AUD", "CAD", "BRL", "INR", "KRW", "TRY", "KZT",
            "BYN", "AMD", "KGS", "UAH", "UZS", "ETB", "ZAR", "MXN", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "RON",
            "BGN", "ILS", "SAR", "AED", "EGP", "NGN", "KES", "TZS", "UGX", "GHS", "PKR", "BDT", "LKR", "THB", "IDR",
            "MYR", "PHP", "VND", "SGD", "HKD", "TWD", "ARS", "CLP", "COP", "PEN", "UYU", "PYG", "GEL", "AZN", "MDL",
            "TJS", "TMT", "MNT", "XDR", "ZMW", "MWK", "BWP", "MZN", "AOA", "RWF", "BIF", "XOF", "XAF", "DZD", "TND",
            "QAR", "KWD", "BHD", "OMR", "JOD", "LBP", "IRR", "IQD", "AFN", "NPR", "MMK", "KHR", "FJD", "PGK", "VUV",
            "WST", "XPF", "ISK", "RSD", "MKD", "BOB", "CRC", "GTQ", "HNL", "NIO", "DOP", "JMD", "TTD", "MUR", "MGA");
    private static final Pattern THOUSAND = Pattern.compile(
            "thousand|thous\\b|\\bths\\b|\\bths_|1[ ,.']?000|\\btys|тыс|('|’)000|\\bk?usd_?k\\b|\\b000s?\\b|in 000"
                    + "|\\bk ?(usd|eur|us\\$|\\$|€)|(usd|eur|\\$|€),? ?\\(?k\\b|\\bkusd|\\bkeur|\\btsd\\b|millier");
    /** Ten and a hundred thousand, which Eastern Asia and India count in, and ten million. */
    private static final Pattern TEN_THOUSAND = Pattern.compile("\\b10[ ,.']?000\\b|万");

    private static final Pattern HUNDRED_THOUSAND = Pattern.compile("\\b100[ ,.']?000\\b|\\blakhs?\\b|\\blacs?\\b");
    private static final Pattern TEN_MILLION = Pattern.compile("\\bcrores?\\b");
    private static final Pattern MILLION = Pattern.compile(
            "million|\\bmln\\b|\\bmil\\b|\\bmil\\.|\\bmio\\b|\\bmio_|\\bmn\\b|млн|миллион|\\bm ?(usd\\b|eur\\b|us\\$|\\$|€)|\\bmill\\b|(usd|eur|us\\$|\\$) ?m\\b|_meur|musd");
    private static final Pattern BILLION =
            Pattern.compile("billion|\\bbln\\b|\\bbn\\b|млрд|миллиард|\\bbil\\b|\\bmrd\\b|milliard");

    private Denomination() {}

    private static Map<String, Pattern> currencies() {
        Map<String, Pattern> map = new TreeMap<>();
        map.put(
                "USD",
                Pattern.compile(
                        "us ?\\$|u\\.s\\. ?\\$|us ?dollar|u\\.s\\. dollar|\\busd|usd\\b|_usd|долл|\\$ ?us|\\bdollars?\\b|us\\$|(^|[^a-z])\\$|\\b[km]\\$|\\btradevalueus\\b|\\bprimary_?value\\b"));
        map.put("EUR", Pattern.compile("\\beur|eur\\b|_eur|euro|€|евро"));
        map.put("RUB", Pattern.compile("\\brub|руб|₽"));
        map.put("GBP", Pattern.compile("£|pounds? sterling|\\bgbp"));
        map.put("NZD", Pattern.compile("nz ?\\$|nz ?dollar|new zealand dollar"));
        map.put("BRL", Pattern.compile("r\\$|\\breais\\b"));
        map.put("CNY", Pattern.compile("\\byuan|\\brmb\\b|юан"));
        map.put("KZT", Pattern.compile("тенге|\\btenge"));
        return map;
    }

    /** The currency that a text names; empty where it names none or two. */
    static Optional<String> currency(String text) {
        String low = text.toLowerCase(Locale.ROOT);
        for (String code : CODES) {
            if (Pattern.compile("(^|[^a-z])" + code.toLowerCase(Locale.ROOT) + "([^a-z]|$)")
                    .matcher(low)
                    .find()) {
                return Optional.of(code);
            }
        }
        if (CURRENCIES.getOrDefault("NZD", THOUSAND).matcher(low).find()) {
            return Optional.of("NZD");
        }
        List<String> found = CURRENCIES.entrySet().stream()
                .filter(e -> e.getValue().matcher(low).find())
                .map(Map.Entry::getKey)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The power of ten that a text names: 3 for thousands; empty where it names none. */
    static OptionalInt power(String text) {
        String low = text.toLowerCase(Locale.ROOT);
        if (BILLION.matcher(low).find()) {
            return OptionalInt.of(9);
        }
        if (TEN_MILLION.matcher(low).find()) {
            return OptionalInt.of(7);
        }
        if (HUNDRED_THOUSAND.matcher(low).find()) {
            return OptionalInt.of(5);
        }
        if (TEN_THOUSAND.matcher(low).find()) {
            return OptionalInt.of(4);
        }
        if (MILLION.matcher(low).find()) {
            return OptionalInt.of(6);
        }
        return THOUSAND.matcher(low).find() ? OptionalInt.of(3) : OptionalInt.empty();
    }

    /** The unit of mass that a text names, as packages write it. */
    static Optional<String> mass(String text) {
        String low = " " + text.toLowerCase(Locale.ROOT).replace('_', ' ') + " ";
        if (low.matches(".*(\\bkgs?\\b|kilogram|килограмм|[ ,(.]кг[ ,).]).*")) {
            return Optional.of("kg");
        }
        return low.matches(".*(\\btons?\\b|\\btonnes?\\b|metric ton|\\bmt\\b|тонн|[ ,(.]т[ ,).]).*")
                ? Optional.of("t")
                : Optional.empty();
    }
}
