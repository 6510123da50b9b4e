package org.tradewind.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;

/** A few connections that read beside the writer. Each read sees what was committed when it began. */
final class Readers implements AutoCloseable {
    private static final int MOST = 4;

    private final Supplier<Connection> opener;
    private final Function<Connection, DSLContext> dialect;
    private final ConcurrentLinkedQueue<Reader> idle = new ConcurrentLinkedQueue<>();
    private final Semaphore permits = new Semaphore(MOST, true);

    private record Reader(Connection connection, DSLContext sql, Statements statements) {}

    Readers(Supplier<Connection> opener, Function<Connection, DSLContext> dialect) {
        this.opener = opener;
        this.dialect = dialect;
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
            Reader reader = pooled == null ? reader(opener.get()) : pooled;
            T result = query.apply(reader);
            idle.add(reader);
            return result;
        } finally {
            permits.release();
        }
    }

    private Reader reader(Connection connection) {
        DSLContext sql = dialect.apply(connection);
        return new Reader(connection, sql, new Statements(connection, sql));
    }

    @Override
    public void close() {
        permits.acquireUninterruptibly(MOST);
        for (Reader reader; (reader = idle.poll()) != null; ) {
            try {
                reader.connection().close();
            } catch (SQLException e) {
                throw new StoreException("a reading connection did not close", e);
            }
        }
    }
}
