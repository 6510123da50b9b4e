package org.tradewind.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written of a table, and where. */
class PackageWritingTests {
    @TempDir
    Path folder;

    private static final String HEADER = "Reporter,Partner,Year,Flow,HS6,Value USD";

    @Test
    void manyRowsAreSortedOnDiskToTheSameBytes() throws IOException {
        String[] lines = new String[2001];
        lines[0] = HEADER;
        for (int i = 1; i <= 2000; i++) {
            lines[i] = "DEU,FRA,2020,Export,%06d,%d".formatted((i * 7919) % 10007, i);
        }
        Imports imports = Imports.in(folder).file("own.csv", lines);
        var inMemory = imports.cells();
        imports.run(100);
        assertThat(imports.read("cells.csv").stream().skip(1)).containsExactlyElementsOf(inMemory);
        assertThat(Imports.sum(inMemory, "exports,DEU")).isEqualByComparingTo("2001000");
    }

    @Test
    void anotherFolderIsNeverOverwrittenAndAPackageIsReplacedByALaterVersion() throws IOException {
        Imports imports = Imports.in(folder).file("own.csv", HEADER, "DEU,FRA,2020,Export,010121,5");
        java.nio.file.Files.createDirectories(imports.target());
        Path mine = java.nio.file.Files.writeString(imports.target().resolve("mine.txt"), "mine");
        assertThat(imports.refusal()).singleElement().asString().contains("something else than a data package");
        assertThat(mine).hasContent("mine");
        java.nio.file.Files.delete(mine);
        imports.run();
        assertThat(imports.descriptor()).contains("\"version\" : \"1.0.0\"");
        imports.run();
        assertThat(imports.descriptor()).contains("\"version\" : \"1.1.0\"");
    }

    @Test
    void namesOfStrangersAreCleanedOfWhatSpreadsheetsWouldRun() throws IOException {
        Imports imports = Imports.in(folder).file("own.csv", HEADER, "DEU,=cmd()|x,2020,Export,010121,5");
        imports.cells();
        assertThat(imports.read("names.csv"))
                .noneMatch(line -> line.contains(",="))
                .anyMatch(line -> line.contains("cmd()|x") || line.contains("cmd() x"));
    }
}
