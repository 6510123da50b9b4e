package org.tradewind.reply;

/**
 * A button that asks something as if its command had been typed, so that pressing it can do no more than typing it.
 *
 * @param label what it says, in the reader's language
 * @param command a chat command of at most 60 bytes in UTF-8, such as {@code /exports NLD 2018}
 */
public record Button(String label, String command) {}
