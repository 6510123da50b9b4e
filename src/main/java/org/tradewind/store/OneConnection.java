package org.tradewind.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jooq.ConnectionProvider;
import org.jspecify.annotations.Nullable;

/** The connection of the one writer, which is opened anew once it is lost. Used by one thread. */
final class OneConnection implements ConnectionProvider, AutoCloseable {
    private final Supplier<Connection> opener;
    private @Nullable Connection open;

    OneConnection(Supplier<Connection> opener) {
        this.opener = opener;
    }

    @Override
    public Connection acquire() {
        Connection known = open;
        if (known != null && isUsable(known)) {
            return known;
        }
        Connection fresh = opener.get();
        open = fresh;
        return fresh;
    }

    private static boolean isUsable(Connection connection) {
        try {
            return !connection.isClosed();
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void release(Connection connection) {
        // It is kept for the next change.
    }

    @Override
    public void close() {
        Connection known = open;
        try {
            if (known != null) {
                known.close();
            }
        } catch (SQLException e) {
            throw new StoreException("the store did not close", e);
        }
    }
}
