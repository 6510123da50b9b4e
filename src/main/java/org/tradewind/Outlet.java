package org.tradewind;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Standard output that remembers why it could not be written, which a {@link java.io.PrintStream} does not tell. */
final class Outlet extends OutputStream {
    private static final String NOBODY_READS = "broken pipe";

    private final OutputStream out;
    private Optional<String> fault = Optional.empty();

    Outlet(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int oneByte) throws IOException {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            fault = Optional.of(String.valueOf(e.getMessage()));
            throw e;
        }
    }

    /** Whether something was said that did not get through. */
    synchronized boolean failed() {
        return fault.isPresent();
    }

    /** What went wrong, where that is worth a word: a reader who has enough, such as {@code head}, knows that it left. */
    synchronized Optional<String> complaint() {
        return fault.filter(words -> !words.regionMatches(true, 0, NOBODY_READS, 0, NOBODY_READS.length()));
    }
}
