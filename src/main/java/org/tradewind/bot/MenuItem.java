package org.tradewind.bot;

/**
 * A command in the menu of a chat.
 *
 * @param command without its slash
 * @param description what it does, in the reader's language
 * @param forAdmins whether it is in a group only for those who administer it
 */
public record MenuItem(String command, String description, boolean forAdmins) {}
