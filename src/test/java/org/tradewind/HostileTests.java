package org.tradewind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.simulator.ApiCall;
import org.tradewind.simulator.SentMessage;
import org.tradewind.simulator.Simulator;

/** Updates that mean harm: the bot goes on answering, every call that it makes is valid, nothing leaks. */
class HostileTests {
    private static final int UPDATES = 10_000;
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final long FIRST_STRANGER = 4_503_599_627_370_000L;
    private static final List<String> WORDS = List.of(
            "exports",
            "экспорт",
            "2020",
            "top markets 2018",
            "/exports",
            "/why",
            "/export xlsx",
            "/settings numbers",
            "/subscribe",
            "/start",
            "/replay",
            "/reload",
            "/publish accept",
            "'; drop table inbox; --",
            "<b>&lt;script>alert(1)</script>",
            "%s%n%x ${jndi:ldap://x} {0} #{1}",
            "\u202eабв\u202d",
            "\u0000\u0001\u001b[31m",
            "\ud83d\ude00\ud83c\uddf7\ud83c\uddfa",
            "\ud83d",
            "مرحبا بالعالم",
            "../../etc/passwd",
            "99999999999999999999999999",
            "-0.0000001e308",
            "\n\n\t\r",
            "@tradewind_bot",
            "/exports@tradewind_bot",
            "/exports@other_bot");

    @TempDir
    Path folder;

    private final Random random = new Random(20_26);

    @Test
    void tenThousandHostileUpdatesLeaveTheBotAnswering() {
        try (Neighbourhood town = Neighbourhood.in(folder)) {
            Simulator simulator = town.simulator();
            for (int i = 0; i < 50; i++) {
                simulator.addUser(FIRST_STRANGER + i, "Stranger", random.nextBoolean() ? "en" : "ru");
            }
            for (int i = 0; i < UPDATES; i++) {
                simulator.injectUpdate(update());
            }
            await().atMost(LONG).until(() -> simulator.pendingUpdates() == 0);
            long anna = simulator.addUser("Anna", "en");
            SentMessage answer = town.ask(anna, "exports 2020");
            assertThat(answer.text()).contains("more than $4.5 bn");
            assertThat(simulator.calls())
                    .filteredOn(call -> call.status() == 400)
                    .extracting(ApiCall::description)
                    .allMatch(HostileTests::isOfTheirMaking);
            assertThat(simulator.calls())
                    .noneMatch(call -> call.parameters().toString().contains(simulator.token()));
        }
    }

    /** Queries that nobody asked, messages and chats that are not there: what a forged update refers to. */
    private static boolean isOfTheirMaking(String description) {
        String said = description.toLowerCase(java.util.Locale.ROOT);
        return said.contains("query is too old")
                || said.contains("chat not found")
                || said.contains("not found")
                || said.contains("participant_id_invalid");
    }

    private String update() {
        ObjectNode update = JsonNodeFactory.instance.objectNode();
        update.put("update_id", "$ID");
        switch (random.nextInt(8)) {
            case 0 -> update.set("callback_query", press());
            case 1 -> update.set("inline_query", inline());
            case 2 -> update.set("edited_message", message());
            case 3 -> update.put("message", text());
            case 4 -> update.set(text(), message());
            default -> update.set("message", message());
        }
        return update.toString().replace("\"$ID\"", "$ID");
    }

    private long stranger() {
        return random.nextInt(10) == 0 ? random.nextLong(1L << 52) : FIRST_STRANGER + random.nextInt(50);
    }

    private ObjectNode person(long id) {
        ObjectNode person = JsonNodeFactory.instance.objectNode();
        return person.put("id", id)
                .put("is_bot", random.nextInt(20) == 0)
                .put("first_name", text())
                .put("language_code", random.nextBoolean() ? "ru" : text());
    }

    private ObjectNode message() {
        long who = stranger();
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("message_id", random.nextInt(1, 1_000_000)).put("date", 1_700_000_000);
        message.set("from", person(who));
        message.putObject("chat")
                .put("id", random.nextInt(5) == 0 ? -random.nextLong(1L << 52) : who)
                .put("type", random.nextInt(5) == 0 ? "supergroup" : "private");
        switch (random.nextInt(8)) {
            case 0 -> message.putArray("photo");
            case 1 -> message.putObject("voice").put("file_id", text());
            case 2 -> message.putObject("poll").put("question", text());
            case 3 -> message.put("migrate_to_chat_id", text());
            default -> message.put("text", text());
        }
        if (random.nextInt(4) == 0) {
            message.put("caption", text());
            message.putArray("entities")
                    .addObject()
                    .put("type", "mention")
                    .put("offset", random.nextInt(-5, 10_000))
                    .put("length", random.nextInt(-5, 10_000));
        }
        return message;
    }

    private ObjectNode press() {
        ObjectNode press = JsonNodeFactory.instance.objectNode();
        press.put("id", Long.toString(random.nextLong())).set("from", person(stranger()));
        press.set("message", message());
        return press.put("data", random.nextBoolean() ? "1" + text() : text());
    }

    private ObjectNode inline() {
        ObjectNode inline = JsonNodeFactory.instance.objectNode();
        inline.put("id", Long.toString(random.nextLong())).set("from", person(stranger()));
        return inline.put("query", text()).put("offset", text());
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        int words = random.nextInt(1, 6);
        for (int i = 0; i < words; i++) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        }
        return random.nextInt(50) == 0
                ? text.toString().repeat(200)
                : text.toString().strip();
    }
}
