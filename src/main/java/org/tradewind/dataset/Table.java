package org.tradewind.dataset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tradewind.dataset.CsvReader.Record;

/** A table of the package: its header understood, its records the right length. */
final class Table {
    private final Sheet sheet;
    private final String file;
    private final Faults faults;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private int width;

    private Table(Sheet sheet, String file, Faults faults) {
        this.sheet = sheet;
        this.file = file;
        this.faults = faults;
    }

    /** A table that the package does not have. */
    static Table absent(Sheet sheet, Faults faults) {
        return new Table(sheet, sheet.resource() + ".csv", faults);
    }

    static Table read(Sheet sheet, String file, String text, Faults faults) {
        Table table = new Table(sheet, file, faults);
        List<Record> records = CsvReader.read(file, text, faults);
        if (records.isEmpty() || records.getFirst().line() != 1) {
            faults.in(file, Fault.FILE_EMPTY);
            return table;
        }
        if (table.header(records.getFirst())) {
            records.stream().skip(1).forEach(table::record);
        }
        return table;
    }

    private boolean header(Record header) {
        boolean sound = true;
        for (int i = 0; i < header.fields().size(); i++) {
            String name = header.fields().get(i);
            if (!sheet.columns().contains(name)) {
                faults.at(file, header.line(), i + 1, Fault.HEADER_UNKNOWN, name, String.join(", ", sheet.columns()));
            } else if (columns.putIfAbsent(name, i) != null) {
                faults.at(file, header.line(), i + 1, Fault.HEADER_TWICE, name);
            }
        }
        Set<String> found = new HashSet<>(header.fields());
        for (String name : sheet.mandatory()) {
            if (!found.contains(name)) {
                faults.at(file, header.line(), header.fields().size(), Fault.HEADER_MISSING, name);
                sound = false;
            }
        }
        width = header.fields().size();
        return sound;
    }

    private void record(Record record) {
        int found = record.fields().size();
        if (found != width) {
            int column = Math.min(found, width);
            faults.at(file, record.line(), column, Fault.FIELD_COUNT, String.valueOf(found), String.valueOf(width));
            return;
        }
        Entry entry = new Entry(this, record);
        columns.forEach((name, i) -> entry.refuseHostile(name, sheet.text(name)));
        entries.add(entry);
    }

    /** Warns where the schema that the descriptor gives names other columns. */
    void compare(List<String> schema) {
        List<String> header = List.copyOf(columns.keySet());
        for (int i = 0; i < header.size(); i++) {
            String expected = i < schema.size() ? schema.get(i) : "";
            if (!header.get(i).equals(expected)) {
                faults.at(file, 1, i + 1, Fault.SCHEMA_DIFFERS, expected, header.get(i));
                return;
            }
        }
    }

    List<Entry> entries() {
        return entries;
    }

    String file() {
        return file;
    }

    Faults faults() {
        return faults;
    }

    /** Where a column stands, 1 first; for one that is left out, the first. */
    int place(String column) {
        return columns.getOrDefault(column, 0) + 1;
    }

    String value(Record record, String column) {
        Integer i = columns.get(column);
        return i == null ? "" : record.fields().get(i);
    }
}
