package org.tradewind.bot;

import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.tradewind.bot.Message.Kind;

/** Who may use which command, and where. */
public final class Access {
    private final NavigableSet<Long> owners;
    private final Admins admins;

    /** @param owners Telegram user ids of those who are the bot's admins by its configuration */
    public Access(Collection<Long> owners) {
        this(owners, Admins.none());
    }

    /** @param admins those whom the owners have added */
    public Access(Collection<Long> owners, Admins admins) {
        this.owners = new TreeSet<>(owners);
        this.admins = admins;
    }

    /** Whom a command is for. */
    enum Audience {
        EVERYONE,
        /** In a group, those who administer it; in a private chat, whoever speaks. */
        CHAT_ADMINS,
        /** The bot's admins, in their private chat with it, or in a group where they name the bot. */
        OPERATORS
    }

    /** What to do with a command. */
    enum Verdict {
        ALLOWED,
        CHAT_ADMINS_ONLY,
        /** As if there were no such command, so that nothing is learnt from the refusal. */
        UNKNOWN
    }

    Verdict of(Audience audience, Message message) {
        boolean alone = message.chat().kind() == Kind.PRIVATE;
        return switch (audience) {
            case EVERYONE -> Verdict.ALLOWED;
            case CHAT_ADMINS -> alone || message.sender().chatAdmin() ? Verdict.ALLOWED : Verdict.CHAT_ADMINS_ONLY;
            case OPERATORS -> {
                boolean meant = alone || message.addressed();
                yield meant && operator(message.sender().id()) ? Verdict.ALLOWED : Verdict.UNKNOWN;
            }
        };
    }

    /** Whether a person is one of the bot's admins. */
    public boolean operator(long person) {
        return owner(person) || admins.added().contains(person);
    }

    /** Whether a person is an admin by the configuration, and so may add and remove others. */
    boolean owner(long person) {
        return owners.contains(person);
    }

    List<Long> owners() {
        return List.copyOf(owners);
    }

    Admins admins() {
        return admins;
    }
}
