package org.tradewind.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Reads an update from its JSON: only the fields that matter to us, so that a new or odd one elsewhere does no harm.
 * The library's own classes refuse a whole update, and every one that came with it, for a single field.
 */
final class UpdateReader {
    /** The kinds of updates that we ask Telegram for. */
    static final Set<String> KINDS =
            Set.of("message", "edited_message", "callback_query", "inline_query", "my_chat_member");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Addressing addressing;
    private final long me;

    UpdateReader(Addressing addressing, long me) {
        this.addressing = addressing;
        this.me = me;
    }

    /** @throws UnreadableUpdate if a field that matters is missing or of another type */
    Incoming read(String json) {
        JsonNode update = parse(json);
        Optional<JsonNode> message = Fields.object(update, "message");
        if (message.isPresent()) {
            return message(message.get(), false);
        }
        Optional<JsonNode> edited = Fields.object(update, "edited_message");
        if (edited.isPresent()) {
            return message(edited.get(), true);
        }
        Optional<JsonNode> press = Fields.object(update, "callback_query");
        if (press.isPresent()) {
            return press(press.get());
        }
        Optional<JsonNode> inline = Fields.object(update, "inline_query");
        if (inline.isPresent()) {
            return inline(inline.get());
        }
        return Fields.object(update, "my_chat_member")
                .map(UpdateReader::membership)
                .orElseGet(Incoming.Nothing::new);
    }

