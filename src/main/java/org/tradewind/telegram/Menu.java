package org.tradewind.telegram;

import java.util.List;

/**
 * Commands that Telegram offers while people type.
 *
 * @param audience where it is offered
 * @param language ISO 639-1 code, or empty for all languages that have no menu of their own
 */
public record Menu(Audience audience, String language, List<Item> items) {
    public Menu {
        items = List.copyOf(items);
    }

    /**
     * A command.
     *
     * @param command without its slash
     * @param description what it does
     * @param forAdmins whether it is in a group only for those who administer it
     */
    public record Item(String command, String description, boolean forAdmins) {}

    /** Where a menu is offered. */
    public sealed interface Audience {
        /** In all private chats. */
        record PrivateChats() implements Audience {}

        /** In all groups. */
        record Groups() implements Audience {}

        /** In one private chat, as for an operator. */
        record One(long chat) implements Audience {}
    }
}
