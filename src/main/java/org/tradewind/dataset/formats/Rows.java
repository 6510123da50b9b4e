package org.tradewind.dataset.formats;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The lines of a table, one after the other, its header among them. */
public interface Rows extends Closeable {
    /**
     * The next line, or empty at the end.
     *
     * @throws IOException where the file cannot be read on
     */
    Optional<Line> next() throws IOException;

    @Override
    default void close() throws IOException {}
}
