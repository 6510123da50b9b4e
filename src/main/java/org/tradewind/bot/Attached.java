package org.tradewind.bot;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file that came with a message; fetched only when somebody who may send files opens it.
 *
 * @param name as its sender wrote it
 * @param size in bytes, as far as it is known; 0 where it is not
 */
public record Attached(String name, long size, Content content) {
    /** The largest file that Telegram lets a bot fetch, in bytes. */
    public static final long LARGEST = 20_000_000;

    /** Where the bytes are. */
    @FunctionalInterface
    public interface Content {
        /**
         * Fetches the file; each time anew.
         *
         * @throws IOException if it cannot be fetched, or turns out to be larger than {@link #LARGEST}
         */
        InputStream open() throws IOException;
    }
}
