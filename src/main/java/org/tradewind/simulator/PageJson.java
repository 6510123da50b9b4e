package org.tradewind.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the chat page is told, in JSON. The world's lock is held by the caller. */
final class PageJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final World world;
    private final MessageJson messages;

    PageJson(World world) {
        this.world = world;
        this.messages = new MessageJson(world);
    }

    static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("not JSON", broken);
        }
    }

    static ObjectNode answered(String query, Optional<JsonNode> answer) {
        ObjectNode json = MessageJson.object();
        json.put("query", query).put("answered", answer.isPresent());
        answer.ifPresent(given -> json.set("answer", given));
        return json;
    }

    /** Who and what there is. */
    JsonNode setup() {
        ObjectNode setup = MessageJson.object();
        setup.set("bot", messages.person(world.bot()));
        ArrayNode people = setup.putArray("people");
        world.people().stream()
                .filter(person -> !person.isBot())
                .forEach(person -> people.add(messages.person(person)));
        ArrayNode chats = setup.putArray("chats");
        world.chats().stream().filter(chat -> chat.successor() == 0).forEach(chat -> chats.add(chat(chat)));
        return setup;
    }

    private ObjectNode chat(Chat chat) {
        ObjectNode json = messages.chat(chat);
        ArrayNode members = json.putArray("members");
        chat.members().forEach((id, status) -> {
            if (status.isPresent() && id != world.bot().id()) {
                members.addObject().put("id", id).put("status", status.wireName());
            }
        });
        ArrayNode topics = json.putArray("topics");
        chat.topics().forEach((id, name) -> topics.addObject().put("id", id).put("name", name));
        return json;
    }

    /** The news, once there is something new. */
    Optional<JsonNode> newsAfter(long revision) {
        return world.revision() > revision || world.isClosed() ? Optional.of(news(revision)) : Optional.empty();
    }

    /** Messages that changed after a revision, what the bot is doing, and the revision that the world is at. */
    JsonNode news(long after) {
        ObjectNode news = MessageJson.object();
        news.put("revision", world.revision());
        ArrayNode changed = news.putArray("messages");
        ArrayNode actions = news.putArray("actions");
        for (Chat chat : world.chats()) {
            chat.history().stream()
                    .filter(message -> message.revision() > after)
                    .forEach(message -> changed.add(message(message)));
            world.typing()
                    .at(chat.id(), world.now())
                    .ifPresent(
                            action -> actions.addObject().put("chat", chat.id()).put("action", action));
        }
        return news;
    }

    private ObjectNode message(SentMessage message) {
        if (message.deleted()) {
            ObjectNode gone =
                    MessageJson.object().put("message_id", message.id()).put("deleted", true);
            gone.putObject("chat").put("id", message.chat());
            return gone;
        }
        return messages.message(message).put("reaction", message.reaction());
    }

    /** The commands that a person is offered in a chat, in the language of the app. */
    JsonNode commands(long user, long chatId, String language) {
        Chat chat = world.existing(chatId);
        return world.menu().seen(scopes(user, chat), language);
    }

    private static List<String> scopes(long user, Chat chat) {
        List<String> scopes = new ArrayList<>();
        if (chat.isPrivate()) {
            scopes.add("chat " + chat.id());
            scopes.add("all_private_chats");
        } else {
            boolean admin = chat.status(user).isAdmin();
            scopes.add("chat_member " + chat.id() + " " + user);
            if (admin) {
                scopes.add("chat_administrators " + chat.id());
            }
            scopes.add("chat " + chat.id());
            if (admin) {
                scopes.add("all_chat_administrators");
            }
            scopes.add("all_group_chats");
        }
        scopes.add("default");
        return scopes;
    }
}
