package org.tradewind;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.bot.Bot;
import org.tradewind.bot.LoneBot;
import org.tradewind.bot.Message;
import org.tradewind.dataset.PackageReader;
import org.tradewind.engine.DuckDbLibrary;
import org.tradewind.engine.EngineSettings;
import org.tradewind.reply.Button;
import org.tradewind.reply.ReplyWriter;

/** All questions of the phrasebook through the whole bot, over the data that ships. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryQuestionTests {
    private static final Path BOOK = Path.of("src/test/resources/org/tradewind/question/phrasebook.txt");
    private static final Set<String> ANSWERS = Set.of("answered", "info");
    private static final List<String> PROOFS =
            List.of("/why", "/chart", "/export", "/subscribe", "/cite", "/replay", "@");
    private static final int LONGEST = 4096;
    /** Words that tell a flow; where things go to, they are sold. */
    private static final Pattern FLOW_WORDS = Pattern.compile(
            "(?iu)expo|impo|purch|spen|sale|earn|receipt|paym|трат|закуп|покуп|выруч|поступл|balance|deficit|turnover|trade|buy|bought|paid|sold|экспор|импор|сальдо|баланс|дефицит|оборот|торгов|куп|прода|плат|куда");

    private static final Pattern SPAN = Pattern.compile("(\\d{4}) ?[-–—] ?(\\d{4})");
    private static final Pattern SINCE = Pattern.compile("(?iu)(?<![\\p{L}])(?:since|from|after|с|со|после) (\\d{4})");
    private static final Pattern UNTIL = Pattern.compile("(?iu)(?<![\\p{L}])(?:before|until|до|по) (\\d{4})");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> questions = questions();
    private DuckDbLibrary library;
    private Bot bot;
    private long chat;

    @BeforeAll
    void openTheDataThatShips(@TempDir Path versions) {
        library = DuckDbLibrary.open(
                Path.of("data"),
                versions,
                new PackageReader(),
                new EngineSettings(1, 2, "1GB"),
                InstantSource.system());
        bot = LoneBot.over(library);
    }

    @AfterAll
    void closeThem() {
        library.close();
    }

    @Test
    void eachSuggestionIsAnswered() {
        Map<String, String> offered = new LinkedHashMap<>();
        for (String question : questions) {
            for (ReplyWriter.Told told : asked(question)) {
                json(told).path("suggestions").forEach(s -> offered.putIfAbsent(s.asText(), question));
            }
        }
        assertThat(offered).isNotEmpty();
        offered.forEach((suggestion, question) -> assertThat(outcome(suggestion))
                .as("%s, suggested for: %s", suggestion, question)
                .isIn(ANSWERS));
    }

    @Test
    void eachButtonIsAnswered() {
        Map<String, String> offered = new LinkedHashMap<>();
        for (String question : questions) {
            asked(question).stream()
                    .flatMap(told -> told.reply().buttons().stream())
                    .flatMap(List::stream)
                    .map(Button::command)
                    .filter(EveryQuestionTests::asks)
                    .forEach(command -> offered.putIfAbsent(command, question));
        }
        assertThat(offered).isNotEmpty();
        offered.forEach((command, question) -> assertThat(outcome(command))
                .as("%s, offered for: %s", command, question)
                .isIn(ANSWERS));
    }

    @Test
    void eachAssumedPartIsChangedWithOneTap() {
        assertThat(buttons("Germany")).contains("/exports DEU 2018");
        assertThat(buttons("2018")).contains("/imports 2018", "/balance 2018", "/turnover 2018");
        assertThat(buttons("top markets")).contains("/top markets 2018", "/top 3 markets 2020");
        assertThat(buttons("рынки")).contains("/top рынки 2018");
        assertThat(buttons("growth of exports")).contains("/growth exports 2015");
        assertThat(buttons("breakdown of exports")).contains("/breakdown exports 2018");
    }

    private List<String> buttons(String question) {
        return asked(question).getFirst().reply().buttons().stream()
                .flatMap(List::stream)
                .map(Button::command)
                .toList();
    }

    @Test
    void twoHundredMisspeltOrCutQuestionsGetNoWrongFigure() {
        Random random = new Random(20260101);
        for (int i = 0; i < 200; i++) {
            String question = questions.get(random.nextInt(questions.size()));
            String spoilt = spoilt(question, random);
            JsonNode answer = json(asked(spoilt).getFirst());
            assertThat(answer.path("text").asText()).as(spoilt).hasSizeLessThanOrEqualTo(LONGEST);
            if (answer.path("outcome").asText().equals("answered")) {
                JsonNode whole = json(asked(question).getFirst());
                assertThat(unsaid(answer, whole, spoilt))
                        .as("%s, spoilt from: %s", spoilt, question)
                        .isEmpty();
            }
        }
    }

    /** Up to two slips: a letter lost, doubled or wrong, or the end cut off. Another digit would be another question. */
    private static String spoilt(String question, Random random) {
        StringBuilder out = new StringBuilder(question);
        for (int k = 0; k < 2 && out.length() > 3; k++) {
            int at = random.nextInt(out.length() - 1);
            boolean digits = Character.isDigit(out.charAt(at)) || Character.isDigit(out.charAt(at + 1));
            switch (digits ? -1 : random.nextInt(4)) {
                case 0 -> out.deleteCharAt(at);
                case 1 -> out.insert(at, out.charAt(at));
                case 2 -> out.setCharAt(at, out.charAt(at + 1));
                case 3 -> out.setLength(Math.max(1, at));
                default -> {}
            }
        }
        return out.toString();
    }

    /** A span says all its years, and an open end of one all those on its side. */
    private static boolean within(String year, String spoilt) {
        return SPAN.matcher(spoilt)
                        .results()
                        .anyMatch(span -> year.compareTo(span.group(1)) >= 0 && year.compareTo(span.group(2)) <= 0)
                || SINCE.matcher(spoilt).results().anyMatch(end -> year.compareTo(end.group(1)) >= 0)
                || UNTIL.matcher(spoilt).results().anyMatch(end -> year.compareTo(end.group(1)) <= 0);
    }

    /**
     * What an answer is about although neither the whole question nor the spoilt words say it, and although the reply
     * does not tell that it was assumed, or which word was read as another.
     */
    private static List<String> unsaid(JsonNode answer, JsonNode whole, String spoilt) {
        JsonNode query = answer.path("query");
        List<String> told = items(answer.path("assumed"));
        boolean mended =
                items(answer.path("notes")).stream().anyMatch(note -> note.matches("(?s).*( as “|читаю как).*"));
        List<String> unsaid = new ArrayList<>();
        for (String year : items(query.path("years"))) {
            boolean said = spoilt.contains(year)
                    || within(year, spoilt)
                    || items(whole.path("query").path("years")).contains(year);
            if (!said && !told.contains("years")) {
                unsaid.add(year);
            }
        }
        for (String partner : items(query.path("partners"))) {
            boolean said = items(whole.path("query").path("partners")).contains(partner);
            if (!said && !mended && !told.contains("partners")) {
                unsaid.add(partner);
            }
        }
        String flow = query.path("flow").asText();
        boolean sameFlow = flow.equals(whole.path("query").path("flow").asText());
        if (!sameFlow
                && !mended
                && !told.contains("flow")
                && !FLOW_WORDS.matcher(spoilt).find()) {
            unsaid.add(flow);
        }
        return unsaid;
    }

    private static List<String> items(JsonNode list) {
        List<String> items = new ArrayList<>();
        list.forEach(item -> items.add(item.asText()));
        return items;
    }

    /** Whether a button asks a question, rather than doing something with an answer. */
    private static boolean asks(String command) {
        return PROOFS.stream().noneMatch(command::startsWith);
    }

    private String outcome(String text) {
        return json(asked(text).getFirst()).path("outcome").asText();
    }

    /** Each question in a chat of its own, so that nothing is carried over. */
    private List<ReplyWriter.Told> asked(String text) {
        chat++;
        return bot.respond(new Message(
                        new Message.Chat(chat, Message.Kind.PRIVATE, OptionalLong.empty()),
                        new Message.Sender(chat, "", true),
                        text,
                        true,
                        Message.Origin.TYPED))
                .replies();
    }

    private static JsonNode json(ReplyWriter.Told told) {
        try {
            return JSON.readTree(told.json());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(told.json(), e);
        }
    }

    private static List<String> questions() {
        try {
            return Files.readAllLines(BOOK, StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.lastIndexOf(" | ")))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
