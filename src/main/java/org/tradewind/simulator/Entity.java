package org.tradewind.simulator;

/**
 * A formatted stretch of a message's text.
 *
 * @param type Telegram's name: {@code bold}, {@code pre}, {@code text_link}, …
 * @param offset in UTF-16 units
 * @param length in UTF-16 units
 * @param argument the link of a {@code text_link}, the language of a {@code pre}, the number of a {@code custom_emoji};
 *     else empty
 */
public record Entity(String type, int offset, int length, String argument) {
    int end() {
        return offset + length;
    }

    Entity moved(int by) {
        return new Entity(type, offset + by, length, argument);
    }

    Entity cutAt(int end) {
        return new Entity(type, offset, Math.min(end(), end) - offset, argument);
    }
}
