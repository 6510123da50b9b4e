package org.tradewind.dataset.formats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the product that a title speaks of: {@code Wheat exports by country}, «Импорт кофе, млн долл.». */
final class TitledGoods {
    private static final Pattern TRADE =
            Pattern.compile("exports?|imports?|trade|экспорт(а|у|е)?|импорт(а|у|е)?|торговл[яию]");
    private static final Pattern BETWEEN = Pattern.compile("of|in|the|by|and|за|по|и");
    private static final int LONGEST = 3;
    private static final int SHORTEST_STEM = 4;

    private final Economies economies = new Economies();
    private final Set<String> english = new HashSet<>();
    private final Set<String> russian = new HashSet<>();

    TitledGoods() {
        new Nomenclature().all().forEach(entry -> {
            add(english, Stream.concat(Stream.of(entry.name().en()), entry.aliasesEn().stream()));
            add(russian, Stream.concat(Stream.of(entry.name().ru()), entry.aliasesRu().stream()));
        });
    }

    private void add(Set<String> words, Stream<String> names) {
        names.map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> economies.find(name).isEmpty())
                .forEach(words::add);
    }

    /** The product that stands right before or behind a word for trade; empty where there is none. */
    Optional<String> in(String title) {
        List<String> words = Arrays.stream(title.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty() && !BETWEEN.matcher(word).matches())
                .toList();
        return IntStream.range(0, words.size())
                .filter(i -> TRADE.matcher(words.get(i)).matches())
                .boxed()
                .flatMap(i -> beside(words, i).stream())
                .filter(this::known)
                .findFirst();
    }

    private static List<String> beside(List<String> words, int trade) {
        List<String> phrases = new ArrayList<>();
        for (int length = LONGEST; length > 0; length--) {
            if (trade >= length) {
                phrases.add(String.join(" ", words.subList(trade - length, trade)));
            }
            if (trade + length < words.size()) {
                phrases.add(String.join(" ", words.subList(trade + 1, trade + 1 + length)));
            }
        }
        return phrases;
    }

    private boolean known(String phrase) {
        return english.contains(phrase)
                || russian.contains(phrase)
                || russian.stream().anyMatch(name -> sameStem(name, phrase));
    }

    /** Russian words have other endings in a title. */
    private static boolean sameStem(String name, String phrase) {
        int common = 0;
        while (common < Math.min(name.length(), phrase.length()) && name.charAt(common) == phrase.charAt(common)) {
            common++;
        }
        return !phrase.contains(" ")
                && common >= Math.max(SHORTEST_STEM, name.length() - 2)
                && phrase.length() - common <= 2;
    }
}
