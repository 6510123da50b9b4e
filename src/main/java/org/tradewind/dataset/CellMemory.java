package org.tradewind.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Period;
import org.tradewind.trade.Product;

/**
 * What was found in files of cells when they were read last, kept beside them: as long as none of them changes, they need
 * not be read again. A file has changed where its size or its time has.
 *
 * @param digests SHA-256 of each file, in hexadecimal digits, by its name
 */
record CellMemory(NavigableMap<String, String> digests, Cube.Summary summary) {
    private static final String FORM = "cells 1";
    private static final String END = "end";

    /** Keeps what is known of a cube; the file is there whole or not at all. */
    static void write(Path memory, Cube cube) throws IOException {
        List<String> lines = new ArrayList<>(List.of(FORM));
        for (int i = 0; i < cube.names().size(); i++) {
            Path file = cube.files().get(i);
            lines.add(
                    line("file", cube.names().get(i), seal(file), cube.digests().get(i)));
        }
        Cube.Summary summary = cube.summary();
        lines.add(line("rows", String.valueOf(summary.rows())));
        lines.add(line("wholes", String.valueOf(summary.wholes())));
        lines.add(line("totals", String.valueOf(summary.totals())));
        summary.periods()
                .forEach((flow, reporters) -> reporters.forEach(
                        (reporter, periods) -> lines.add(line("reporter", flow, reporter.code(), written(periods)))));
        summary.ofPartners()
                .forEach((partner, periods) -> lines.add(line("partner", partner.code(), written(periods))));
        summary.products().forEach(product -> lines.add(line("product", product.code())));
        lines.add(END);
        Path aside = memory.resolveSibling(".aside-" + memory.getFileName());
        Files.write(aside, lines, StandardCharsets.UTF_8);
        Files.move(aside, memory, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String line(String... fields) {
        return String.join("\t", fields);
    }

    private static String written(NavigableSet<Period> periods) {
        return periods.stream().map(Period::written).collect(Collectors.joining(","));
    }

    private static String seal(Path file) throws IOException {
        return Files.size(file) + "/" + Files.getLastModifiedTime(file).toMillis();
    }

    /** What was kept, if it is of exactly these files and none of them has changed since. */
    static Optional<CellMemory> read(Path memory, PackageFolder folder, List<String> names) {
        try {
            if (!Files.isRegularFile(memory)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(memory, StandardCharsets.UTF_8);
            if (!lines.getFirst().equals(FORM) || !lines.getLast().equals(END)) {
                return Optional.empty();
            }
            Reader reader = new Reader();
            for (String line : lines.subList(1, lines.size() - 1)) {
                reader.line(Arrays.asList(line.split("\t", -1)), folder);
            }
            return reader.fresh
                            && List.copyOf(reader.digests.keySet())
                                    .equals(names.stream().sorted().toList())
                    ? Optional.of(new CellMemory(reader.digests, reader.summary()))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Takes in line by line what was kept. */
    private static final class Reader {
        private final NavigableMap<String, String> digests = new TreeMap<>();
        private final NavigableMap<String, NavigableMap<Economy, NavigableSet<Period>>> periods = new TreeMap<>();
        private final NavigableMap<Economy, NavigableSet<Period>> ofPartners = new TreeMap<>();
        private final NavigableSet<Product> products = new TreeSet<>();
        private boolean fresh = true;
        private long rows;
        private boolean wholes;
        private boolean totals;

        void line(List<String> fields, PackageFolder folder) throws IOException {
            String first = fields.get(1);
            switch (fields.getFirst()) {
                case "file" -> {
                    Path file = folder.path(first);
                    fresh &= Files.isRegularFile(file) && seal(file).equals(fields.get(2));
                    digests.put(first, fields.get(3));
                }
                case "rows" -> rows = Long.parseLong(first);
                case "wholes" -> wholes = Boolean.parseBoolean(first);
                case "totals" -> totals = Boolean.parseBoolean(first);
                case "reporter" ->
                    periods.computeIfAbsent(first, _ -> new TreeMap<>())
                            .put(new Economy(fields.get(2)), periods(fields.get(3)));
                case "partner" -> ofPartners.put(new Economy(first), periods(fields.get(2)));
                case "product" -> products.add(new Product(first));
                default -> fresh = false;
            }
        }

        private static NavigableSet<Period> periods(String written) {
            return Arrays.stream(written.split(",", -1))
                    .map(Period::read)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        Cube.Summary summary() {
            return new Cube.Summary(
                    rows, periods, ofPartners, new TreeSet<>(ofPartners.keySet()), products, wholes, totals);
        }
    }
}
