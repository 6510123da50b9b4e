package org.tradewind.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/** A few connections that read beside the writer. Each read sees what was committed when it began. */
final class Readers implements AutoCloseable {
    private static final int MOST = 4;

    private final Database database;
    private final ConcurrentLinkedQueue<Connection> idle = new ConcurrentLinkedQueue<>();
    private final Semaphore permits = new Semaphore(MOST, true);

    Readers(Database database) {
        this.database = database;
    }

    <T> T read(Function<DSLContext, T> query) {
        permits.acquireUninterruptibly();
        try {
            Connection pooled = idle.poll();
            return pooled == null ? fresh(query) : again(pooled, query);
        } finally {
            permits.release();
        }
    }

    private <T> T fresh(Function<DSLContext, T> query) {
        return ask(database.connect(), query);
    }

    /** A connection that lay idle may have been lost meanwhile. */
    private <T> T again(Connection pooled, Function<DSLContext, T> query) {
        try {
            return ask(pooled, query);
        } catch (DataAccessException e) {
            SQLException cause = e.getCause(SQLException.class);
            if (cause == null || !database.isPassing(cause)) {
                throw e;
            }
            return fresh(query);
        }
    }

    private <T> T ask(Connection connection, Function<DSLContext, T> query) {
        try {
            T result = query.apply(database.speak(connection));
            idle.add(connection);
            return result;
        } catch (RuntimeException | Error e) {
            close(connection);
            throw e;
        }
    }

    @Override
    public void close() {
        permits.acquireUninterruptibly(MOST);
        for (Connection connection; (connection = idle.poll()) != null; ) {
            close(connection);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StoreException("a reading connection did not close", e);
        }
    }
}
