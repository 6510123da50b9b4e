package org.tradewind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.Program.Outcome;

class ImportCommandTests {
    @TempDir
    Path folder;

    private Outcome run(String... arguments) throws Exception {
        return new Program(folder).run(arguments);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void aFileBecomesAPackageThatAnswers() throws Exception {
        String baci =
                file("BACI_HS17_Y2018.csv", "t,i,j,k,v,q\n2018,276,251,854231,1.5,2\n2018,276,842,854231,2.5,NA\n");
        Outcome imported =
                run("import", baci, "--to", folder.resolve("data/baci").toString());
        assertThat(imported.out()).isEqualTo("baci: imported as baci, rows: 2, cells: 2, reporters: 1, 2018 to 2018\n");
        // Where it takes long, it tells how far it is.
        assertThat(imported.err()).matches("(?:\\s*\\d+ %, \\d+ rows, \\d+ rows/s, \\d+:\\d\\d left\\s*)*");
        assertThat(imported.exitCode()).isZero();
        Outcome asked = run("ask", "--data", folder.resolve("data").toString(), "exports of Germany 2018");
        assertThat(asked.out()).contains("$4,000");
        Outcome listed = run("ask", "--data", folder.resolve("data").toString(), "top exporters of chips 2018");
        assertThat(listed.out().lines().findFirst().orElse("")).contains("Germany");
    }

    @Test
    void whatIsNotReportedIsToldByWhatIsMissing() throws Exception {
        String baci = file("BACI_HS17_Y2018.csv", "t,i,j,k,v,q\n2018,276,251,854231,1.5,2\n");
        run("import", baci, "--to", folder.resolve("data/baci").toString());
        String questions = "exports of Spain 2018\nэкспорт Испании 2018\nexports of Germany in January 2018\n";
        Outcome asked = new Program(folder)
                .runOn(questions, "ask", "--data", folder.resolve("data").toString(), "--file", "-");
        assertThat(asked.out())
                .contains("No figure for Spain's exports in 2018: nothing is reported of the trade of Spain.")
                .contains("Нет числа (экспорт Испании, 2018): такой торговли в данных нет – Испания.")
                .contains("No figure for Germany's exports in January 2018: the data do not reach that time.");
    }

    /** What an extract of one product from some partners comes to without it is not known; what it tells is offered. */
    @Test
    void whereOnlyOneProductIsToldItIsOffered() throws Exception {
        String extract = file("chips.csv", """
                typeCode,freqCode,period,reporterCode,reporterISO,flowCode,partnerCode,partnerISO,partnerDesc,classificationCode,cmdCode,cmdDesc,customsCode,motCode,primaryValue
                C,A,2014,764,THA,M,156,CHN,China,H4,854231,Processors,C00,0,1000
                C,A,2014,764,THA,M,490,S19,"Other Asia, nes",H4,854231,Processors,C00,0,500
                """);
        run("import", extract, "--to", folder.resolve("data/chips").toString());
        String questions =
                "imports from China 2014\nimports 2014\nimports from China processors 2014\ntop suppliers processors 2014\n";
        Outcome asked = new Program(folder)
                .runOn(questions, "ask", "--data", folder.resolve("data").toString(), "--file", "-");
        assertThat(asked.out())
                .contains("• imports from China processors 2014\n")
                .contains("• top suppliers processors 2014\n")
                .contains(" in 2014: $1,000\n")
                .contains("top suppliers: China, $1,000");
    }

    @Test
    void theDatasetIsCalledAsIsSaid() throws Exception {
        String baci = file("baci.csv", "t,i,j,k,v,q\n2018,276,251,854231,1.5,2\n");
        run("import", baci, "--to", folder.resolve("x").toString(), "--name", "my-trade");
        assertThat(Files.readString(folder.resolve("x/datapackage.json"))).contains("\"name\" : \"my-trade\"");
    }

    @Test
    void aBrokenFileIsRefusedByLineAndColumnAndNothingIsWritten() throws Exception {
        String baci = file("baci.csv", "t,i,j,k,v,q\n2018,276,251,854231,much,2\n");
        Outcome outcome = run("import", baci, "--to", folder.resolve("x").toString());
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .contains(baci + ":2:5: “much” is no number.\n")
                .endsWith("nothing was imported\n");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    private static SortedMap<String, String> contents(Path folder) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        return contents;
    }

    private Path copyOfShipped(String name) throws IOException {
        Path copy = Files.createDirectories(folder.resolve(name));
        for (Map.Entry<String, String> file : contents(Program.SHIPPED).entrySet()) {
            Files.writeString(copy.resolve(file.getKey()), file.getValue());
        }
        return copy;
    }

    @Test
    void whatWasMadeByHandIsNeverReplaced() throws Exception {
        String baci = file("baci.csv", "t,i,j,k,v,q\n2018,276,251,854231,1.5,2\n");
        Path whole = copyOfShipped("whole");
        Path broken = copyOfShipped("broken");
        Files.writeString(broken.resolve("datapackage.json"), "{");
        Path small = copyOfShipped("small");
        Files.delete(small.resolve("questions.csv"));
        Files.delete(small.resolve("statements.csv"));
        Path note = Files.writeString(folder.resolve("note.txt"), "mine");
        for (Path mine : List.of(whole, broken, small)) {
            SortedMap<String, String> before = contents(mine);
            Outcome outcome = run("import", baci, "--to", mine.toString());
            assertThat(outcome.exitCode()).isEqualTo(2);
            assertThat(outcome.err())
                    .contains("--to: " + mine, "choose another folder")
                    .hasLineCount(1);
            assertThat(contents(mine)).isEqualTo(before);
        }
        assertThat(run("import", baci, "--to", note.toString()).exitCode()).isEqualTo(2);
        assertThat(note).hasContent("mine");
    }

    @Test
    void whatAnImportMadeIsReplacedUntilSomethingIsAddedToIt() throws Exception {
        String baci = file("baci.csv", "t,i,j,k,v,q\n2018,276,251,854231,1.5,2\n");
        Path to = Files.createDirectory(folder.resolve("x"));
        assertThat(run("import", baci, "--to", to.toString()).exitCode()).isZero();
        assertThat(run("import", baci, "--to", to.toString()).exitCode()).isZero();
        assertThat(Files.readString(to.resolve("datapackage.json"))).contains("\"version\" : \"1.1.0\"");
        assertThat(run("check", to.toString()).exitCode()).isZero();
        Files.writeString(to.resolve("questions.csv"), "id,lang,question,answer\n");
        SortedMap<String, String> before = contents(to);
        assertThat(run("import", baci, "--to", to.toString()).exitCode()).isEqualTo(2);
        assertThat(contents(to)).isEqualTo(before);
    }

    @Test
    void aFileThatIsNotThereIsRefused() throws Exception {
        Outcome outcome =
                run("import", "nowhere/nothing.csv", "--to", folder.resolve("x").toString());
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith("nowhere/nothing.csv: There is no such file.");
    }

    @Test
    void misuseIsToldOnStandardError() throws Exception {
        assertThat(run("import").exitCode()).isEqualTo(2);
        Outcome outcome = run("import", "a.csv");
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("--to");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void anUnknownFormatIsMisuseAndAllAreNamed() throws Exception {
        String baci = file("baci.csv", "t,i,j,k,v,q\n2018,276,251,854231,1,2\n");
        Outcome outcome = run("import", baci, "--to", folder.resolve("x").toString(), "--format", "bacci");
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("bacci", "baci, gravity, comtrade");
    }

    @Test
    void allThatIsWrongWithTheOptionsIsToldAtOnce() throws Exception {
        Outcome outcome = run("import", "a.csv", "--to", "x", "--name", "My Trade", "--mapping", "none.txt");
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err().lines()).hasSize(2);
        assertThat(outcome.err()).contains("--name: “My Trade”", "--mapping: there is no file none.txt");
        assertThat(outcome.out()).isEmpty();
    }
}
