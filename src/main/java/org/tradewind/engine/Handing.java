package org.tradewind.engine;

import java.sql.SQLException;

/** How the rows of a table get to a cluster, where the table is but empty. */
interface Handing {
    void hand(TableForm table) throws SQLException;
}