    /** The chat or person whose updates keep their order among themselves; 0 where there is none. */
    static long lane(JsonNode update) {
        for (JsonNode body : update) {
            JsonNode chat = body.path("chat").path("id");
            JsonNode around = body.path("message").path("chat").path("id");
            JsonNode person = body.path("from").path("id");
            for (JsonNode id : new JsonNode[] {chat, around, person}) {
                if (id.isIntegralNumber()) {
                    return id.longValue();
                }
            }
        }
        return 0;
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UnreadableUpdate("it is not JSON");
        }
    }

    private Incoming message(JsonNode message, boolean edited) {
        JsonNode chat = Fields.required(message, "chat");
        if (message.path("migrate_to_chat_id").isIntegralNumber()) {
            return new Incoming.Moved(Fields.number(chat, "id"), Fields.number(message, "migrate_to_chat_id"));
        }
        if (message.path("migrate_from_chat_id").isIntegralNumber()) {
            // Said in the new chat, so that all that is said there later finds the settings.
            return new Incoming.Moved(Fields.number(message, "migrate_from_chat_id"), Fields.number(chat, "id"));
        }
        Optional<Incoming.From> from = isForUs(message) ? from(message) : Optional.empty();
        if (from.isEmpty()) {
            return new Incoming.Nothing();
        }
        OptionalLong crossedOut = edited ? OptionalLong.empty() : addressing.crossedOut(message);
        if (crossedOut.isPresent()) {
            return new Incoming.CrossedOut(
                    from.get(), crossedOut.getAsLong(), Standing.read(message.path("reply_to_message")));
        }
        long number = Fields.number(message, "message_id");
        Optional<Incoming.Attachment> file = from.get().privateChat() && !edited ? document(message) : Optional.empty();
        if (file.isPresent()) {
            return new Incoming.Words(
                    from.get(),
                    name(message),
                    number,
                    Fields.text(message, "caption"),
                    true,
                    false,
                    Addressing.forwarded(message),
                    file,
                    Optional.empty());
        }
        return addressing
                .read(message, from.get().privateChat())
                .<Incoming>map(said -> new Incoming.Words(
                        from.get(),
                        name(message),
                        number,
                        said.text(),
                        said.addressed(),
                        edited,
                        Addressing.forwarded(message),
                        Optional.empty(),
                        addressing.answerRepliedTo(message)))
                .orElseGet(Incoming.Nothing::new);
    }

    private static String name(JsonNode message) {
        String title = message.path("sender_chat").path("title").asText();
        return title.isEmpty() ? message.path("from").path("first_name").asText() : title;
    }

    /** An animation is sent as a document too. */
    private static Optional<Incoming.Attachment> document(JsonNode message) {
        return message.has("animation")
                ? Optional.empty()
                : Fields.object(message, "document")
                        .map(document -> new Incoming.Attachment(
                                Fields.text(document, "file_id"),
                                Fields.text(document, "file_name"),
                                document.path("file_size").asLong()));
    }

    /** What was sent through us, by another bot, or copied from a channel is no question. */
    private boolean isForUs(JsonNode message) {
        boolean throughUs = message.path("via_bot").path("id").asLong() == me;
        boolean copied = message.path("is_automatic_forward").asBoolean();
        boolean fromBot = message.path("from").path("is_bot").asBoolean() && !message.has("sender_chat");
        return !throughUs && !copied && !fromBot;
    }

    private static Optional<Incoming.From> from(JsonNode message) {
        JsonNode chat = Fields.required(message, "chat");
        String type = Fields.text(chat, "type");
        long id = Fields.number(chat, "id");
        if (type.equals("channel")) {
            return Optional.empty();
        }
        Optional<JsonNode> inTheNameOf = Fields.object(message, "sender_chat");
        Optional<JsonNode> person = Fields.object(message, "from");
        Optional<JsonNode> speaker = inTheNameOf.isPresent() ? inTheNameOf : person;
        return speaker.map(who -> new Incoming.From(
                id,
                type.equals("private"),
                topic(message),
                Fields.number(who, "id"),
                inTheNameOf.isPresent() ? "" : Fields.text(who, "language_code"),
                inTheNameOf.isPresent() && Fields.number(who, "id") == id));
    }

    /** Replies outside forums carry a thread too, which must not be sent back. */
    private static OptionalInt topic(JsonNode message) {
        boolean inTopic = message.path("is_topic_message").asBoolean()
                && message.path("message_thread_id").isInt();
        return inTopic ? OptionalInt.of(message.path("message_thread_id").intValue()) : OptionalInt.empty();
    }

    private static Incoming press(JsonNode query) {
        Optional<JsonNode> message = Fields.object(query, "message");
        JsonNode who = Fields.required(query, "from");
        if (message.isEmpty()) {
            // A button under a message that was sent inline: there is no chat to answer in.
            return new Incoming.Press(
                    new Incoming.From(0, true, OptionalInt.empty(), Fields.number(who, "id"), "", false),
                    Fields.text(query, "id"),
                    0,
                    Incoming.Carrier.OTHER,
                    "",
                    Optional.empty());
        }
        JsonNode chat = Fields.required(message.get(), "chat");
        Incoming.From from = new Incoming.From(
                Fields.number(chat, "id"),
                Fields.text(chat, "type").equals("private"),
                topic(message.get()),
                Fields.number(who, "id"),
                Fields.text(who, "language_code"),
                false);
        return new Incoming.Press(
                from,
                Fields.text(query, "id"),
                Fields.number(message.get(), "message_id"),
                carrier(message.get()),
                Fields.text(query, "data"),
                Standing.read(message.get()));
    }

    private static Incoming inline(JsonNode query) {
        JsonNode who = Fields.required(query, "from");
        return new Incoming.Inline(
                Fields.text(query, "id"),
                Fields.number(who, "id"),
                Fields.text(who, "language_code"),
                Fields.text(query, "query"));
    }

    private static Incoming.Carrier carrier(JsonNode message) {
        if (message.has("text")) {
            return Incoming.Carrier.TEXT;
        }
        return message.has("photo") ? Incoming.Carrier.PICTURE : Incoming.Carrier.OTHER;
    }

    private static Incoming membership(JsonNode change) {
        JsonNode chat = Fields.required(change, "chat");
        boolean privateChat = Fields.text(chat, "type").equals("private");
        Optional<JsonNode> who = Fields.object(change, "from");
        Incoming.From from = new Incoming.From(
                Fields.number(chat, "id"),
                privateChat,
                OptionalInt.empty(),
                who.map(person -> Fields.number(person, "id")).orElse(0L),
                who.map(person -> Fields.text(person, "language_code")).orElse(""),
                false);
        boolean group = Fields.text(chat, "type").endsWith("group");
        boolean before = Fields.object(change, "old_chat_member")
                .map(UpdateReader::isMember)
                .orElse(true);
        boolean now = isMember(Fields.required(change, "new_chat_member"));
        return new Incoming.Membership(from, now, group && now && !before);
    }

    private static boolean isMember(JsonNode member) {
        String status = Fields.text(member, "status");
        return !status.equals("kicked") && !status.equals("left");
    }
}
