package org.tradewind.bot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Who changed what, for good. Each entry holds a hash over itself and the hash of the entry before, so that a changed,
 * missing or inserted entry is found; the newest hash stands in the admins' chats, where it bears witness against a chain
 * that was made anew. Safe for use by many threads.
 */
public interface Audit {
    /** The hash before the first entry. */
    String BEGINNING = "0".repeat(64);

    /**
     * Adds an entry, which is kept for good when this returns. What was recorded for the same request before is not
     * recorded again: the entry is that of then. That somebody becomes an admin, or is one no more, becomes so in the
     * same step.
     *
     * @param request the same whenever the message that asks comes again; empty where it comes once only
     */
    Entry add(Optional<String> request, Instant at, long person, Act act, String subject);

    /** What was recorded for a request, in order. */
    List<Entry> of(String request);

    /** The newest entries, newest first. */
    List<Entry> newest(int most);

    /** The number of the first entry that does not follow from the one before it; empty where all do. */
    Optional<Long> broken();

    /** The same, telling somebody of each entry after it was added, and once more where it was asked for again. */
    default Audit telling(Consumer<Entry> listener) {
        return new ToldAudit(this, listener);
    }

    /** An audit that ends with the program. */
    static Audit inMemory() {
        return new ShortAudit();
    }

    /** What is done. */
    enum Act {
        PROPOSE,
        REFUSE,
        ACCEPT,
        PUBLISH,
        CANCEL,
        ROLL_BACK,
        ADD_ADMIN,
        REMOVE_ADMIN
    }

    /**
     * One entry.
     *
     * @param number 1 first
     * @param person Telegram user id
     * @param subject what it was done to, such as name, version and content of a dataset
     * @param hash over all of the entry and the hash before, in hexadecimal digits
     */
    record Entry(long number, Instant at, long person, Act act, String subject, String hash) {
        /** The entry that follows another, with its hash. */
        public static Entry after(Optional<Entry> last, Instant at, long person, Act act, String subject) {
            long number = last.map(Entry::number).orElse(0L) + 1;
            Entry bare = new Entry(number, at, person, act, subject, "");
            return new Entry(
                    number,
                    at,
                    person,
                    act,
                    subject,
                    bare.hashAfter(last.map(Entry::hash).orElse(BEGINNING)));
        }

        /** Whether it follows from the entry before. */
        public boolean follows(Optional<Entry> last) {
            return number == last.map(Entry::number).orElse(0L) + 1
                    && hash.equals(hashAfter(last.map(Entry::hash).orElse(BEGINNING)));
        }

        private String hashAfter(String before) {
            // The subject goes last: it alone may hold whatever is between the others.
            String all = String.join(
                    "\n", before, Long.toString(number), at.toString(), Long.toString(person), act.name(), subject);
            try {
                MessageDigest sha = MessageDigest.getInstance("SHA-256");
                return HexFormat.of().formatHex(sha.digest(all.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }
}
