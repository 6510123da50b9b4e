package org.tradewind.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What people do, and the updates that the bot gets of it. Guarded by the world's lock. */
final class Delivery {
    private final World world;
    private final MessageJson json;
    private final Visibility visibility;

    Delivery(World world) {
        this.world = world;
        this.json = new MessageJson(world);
        this.visibility = new Visibility(world);
    }

    /** Posts a person's message and tells the bot, if the bot may see it. */
    SentMessage post(SentMessage message) {
        Chat chat = world.existing(message.chat());
        SentMessage posted = world.post(message);
        if (visibility.seesMessage(chat, posted)) {
            world.updates().add("message", json.message(posted));
        }
        return posted;
    }

    SentMessage edit(SentMessage message) {
        Chat chat = world.existing(message.chat());
        SentMessage edited = world.replace(message.editedAt(world.now()));
        if (visibility.seesMessage(chat, edited)) {
            world.updates().add("edited_message", json.message(edited));
        }
        return edited;
    }

    /** Presses a button; the result is the query's id. */
    String press(long user, SentMessage message, String data) {
        String id = world.queries().open(user, "", world.now());
        ObjectNode query = MessageJson.object();
        query.put("id", id).set("from", json.person(world.person(user).orElseThrow()));
        query.set("message", json.message(message));
        query.put("chat_instance", Long.toString(message.chat() * 31)).put("data", data);
        world.updates().add("callback_query", query);
        return id;
    }

    /** Types after the bot's name in some chat; the result is the query's id. */
    String inline(long user, String words, String offset) {
        String id = world.queries().open(user, words, world.now());
        ObjectNode query = MessageJson.object();
        query.put("id", id).set("from", json.person(world.person(user).orElseThrow()));
        query.put("query", words).put("offset", offset).put("chat_type", "sender");
        world.updates().add("inline_query", query);
        return id;
    }

    /** Puts a result of an inline query into a chat, as the person's own message. */
    SentMessage choose(long user, Chat chat, int topic, JsonNode result, String words) {
        ObjectNode chosen = MessageJson.object();
        chosen.put("result_id", result.path("id").asText())
                .set("from", json.person(world.person(user).orElseThrow()));
        chosen.put("query", words);
        world.updates().add("chosen_inline_result", chosen);
        return world.post(
                InlineResult.message(SentMessage.blank(chat.id(), topic, user, world.now()), result, world.files()));
    }

    /** Changes what the bot is in a chat; in a private chat, blocking it is {@code KICKED}. */
    void changeBotStatus(Chat chat, Person by, MemberStatus status) {
        MemberStatus before = chat.status(world.bot().id());
        chat.setStatus(world.bot().id(), status);
        world.updates().add("my_chat_member", memberChange(chat, by, world.bot(), List.of(before, status)));
        world.nextRevision();
    }

    /** Changes what a person is in a group. */
    void changeStatus(Chat chat, Person person, MemberStatus status) {
        MemberStatus before = chat.status(person.id());
        chat.setStatus(person.id(), status);
        world.updates().add("chat_member", memberChange(chat, person, person, List.of(before, status)));
    }

    private ObjectNode memberChange(Chat chat, Person by, Person who, List<MemberStatus> oldAndNew) {
        ObjectNode change = MessageJson.object();
        change.set("chat", json.chat(chat));
        change.set("from", json.person(by));
        change.put("date", world.now().getEpochSecond());
        change.set("old_chat_member", member(who, oldAndNew.getFirst()));
        change.set("new_chat_member", member(who, oldAndNew.getLast()));
        return change;
    }

    private JsonNode member(Person who, MemberStatus status) {
        ObjectNode member = MessageJson.object();
        member.put("status", status.wireName()).set("user", json.person(who));
        return member;
    }

    /** A service message, such as {@code new_chat_members}. */
    void announce(Chat chat, long by, String event, JsonNode body) {
        ObjectNode service = MessageJson.object();
        service.set(event, body);
        post(SentMessage.blank(chat.id(), 0, by, world.now()).announcing(service));
    }
}
