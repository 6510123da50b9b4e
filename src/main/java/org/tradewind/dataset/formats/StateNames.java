package org.tradewind.dataset.formats;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The name of a country within the long name of its state: {@code Kazakhstan, Rep. of}, {@code Республика Казахстан}. */
final class StateNames {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String KIND = "(?:(?:the|united|federal|federated|fed\\.?|democratic|dem\\.?|people's|islamic"
            + "|arab|socialist|plurinational|bolivarian|co-operative|hashemite|independent|grand|[\\p{L}]*народная"
            + "|[\\p{L}-]*демократическая|исламская|арабская|социалистическая|федеративная|федеративные|объединенная"
            + "|боливарианская|кооперативная)\\s+)*(?:republic|rep\\.?|kingdom|state|principality|union|duchy"
            + "|commonwealth|sultanate|республика|королевство|княжество|государство|штаты|союз|султанат)";

    private static final Pattern BEFORE =
            Pattern.compile(KIND + "\\s+(?:of\\s+(?:the\\s+)?)?(?<country>\\p{L}.*)", FLAGS);
    private static final Pattern AFTER =
            Pattern.compile("(?<country>[^,]+),\\s*" + KIND + "(?:\\s+of(?:\\s+the(?:\\s+netherlands)?)?)?", FLAGS);

    /** Where there are, or were, two states of one name, the long name alone tells them apart. */
    private static final Pattern TWO = Pattern.compile(
            "(?:north|south)?\\s*(?:china|congo|germany|korea|viet ?-?nam|yemen)|китай|конго|германия|корея|вьетнам|йемен",
            FLAGS);

    private StateNames() {}

    /** The short name; empty where this is no such long name, or where the long one is needed. */
    static Optional<String> country(String name) {
        return Stream.of(BEFORE, AFTER)
                .map(pattern -> pattern.matcher(name.strip()))
                .filter(Matcher::matches)
                .map(found -> found.group("country").strip())
                .filter(country -> !TWO.matcher(country).matches())
                .findFirst();
    }

    /** Other ways to write the same name. */
    static List<String> spellings(String name) {
        return Stream.of(
                        name.replace("&", " and "),
                        name.replaceFirst("(?i)^st\\.?\\s+", "Saint "),
                        name.replace("&", " and ").replaceFirst("(?i)^st\\.?\\s+", "Saint "))
                .filter(other -> !other.equals(name))
                .distinct()
                .toList();
    }
}
