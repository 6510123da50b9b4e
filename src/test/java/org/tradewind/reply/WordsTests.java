package org.tradewind.reply;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Lang;
import org.tradewind.trade.Part;

/** Both languages say everything, and everything that they say is asked for. */
class WordsTests {
    private static final Path MESSAGES = Path.of("src/main/resources/org/tradewind/reply");
    private static final Path CODE = Path.of("src/main/java/org/tradewind/reply");

    @ParameterizedTest
    @ValueSource(strings = {"messages", "bot", "faults"})
    void bothLanguagesHaveTheSameMessages(String bundle) throws IOException {
        assertThat(keys(bundle, Lang.EN)).isEqualTo(keys(bundle, Lang.RU));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "bot", "faults"})
    void everyPatternParses(String bundle) throws IOException {
        for (String key : keys(bundle, Lang.EN)) {
            assertThat(arguments(bundle, Lang.EN, key)).as(key).isNotNull();
            assertThat(arguments(bundle, Lang.RU, key)).as(key).isNotNull();
        }
    }

    @Test
    void everyMessageIsAskedForInTheCode() throws IOException {
        List<String> literals = literals();
        List<String> unused = keys("messages", Lang.EN).stream()
                .filter(key -> literals.stream().noneMatch(literal -> asks(literal, key)))
                .toList();
        assertThat(unused).isEmpty();
    }

    /** The whole id, its beginning up to a point, or a beginning to which the code adds an ending. */
    private static boolean asks(String literal, String key) {
        boolean beginning = literal.endsWith(".") && key.startsWith(literal);
        return literal.equals(key) || beginning || (literal.contains(".") && key.startsWith(literal + "."));
    }

    @Test
    void everyMessageThatTheCodeAsksForIsThere() throws IOException {
        Pattern asked =
                Pattern.compile("(?:text|spans|say|paragraph)\\(\\s*\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)*)\"\\s*[,)]");
        List<String> missing = source().flatMap(
                        code -> asked.matcher(code).results().map(found -> found.group(1)))
                .filter(id -> !Words.of(Lang.EN).has(id))
                .toList();
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Answer.Reason.class)
    void everyReasonHasASentence(Answer.Reason reason) {
        String id = "reason." + Descriptions.code(reason).replace('_', '-');
        assertThat(Words.of(Lang.EN).has(id)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void everyPartHasAName(Part part) {
        assertThat(Words.of(Lang.EN).has("part." + part.code())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown-words",
                "other-topic",
                "forecast",
                "cause",
                "opinion",
                "instruction",
                "name-unknown",
                "not-additive",
                "average",
                "left-over",
                "empty"
            })
    void everyRefusalHasASentence(String why) {
        assertThat(Words.of(Lang.EN).has("refusal." + why)).isTrue();
    }

    private static Set<String> keys(String bundle, Lang lang) throws IOException {
        return new TreeSet<>(read(bundle, lang).stringPropertyNames());
    }

    private static Properties read(String bundle, Lang lang) throws IOException {
        Properties properties = new Properties();
        Path file = MESSAGES.resolve(bundle + "_" + lang.code() + ".properties");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        return properties;
    }

    private static Set<Integer> arguments(String bundle, Lang lang, String key) throws IOException {
        MessagePattern pattern = new MessagePattern(read(bundle, lang).getProperty(key));
        TreeSet<Integer> numbers = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPartType(i) == MessagePattern.Part.Type.ARG_NUMBER) {
                numbers.add(pattern.getPart(i).getValue());
            }
        }
        return numbers;
    }

    private static List<String> literals() throws IOException {
        return source().flatMap(code ->
                        Pattern.compile("\"([a-z][a-z0-9.-]*)\"").matcher(code).results())
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Stream<String> source() throws IOException {
        List<String> files = new ArrayList<>();
        try (Stream<Path> paths = Files.list(CODE)) {
            for (Path path : paths.sorted().toList()) {
                files.add(Files.readString(path));
            }
        }
        return files.stream();
    }
}
