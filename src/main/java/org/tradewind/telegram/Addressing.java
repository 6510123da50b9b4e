package org.tradewind.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a message speaks to the bot, and its words without the bot's name. */
final class Addressing {
    /** What may have words under it. */
    private static final List<String> CAPTIONED = List.of("photo", "video", "animation", "audio", "voice", "document");
    /** What somebody says without writing it: they are told in private what the bot can read. */
    private static final List<String> SPOKEN = List.of("voice", "video_note", "audio");

    /** As on the button that takes an answer away; Telegram has no such reaction. */
    private static final Pattern CROSS = Pattern.compile("\\s*❌\\uFE0F?\\s*");

    private static final String HELP = "/help";
    private static final Pattern ANSWER = Pattern.compile("· (?:answer|ответ) ([0-9a-z]{6,20})\\b");

    private final long me;
    private final String name;
    private final Set<String> commands;

    /**
     * @param me the bot's id
     * @param username the bot's name, without the {@code @}
     * @param commands the commands that in a group are meant for this bot although they do not name it
     */
    Addressing(long me, String username, Set<String> commands) {
        this.me = me;
        this.name = "@" + username.toLowerCase(Locale.ROOT);
        this.commands = Set.copyOf(commands);
    }

    /** Words and whether they are for the bot. */
    record Said(String text, boolean addressed) {}

    /** Reads a message; empty where it has no words, or a command for another bot. */
    Optional<Said> read(JsonNode message, boolean privateChat) {
        String text = words(message);
        if (text.isBlank()) {
            boolean spoken = privateChat && SPOKEN.stream().anyMatch(message::has);
            return spoken ? Optional.of(new Said("", true)) : Optional.empty();
        }
        if (forwarded(message) && privateChat) {
            return Optional.of(new Said(text, true));
        }
        boolean command = text.startsWith("/");
        String first = command ? text.split("\\s", 2)[0] : "";
        int at = first.indexOf('@');
        if (at >= 0 && !isName(first.substring(at))) {
            return Optional.empty();
        }
        if (at >= 0) {
            return Optional.of(new Said(text.substring(0, at) + text.substring(first.length()), true));
        }
        boolean ours = command && commands.contains(first.substring(1).toLowerCase(Locale.ROOT));
        boolean mentioned = isMentioned(message, text);
        boolean addressed = privateChat || ours || mentioned || isReplyToMe(message);
        String spoken = mentioned ? withoutName(text) : text;
        return Optional.of(new Said(spoken.isBlank() ? pointedAt(message) : spoken, addressed));
    }

    /** Whoever writes nothing but our name means the words that they reply to, or does not know what to ask. */
    private static String pointedAt(JsonNode message) {
        JsonNode other = message.path("reply_to_message");
        String words = other.path("from").path("is_bot").asBoolean() ? "" : words(other);
        return words.isBlank() || words.startsWith("/") ? HELP : words;
    }

    /** Whether a message is somebody else's, passed on; such a command is not obeyed. */
    static boolean forwarded(JsonNode message) {
        return message.has("forward_origin") || message.has("forward_date");
    }

    private static String words(JsonNode message) {
        String text = Fields.text(message, "text");
        boolean captioned = forwarded(message) || CAPTIONED.stream().anyMatch(message::has);
        return text.isEmpty() && captioned ? Fields.text(message, "caption") : text;
    }

    private boolean isReplyToMe(JsonNode message) {
        return message.path("reply_to_message").path("from").path("id").asLong() == me;
    }

    /** The number of our message that a message crosses out: it answers it with a cross and nothing else. */
    OptionalLong crossedOut(JsonNode message) {
        boolean cross = CROSS.matcher(Fields.text(message, "text")).matches() && !forwarded(message);
        return cross && isReplyToMe(message)
                ? OptionalLong.of(Fields.number(message.path("reply_to_message"), "message_id"))
                : OptionalLong.empty();
    }

    /** The id of the answer that a message replies to, as the answer itself gives it in its last line. */
    Optional<String> answerRepliedTo(JsonNode message) {
        if (!isReplyToMe(message)) {
            return Optional.empty();
        }
        JsonNode answer = message.path("reply_to_message");
        String text = Fields.text(answer, answer.has("text") ? "text" : "caption");
        return ANSWER.matcher(text).results().map(found -> found.group(1)).reduce((_, last) -> last);
    }

    private boolean isMentioned(JsonNode message, String text) {
        JsonNode entities = message.has("text") ? message.path("entities") : message.path("caption_entities");
        for (JsonNode entity : entities) {
            if (entity.path("type").asText().equals("text_mention")
                    && entity.path("user").path("id").asLong() == me) {
                return true;
            }
            if (entity.path("type").asText().equals("mention") && covers(entity, text)) {
                return true;
            }
        }
        return false;
    }

    private boolean covers(JsonNode entity, String text) {
        int from = entity.path("offset").asInt();
        int to = from + entity.path("length").asInt();
        return from >= 0 && from <= to && to <= text.length() && isName(text.substring(from, to));
    }

    private boolean isName(String word) {
        return word.toLowerCase(Locale.ROOT).equals(name);
    }

    private String withoutName(String text) {
        StringBuilder rest = new StringBuilder(text);
        String lower = text.toLowerCase(Locale.ROOT);
        // Lower case may be longer than the text in some scripts; then the positions would not fit.
        for (int at = lower.length() == text.length() ? lower.lastIndexOf(name) : -1;
                at >= 0;
                at = at == 0 ? -1 : lower.lastIndexOf(name, at - 1)) {
            rest.delete(at, at + name.length());
        }
        return rest.toString().replaceAll("[ \\t]{2,}", " ").strip().replaceFirst("^[,:]\\s*", "");
    }
}
