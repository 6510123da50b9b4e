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
    private final ConcurrentLinkedQueue<Connection> idle = new ConcurrentLinkedQueue<>();
    private final Semaphore permits = new Semaphore(MOST, true);

    Readers(Supplier<Connection> opener, Function<Connection, DSLContext> dialect) {
        this.opener = opener;
        this.dialect = dialect;
    }

    <T> T read(Function<DSLContext, T> query) {
        permits.acquireUninterruptibly();
        try {
            Connection pooled = idle.poll();
            Connection connection = pooled == null ? opener.get() : pooled;
            T result = query.apply(dialect.apply(connection));
            idle.add(connection);
            return result;
        } finally {
            permits.release();
        }
    }

    @Override
    public void close() {
        permits.acquireUninterruptibly(MOST);
        for (Connection connection; (connection = idle.poll()) != null; ) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new StoreException("a reading connection did not close", e);
            }
        }
    }
}
