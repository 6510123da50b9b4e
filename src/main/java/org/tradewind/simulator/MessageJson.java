package org.tradewind.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** People, chats and messages in the JSON of the Bot API. */
final class MessageJson {
    private final World world;

    MessageJson(World world) {
        this.world = world;
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    ObjectNode person(Person person) {
        ObjectNode json = object();
        json.put("id", person.id()).put("is_bot", person.isBot()).put("first_name", person.firstName());
        putIfPresent(json, "username", person.username());
        putIfPresent(json, "language_code", person.language());
        return json;
    }

    ObjectNode chat(Chat chat) {
        ObjectNode json = object();
        json.put("id", chat.id());
        if (chat.isPrivate()) {
            Person person = world.person(chat.id()).orElseThrow();
            json.put("first_name", person.firstName());
            putIfPresent(json, "username", person.username());
        } else {
            json.put("title", chat.title());
        }
        json.put("type", chat.kind().wireName());
        if (chat.isForum()) {
            json.put("is_forum", true);
        }
        return json;
    }

    ObjectNode message(SentMessage message) {
        ObjectNode json = withoutReply(message);
        world.existing(message.chat())
                .message(message.replyTo())
                .ifPresent(original -> json.set("reply_to_message", withoutReply(original)));
        return json;
    }

    private ObjectNode withoutReply(SentMessage message) {
        Chat chat = world.existing(message.chat());
        ObjectNode json = object();
        json.put("message_id", message.id());
        putAuthor(json, message, chat);
        json.set("chat", chat(chat));
        json.put("date", message.date().getEpochSecond());
        message.edited().ifPresent(when -> json.put("edit_date", when.getEpochSecond()));
        putTopic(json, message);
        putIfPresent(json, "media_group_id", message.album());
        putContent(json, message);
        if (message.markup().has("inline_keyboard")) {
            json.set("reply_markup", message.markup());
        }
        return json;
    }

    private void putAuthor(ObjectNode json, SentMessage message, Chat chat) {
        if (message.from() == chat.id() && !chat.isPrivate()) {
            json.set("from", person(World.ANONYMOUS));
            json.set("sender_chat", chat(chat));
        } else {
            json.set("from", person(world.person(message.from()).orElseThrow()));
        }
    }

    private static void putTopic(ObjectNode json, SentMessage message) {
        if (message.topic() != 0) {
            json.put("message_thread_id", message.topic()).put("is_topic_message", true);
        }
    }

    private static void putContent(ObjectNode json, SentMessage message) {
        if (message.service().isObject()) {
            message.service().properties().forEach(event -> json.set(event.getKey(), event.getValue()));
        } else if (message.media().isPresent()) {
            putMedia(json, message.media().get());
            putText(json, message.formatted(), "caption", "caption_entities");
        } else {
            json.put("text", message.text());
            putText(json, message.formatted(), "text", "entities");
        }
    }

    private static void putText(ObjectNode json, Formatted formatted, String textKey, String entitiesKey) {
        putIfPresent(json, textKey, formatted.text());
        if (!formatted.entities().isEmpty()) {
            json.set(entitiesKey, entities(formatted.entities()));
        }
    }

    static ArrayNode entities(List<Entity> entities) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Entity entity : entities) {
            ObjectNode json = array.addObject();
            json.put("type", entity.type()).put("offset", entity.offset()).put("length", entity.length());
            switch (entity.type()) {
                case "text_link" -> json.put("url", entity.argument());
                case "pre" -> putIfPresent(json, "language", entity.argument());
                case "custom_emoji" -> json.put("custom_emoji_id", entity.argument());
                case "date_time" -> json.put("unix_time", entity.argument());
                default -> {}
            }
        }
        return array;
    }

    private static void putMedia(ObjectNode json, Media media) {
        if (media.kind() == Media.Kind.DOCUMENT) {
            json.set("document", document(media));
        } else {
            json.putArray("photo").add(file(media).put("width", media.width()).put("height", media.height()));
        }
    }

    private static ObjectNode document(Media media) {
        ObjectNode json = file(media);
        json.put("file_name", media.fileName()).put("mime_type", media.mimeType());
        return json;
    }

    static ObjectNode file(Media media) {
        ObjectNode json = object();
        json.put("file_id", media.fileId());
        json.put("file_unique_id", "u-" + media.fileId());
        json.put("file_size", media.byteCount());
        return json;
    }

    private static void putIfPresent(ObjectNode json, String key, String value) {
        if (!value.isEmpty()) {
            json.put(key, value);
        }
    }
}
