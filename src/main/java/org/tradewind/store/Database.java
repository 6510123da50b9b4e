package org.tradewind.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** A database that holds a store: all that differs between the two. */
sealed interface Database extends AutoCloseable permits SqliteFile, PostgreSql {
    /** What the files that make the tables write differently: a number of its own for each row, and an open update. */
    String SERIAL = "serial";

    String OPEN = "open";

    SQLDialect dialect();

    /** What stands for {@link #SERIAL} and {@link #OPEN} in the files that make the tables. */
    Map<String, String> words();

    /** Brings the tables to the newest version. */
    void migrate();

    /** @throws StoreException if no connection can be had */
    Connection connect();

    /** Brings the log of commits into its place and cuts it, where that is ours to do; false where it must wait. */
    boolean isEmptied(DSLContext sql);

    /**
     * Lets the changes of one process at a time be made, each before any row is locked: two that lock the same rows in
     * other orders would wait for each other.
     */
    void begin(DSLContext sql);

    /** Has other processes wait with their changes of a table until this change is committed. */
    void alone(DSLContext sql, Table<Record> table);

    /** Has what only several processes need of a chat forgotten: at once, or as soon as nothing of it waits any more. */
    void forget(DSLContext sql, long chat);

    /** Whether what failed may succeed when it is tried again, as after a lost connection. */
    default boolean isPassing(Throwable failure) {
        Throwable at = failure;
        while (at.getCause() != null && !(at instanceof SQLException)) {
            at = at.getCause();
        }
        return at instanceof SQLException told && isPassing(told);
    }

    boolean isPassing(SQLException told);

    /** Whether a process uses the store now. */
    boolean isUsed(DSLContext sql);

    /** Makes what follows from rows that were copied into the tables. */
    void arrange(DSLContext sql);

    @Override
    void close();

    default DSLContext speak(Connection connection) {
        return DSL.using(connection, dialect());
    }
}
