package org.tradewind.dataset;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tradewind.dataset.CsvReader.Record;

/** A table of the package, read line by line: its header understood, its records the right length. */
final class Table {
    private final Sheet sheet;
    private final String file;
    private final Supplier<Optional<String>> text;
    private final Optional<List<String>> schema;
    private final Faults faults;
    private final Pace pace;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private int width;

    /**
     * A table that is not read yet.
     *
     * @param text of the file; empty where the package does not have it
     * @param schema the columns that the descriptor gives it, in order
     */
    Table(
            Sheet sheet,
            String file,
            Supplier<Optional<String>> text,
            Optional<List<String>> schema,
            Faults faults,
            Pace pace) {
        this.sheet = sheet;
        this.file = file;
        this.text = text;
        this.schema = schema;
        this.faults = faults;
        this.pace = pace;
    }

    /** Reads the table, to be done once: hands out each sound record in order, reports what is wrong with the others. */
    void each(Consumer<Entry> taker) {
        text.get().ifPresent(found -> new Reading(taker).read(found));
    }

    /** The table as it is read: what was the first record, and whether the others can be understood. */
    private final class Reading {
        private final Consumer<Entry> taker;
        private boolean begun;
        private boolean empty;
        private boolean understood;

        Reading(Consumer<Entry> taker) {
            this.taker = taker;
        }

        void read(String found) {
            CsvReader.each(file, found, faults, this::take);
            if (!begun || empty) {
                faults.of(file, Fault.FILE_EMPTY);
            }
        }

        private void take(Record record) {
            pace.step();
            if (begun) {
                if (understood) {
                    record(record).ifPresent(taker);
                }
                return;
            }
            begun = true;
            empty = record.line() != 1;
            understood = !empty && header(record);
            schema.filter(_ -> !empty).ifPresent(Table.this::compare);
        }
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

    private Optional<Entry> record(Record record) {
        int found = record.fields().size();
        if (found != width) {
            int column = Math.min(found, width);
            faults.at(file, record.line(), column, Fault.FIELD_COUNT, String.valueOf(found), String.valueOf(width));
            return Optional.empty();
        }
        Entry entry = new Entry(this, record);
        columns.forEach((name, i) -> entry.refuseHostile(name, sheet.text(name)));
        return Optional.of(entry);
    }

    /** Warns where the schema that the descriptor gives names other columns. */
    private void compare(List<String> expectedColumns) {
        List<String> header = List.copyOf(columns.keySet());
        for (int i = 0; i < header.size(); i++) {
            String expected = i < expectedColumns.size() ? expectedColumns.get(i) : "";
            if (!header.get(i).equals(expected)) {
                faults.at(file, 1, i + 1, Fault.SCHEMA_DIFFERS, expected, header.get(i));
                return;
            }
        }
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
