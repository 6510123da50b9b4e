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

    /** A command without its slash and what it does. */
    public record Item(String command, String description) {}

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
