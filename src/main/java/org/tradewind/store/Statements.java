package org.tradewind.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one connection that run with every message. jOOQ writes the text of each once, since writing takes
 * longer than running; the values are bound anew each time, in the order of the parameters in the text. Used by one
 * thread at a time.
 */
final class Statements {
    private final Supplier<Connection> connection;
    private final DSLContext dialect;
    private final IdentityHashMap<Query, PreparedStatement> prepared = new IdentityHashMap<>();
    private @Nullable Connection preparedOn;

    /** @param connection the same each time, until it is lost */
    Statements(Supplier<Connection> connection, DSLContext dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** Reads one row where the cursor of the result stands; columns count from 1. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Changes rows and returns how many. */
    int change(Query statement, Object... values) {
        try {
            return bound(statement, values).executeUpdate();
        } catch (SQLException e) {
            throw new StoreException("the store could not make a change", e);
        }
    }

    <T> List<T> list(Query statement, Row<T> row, Object... values) {
        try (ResultSet result = bound(statement, values).executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(row.read(result));
            }
            return rows;
        } catch (SQLException e) {
            throw new StoreException("the store could not be read", e);
        }
    }

    @SuppressWarnings("ReferenceEquality") // What was prepared belongs to this very connection.
    private PreparedStatement bound(Query statement, Object[] values) throws SQLException {
        Connection now = connection.get();
        if (now != preparedOn) {
            prepared.clear();
            preparedOn = now;
        }
        PreparedStatement known = prepared.get(statement);
        if (known == null) {
            known = now.prepareStatement(dialect.render(statement));
            prepared.put(statement, known);
        }
        for (int i = 0; i < values.length; i++) {
            known.setObject(i + 1, values[i]);
        }
        return known;
    }
}
