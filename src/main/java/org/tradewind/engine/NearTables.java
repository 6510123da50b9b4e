package org.tradewind.engine;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;

/**
 * The tables of a small version on a cluster: read the first time that somebody asks, and asked here from then on. What
 * a cluster takes seconds for, because an answer needs many small questions, takes milliseconds here.
 */
final class NearTables implements Tables {
    private final String dataset;
    private final TrinoTables far;
    private final EngineSettings limits;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Optional<DuckDbTables> read = Optional.empty();

    /** @param limits what the copy here may use */
    NearTables(String dataset, TrinoTables far, EngineSettings limits) {
        this.dataset = dataset;
        this.far = far;
        this.limits = limits;
    }

    /** The copy; whoever comes while it is made waits for it. */
    private DuckDbTables here() {
        Optional<DuckDbTables> known = read;
        return known.isPresent() ? known.get() : copied();
    }

    private DuckDbTables copied() {
        reading.lock();
        try {
            DuckDbTables copy = read.isPresent() ? read.get() : NearCopy.of(far, dataset, limits);
            read = Optional.of(copy);
            return copy;
        } finally {
            reading.unlock();
        }
    }

    /** Nothing is read for a question that asks for no figures. */
    @Override
    public <T> T question(Supplier<T> answering) {
        Optional<DuckDbTables> known = read;
        return known.isPresent() ? known.get().question(answering) : answering.get();
    }

    @Override
    public <T> T ask(Function<DSLContext, T> question) {
        return here().ask(question);
    }

    @Override
    public <T> T aside(Function<DSLContext, T> reading) {
        return here().aside(reading);
    }

    @Override
    public void close() {
        read.ifPresent(DuckDbTables::close);
        far.close();
    }
}
