package org.tradewind.dataset.formats;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Puts any number of lines in order with bounded memory: full runs are sorted and written beside the package, and merged at
 * the end. Few lines never touch the disk.
 */
final class Sorter implements Closeable {
    private final Path folder;
    private final int longestRun;
    private List<String> run = new ArrayList<>();
    private final List<Path> spilled = new ArrayList<>();

    /** What is done with each line, in order. */
    interface Use {
        void with(String line) throws IOException;
    }

    /**
     * @param folder an existing folder for runs
     * @param longestRun lines that are held in memory
     */
    Sorter(Path folder, int longestRun) {
        this.folder = folder;
        this.longestRun = longestRun;
    }

    void add(String line) throws IOException {
        run.add(line);
        if (run.size() == longestRun) {
            spill();
        }
    }

    private void spill() throws IOException {
        Collections.sort(run);
        Path file = folder.resolve("run-" + spilled.size());
        spilled.add(file);
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (String line : run) {
                writer.write(line);
                writer.write('\n');
            }
        }
        run = new ArrayList<>();
    }

    /** Gives all lines in order. */
    void each(Use use) throws IOException {
        if (spilled.isEmpty()) {
            Collections.sort(run);
            for (String line : run) {
                use.with(line);
            }
            return;
        }
        spill();
        merge(use);
    }

    private record Head(String line, BufferedReader rest) implements Comparable<Head> {
        @Override
        public int compareTo(Head other) {
            return line.compareTo(other.line);
        }
    }

    private void merge(Use use) throws IOException {
        PriorityQueue<Head> heads = new PriorityQueue<>();
        List<BufferedReader> open = new ArrayList<>();
        try {
            for (Path file : spilled) {
                BufferedReader reader = Files.newBufferedReader(file);
                open.add(reader);
                push(heads, reader);
            }
            for (Head head = heads.poll(); head != null; head = heads.poll()) {
                use.with(head.line());
                push(heads, head.rest());
            }
        } finally {
            for (BufferedReader reader : open) {
                reader.close();
            }
        }
    }

    private static void push(PriorityQueue<Head> heads, BufferedReader reader) throws IOException {
        String line = reader.readLine();
        if (line != null) {
            heads.add(new Head(line, reader));
        }
    }

    @Override
    public void close() throws IOException {
        run = new ArrayList<>();
        for (Path file : spilled) {
            Files.deleteIfExists(file);
        }
    }
}
