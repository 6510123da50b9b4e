package org.tradewind.dataset;

/** A line of a table: of a million, there is no room to keep what they say. */
record Spot(Table table, int line) {
    void fault(String column, Fault fault, String... arguments) {
        table.faults().at(table.file(), line, table.place(column), fault, arguments);
    }
}
