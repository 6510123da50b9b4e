package org.tradewind.dataset.formats;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Opens files as tables, whatever they are. */
final class Opening {
    private static final int FOR_DELIMITER = 30;
    private static final char MARK = '\uFEFF';

    private final Optional<ColumnarFiles> columnar;
    private final Flaws flaws;
    private Count count = bytes -> {};
    private List<Source> all = List.of();

    Opening(Optional<ColumnarFiles> columnar, Flaws flaws) {
        this.columnar = columnar;
        this.flaws = flaws;
    }

    /** What is done with a table while it is open. */
    interface Use {
        void with(Grid grid) throws IOException;
    }

    /** Is told how many bytes of a file on disk have been read. */
    interface Count {
        void at(long bytes);
    }

    /** The files that are taken together. */
    void among(List<Source> sources) {
        all = List.copyOf(sources);
    }

    /** From now on tells how far the reading of a file is. */
    void counting(Count told) {
        count = told;
    }

    /**
     * Opens the tables of a file one after the other: one, or each sheet of a workbook.
     *
     * @throws Flaws.Stop where it cannot be read
     */
    void each(Source source, Use use) {
        try {
            switch (source.kind()) {
                case TEXT -> with(text(source), use);
                case JSON -> with(json(source), use);
                case WORKBOOK -> sheets(source, use);
                case PARQUET -> with(parquet(source), use);
                case OLD_WORKBOOK -> throw flaws.stop(source.name(), Flaw.FILE_IS_OLD_EXCEL);
                case PAGE -> throw flaws.stop(source.name(), Flaw.FILE_IS_A_PAGE);
            }
        } catch (Encoding.MisencodedException e) {
            throw flaws.stopAt(source.name(), e.line(), 1, Flaw.FILE_MISENCODED);
        } catch (CsvRows.UnclosedQuoteException e) {
            throw flaws.stopAt(source.name(), e.line(), e.column(), Flaw.QUOTE_RUNS_ON);
        } catch (com.fasterxml.jackson.core.JacksonException e) {
            int line = Math.max(1, e.getLocation().getLineNr());
            throw flaws.stopAt(source.name(), line, Math.max(1, e.getLocation().getColumnNr()), Flaw.JSON_BROKEN);
        } catch (IOException e) {
            throw flaws.stop(source.name(), Flaw.FILE_BROKEN, String.valueOf(e.getMessage()));
        }
    }

    private static void with(Grid opened, Use use) throws IOException {
        try (Grid grid = opened) {
            use.with(grid);
        }
    }

    private Grid text(Source source) throws IOException {
        Charset charset = charset(source);
        char delimiter = delimiter(source, charset);
        Reader reader = reader(source.counted(count), charset);
        return new Grid(source.name(), source, delimiter == ';', new CsvRows(reader, delimiter), all);
    }

    private static Charset charset(Source source) throws IOException {
        try (InputStream in = source.open()) {
            return Encoding.of(in);
        }
    }

    /** Without the mark of byte order that some programs put first. */
    private static Reader reader(Source source, Charset charset) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(source.open(), charset), 1 << 16);
        reader.mark(1);
        if (reader.read() != MARK) {
            reader.reset();
        }
        return reader;
    }

    /** Excel writes the delimiter itself into a first line such as {@code sep=;}. */
    private static char delimiter(Source source, Charset charset) throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(reader(source, charset))) {
            for (String line = reader.readLine();
                    line != null && lines.size() < FOR_DELIMITER;
                    line = reader.readLine()) {
                lines.add(line);
            }
        }
        if (!lines.isEmpty() && lines.getFirst().matches("\"?sep=.\"?")) {
            return lines.getFirst().replace("\"", "").charAt(4);
        }
        return Delimiter.of(lines);
    }

    private Grid json(Source source) throws IOException {
        Charset charset = charset(source);
        Json form;
        try (Reader beginning = reader(source, charset)) {
            form = Json.of(beginning);
        }
        Reader reader = reader(source, charset);
        Rows rows = switch (form) {
            case RECORDS -> new JsonRows(reader, false);
            case LINES -> new JsonRows(reader, true);
            case SDMX -> new SdmxJsonRows(reader);
        };
        return new Grid(source.name(), source, false, rows, all);
    }

    /** Rows of a file that only lies there to be read. */
    private record Unpacked(Rows rows, Path file) implements Rows {
        @Override
        public Optional<Line> next() throws IOException {
            return rows.next();
        }

        @Override
        public void close() throws IOException {
            rows.close();
            Files.deleteIfExists(file);
        }
    }

    private void sheets(Source source, Use use) throws IOException {
        List<String> sheets = SheetRows.sheets(source);
        for (int i = 0; i < sheets.size(); i++) {
            String name = sheets.size() == 1 ? source.name() : source.name() + "/" + sheets.get(i);
            with(new Grid(name, source, false, SheetRows.open(source, i), all), use);
        }
    }

    private Grid parquet(Source source) throws IOException {
        ColumnarFiles files = columnar.orElseThrow(() -> flaws.stop(source.name(), Flaw.FILE_IS_PARQUET));
        if (source.whole() && !source.packed()) {
            return new Grid(source.name(), source, false, files.open(source.path()), all);
        }
        Path unpacked = Files.createTempFile("tradewind", ".parquet");
        try (InputStream in = source.open()) {
            Files.copy(in, unpacked, StandardCopyOption.REPLACE_EXISTING);
            return new Grid(source.name(), source, false, new Unpacked(files.open(unpacked), unpacked), all);
        } catch (IOException e) {
            Files.deleteIfExists(unpacked);
            throw e;
        }
    }
}
