package org.tradewind.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradewind.telegram.Edge.SOON;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradewind.bot.Bot;
import org.tradewind.bot.Message;
import org.tradewind.simulator.MemberStatus;
import org.tradewind.simulator.SentMessage;
import org.tradewind.simulator.Simulator;
import org.tradewind.simulator.SimulatorSettings;

/** What is no text: words under it are words, what was spoken is told what can be read, the rest gets no answer. */
class MediaTests {
    private static final String FILE = "{\"file_id\":\"F\",\"file_unique_id\":\"U\",\"file_size\":10}";

    @TempDir
    Path folder;

    private Simulator simulator;
    private Edge edge;
    private long anna;
    private long group;

    @BeforeEach
    void start() {
        simulator = Simulator.start(SimulatorSettings.defaults());
        anna = simulator.addUser("Anna", "en");
        group = simulator.addSupergroup("Desk", anna);
        simulator.setStatus(group, anna, MemberStatus.MEMBER);
        edge = new Edge(simulator.url(), simulator.token(), folder, false, MediaTests::answer);
    }

    @AfterEach
    void stop() {
        edge.close();
        simulator.close();
    }

    /** To a message without words the product says what it can read. */
    private static Bot.Turn answer(Message message) {
        return message.addressed() && message.text().isEmpty() ? Edge.text("I read words") : Edge.echo(message);
    }

    private void comes(String chat, String media) {
        simulator.injectUpdate("{\"update_id\":$ID,\"message\":{\"message_id\":" + Math.abs(media.hashCode() % 90_000)
                + ",\"date\":1700000000,\"chat\":" + chat + ",\"from\":{\"id\":" + anna
                + ",\"is_bot\":false,\"first_name\":\"Anna\",\"language_code\":\"en\"}," + media + "}}");
    }

    private void comesInPrivate(String media) {
        comes("{\"id\":" + anna + ",\"type\":\"private\",\"first_name\":\"Anna\"}", media);
    }

    private void comesInTheGroup(String media) {
        comes("{\"id\":" + group + ",\"type\":\"supergroup\",\"title\":\"Desk\"}", media);
    }

    /** All that the bot said, with the answer to a last question at the end. */
    private List<String> said() {
        simulator.say(anna, "ping");
        Optional<List<String>> heard =
                simulator.await(SOON, () -> Optional.of(texts(anna)).filter(texts -> texts.contains("echo ping")));
        return heard.orElseThrow();
    }

    private List<String> texts(long chat) {
        return simulator.sent(chat).stream().map(SentMessage::text).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"photo", "video", "animation", "audio", "voice"})
    void theWordsUnderItAreAnswered(String kind) {
        String media = kind.equals("photo") ? "[" + FILE + "]" : FILE;
        comesInPrivate("\"" + kind + "\":" + media + ",\"caption\":\"exports 2020\"");
        assertThat(said()).containsExactly("echo exports 2020", "echo ping");
    }

    @Test
    void anAnimationIsNoFileForTheDeskThoughItIsSentAsADocumentToo() {
        comesInPrivate("\"animation\":" + FILE + ",\"document\":" + FILE + ",\"caption\":\"exports 2020\"");
        assertThat(said()).containsExactly("echo exports 2020", "echo ping");
        assertThat(simulator.calls("getFile")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"voice", "audio", "video_note"})
    void whatWasSpokenIsToldInPrivateWhatCanBeRead(String kind) {
        comesInPrivate("\"" + kind + "\":" + FILE);
        assertThat(said()).containsExactly("I read words", "echo ping");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"sticker\":" + FILE,
                "\"photo\":[" + FILE + "]",
                "\"video\":" + FILE,
                "\"animation\":" + FILE,
                "\"poll\":{\"id\":\"1\",\"question\":\"exports 2020?\",\"options\":[]}",
                "\"contact\":{\"phone_number\":\"1\",\"first_name\":\"exports 2020\"}",
                "\"location\":{\"latitude\":52.3,\"longitude\":4.9}",
                "\"venue\":{\"location\":{\"latitude\":52.3,\"longitude\":4.9},\"title\":\"exports 2020\"}",
                "\"dice\":{\"emoji\":\"D\",\"value\":3}",
                "\"story\":{\"id\":1}",
                "\"new_chat_title\":\"exports 2020\"",
                "\"pinned_message\":{\"message_id\":1,\"text\":\"exports 2020\"}"
            })
    void whatHasNoWordsGetsNoAnswer(String media) {
        comesInPrivate(media);
        comesInTheGroup(media);
        assertThat(said()).containsExactly("echo ping");
        assertThat(texts(group)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"voice", "video_note", "audio"})
    void inAGroupNobodyIsToldOfWhatWasSpoken(String kind) {
        comesInTheGroup("\"" + kind + "\":" + FILE);
        assertThat(said()).containsExactly("echo ping");
        assertThat(texts(group)).isEmpty();
    }

    @Test
    void inAGroupTheWordsUnderAPictureAreForTheBotWhereTheyNameIt() {
        comesInTheGroup("\"photo\":[" + FILE + "],\"caption\":\"exports 2020\"");
        comesInTheGroup("\"photo\":[" + FILE + "],\"caption\":\"/exports 2020\",\"show_caption_above_media\":true");
        comesInTheGroup("\"document\":" + FILE + ",\"caption\":\"exports 2021\"");
        comesInTheGroup("\"document\":" + FILE + ",\"caption\":\"/exports 2021\"");
        said();
        assertThat(simulator.awaitSent(group, 2, SOON))
                .extracting(SentMessage::text)
                .containsExactly("echo /exports 2020", "echo /exports 2021");
    }
}
