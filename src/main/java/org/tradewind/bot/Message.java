package org.tradewind.bot;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A message to the bot.
 *
 * @param chat where it was said
 * @param sender who said it
 * @param text its words, without a mention of the bot
 * @param addressed whether it speaks to the bot: always in a private chat; in a group a command to it, a reply to one
 *     of its messages, or a mention
 * @param origin how it came
 * @param file what came with it; the text is its caption
 * @param request the same whenever the same message comes again, as after a kill: what it asks for is done once; empty
 *     where messages come once only
 * @param repliedTo id of the answer of ours that it replies to, if it does
 */
public record Message(
        Chat chat,
        Sender sender,
        String text,
        boolean addressed,
        Origin origin,
        Optional<Attached> file,
        Optional<String> request,
        Optional<String> repliedTo) {

    /** A message without a file that comes once only. */
    public Message(Chat chat, Sender sender, String text, boolean addressed, Origin origin) {
        this(chat, sender, text, addressed, origin, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same with a file. */
    public Message with(Attached attached) {
        return new Message(chat, sender, text, addressed, origin, Optional.of(attached), request, repliedTo);
    }

    /** The same, which may come again. */
    public Message as(String asked) {
        return new Message(chat, sender, text, addressed, origin, file, Optional.of(asked), repliedTo);
    }

    /** The same as a reply to an answer of ours. */
    public Message replyingTo(String answer) {
        return new Message(chat, sender, text, addressed, origin, file, request, Optional.of(answer));
    }

    /**
     * A chat.
     *
     * @param topic id of the topic within a forum
     */
    public record Chat(long id, Kind kind, OptionalLong topic) {}

    /** Kinds of chats. */
    public enum Kind {
        PRIVATE,
        GROUP
    }

    /**
     * Who speaks.
     *
     * @param language IETF tag of the language of their Telegram, or empty text
     * @param chatAdmin whether they administer the group that they speak in; true in a private chat
     */
    public record Sender(long id, String language, boolean chatAdmin) {}

    /** How a message came. */
    public enum Origin {
        TYPED,
        /** A button was pressed; the text is the button's command. */
        PRESSED,
        /** The asker edited a question that was answered before. */
        EDITED,
        /** Somebody else's words that were passed on: in a private chat, to be checked. */
        FORWARDED,
        /** Typed after the bot's name in some chat; each reply is a row to choose from, and no conversation knows of it. */
        INLINE,
        /** No words: the bot was let into the group, by the sender. */
        JOINED
    }
}
