package org.tradewind.telegram;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Where a message goes.
 *
 * @param topic of a forum
 * @param question number of the message that is answered, where it is to be quoted
 */
record Place(long chat, OptionalInt topic, OptionalLong question) {
    Place inChat(long other) {
        return new Place(other, topic, question);
    }

    Place withoutTopic() {
        return new Place(chat, OptionalInt.empty(), question);
    }

    Place withoutQuestion() {
        return new Place(chat, topic, OptionalLong.empty());
    }
}
