package org.tradewind.engine;

import java.sql.SQLException;
import java.sql.Statement;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/**
 * Hands rows over in the statements themselves, which needs nothing but the cluster's address. Many rows are one
 * constant: as single values they would take the cluster ten times as long to read.
 */
final class HandedRows implements Handing {
    /** A cluster reads statements of a million characters at most, unless it is told otherwise. */
    private static final int MOST_CHARACTERS = 600_000;

    static final int MOST_ROWS = 20_000;

    private final Source here;
    private final Statement there;

    HandedRows(Source here, Statement there) {
        this.here = here;
        this.there = there;
    }

    /** Values go as text: they are to arrive with every digit. */
    @Override
    public void hand(TableForm table, String layout) throws SQLException {
        String head = "create table " + table.quoted() + layout + " as ";
        try (Source.Rows rows = here.rows(table)) {
            for (String some = rows.next(MOST_ROWS, MOST_CHARACTERS);
                    !some.isEmpty();
                    some = rows.next(MOST_ROWS, MOST_CHARACTERS)) {
                send(head, table, some);
                head = "insert into " + table.quoted() + " ";
            }
        }
    }

    private void send(String head, TableForm table, String rows) throws SQLException {
        String constant = DSL.using(SQLDialect.TRINO, new Settings().withExecuteLogging(false))
                .renderInlined(DSL.inline(rows));
        String texts = table.list(c -> c.quoted() + " varchar");
        there.execute(head + "select "
                + table.list(c -> "cast(%s as %s) as %1$s".formatted(c.quoted(), c.type()))
                + " from unnest(cast(json_parse(" + constant + ") as array(row(" + texts + ")))) as r("
                + table.list(TableForm.Column::quoted) + ")");
    }
}
