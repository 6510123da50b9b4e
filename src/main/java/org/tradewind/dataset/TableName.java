package org.tradewind.dataset;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which table of a package a file is: its name says so, or else its header. */
final class TableName {
    private final String file;
    private final byte[] csv;

    TableName(String file, byte[] csv) {
        this.file = file;
        this.csv = csv;
    }

    /** The path of the table in a package that has these; empty with a fault reported. */
    Optional<String> in(Map<Sheet, String> paths, Faults faults) {
        Optional<Sheet> sheet = named().or(() -> pathed(paths)).or(this::headed);
        if (sheet.isEmpty()) {
            faults.in(file, Fault.TABLE_UNCLEAR, file, names(Stream.of(Sheet.values())));
            return Optional.empty();
        }
        Optional<String> path = Optional.ofNullable(paths.get(sheet.get())).filter(found -> !found.isEmpty());
        if (path.isEmpty()) {
            faults.in(
                    file,
                    Fault.TABLE_ABSENT,
                    sheet.get().resource(),
                    names(paths.keySet().stream().sorted()));
        }
        return path;
    }

    private static String names(Stream<Sheet> sheets) {
        return sheets.map(Sheet::resource).collect(Collectors.joining(", "));
    }

    /** Without what machines add to the name of a second copy: observations (1).csv. */
    private String stem() {
        String bare = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        return bare.toLowerCase(Locale.ROOT)
                .replaceFirst("\\.(csv|xlsx)$", "")
                .replaceFirst("\\s*(\\(\\d+\\)|- copy|— копия|_\\d+)$", "")
                .strip();
    }

    private Optional<Sheet> named() {
        return Sheet.of(stem());
    }

    private Optional<Sheet> pathed(Map<Sheet, String> paths) {
        return paths.entrySet().stream()
                .filter(each -> each.getValue().toLowerCase(Locale.ROOT).equals(stem() + ".csv")
                        || each.getValue().toLowerCase(Locale.ROOT).endsWith("/" + stem() + ".csv"))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Optional<Sheet> headed() {
        List<String> header = header();
        return Stream.of(Sheet.values())
                .filter(sheet ->
                        header.containsAll(sheet.mandatory()) && sheet.columns().containsAll(header))
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
