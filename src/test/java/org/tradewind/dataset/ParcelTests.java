package org.tradewind.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradewind.dataset.Parcel.Unpacked;
import org.tradewind.trade.Problem;

/** Files that somebody sent: what is taken of them, and what is refused in words. */
class ParcelTests {
    /** The faults that a file that was sent can have, beyond those of a package. */
    static final Set<Fault> OF_PARCELS = EnumSet.range(Fault.PARCEL_UNKNOWN, Fault.CELL_ERROR);

    private static final Path SHIPPED = BrokenPackage.SHIPPED;

    @TempDir
    private Path folder;

    private Unpacked unpack(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("file"), bytes);
        return new Parcel(file, name, Optional.of(SHIPPED)).unpack(folder.resolve("out"));
    }

    private static Map<String, byte[]> shipped() {
        return Zips.files(SHIPPED);
    }

    private static byte[] with(String name, byte[] content) {
        Map<String, byte[]> files = shipped();
        files.put(name, content);
        return Zips.zip(files);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook(Consumer<Worksheet> fill) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "tests", "1.0")) {
            fill.accept(workbook.newWorksheet("Sheet 1"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void header(Worksheet sheet, String... columns) {
        for (int i = 0; i < columns.length; i++) {
            sheet.value(0, i, columns[i]);
        }
    }

    @Nested
    class Taken {
        @Test
        void aZipOfAPackageIsTheSamePackage() throws IOException {
            assertThat(unpack("package.zip", Zips.of(SHIPPED))).isInstanceOf(Unpacked.Package.class);
            PackageGlance glance = new PackageReader().glance();
            assertThat(glance.version(folder.resolve("out"))).isEqualTo(glance.version(SHIPPED));
        }

        @Test
        void thePackageMayStandInAFolderOfTheZipBesideWhatMachinesAdd() throws IOException {
            Map<String, byte[]> files = new LinkedHashMap<>();
            shipped().forEach((name, content) -> files.put("tech/" + name, content));
            files.put("__MACOSX/tech/._datapackage.json", bytes("x"));
            files.put("tech/README.md", bytes("about it"));
            assertThat(unpack("package.zip", Zips.zip(files))).isInstanceOf(Unpacked.Package.class);
            assertThat(new PackageReader().read(folder.resolve("out"))).isInstanceOf(PackageReader.Reading.Sound.class);
        }

        @Test
        void aTableTakesTheNextVersionOfItsPackage() throws IOException {
            byte[] csv = Files.readAllBytes(SHIPPED.resolve("groups.csv"));
            assertThat(unpack("groups (1).csv", csv)).isEqualTo(new Unpacked.Table("groups.csv", "groups (1).csv"));
            assertThat(new PackageReader()
                            .glance()
                            .version(folder.resolve("out"))
                            .orElseThrow()
                            .version())
                    .isEqualTo("1.0.1");
        }

        @Test
        void aTableOfAnyNameIsKnownByItsHeader() throws IOException {
            byte[] csv = Files.readAllBytes(SHIPPED.resolve("observations.csv"));
            assertThat(unpack("new figures.csv", csv))
                    .isEqualTo(new Unpacked.Table("observations.csv", "new figures.csv"));
        }

        @Test
        void aWorkbookKeepsItsLinesAndTheDigitsThatItShows() throws IOException {
            byte[] xlsx = workbook(sheet -> {
                header(sheet, "group", "economy", "from", "until");
                sheet.value(2, 0, "CIS");
                sheet.value(2, 1, "a, \"b\"");
                sheet.value(2, 2, 0.1 + 0.2);
                sheet.value(2, 3, 5);
                sheet.style(2, 3).format("0.00").set();
            });
            assertThat(unpack("groups.xlsx", xlsx)).isInstanceOf(Unpacked.Table.class);
            assertThat(Files.readString(folder.resolve("out/groups.csv")))
                    .isEqualTo("group,economy,from,until\n\nCIS,\"a, \"\"b\"\"\",0.3,5.00\n");
        }
    }

    static Stream<Arguments> hostile() {
        byte[] sound = Zips.of(SHIPPED);
        return Stream.of(
                arguments(Fault.PARCEL_UNKNOWN, "photo.png", bytes("\u0089PNG")),
                arguments(Fault.PARCEL_UNKNOWN, "old.xls", bytes("\u00d0\u00cf\u0011\u00e0")),
                arguments(Fault.PARCEL_UNKNOWN, "empty.zip", bytes("")),
                arguments(Fault.ARCHIVE_MALFORMED, "cut.zip", java.util.Arrays.copyOf(sound, sound.length / 2)),
                arguments(Fault.ARCHIVE_MALFORMED, "crc.zip", Zips.patched(sound, "names.csv", 16, 1, 2, 3, 4)),
                arguments(Fault.ARCHIVE_MALFORMED, "long.zip", Zips.patched(sound, "names.csv", 24, 1, 0, 0, 0)),
                arguments(Fault.ARCHIVE_MALFORMED, "twins.zip", Zips.patched(sound, "names.csv", 42, 0, 0, 0, 0)),
                arguments(Fault.ARCHIVE_MALFORMED, "method.zip", Zips.patched(sound, "names.csv", 10, 99, 0)),
                arguments(Fault.ARCHIVE_ENCRYPTED, "secret.zip", Zips.patched(sound, "names.csv", 8, 9, 8)),
                arguments(Fault.ARCHIVE_TOO_LARGE, "huge.zip", Zips.patched(sound, "names.csv", 24, 0, 0, 0, 0x7f)),
                arguments(Fault.ARCHIVE_BOMB, "bomb.zip", with("zeros.csv", new byte[30_000_000])),
                arguments(Fault.ARCHIVE_NESTED, "nested.zip", with("more.zip", sound)),
                arguments(Fault.ARCHIVE_STRANGER, "program.zip", with("run.exe", bytes("MZ"))),
                arguments(
                        Fault.ARCHIVE_LINK,
                        "link.zip",
                        Zips.patched(Zips.patched(sound, "names.csv", 38, 0, 0, 0xff, 0xa1), "names.csv", 5, 3)),
                arguments(Fault.ARCHIVE_TWICE, "twice.zip", with("NAMES.csv", bytes("x"))),
                arguments(Fault.ARCHIVE_WITHOUT_PACKAGE, "none.zip", Zips.zip(Map.of("names.csv", bytes("x")))),
                arguments(Fault.ARCHIVE_WITHOUT_PACKAGE, "two.zip", with("other/datapackage.json", bytes("{}"))),
                arguments(Fault.ARCHIVE_TOO_MANY, "many.zip", many()),
                arguments(Fault.PATH_OUTSIDE, "up.zip", with("../up.csv", bytes("x"))),
                arguments(Fault.PATH_OUTSIDE, "root.zip", with("/etc/up.csv", bytes("x"))),
                arguments(Fault.PATH_OUTSIDE, "drive.zip", with("C:up.csv", bytes("x"))),
                arguments(Fault.PATH_OUTSIDE, "backslash.zip", with("..\\up.csv", bytes("x"))),
                arguments(Fault.PATH_OUTSIDE, "bell.zip", with("a\u0007.csv", bytes("x"))),
                arguments(Fault.TABLE_UNCLEAR, "what.csv", bytes("a,b\n1,2\n")),
                arguments(Fault.TABLE_UNCLEAR, "what.xlsx", workbook(sheet -> header(sheet, "a", "b"))),
                arguments(Fault.WORKBOOK_MALFORMED, "book.xlsx", Zips.zip(Map.of("xl/workbook.xml", bytes("<x")))),
                arguments(Fault.CELL_FORMULA, "groups.xlsx", workbook(sheet -> {
                    header(sheet, "group", "economy", "from", "until");
                    sheet.formula(1, 2, "1990+1");
                })));
    }

    private static byte[] many() {
        Map<String, byte[]> files = shipped();
        for (int i = 0; i < 1_001; i++) {
            files.put("n" + i + ".csv", bytes("x"));
        }
        return Zips.zip(files);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatIsHostileIsRefusedInWords(Fault fault, String name, byte[] bytes) throws IOException {
        assertThat(unpack(name, bytes)).isInstanceOfSatisfying(Unpacked.Refused.class, refused -> {
            assertThat(refused.problems())
                    .extracting(Problem::fault, Problem::file)
                    .contains(org.assertj.core.groups.Tuple.tuple(fault.id(), name));
            assertThat(refused.problems())
                    .flatExtracting(Problem::arguments)
                    .noneMatch(argument -> argument.contains(folder.toString()));
        });
        assertThat(folder.resolve("up.csv")).doesNotExist();
        assertThat(folder.resolveSibling("up.csv")).doesNotExist();
    }

    @Test
    void aFormulaIsFoundInItsCell() throws IOException {
        byte[] xlsx = workbook(sheet -> {
            header(sheet, "group", "economy", "from", "until");
            sheet.formula(3, 2, "1990+1");
        });
        List<Problem> problems = ((Unpacked.Refused) unpack("groups.xlsx", xlsx)).problems();
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().line()).isEqualTo(OptionalInt.of(4));
        assertThat(problems.getFirst().column()).isEqualTo(OptionalInt.of(3));
    }

    @Test
    void anEntityThatMultipliesIsNotFollowed() throws IOException {
        String lol = "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
                + "<workbook>&b;</workbook>";
        assertThat(unpack("book.xlsx", Zips.zip(Map.of("xl/workbook.xml", bytes(lol)))))
                .isInstanceOf(Unpacked.Refused.class);
    }

    @Test
    void aTableThatThePackageDoesNotHaveIsRefused() throws IOException {
        Path base = Files.createDirectories(folder.resolve("base"));
        BrokenPackage without = BrokenPackage.in(base);
        without.replace(Descriptor.FILE, "\"name\": \"breaks\"", "\"name\": \"unknown-table\"");
        Path file = Files.copy(SHIPPED.resolve("breaks.csv"), folder.resolve("file"));
        assertThat(new Parcel(file, "breaks.csv", Optional.of(base)).unpack(folder.resolve("out")))
                .isInstanceOfSatisfying(
                        Unpacked.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::fault)
                                .containsExactly(Fault.TABLE_ABSENT.id()));
    }
}
