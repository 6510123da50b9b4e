package org.tradewind.bot;

import org.tradewind.reply.Reply;

/** Shows how far something is that takes longer than a moment. What is shown gives way to the reply. */
@FunctionalInterface
public interface Progress {
    /** Shows this in place of what was shown before. */
    void show(Reply reply);

    /** For whoever sees only the reply. */
    static Progress unseen() {
        return reply -> {};
    }
}
