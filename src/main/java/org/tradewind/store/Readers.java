package org.tradewind.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jooq.DSLContext;

/** A few connections that read beside the writer. Each read sees what was committed when it began. */
final class Readers implements AutoCloseable {
    private static final int MOST = 4;

    private final Database database;
    private final ConcurrentLinkedQueue<Reader> idle = new ConcurrentLinkedQueue<>();
    private final Semaphore permits = new Semaphore(MOST, true);

    private record Reader(Connection connection, DSLContext sql, Statements statements) {}

    Readers(Database database) {
        this.database = database;
    }

    <T> T read(Function<DSLContext, T> query) {
        return with(reader -> query.apply(reader.sql()));
    }

    /** The same for a query that comes with every message. */
    <T> T run(Function<Statements, T> query) {
        return with(reader -> query.apply(reader.statements()));
    }

    private <T> T with(Function<Reader, T> query) {
        permits.acquireUninterruptibly();
        try {
            Reader pooled = idle.poll();
            return pooled == null ? ask(reader(), query) : again(pooled, query);
        } finally {
            permits.release();
        }
    }

    /** A connection that lay idle may have been lost meanwhile. */
    private <T> T again(Reader pooled, Function<Reader, T> query) {
        try {
            return ask(pooled, query);
        } catch (RuntimeException e) {
            if (database.isPassing(e)) {
                return ask(reader(), query);
            }
            throw e;
        }
    }

    private <T> T ask(Reader reader, Function<Reader, T> query) {
        try {
            T result = query.apply(reader);
            idle.add(reader);
            return result;
        } catch (RuntimeException | Error e) {
            close(reader);
            throw e;
        }
    }

    private Reader reader() {
        Connection connection = database.connect();
        DSLContext sql = database.speak(connection);
        return new Reader(connection, sql, new Statements(() -> connection, sql));
    }

    @Override
    public void close() {
        permits.acquireUninterruptibly(MOST);
        for (Reader reader; (reader = idle.poll()) != null; ) {
            close(reader);
        }
    }

    private static void close(Reader reader) {
        try {
            reader.connection().close();
        } catch (SQLException e) {
            throw new StoreException("a reading connection did not close", e);
        }
    }
}
