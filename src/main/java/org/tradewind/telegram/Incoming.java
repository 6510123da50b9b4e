package org.tradewind.telegram;

import java.util.Optional;
import java.util.OptionalInt;

/** What an update means to us. */
sealed interface Incoming {

    /**
     * Where and by whom.
     *
     * @param sender id of the person, or of the chat in whose name they speak
     * @param language IETF tag of their Telegram, or empty
     * @param anonymousAdmin whether an administrator speaks in the name of the group
     */
    record From(
            long chat, boolean privateChat, OptionalInt topic, long sender, String language, boolean anonymousAdmin) {}

    /**
     * Words that were written.
     *
     * @param name of whoever wrote them, as they call themselves
     * @param message its number
     * @param text without the mention of the bot
     * @param edited whether they were changed after they were sent
     * @param forwarded whether they are somebody else's, passed on
     * @param file what they are the caption of
     * @param repliedTo id of the answer of ours that they reply to
     */
    record Words(
            From from,
            String name,
            long message,
            String text,
            boolean addressed,
            boolean edited,
            boolean forwarded,
            Optional<Attachment> file,
            Optional<String> repliedTo)
            implements Incoming {}

    /**
     * A document that came in a private chat.
     *
     * @param id under which Telegram gives it out
     * @param name as its sender wrote it
     * @param size in bytes; 0 where Telegram does not say
     */
    record Attachment(String id, String name, long size) {}

    /**
     * A button that was pressed.
     *
     * @param query id under which Telegram waits for an answer
     * @param message the message that carries the button
     * @param carrier what that message is
     * @param standing the message itself, where it is text
     */
    record Press(From from, String query, long message, Carrier carrier, String data, Optional<Standing> standing)
            implements Incoming {}

    /**
     * A message of ours was answered with a cross: it is to go.
     *
     * @param message its number
     * @param standing the message itself, where it is text
     */
    record CrossedOut(From from, long message, Optional<Standing> standing) implements Incoming {}

    /** What carries a button. */
    enum Carrier {
        TEXT,
        PICTURE,
        /** A file, or something that can be changed no more. */
        OTHER
    }

    /** Words typed after the bot's name in any chat. */
    record Inline(String query, long sender, String language, String text) implements Incoming {}

    /** A group became a supergroup. */
    record Moved(long from, long to) implements Incoming {}

    /**
     * The bot was let in or put out.
     *
     * @param from the chat, and who did it
     * @param joined whether it came into a group in which it was not before
     */
    record Membership(From from, boolean member, boolean joined) implements Incoming {}

    /** Nothing that concerns us. */
    record Nothing() implements Incoming {}
}
