package org.tradewind.bot;

import java.util.Optional;
import java.util.function.Supplier;

/** Every answer that was given, so that it can be shown again and explained. Safe for use by many threads. */
public interface Ledger {
    /** Keeps an answer. Keeping the same id again changes nothing but who may see it as their last one. */
    void keep(long chat, Entry entry);

    /** The same for an entry that takes some work to make, which a ledger that has it already may spare. */
    default void keep(long chat, String id, Supplier<Entry> entry) {
        keep(chat, entry.get());
    }

    Optional<Entry> find(String id);

    /** The last answer given in a chat. */
    Optional<Entry> last(long chat);

    /** A ledger that ends with the program; it is a memory too, so that {@code /forget} reaches both. */
    static ShortMemory inMemory() {
        return new ShortMemory();
    }

    /**
     * An answer as it was given. Holds no words of the asker.
     *
     * @param id hash of the reply's content: the same words on the same data have the same id
     * @param dataset name of the dataset
     * @param content content hash of the dataset's version
     * @param body the answer in the bot's own form, opaque to the store
     */
    record Entry(String id, String dataset, String content, String body) {}
}
