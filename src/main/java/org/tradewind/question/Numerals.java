package org.tradewind.question;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Number words and names of months. */
final class Numerals {
    private final Map<String, Numeral> whole = new HashMap<>();
    private final Map<String, Numeral> stems = new HashMap<>();

    Numerals() {
        for (String line : WordList.of("numerals.txt").lines()) {
            String[] head = line.substring(0, line.indexOf(':')).split(" ", -1);
            Numeral numeral = new Numeral(Type.of(head[0]), Integer.parseInt(head[1]));
            for (String word : WordList.items(line.substring(line.indexOf(':') + 1), '|')) {
                if (word.endsWith("~")) {
                    stems.putIfAbsent(word.substring(0, word.length() - 1), numeral);
                } else {
                    whole.putIfAbsent(word, numeral);
                }
            }
        }
    }

    /** What a number word counts. */
    enum Type {
        NUMBER,
        ORDINAL,
        MONTH;

        static Type of(String letter) {
            return switch (letter) {
                case "n" -> NUMBER;
                case "o" -> ORDINAL;
                default -> MONTH;
            };
        }
    }

    /** A number word. */
    record Numeral(Type type, int value) {
        boolean month() {
            return type == Type.MONTH;
        }

        boolean ordinal() {
            return type == Type.ORDINAL;
        }
    }

    Optional<Numeral> of(String word) {
        Numeral exact = whole.get(word);
        if (exact != null) {
            return Optional.of(exact);
        }
        for (int n = word.length(); n >= 3; n--) {
            Numeral stem = stems.get(word.substring(0, n));
            if (stem != null && Endings.fits(word.substring(0, n), word.substring(n))) {
                return Optional.of(stem);
            }
        }
        return Optional.empty();
    }

    /** All its words, for spelling. */
    List<String> words() {
        return List.copyOf(whole.keySet().stream().sorted().toList());
    }
}
