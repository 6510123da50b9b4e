package org.tradewind.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupsTests {
    private final Simulator simulator = Simulator.start(SimulatorSettings.defaults());
    private final BotClient bot = new BotClient(simulator);
    private final long anna = simulator.addUser("Anna", "en");
    private final long group = simulator.addForum("Desk", anna);

    @AfterEach
    void close() {
        bot.close();
        simulator.close();
    }

    private List<String> seen() {
        List<String> texts = new ArrayList<>();
        for (JsonNode update : bot.call("getUpdates").path("result")) {
            if (update.has("message")) {
                texts.add(update.path("message").path("text").asText());
            }
        }
        return texts;
    }

    @Test
    void withPrivacyTheBotSeesOnlyWhatIsAddressedToIt() {
        bot.call("sendMessage", "chat_id", group, "text", "hello");
        int hello = simulator.sent(group).getFirst().id();
        simulator.say(anna, group, "just talking");
        simulator.say(anna, group, "/top markets");
        simulator.say(anna, group, "/top@another_bot");
        simulator.say(anna, group, "@Tradewind_Bot exports");
        simulator.say(Saying.by(anna, "and 2018?").in(group).replyingTo(hello));
        assertThat(seen()).containsExactly("/top markets", "@Tradewind_Bot exports", "and 2018?");
    }

    @Test
    void anAnonymousAdminWritesAsTheGroup() {
        simulator.say(Saying.by(anna, "/status").in(group).anonymously());
        JsonNode updates = bot.call("getUpdates").path("result");
        JsonNode message = updates.path(updates.size() - 1).path("message");
        assertThat(message.path("sender_chat").path("id").asLong()).isEqualTo(group);
        assertThat(message.path("from").path("username").asText()).isEqualTo("GroupAnonymousBot");
    }

    @Test
    void topicsAreKeptAndUnknownOnesRefused() {
        int topic = simulator.addTopic(group, "Imports");
        bot.call("sendMessage", "chat_id", group, "text", "x", "message_thread_id", topic);
        assertThat(simulator.sent(group).getFirst().topic()).isEqualTo(topic);
        JsonNode refused = bot.call("sendMessage", "chat_id", group, "text", "x", "message_thread_id", 999);
        assertThat(refused.path("description").asText()).isEqualTo("Bad Request: message thread not found");
    }

    @Test
    void membersHaveTheirStatus() {
        long boris = simulator.addUser("Boris", "ru");
        simulator.setStatus(group, boris, MemberStatus.ADMINISTRATOR);
        JsonNode member = bot.call("getChatMember", "chat_id", group, "user_id", boris);
        assertThat(member.path("result").path("status").asText()).isEqualTo("administrator");
        assertThat(bot.call("getChatAdministrators", "chat_id", group).path("result"))
                .hasSize(2);
        simulator.setStatus(group, simulator.botId(), MemberStatus.KICKED);
        assertThat(bot.call("sendMessage", "chat_id", group, "text", "x")
                        .path("description")
                        .asText())
                .isEqualTo("Forbidden: bot was kicked from the supergroup chat");
    }
}
