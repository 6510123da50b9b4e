package org.tradewind.simulator;

/**
 * Something that a person writes.
 *
 * @param chat where; a person's own id is the private chat with the bot
 * @param topic thread id of a forum's topic; 0 for none
 * @param replyTo message that is answered; 0 for none
 * @param anonymous whether an admin writes as the group itself
 */
public record Saying(long user, long chat, int topic, int replyTo, boolean anonymous, String text) {
    /** Words of a person in the private chat with the bot. */
    public static Saying by(long user, String text) {
        return new Saying(user, user, 0, 0, false, text);
    }

    public Saying in(long group) {
        return new Saying(user, group, topic, replyTo, anonymous, text);
    }

    public Saying inTopic(int thread) {
        return new Saying(user, chat, thread, replyTo, anonymous, text);
    }

    public Saying replyingTo(int message) {
        return new Saying(user, chat, topic, message, anonymous, text);
    }

    public Saying anonymously() {
        return new Saying(user, chat, topic, replyTo, true, text);
    }
}
