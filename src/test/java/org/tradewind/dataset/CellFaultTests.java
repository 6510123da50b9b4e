package org.tradewind.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradewind.dataset.PackageReader.Reading;
import org.tradewind.trade.Problem;

/** What is wrong with cells is told with file, line and column; cells without fault stay in their files. */
class CellFaultTests {
    private static final Path SMALL = Path.of("src/test/resources/packages/small-world");
    private static final int NEXT_LINE = 26;

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.list(SMALL)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    static Stream<Arguments> spoilings() {
        return Stream.of(
                arguments(Fault.FIELD_COUNT, "exports,DEU,FRA,870323,2021,1", 6),
                arguments(Fault.FLOW_UNKNOWN, "export,DEU,FRA,870323,2021,1,", 1),
                arguments(Fault.CELL_MIRRORED, "imports,DEU,FRA,870323,2021,1,", 1),
                arguments(Fault.FIELD_EMPTY, "exports,,FRA,870323,2021,1,", 2),
                arguments(Fault.ECONOMY_UNKNOWN, "exports,DEU,QQQ,870323,2021,1,", 3),
                arguments(Fault.CODE_MALFORMED, "exports,DEU,FRA,87.03,2021,1,", 4),
                arguments(Fault.PERIOD_MALFORMED, "exports,DEU,FRA,870323,2021-13,1,", 5),
                arguments(Fault.NUMBER_UNREADABLE, "exports,DEU,FRA,870323,2021,1e6,", 6),
                arguments(Fault.NUMBER_IMPOSSIBLE, "exports,DEU,FRA,870323,2021,-1,", 6),
                arguments(Fault.NUMBER_MISSING, "exports,DEU,FRA,870323,2021,,", 6),
                arguments(Fault.CELL_DIGITS, "exports,DEU,FRA,870323,2021,1.2345,", 6),
                arguments(Fault.CELL_DIGITS, "exports,DEU,FRA,870323,2021,1,1234567890123456", 7),
                arguments(Fault.CELL_TWICE, "exports,DEU,FRA,870323,2020,1,", 1),
                arguments(Fault.QUOTE_STRAY, "exports,DEU,FRA,8703\"23,2021,1,", 4),
                arguments(Fault.CELLS_COLUMNS, "", 1),
                arguments(Fault.CELLS_FAULTS_MORE, "x\n".repeat(200), 0),
                arguments(Fault.CELLS_UNREADABLE, "", 0));
    }

    static Stream<Arguments> lines() {
        return spoilings().filter(a -> !((String) a.get()[1]).isEmpty() && !((String) a.get()[1]).contains("\n"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aWrongLineIsToldWhereItIs(Object fault, String line, int column) throws IOException {
        append(line);
        assertThat(problems()).singleElement().satisfies(p -> {
            assertThat(p.fault()).isEqualTo(((Fault) fault).id());
            assertThat(p.file()).isEqualTo("cells.csv");
            assertThat(p.line()).isEqualTo(OptionalInt.of(NEXT_LINE));
            assertThat(p.column()).isEqualTo(OptionalInt.of(column));
            assertThat(p.blocking()).isTrue();
        });
    }

    @Test
    void otherColumnsAreNamed() throws IOException {
        Path cells = folder.resolve("cells.csv");
        Files.writeString(cells, Files.readString(cells).replaceFirst("flow,reporter", "reporter,flow"));
        assertThat(problems()).extracting(Problem::fault).containsExactly(Fault.CELLS_COLUMNS.id());
    }

    @Test
    void readingStopsWhereNobodyWouldReadOn() throws IOException {
        append("x\n".repeat(1000).stripTrailing());
        assertThat(problems()).hasSize(201).extracting(Problem::fault).contains(Fault.CELLS_FAULTS_MORE.id());
    }

    @Test
    void aFormThatNobodyReadsIsRefused() throws IOException {
        replace("\"cells.csv\"", "\"cells.xlsx\"");
        Files.copy(folder.resolve("cells.csv"), folder.resolve("cells.xlsx"));
        assertThat(problems()).extracting(Problem::fault).contains(Fault.CELLS_UNREADABLE.id());
    }

    @Test
    void aStepThatIsNoPowerOfTenIsRefused() throws IOException {
        replace("\"step\": \"1\"", "\"step\": \"25\"");
        assertThat(problems()).extracting(Problem::fault).contains(Fault.PROPERTY_MALFORMED.id());
    }

    @Test
    void soundCellsAreCountedAndStayInTheirFile() {
        Cube cube = cube();
        assertThat(cube.summary().rows()).isEqualTo(24);
        assertThat(cube.summary().products()).hasSize(5);
        assertThat(cube.summary().wholes()).isFalse();
        assertThat(cube.files()).containsExactly(folder.resolve("cells.csv"));
    }

    @Test
    void severalPackedFilesAreReadAsOne() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("cells.csv"));
        pack("a.csv.gz", String.join("\n", lines.subList(0, 13)) + "\n");
        pack("b.csv.gz", lines.getFirst() + "\n" + String.join("\n", lines.subList(13, 25)) + "\n");
        replace("\"cells.csv\"", "[\"a.csv.gz\", \"b.csv.gz\"]");
        assertThat(cube().summary().rows()).isEqualTo(24);
    }

    @Test
    void theContentChangesWithACell() throws IOException {
        String before = content();
        append("exports,DEU,FRA,870323,2021,1,");
        assertThat(content()).isNotEqualTo(before);
    }

    private void pack(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve(name), bytes.toByteArray());
    }

    private void append(String line) throws IOException {
        Path cells = folder.resolve("cells.csv");
        Files.writeString(cells, Files.readString(cells) + line + "\n");
    }

    private void replace(String old, String instead) throws IOException {
        Path descriptor = folder.resolve(Descriptor.FILE);
        String text = Files.readString(descriptor);
        assertThat(text).contains(old);
        Files.writeString(descriptor, text.replace(old, instead));
    }

    private Cube cube() {
        return sound().cube().orElseThrow();
    }

    private String content() {
        return sound().catalog().version().content();
    }

    private DataPackage sound() {
        return switch (new PackageReader().read(folder)) {
            case Reading.Sound sound -> sound.dataPackage();
            case Reading.Broken broken -> throw new AssertionError(broken.problems());
        };
    }

    private List<Problem> problems() {
        return switch (new PackageReader().read(folder)) {
            case Reading.Sound sound -> sound.warnings();
            case Reading.Broken broken -> broken.problems();
        };
    }
}
