package org.tradewind.bot;

import java.util.OptionalLong;
import org.tradewind.bot.Message.Chat;
import org.tradewind.bot.Message.Kind;
import org.tradewind.bot.Message.Origin;
import org.tradewind.bot.Message.Sender;

/** Messages for tests, told from their plainest form. */
final class Messages {
    static final long ANN = 1001;
    static final long BOB = 1002;
    static final long OPERATOR = 7;
    static final long GROUP = -500;

    private Messages() {}

    /** A person writes to the bot. */
    static Message writes(long person, String text) {
        return new Message(
                new Chat(person, Kind.PRIVATE, OptionalLong.empty()),
                new Sender(person, "en", true),
                text,
                true,
                Origin.TYPED);
    }

    /** A person speaks to the bot in a group. */
    static Message inGroup(long person, String text) {
        return new Message(
                new Chat(GROUP, Kind.GROUP, OptionalLong.empty()),
                new Sender(person, "en", false),
                text,
                true,
                Origin.TYPED);
    }

    static Message inTopic(Message message, long topic) {
        Chat chat = message.chat();
        return new Message(
                new Chat(chat.id(), chat.kind(), OptionalLong.of(topic)),
                message.sender(),
                message.text(),
                message.addressed(),
                message.origin());
    }

    static Message overheard(Message message) {
        return new Message(message.chat(), message.sender(), message.text(), false, message.origin());
    }

    static Message pressed(Message message) {
        return new Message(message.chat(), message.sender(), message.text(), message.addressed(), Origin.PRESSED);
    }

    static Message forwarded(Message message) {
        return new Message(message.chat(), message.sender(), message.text(), message.addressed(), Origin.FORWARDED);
    }

    static Message edited(Message message) {
        return new Message(message.chat(), message.sender(), message.text(), message.addressed(), Origin.EDITED);
    }

    static Message byChatAdmin(Message message) {
        return speaking(message, message.sender().language(), true);
    }

    static Message withLanguage(Message message, String tag) {
        return speaking(message, tag, message.sender().chatAdmin());
    }

    private static Message speaking(Message message, String tag, boolean admin) {
        Sender sender = new Sender(message.sender().id(), tag, admin);
        return new Message(message.chat(), sender, message.text(), message.addressed(), message.origin());
    }
}
