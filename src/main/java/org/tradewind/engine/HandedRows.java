package org.tradewind.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
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

    private static final int MOST_ROWS = 20_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Statement here;
    private final Statement there;

    HandedRows(Statement here, Statement there) {
        this.here = here;
        this.there = there;
    }

    @Override
    public void hand(TableForm table) throws SQLException {
        List<TableForm.Column> columns = table.laidDown();
        try (ResultSet rows = here.executeQuery(table.selected())) {
            StringBuilder some = new StringBuilder();
            int count = 0;
            while (rows.next()) {
                some.append(some.isEmpty() ? '[' : ',').append(row(rows, columns));
                count++;
                if (some.length() > MOST_CHARACTERS || count >= MOST_ROWS) {
                    send(table, some.append(']').toString());
                    some.setLength(0);
                    count = 0;
                }
            }
            if (!some.isEmpty()) {
                send(table, some.append(']').toString());
            }
        }
    }

    /** Numbers go as text: they are to arrive with every digit. */
    private static String row(ResultSet rows, List<TableForm.Column> columns) throws SQLException {
        ArrayNode row = JSON.createArrayNode();
        for (int i = 1; i <= columns.size(); i++) {
            row.add(rows.getString(i));
        }
        return row.toString();
    }

    private void send(TableForm table, String rows) throws SQLException {
        String constant = DSL.using(SQLDialect.TRINO, new Settings().withExecuteLogging(false))
                .renderInlined(DSL.inline(rows));
        String texts = table.list(c -> c.quoted() + " varchar");
        there.execute("insert into " + table.quoted() + " select "
                + table.list(c -> "cast(%s as %s)".formatted(c.quoted(), c.type()))
                + " from unnest(cast(json_parse(" + constant + ") as array(row(" + texts + ")))) as r("
                + table.list(TableForm.Column::quoted) + ")");
    }
}
