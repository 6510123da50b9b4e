package org.tradewind.dataset;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which table of a package a file is: its name says so, or else its header. */
final class TableName {
    private static final String CELLS = "cells";

    private final String file;
    private final byte[] csv;

    TableName(String file, byte[] csv) {
        this.file = file;
        this.csv = csv;
    }

    /** The paths of the tables of a package that can be sent alone, by their names. */
    static SortedMap<String, String> paths(Descriptor descriptor) {
        SortedMap<String, String> paths = new TreeMap<>();
        descriptor.files().forEach((sheet, path) -> paths.put(sheet.resource(), path));
        if (descriptor.cells().size() == 1 && descriptor.cells().getFirst().endsWith(".csv")) {
            paths.put(CELLS, descriptor.cells().getFirst());
        }
        paths.values().removeIf(String::isEmpty);
        return paths;
    }

    /** The path of the table in a package that has these; empty with a fault reported. */
    Optional<String> in(SortedMap<String, String> paths, Faults faults) {
        Optional<String> table = named().or(() -> pathed(paths)).or(this::headed);
        if (table.isEmpty()) {
            faults.in(file, Fault.TABLE_UNCLEAR, file, String.join(", ", paths.keySet()));
            return Optional.empty();
        }
        Optional<String> path = Optional.ofNullable(paths.get(table.get()));
        if (path.isEmpty()) {
            faults.in(file, Fault.TABLE_ABSENT, table.get(), String.join(", ", paths.keySet()));
        }
        return path;
    }

    /** Without what machines add to the name of a second copy: observations (1).csv. */
    private String stem() {
        String bare = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        return bare.toLowerCase(Locale.ROOT)
                .replaceFirst("\\.(csv|xlsx)$", "")
                .replaceFirst("\\s*(\\(\\d+\\)|- copy|— копия|_\\d+)$", "")
                .strip();
    }

    private Optional<String> named() {
        String stem = stem();
        return stem.equals(CELLS) ? Optional.of(CELLS) : Sheet.of(stem).map(Sheet::resource);
    }

    private Optional<String> pathed(SortedMap<String, String> paths) {
        String wanted = "/" + stem() + ".csv";
        return paths.entrySet().stream()
                .filter(table -> ("/" + table.getValue().toLowerCase(Locale.ROOT)).endsWith(wanted))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Optional<String> headed() {
        List<String> header = header();
        boolean cells = header.size() > 5
                && header.size() <= Cube.COLUMNS.size()
                && Cube.COLUMNS.subList(0, header.size()).equals(header);
        return cells
                ? Optional.of(CELLS)
                : Stream.of(Sheet.values())
                        .filter(sheet -> header.containsAll(sheet.mandatory())
                                && sheet.columns().containsAll(header))
                        .map(Sheet::resource)
                        .findFirst();
    }

    private List<String> header() {
        int end = 0;
        while (end < csv.length && csv[end] != '\n' && csv[end] != '\r') {
            end++;
        }
        String line = new String(csv, 0, end, StandardCharsets.UTF_8).replace("\uFEFF", "");
        return Arrays.stream(line.split(",", -1))
                .map(column -> column.replace("\"", ""))
                .toList();
    }
}
