package org.tradewind.bot;

/**
 * A command in the menu of a chat.
 *
 * @param command without its slash
 * @param description what it does, in the reader's language
 */
public record MenuItem(String command, String description) {}
