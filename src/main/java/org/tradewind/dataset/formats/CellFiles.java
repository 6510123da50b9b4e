package org.tradewind.dataset.formats;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Writes the table of cells: one plain file where it is small, else packed files of a bearable size. */
final class CellFiles implements Closeable {
    /** What its files are called, as a regular expression. */
    static final String NAMES = "cells(-\\d+)?\\.csv(\\.gz)?";

    private static final String HEADER = "flow,reporter,partner,product,period,value,quantity,status\n";
    private static final long SMALL = 200_000;
    private static final int LONGEST = 8_000_000;

    private final Path folder;
    private final boolean packed;
    private final boolean one;
    private final List<String> names = new ArrayList<>();
    private Optional<Writer> writer = Optional.empty();
    private int lines;

    /** @param most how many cells there may be */
    CellFiles(Path folder, long most) {
        this.folder = folder;
        this.packed = most > SMALL;
        this.one = most <= LONGEST;
    }

    void write(String line) throws IOException {
        Writer out = writer.isEmpty() || lines == LONGEST ? next() : writer.get();
        out.write(line);
        out.write('\n');
        lines++;
    }

    /** The files, in order; none where there was nothing to write. */
    List<String> names() {
        return List.copyOf(names);
    }

    private Writer next() throws IOException {
        close();
        String number = one ? "" : "-" + (names.size() + 1);
        String name = "cells" + number + (packed ? ".csv.gz" : ".csv");
        names.add(name);
        lines = 0;
        OutputStream file = Files.newOutputStream(folder.resolve(name));
        Writer opened = new BufferedWriter(
                new OutputStreamWriter(packed ? new Packed(file) : file, StandardCharsets.UTF_8), 1 << 16);
        writer = Optional.of(opened);
        opened.write(HEADER);
        return opened;
    }

    /** Gzip that prefers speed. */
    private static final class Packed extends GZIPOutputStream {
        private Packed(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    @Override
    public void close() throws IOException {
        if (writer.isPresent()) {
            writer.get().close();
            writer = Optional.empty();
        }
    }
}
