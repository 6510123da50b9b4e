package org.tradewind.telegram;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tradewind.bot.Progress;
import org.tradewind.reply.Reply;

/** Shows how far an answer is, in the message that will become the answer. */
final class Showing implements Progress {
    private static final Logger LOG = LoggerFactory.getLogger(Showing.class);

    private final Delivery delivery;
    private final Delivery.Task task;
    private final long first;
    private int shown;

    /**
     * @param task of the answer
     * @param provisional a number that no update has, nor any of those below it
     */
    Showing(Delivery delivery, Delivery.Task task, long provisional) {
        this.delivery = delivery;
        this.task = task;
        this.first = provisional;
    }

    @Override
    public void show(Reply reply) {
        // Each time another number, so that what was shown before gives way.
        long number = first - shown;
        shown++;
        try {
            delivery.deliver(
                    new Delivery.Task(task.place(), task.question(), number, task.asker()),
                    Rendering.posts(List.of(reply)));
        } catch (Refused | Unavailable e) {
            LOG.info("Telegram did not show how far an answer is: {}", e.getMessage());
        }
    }

    boolean isShown() {
        return shown > 0;
    }
}
