package org.tradewind.engine;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;

/** The tables of one version, wherever they are. A few ask at once, the others wait in turn. */
interface Tables extends Cells.Database {
    /** Reads beside whoever asks, and without a limit of time. */
    <T> T aside(Function<DSLContext, T> reading);

    /** Answers one question, which may ask several times. */
    <T> T question(Supplier<T> answering);

    /** Nobody asks any more. */
    void close();
}
