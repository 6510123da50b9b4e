package org.tradewind.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UpdatesTests {
    private final Simulator simulator = Simulator.start(SimulatorSettings.defaults());
    private final BotClient bot = new BotClient(simulator);
    private final long anna = simulator.addUser("Anna", "en");

    @AfterEach
    void close() {
        bot.close();
        simulator.close();
    }

    private static List<String> texts(JsonNode answer) {
        List<String> texts = new ArrayList<>();
        answer.path("result")
                .forEach(update -> texts.add(update.path("message").path("text").asText()));
        return texts;
    }

    private static long lastId(JsonNode answer) {
        JsonNode updates = answer.path("result");
        return updates.path(updates.size() - 1).path("update_id").asLong();
    }

    private void sayThree() {
        simulator.say(anna, "one");
        simulator.say(anna, "two");
        simulator.say(anna, "three");
    }

    @Test
    void updatesComeAgainUntilAHigherOffsetConfirmsThem() {
        sayThree();
        JsonNode first = bot.call("getUpdates", "limit", 2);
        assertThat(texts(first)).containsExactly("one", "two");
        assertThat(texts(bot.call("getupdates"))).containsExactly("one", "two", "three");
        assertThat(texts(bot.call("getUpdates", "offset", lastId(first) + 1))).containsExactly("three");
        assertThat(texts(bot.call("getUpdates", "offset", 0))).containsExactly("three");
        assertThat(simulator.pendingUpdates()).isEqualTo(1);
    }

    @Test
    void aNegativeOffsetKeepsTheLastOnes() {
        sayThree();
        assertThat(texts(bot.call("getUpdates", "offset", -1))).containsExactly("three");
        assertThat(texts(bot.call("getUpdates"))).containsExactly("three");
    }

    @Test
    void anOffsetFromTheFutureConfirmsNothing() {
        sayThree();
        simulator.setNextUpdateId(7);
        assertThat(texts(bot.call("getUpdates", "offset", 200_000))).containsExactly("one", "two", "three");
        assertThat(simulator.pendingUpdates()).isEqualTo(3);
    }

    @Test
    void aWaitingCallGetsWhatIsSaidMeanwhile() throws Exception {
        CompletableFuture<JsonNode> waiting = bot.callLater("getUpdates", "timeout", 30);
        simulator.say(anna, "hello");
        assertThat(texts(waiting.get(20, TimeUnit.SECONDS))).containsExactly("hello");
    }

    @Test
    void theSecondCallerEndsTheWaitOfTheFirst() throws Exception {
        CompletableFuture<JsonNode> first = bot.callLater("getUpdates", "timeout", 50, "limit", 1);
        CompletableFuture<JsonNode> second = bot.callLater("getUpdates", "timeout", 50, "limit", 2);
        JsonNode ended = (JsonNode) CompletableFuture.anyOf(first, second).get(20, TimeUnit.SECONDS);
        assertThat(ended.path("error_code").asInt()).isEqualTo(409);
        assertThat(ended.path("description").asText())
                .isEqualTo("Conflict: terminated by other getUpdates request; make sure that only one bot instance"
                        + " is running");
    }

    @Test
    void onlyAllowedKindsAreQueuedAndTheChoiceIsRemembered() {
        bot.call("getUpdates", "allowed_updates", List.of("callback_query"));
        SentMessage said = simulator.say(anna, "not wanted");
        simulator.pressData(anna, said, "x");
        JsonNode answer = bot.call("getUpdates");
        assertThat(answer.path("result")).hasSize(1);
        assertThat(answer.path("result").path(0).has("callback_query")).isTrue();
    }

    @Test
    void aPoisonedUpdateIsServedInItsVeryCharacters() throws Exception {
        simulator.injectUpdate("{\"update_id\":$ID,\"message\":\"of a wrong type\"}");
        String body = bot.raw(bot.request("getUpdates", "{}")).body();
        assertThat(body).contains("{\"update_id\":100001,\"message\":\"of a wrong type\"}");
    }

    @Test
    void aWrongTokenIsUnauthorized() throws Exception {
        var address = URI.create(simulator.url() + "/bot1:wrong/getMe");
        var answer = bot.raw(HttpRequest.newBuilder(address).build());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}");
    }
}
