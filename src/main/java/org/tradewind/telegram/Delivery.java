package org.tradewind.telegram;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tradewind.telegram.Outbox.Posted;

/**
 * Brings an answer of several messages: what this update already brought before a crash is not said again, what stands
 * there from an earlier answer to the same question is edited in place.
 */
final class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final Courier courier;
    private final Outbox outbox;

    Delivery(Courier courier, Outbox outbox) {
        this.courier = courier;
        this.outbox = outbox;
    }

    /** A number to keep an answer under that neither a question nor a message has. */
    static long besideQuestions(long update) {
        return Long.MIN_VALUE + update;
    }

    /**
     * What is answered.
     *
     * @param place where the answer goes
     * @param question under which the answer's messages are kept
     * @param update that asked
     */
    record Task(Place place, long question, long update, long asker) {}

    /**
     * Brings the messages in order; returns when each is sent and kept. What the ledger knows of them is on disk by then,
     * or the update is not done and is answered again, with the same id.
     *
     * @throws Refused if Telegram refuses one of them for good
     */
    void deliver(Task task, List<Post> posts) throws Refused {
        List<Posted> standing = outbox.answering(task.place().chat(), task.question());
        for (int part = 0; part < posts.size(); part++) {
            int place = part;
            Optional<Posted> there =
                    standing.stream().filter(posted -> posted.part() == place).findFirst();
            if (there.isEmpty() || there.get().update() != task.update()) {
                bring(task, part, posts.get(part), there);
            }
        }
        standing.stream().filter(posted -> posted.part() >= posts.size()).forEach(this::remove);
    }

    private void bring(Task task, int part, Post post, Optional<Posted> there) throws Refused {
        boolean editable = post instanceof Post.Photo
                || (isText(post) && there.map(Posted::text).orElse(false));
        if (there.isPresent() && editable) {
            if (courier.edit(courier.now(there.get().chat()), there.get().message(), post)) {
                keep(task, part, there.get().message(), isText(post));
                return;
            }
            if (post instanceof Post.Photo) {
                remove(there.get());
            }
        } else {
            there.ifPresent(this::remove);
        }
        Place place = part == 0 ? task.place() : task.place().withoutQuestion();
        keep(task, part, send(place, post), isText(post));
    }

    /** Tables of the messenger's own are edited as words: there is no telling what the reader's messenger shows. */
    private static boolean isText(Post post) {
        return post instanceof Post.Words || post instanceof Post.Rich;
    }

    /** A picture or a file that a chat does not take is said in words. */
    private long send(Place place, Post post) throws Refused {
        try {
            return courier.send(place, post);
        } catch (Refused e) {
            if (isText(post) || (e.refusal().isUnreachable() && !e.refusal().isAboutMedia())) {
                throw e;
            }
            LOG.warn("Telegram took no file, the words go alone: {}", e.getMessage());
            long last = 0;
            for (Post words : Rendering.inWords(post.text(), post.keyboard())) {
                last = courier.send(place, words);
            }
            return last;
        }
    }

    private void keep(Task task, int part, long message, boolean text) {
        outbox.keep(new Posted(
                courier.now(task.place().chat()), task.question(), part, message, task.update(), task.asker(), text));
    }

    /** Takes away all messages of an answer, or of several that went together as one message. */
    void remove(long chat, long question) {
        List<Posted> standing = outbox.answering(chat, question);
        standing.stream().mapToLong(Posted::message).distinct().forEach(message -> {
            courier.delete(courier.now(chat), message);
        });
        standing.forEach(outbox::drop);
    }

    /** Knows nothing any more of the messages of an answer, which stay where they are. */
    void forget(long chat, long question) {
        outbox.answering(chat, question).forEach(outbox::drop);
    }

    /**
     * Leaves alone what stands under the question's number from an earlier message: a group that became a supergroup
     * counts its messages anew, so the same number may be another question.
     */
    void disown(Task task) {
        outbox.answering(task.place().chat(), task.question()).stream()
                .filter(posted -> posted.update() >= 0 && posted.update() != task.update())
                .forEach(outbox::drop);
    }

    private void remove(Posted posted) {
        courier.delete(courier.now(posted.chat()), posted.message());
        outbox.drop(posted);
    }
}
