package org.tradewind.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of question in both languages, varied by rule: in other clothes it reads the same, misspelt never as another. */
class EveryKindTests {
    private static final Path KINDS = Path.of("src/test/resources/org/tradewind/question/kinds.txt");
    private static final Map<Character, Character> TWINS =
            Map.of('а', 'a', 'о', 'o', 'е', 'e', 'с', 'c', 'р', 'p', 'х', 'x');

    record Pair(String english, String russian) {}

    static Stream<Pair> pairs() {
        try {
            return Files.readAllLines(KINDS, StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", 2))
                    .map(halves -> new Pair(halves[0], halves[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> questions() {
        return pairs().flatMap(pair -> Stream.of(pair.english(), pair.russian()));
    }

    static Stream<String> russian() {
        return pairs().map(Pair::russian);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void readsTheSameInBothLanguages(Pair pair) {
        assertThat(Readings.of(pair.russian())).as(pair.russian()).isEqualTo(Readings.of(pair.english()));
        assertThat(Readings.of(pair.english())).as(pair.english()).doesNotStartWith("!");
    }

    @ParameterizedTest
    @MethodSource("questions")
    void readsTheSameInCapitalsAndWithSigns(String question) {
        String reading = Readings.of(question);
        for (String clothed : List.of(
                question.toUpperCase(Locale.ROOT),
                question + "??",
                question + "!!!",
                "  " + question.replace(" ", "   ") + "  ",
                question + " …",
                "«" + question + "»",
                question + " 🙂")) {
            assertThat(Readings.of(clothed)).as(clothed).isEqualTo(reading);
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void readsTheSameThroughChatter(String question) {
        boolean cyrillic = Letters.cyrillic(question);
        List<String> frames = cyrillic
                ? List.of(
                        "привет! {0}",
                        "{0}, пожалуйста", "подскажи, {0}", "{0}, спасибо", "слушай, {0}", "добрый день! {0}")
                : List.of(
                        "hi! {0}", "{0}, please", "tell me: {0}", "{0}, thanks", "hey there, {0}", "good morning! {0}");
        String reading = Readings.of(question);
        for (String frame : frames) {
            String said = frame.replace("{0}", question);
            assertThat(Readings.of(said)).as(said).isEqualTo(reading);
        }
    }

    @ParameterizedTest
    @MethodSource("russian")
    void readsTheSameTypedOnTheOtherLayout(String question) {
        String typed = Layout.swapped(question);
        assertThat(Readings.of(typed)).as(typed).isEqualTo(Readings.of(question));
    }

    @ParameterizedTest
    @MethodSource("russian")
    void readsTheSameInMixedLetters(String question) {
        StringBuilder mixed = new StringBuilder();
        for (int i = 0; i < question.length(); i++) {
            char letter = question.charAt(i);
            boolean within = i > 0 && Character.isLetter(question.charAt(i - 1));
            mixed.append(within && i % 2 == 0 ? TWINS.getOrDefault(letter, letter) : letter);
        }
        assertThat(Readings.of(mixed.toString())).as(mixed.toString()).isEqualTo(Readings.of(question));
    }

    /** A slip in a word is put right or told; it never makes another question. */
    @ParameterizedTest
    @MethodSource("questions")
    void neverReadsAMisspeltQuestionAsAnother(String question) {
        String reading = Readings.of(question);
        for (String misspelt : misspelt(question)) {
            assertThat(Readings.of(misspelt))
                    .as(misspelt)
                    .satisfiesAnyOf(
                            read -> assertThat(read).isEqualTo(reading),
                            read -> assertThat(read).startsWith("!"),
                            read -> assertThat(read).startsWith("?"));
        }
    }

    /** Of each longer word one letter is left out, one doubled, two swapped. */
    private static List<String> misspelt(String question) {
        List<String> words = Arrays.asList(question.split(" ", -1));
        List<String> all = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.length() < 7 || !word.chars().allMatch(Character::isLetter)) {
                continue;
            }
            int middle = word.length() / 2;
            for (String slip : List.of(
                    word.substring(0, middle) + word.substring(middle + 1),
                    word.substring(0, middle) + word.charAt(middle) + word.substring(middle),
                    word.substring(0, middle - 1)
                            + word.charAt(middle)
                            + word.charAt(middle - 1)
                            + word.substring(middle + 1))) {
                List<String> other = new ArrayList<>(words);
                other.set(i, slip);
                all.add(String.join(" ", other));
            }
        }
        return all;
    }
}
