package org.tradewind;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradewind.simulator.Browser;
import org.tradewind.simulator.Demo;
import org.tradewind.simulator.SimulatorSettings;
import org.tradewind.telegram.TelegramSettings;

/** The page of the demo with the real bot behind it, in a real browser. */
class DemoPageTests {
    private static final String READY = "document.documentElement?.dataset.ready === 'true'";
    private static final String LAST = "[...document.querySelectorAll('#messages .message')].at(-1)";
    private static final String LAST_OF_BOT =
            "[...document.querySelectorAll('#messages .message[data-from=bot]')].at(-1)";

    @TempDir
    static Path folder;

    private static Demo demo;
    private static Service service;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        Optional<Path> chromium = Browser.executable();
        Assumptions.assumeTrue(chromium.isPresent(), "No chromium on the PATH: the page of the demo is not tested");
        demo = Demo.start(SimulatorSettings.defaults(), 0);
        Config config = new Config(
                new TelegramSettings(demo.token(), Optional.of(demo.api()), false),
                List.of(Demo.ADMIN),
                false,
                Program.HOME.resolve("data"),
                folder.resolve("state"),
                "127.0.0.1",
                0);
        service = Service.start(config, Clock.systemUTC());
        browser = Browser.start(chromium.orElseThrow(), Files.createDirectories(folder.resolve("browser")));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
            service.close();
            demo.close();
        }
    }

    @BeforeEach
    void open() {
        browser.resize(1100, 800);
        browser.open(demo.page(), READY);
        browser.value("localStorage.clear(); delete document.documentElement.dataset.ready");
        browser.open(demo.page(), READY);
    }

    @AfterEach
    void nothingWentWrong() {
        assertThat(browser.problems()).isEmpty();
    }

    /** Says something; from now on only what is new counts as the last of the bot. */
    private static void say(String words) {
        browser.value("document.querySelectorAll('.message').forEach((message) => message.dataset.old = 'true')");
        browser.click("document.getElementById('composer')");
        browser.type(words);
        browser.press("Enter");
    }

    private static void awaitAnswer(String containing) {
        browser.await("!" + LAST_OF_BOT + "?.dataset.old");
        browser.await(LAST_OF_BOT + "?.textContent.includes(" + quoted(containing) + ")");
    }

    private static String quoted(String words) {
        return "'" + words.replace("'", "\\'") + "'";
    }

    private static void openChat(String title) {
        browser.click("[...document.querySelectorAll('[data-chat]')].find((chat) => chat.textContent.includes("
                + quoted(title) + "))");
    }

    private static void be(String name) {
        browser.value("(() => { const select = document.getElementById('persona');"
                + " select.value = [...select.options].find((option) => option.text.startsWith(" + quoted(name)
                + ")).value; select.dispatchEvent(new Event('change')); })()");
    }

    private static void speak(String language) {
        browser.value("(() => { const select = document.getElementById('language'); select.value = " + quoted(language)
                + "; select.dispatchEvent(new Event('change')); })()");
    }

    /** What the bot does through its own interface, beside what it does by itself. */
    private static JsonNode bot(String method, String json) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(demo.api() + "/bot" + demo.token() + "/" + method))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(json))
                    .build();
            String answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return new ObjectMapper().readTree(answer).path("result");
        }
    }

    @Nested
    class Talking {
        @Test
        void aQuestionIsAnsweredWithATableInEvenLetters() {
            say("top markets 2018");
            awaitAnswer("United States");
            assertThat(browser.text("getComputedStyle(" + LAST_OF_BOT + ".querySelector('pre')).fontFamily"))
                    .contains("monospace");
            assertThat(browser.text(LAST_OF_BOT + ".querySelector('.keyboard').innerText"))
                    .contains("Why?");
        }

        @Test
        void aButtonIsPressedAndAnswered() {
            String chart = "[...(" + LAST_OF_BOT + "?.querySelectorAll('.keyboard button') ?? [])]"
                    + ".find((button) => button.textContent.startsWith('Chart'))";
            say("exports 2018-2021");
            awaitAnswer("2021");
            browser.await(chart);
            int before = browser.value("document.querySelectorAll('#messages img').length")
                    .asInt();
            browser.click(chart);
            browser.await("document.querySelectorAll('#messages img').length > " + before);
            browser.await("[...document.querySelectorAll('#messages img')].at(-1).naturalWidth > 400");
            browser.click("[...document.querySelectorAll('#messages .photo')].at(-1)");
            assertThat(browser.value("document.getElementById('viewer').open").asBoolean())
                    .isTrue();
            browser.press("Escape");
            browser.await("!document.getElementById('viewer').open");
        }

        @Test
        void aQuestionThatIsEditedHasItsAnswerEdited() {
            say("exports 2018");
            awaitAnswer("$1.4 bn");
            browser.press("ArrowUp");
            assertThat(browser.text("document.getElementById('context-text').textContent"))
                    .isEqualTo("Editing: exports 2018");
            browser.value("document.getElementById('composer').select()");
            browser.type("exports 2021");
            browser.press("Enter");
            awaitAnswer("$4.6 bn");
            assertThat(browser.text(LAST_OF_BOT + ".dataset.edited")).isEqualTo("true");
        }

        @Test
        void whatIsWrittenStaysWords() {
            say("<img src=x onerror=alert(1)> <b>2018</b>");
            String mine = "[...document.querySelectorAll('.message.mine')].at(-1)";
            browser.await(mine + "?.textContent.includes('<img src=x onerror=alert(1)> <b>2018</b>')");
            browser.await(LAST + ".dataset.from === 'bot'");
            assertThat(browser.value(mine + ".querySelectorAll('img, b').length")
                            .asInt())
                    .isZero();
            assertThat(browser.value("document.querySelectorAll('img[src=x]').length")
                            .asInt())
                    .isZero();
        }

        @Test
        void repliesAreQuoted() {
            say("exports 2020");
            awaitAnswer("$4.5 bn");
            browser.value(LAST_OF_BOT + ".querySelector('.tools .reply').focus()");
            browser.click(LAST_OF_BOT + ".querySelector('.tools .reply')");
            assertThat(browser.text("document.getElementById('context-text').textContent"))
                    .startsWith("Reply: Russia's technology exports in 2020");
            browser.type("and in 2021?");
            browser.press("Enter");
            awaitAnswer("$4.6 bn");
            assertThat(browser.text("[...document.querySelectorAll('.mine .quote')].at(-1).textContent"))
                    .contains("Tradewind", "technology exports in 2020");
        }
    }

    @Nested
    class Offering {
        @Test
        void commandsAreOfferedAfterASlash() {
            browser.click("document.getElementById('composer')");
            browser.type("/ex");
            browser.await("document.querySelector('#commands:not([hidden]) [data-command=exports]')");
            assertThat(browser.value("document.querySelector('#commands [data-command=help]') === null")
                            .asBoolean())
                    .isTrue();
            browser.press("ArrowDown");
            browser.press("Enter");
            assertThat(browser.text("document.getElementById('composer').value"))
                    .startsWith("/export");
            assertThat(browser.value("document.getElementById('commands').hidden")
                            .asBoolean())
                    .isTrue();
        }

        @Test
        void nothingIsOfferedOnceAMessageIsSent() {
            speak("ru");
            browser.click("document.getElementById('composer')");
            browser.type("/coverage");
            browser.press("Enter");
            awaitAnswer("2021");
            assertThat(browser.value("document.getElementById('commands').hidden")
                            .asBoolean())
                    .isTrue();
        }

        @Test
        void theMenuShowsAllCommandsInTheLanguageOfThePage() {
            speak("ru");
            browser.click("document.getElementById('menu')");
            browser.await("document.querySelectorAll('#commands:not([hidden]) .offer').length > 10");
            assertThat(browser.text("document.querySelector('[data-command=help] span').textContent"))
                    .matches("[\\p{IsCyrillic} ,.]+");
            browser.press("Escape");
            assertThat(browser.value("document.getElementById('commands').hidden")
                            .asBoolean())
                    .isTrue();
        }

        @Test
        void inlineAnswersComeWhileOneTypes() {
            browser.click("document.getElementById('composer')");
            browser.type("@tradewind_bot top markets 2018");
            browser.await("document.querySelector('#results:not([hidden]) .offer')");
            assertThat(browser.text("document.querySelector('#results .offer').textContent"))
                    .contains("$224.3 m");
            browser.press("ArrowDown");
            browser.press("Enter");
            browser.await("[...document.querySelectorAll('.mine')].at(-1)?.textContent.includes('$224.3 m')");
            assertThat(browser.text("document.getElementById('composer').value"))
                    .isEmpty();
        }
    }

    @Nested
    class Groups {
        @Test
        void anAnswerStaysInTheTopicOfItsQuestion() {
            openChat("Analysts");
            browser.click("[...document.querySelectorAll('[role=tab]')][1]");
            say("/exports@tradewind_bot 2018");
            awaitAnswer("$1.4 bn");
            assertThat(browser.text(LAST_OF_BOT + ".querySelector('.quote').textContent"))
                    .contains("/exports@tradewind_bot 2018");
            browser.value("document.querySelector('[role=tab][aria-selected=true]').focus()");
            browser.press("ArrowRight");
            assertThat(browser.text("document.querySelector('[role=tab][aria-selected=true]').textContent"))
                    .isEqualTo("Импорт");
            assertThat(browser.value("document.querySelectorAll('#messages .message').length")
                            .asInt())
                    .isZero();
        }

        @Test
        void whatOneSaysIsSeenByTheOtherButNotInPrivate() {
            openChat("Trade desk");
            say("hello everybody");
            browser.await(LAST + "?.textContent.includes('hello everybody')");
            be("Boris");
            browser.await(LAST + "?.textContent.includes('hello everybody')");
            assertThat(browser.text(LAST + ".className")).doesNotContain("mine");
            openChat("Tradewind");
            assertThat(browser.value("[...document.querySelectorAll('.message')].some((message) =>"
                                    + " message.textContent.includes('hello everybody'))")
                            .asBoolean())
                    .isFalse();
        }
    }

    @Nested
    class Documents {
        @Test
        void anAdminSendsADocumentAndItCanBeFetchedAgain() throws IOException {
            Path file = Files.writeString(folder.resolve("цифры 2024.csv"), "year,value\n2024,1\n");
            be("Olga");
            browser.choose("file", file);
            browser.await(
                    "[...document.querySelectorAll('.mine a.document')].at(-1)?.textContent.includes('цифры 2024.csv')");
            assertThat(browser.text("fetch([...document.querySelectorAll('a.document')].at(-1).href)"
                            + ".then((answer) => answer.text())"))
                    .isEqualTo("year,value\n2024,1\n");
        }
    }

    @Nested
    class WhatTheBotDoes {
        @Test
        void isSeenAsItHappens() throws Exception {
            be("Boris");
            say("/start");
            browser.await(LAST_OF_BOT);
            bot("sendChatAction", "{\"chat_id\": 1002, \"action\": \"typing\"}");
            browser.await("document.querySelector('#status.doing')?.textContent === 'typing'");
            int sent = bot("sendMessage", "{\"chat_id\": 1002, \"text\": \"first words\"}")
                    .path("message_id")
                    .asInt();
            browser.await(LAST + ".textContent.includes('first words')");
            bot("editMessageText", "{\"chat_id\": 1002, \"message_id\": " + sent + ", \"text\": \"other words\"}");
            browser.await(LAST + ".textContent.includes('other words')");
            assertThat(browser.text(LAST + ".querySelector('.meta').textContent"))
                    .contains("edited");
            bot("deleteMessage", "{\"chat_id\": 1002, \"message_id\": " + sent + "}");
            browser.await("!document.getElementById('messages').textContent.includes('other words')");
        }
    }

    @Nested
    class ForEverybody {
        private static final String NAMELESS =
                "[...document.querySelectorAll('button, a, select, textarea, input, img')]"
                        + ".filter((node) => node.getClientRects().length > 0 && !node.textContent.trim()"
                        + " && !node.getAttribute('aria-label') && !node.getAttribute('alt') && !node.labels?.length)"
                        + ".map((node) => node.outerHTML)";

        @ParameterizedTest
        @ValueSource(strings = {"en", "ru"})
        void everythingHasAName(String language) {
            speak(language);
            say("top markets 2018");
            browser.await("!" + LAST_OF_BOT + "?.dataset.old && " + LAST_OF_BOT + "?.querySelector('pre')");
            assertThat(browser.value(NAMELESS)).isEmpty();
            assertThat(browser.text("document.documentElement.lang")).isEqualTo(language);
        }

        @ParameterizedTest
        @ValueSource(ints = {320, 360, 420})
        void itFitsAPhone(int width) {
            browser.resize(width, 640);
            speak("ru");
            say("топ рынков 2018");
            browser.await("!" + LAST_OF_BOT + "?.dataset.old && " + LAST_OF_BOT + "?.querySelector('pre')");
            assertThat(browser.value("document.documentElement.scrollWidth").asInt())
                    .isLessThanOrEqualTo(width);
            assertThat(browser.value("document.getElementById('send').getBoundingClientRect().right")
                            .asInt())
                    .isLessThanOrEqualTo(width);
            browser.click("document.getElementById('back')");
            openChat("Trade desk");
            assertThat(browser.text("document.getElementById('title').textContent"))
                    .isEqualTo("Trade desk");
        }

        @Test
        void theKeyboardIsEnough() {
            browser.press("Tab");
            assertThat(browser.text("document.activeElement.className")).isEqualTo("skip");
            browser.press("Enter");
            browser.await("document.activeElement.id === 'composer'");
            browser.type("exports 2020");
            browser.press("Enter");
            awaitAnswer("$4.5 bn");
        }

        @Test
        void colourAndLanguageAreKept() {
            browser.click("document.getElementById('theme')");
            speak("ru");
            String dark = browser.text("document.documentElement.dataset.theme");
            browser.value("delete document.documentElement.dataset.ready");
            browser.open(demo.page(), READY);
            assertThat(browser.text("document.documentElement.dataset.theme")).isEqualTo(dark);
            assertThat(browser.text("document.getElementById('composer').placeholder"))
                    .isEqualTo("Сообщение");
        }
    }
}
