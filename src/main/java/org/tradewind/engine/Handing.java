package org.tradewind.engine;

import java.sql.SQLException;

/** How a table that has rows gets to a cluster. */
interface Handing {
    /** @param layout how it is laid down there, in SQL, or nothing */
    void hand(TableForm table, String layout) throws SQLException;
}
