package org.tradewind.bot;

import java.util.List;
import org.tradewind.reply.ReplyWriter;

/** The whole product behind one method: a message in, replies out. Safe for use by many threads. */
public final class Bot {

    /** What to send, in order; empty where the bot has to keep silent. Each has its JSON twin. */
    public record Turn(List<ReplyWriter.Told> replies) {
        public Turn {
            replies = List.copyOf(replies);
        }
    }

    /** Answers one message. */
    public Turn respond(Message message) {
        return new Turn(List.of());
    }
}
