package org.tradewind;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradewind.Program.Outcome;

/** The commands as processes: what they say where, and how they end. */
class CommandLineTests {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    Path folder;

    static boolean thereIsAFullDisk() {
        return Files.exists(FULL);
    }

    private Outcome run(String... arguments) throws Exception {
        return new Program(folder).run(arguments);
    }

    private static List<JsonNode> json(Outcome outcome) throws IOException {
        List<JsonNode> answers = new ArrayList<>();
        for (String line : outcome.out().lines().toList()) {
            answers.add(JSON.readTree(line));
        }
        return answers;
    }

    @Nested
    class Ask {
        @Test
        void theAnswerIsAllThatIsSaid() throws Exception {
            Outcome outcome = run("ask", "exports", "2020");
            assertThat(outcome.exitCode()).isZero();
            assertThat(outcome.out()).startsWith("Russia's technology exports in 2020: more than $4.5 bn\n");
            assertThat(outcome.err()).isEmpty();
        }

        @Test
        void theLanguageCanBeFixed() throws Exception {
            Outcome outcome = run("ask", "--lang", "ru", "exports 2020");
            assertThat(outcome.exitCode()).isZero();
            assertThat(outcome.out()).contains("более 4,5 млрд $").doesNotContain("more than");
        }

        @Test
        void aSumOfYearsIsAFigureOfThoseYears() throws Exception {
            JsonNode figures = json(run("ask", "--format", "json", "total exports 2011 to 2013"))
                    .getFirst()
                    .path("figures");

            assertThat(figures).hasSize(4);
            JsonNode sum = figures.get(3);
            assertThat(sum.path("year").isNull()).isTrue();
            assertThat(sum.path("years").toString()).isEqualTo("[2011,2012,2013]");
            assertThat(sum.path("text").asText()).contains("2,055.2");
            assertThat(sum.path("basis").asText()).isEqualTo("computed");
            assertThat(sum.path("rows")).hasSize(3);
        }

        @Test
        void theLinesOfAFileAreAnsweredInOrderOneLineOfJsonEach() throws Exception {
            String lines = "exports 2020\n\nэкспорт 2018\n/balance 2020\nand in 2018?\n";
            Outcome outcome = new Program(folder).runOn(lines, "ask", "--file", "-", "--format", "json");
            assertThat(outcome.exitCode()).isZero();
            assertThat(outcome.err()).isEmpty();
            assertThat(json(outcome))
                    .extracting(answer -> answer.path("question").asText())
                    .containsExactly("exports 2020", "экспорт 2018", "/balance 2020", "and in 2018?");
            assertThat(json(outcome))
                    .extracting(answer -> answer.path("lang").asText())
                    .containsExactly("en", "ru", "en", "en");
            assertThat(json(outcome).getLast().path("query").path("flow").asText())
                    .isNotEqualTo("balance");
        }

        @Test
        void theSameWordsGiveTheSameBytes() throws Exception {
            Path file =
                    Files.writeString(folder.resolve("questions.txt"), "top markets 2018\n/share netherlands 2020\n");
            Outcome first = run("ask", "--file", file.toString(), "--format", "json");
            assertThat(first.out().lines()).hasSize(2);
            assertThat(run("ask", "--file", file.toString(), "--format", "json"))
                    .isEqualTo(first);
        }

        @Test
        void aQuestionThatTheDataCannotAnswerIsNoFailure() throws Exception {
            Outcome outcome = run("ask", "--format", "json", "/exports 2017");
            assertThat(outcome.exitCode()).isZero();
            assertThat(json(outcome).getFirst().path("outcome").asText()).isEqualTo("no_data");
        }

        @Test
        void aDatasetThatIsNotThereIsMisuseAndTheOthersAreNamed() throws Exception {
            Outcome outcome = run("ask", "--dataset", "nope", "exports 2020");
            assertThat(outcome.exitCode()).isEqualTo(2);
            assertThat(outcome.err()).contains("--dataset").contains("russia-technology-trade");
            assertThat(outcome.out()).isEmpty();
        }

        @Test
        void aFileThatCannotBeReadAsTextIsMisuse() throws Exception {
            Path bytes = Files.write(folder.resolve("bytes"), new byte[] {'a', (byte) 0xff, '\n'});
            for (Path unreadable : List.of(bytes, folder)) {
                Outcome outcome = run("ask", "--file", unreadable.toString());
                assertThat(outcome.exitCode()).isEqualTo(2);
                assertThat(outcome.err()).contains(unreadable.toString()).hasLineCount(1);
                assertThat(outcome.out()).isEmpty();
            }
        }

        @Test
        void eachLineIsAnsweredBeforeTheNextIsRead() throws Exception {
            Program program = new Program(folder);
            Process process = program.startAsked("ask", "--file", "-", "--format", "json");
            try (BufferedReader answers = process.inputReader(StandardCharsets.UTF_8);
                    Writer questions = process.outputWriter(StandardCharsets.UTF_8)) {
                for (String question : List.of("\uFEFFexports 2020", "экспорт 2018\r", "imports 2020")) {
                    questions.write(question + "\n");
                    questions.flush();
                    assertThat(JSON.readTree(answers.readLine())
                                    .path("question")
                                    .asText())
                            .isEqualTo(question.replaceAll("[\uFEFF\r]", ""));
                }
            }
            assertThat(process.waitFor()).isZero();
        }

        @Test
        void aReaderWhoHasEnoughIsNoReasonToComplain() throws Exception {
            Process process = new Program(folder).startAsked("ask", "--file", "-");
            process.getInputStream().close();
            try (Writer questions = process.outputWriter(StandardCharsets.UTF_8)) {
                questions.write("exports 2020\n");
            }
            assertThat(process.waitFor()).isEqualTo(1);
            assertThat(Files.readString(folder.resolve("err"))).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"ask exports 2020", "check SHIPPED", "--help", "ask --help", "--version"})
        @EnabledIf("org.tradewind.CommandLineTests#thereIsAFullDisk")
        void whatCannotBeWrittenIsAFailure(String line) throws Exception {
            String[] words = line.replace("SHIPPED", Program.SHIPPED.toString()).split(" ");
            Process process = new Program(folder).startInto(FULL, words);
            assertThat(process.waitFor()).isEqualTo(1);
            assertThat(Files.readString(folder.resolve("err")))
                    .contains("standard output")
                    .hasLineCount(1);
        }

        @Test
        void whatTheLocaleCannotSayIsMisuse() throws Exception {
            Outcome outcome = new Program(folder).with("LC_ALL", "C").run("ask", "exports to \uFFFD 2020");
            assertThat(outcome.exitCode()).isEqualTo(2);
            assertThat(outcome.err()).contains("LC_ALL").hasLineCount(1);
            assertThat(outcome.out()).isEmpty();
        }

        @Test
        void aFolderOfDataThatIsNotThereIsMisuse() throws Exception {
            String nowhere = folder.resolve("nowhere").toString();
            Outcome outcome = run("ask", "--data", nowhere, "--lang", "fr", "exports 2020");
            assertThat(outcome.exitCode()).isEqualTo(2);
            assertThat(outcome.err()).contains("--data: there is no folder " + nowhere, "--lang");
            Outcome running = new Program(folder)
                    .with("TELEGRAM_BOT_TOKEN", "1:token")
                    .with("TRADEWIND_HTTP_PORT", "0")
                    .with("TRADEWIND_DATA", nowhere)
                    .run("run");
            assertThat(running.exitCode()).isEqualTo(2);
            assertThat(running.err())
                    .contains("TRADEWIND_DATA")
                    .contains(nowhere)
                    .hasLineCount(1);
        }

        @Test
        void aStateThatIsNoFolderIsMisuseAndToldByItsKeyAmongTheOthers() throws Exception {
            Path file = Files.createFile(folder.resolve("file"));
            Program program = new Program(folder)
                    .with("TRADEWIND_STATE", file.toString())
                    .with("TRADEWIND_DATA", file.toString());
            Outcome outcome = program.run("ask", "exports 2020");
            assertThat(outcome.exitCode()).isEqualTo(2);
            assertThat(outcome.err().lines())
                    .containsExactly(
                            "tradewind: ask: TRADEWIND_DATA: there is no folder " + file,
                            "tradewind: ask: TRADEWIND_STATE: is no folder: " + file);
            assertThat(outcome.out()).isEmpty();
        }

        @Test
        void aFolderWithoutDataIsAFailureToldByItsKey() throws Exception {
            Outcome outcome = run("ask", "--data", folder.toString(), "exports 2020");
            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(outcome.err())
                    .startsWith("tradewind: --data: no data package in " + folder)
                    .hasLineCount(1);
            Program elsewhere = new Program(folder).with("TRADEWIND_DATA", folder.toString());
            for (String[] command : new String[][] {{"ask", "exports 2020"}, {"demo", "--port", "0"}}) {
                assertThat(elsewhere.run(command).err())
                        .startsWith("tradewind: TRADEWIND_DATA: no data package in " + folder)
                        .hasLineCount(1);
            }
        }

        @Test
        void aFolderWithoutANameIsMisuse() throws Exception {
            Outcome outcome = run("ask", "--data", "", "exports 2020");
            assertThat(outcome.exitCode()).isEqualTo(2);
            assertThat(outcome.err()).isEqualTo("tradewind: ask: --data: give it a value\n");
        }
    }

    @Nested
    class Chat {
        @Test
        void eachTurnKnowsOfTheOnesBeforeUntilAllIsForgotten() throws Exception {
            String turns = "exports 2020\nand in 2018?\n/forget\nand in 2018?\n/forget\n/why\n";
            Outcome outcome = new Program(folder).runOn(turns, "chat", "--format", "json");
            assertThat(outcome.exitCode()).isZero();
            assertThat(outcome.err()).isEmpty();
            List<JsonNode> answers = json(outcome);
            assertThat(answers).hasSize(6);
            assertThat(answers.get(1).path("query").path("flow").asText()).isEqualTo("exports");
            assertThat(answers.get(1).path("query").path("years").toString()).isEqualTo("[2018]");
            assertThat(answers.get(3)).isNotEqualTo(answers.get(1));
            assertThat(answers.get(5).path("text").asText()).contains("no answer to show yet");
        }

        @Test
        void aLineIsALineOfAnyEditorAndNoSlipOfAKeyEndsTheConversation() throws Exception {
            Program program = new Program(folder);
            Process process = program.startAsked("chat", "--format", "json");
            try (OutputStream keys = process.getOutputStream()) {
                keys.write("\uFEFF/exports 2020\r\nexports\u2028in 2018\n".getBytes(StandardCharsets.UTF_8));
                keys.write(new byte[] {'a', (byte) 0xff, '\n'});
                keys.write("imports 2020".getBytes(StandardCharsets.UTF_8));
            }
            try (BufferedReader answers = process.inputReader(StandardCharsets.UTF_8)) {
                assertThat(answers.lines().map(Chat::question))
                        .containsExactly("/exports 2020", "exports\u2028in 2018", "a\uFFFD", "imports 2020");
            }
            assertThat(process.waitFor()).isZero();
        }

        private static String question(String answer) {
            try {
                return JSON.readTree(answer).path("question").asText();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Nested
    class Check {
        @Test
        void theShippedPackageIsSound() throws Exception {
            Outcome outcome = run("check", Program.SHIPPED.toString());
            assertThat(outcome.exitCode()).isZero();
            assertThat(outcome.out()).contains("russia-technology-trade 1.0.0: sound, 72 rows");
            assertThat(outcome.err()).isEmpty();
        }

        @Test
        void faultsAreToldWithTheirPlaces() throws Exception {
            Path copy = copyOfShipped();
            Path observations = copy.resolve("observations.csv");
            String text = Files.readString(observations);
            Files.writeString(
                    observations, text.replace("592.642168306845", "many").replace("RUS,,,2012", "XXX,,,2012"));
            Outcome outcome = run("check", copy.toString());
            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(outcome.out()).contains("observations.csv:2:9: ").contains("observations.csv:6:4: ");
            assertThat(outcome.out().lines())
                    .allSatisfy(line -> assertThat(line).matches("[a-z.]+:\\d+:\\d+: \\S.*"));
            assertThat(outcome.err()).isEmpty();
        }

        private Path copyOfShipped() throws IOException {
            Path copy = Files.createDirectory(folder.resolve("copy"));
            try (Stream<Path> files = Files.list(Program.SHIPPED)) {
                for (Path file : files.toList()) {
                    Files.copy(file, copy.resolve(file.getFileName()));
                }
            }
            return copy;
        }
    }

    @Nested
    class Misuse {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "nope",
                    "ask",
                    "ask --nope exports",
                    "ask --file - exports",
                    "ask --file nowhere.txt",
                    "ask --lang fr exports",
                    "ask --format xml exports",
                    "ask --lang",
                    "chat now",
                    "check",
                    "check nowhere",
                    "demo --port 65536",
                    "run --config nowhere.yaml"
                })
        void isToldOnStandardErrorWithTwo(String line) throws Exception {
            Outcome outcome = run(line.isEmpty() ? new String[0] : line.split(" "));
            assertThat(outcome.exitCode()).isEqualTo(2);
            assertThat(outcome.err()).isNotBlank().doesNotContain("\tat ");
            assertThat(outcome.out()).isEmpty();
        }

        @Test
        void everyProblemOfTheWordsIsToldALineEach() throws Exception {
            Outcome outcome = run("ask", "--nope", "--lang", "de", "--file", "nowhere.txt", "-x", "--format");
            assertThat(outcome.exitCode()).isEqualTo(2);
            assertThat(outcome.err().lines())
                    .containsExactlyInAnyOrder(
                            "tradewind: ask: there is no option --nope",
                            "tradewind: ask: there is no option -x",
                            "tradewind: ask: --format: give it a value",
                            "tradewind: ask: --lang: de is none of en, ru",
                            "tradewind: ask: --file: there is no file nowhere.txt");
        }

        @Test
        void runTellsEveryProblemOfItsConfigurationALineEach() throws Exception {
            Outcome outcome = new Program(folder)
                    .with("TELEGRAM_API_URL", "nowhere")
                    .with("TRADEWIND_HTTP_PORT", "http")
                    .run("run");
            assertThat(outcome.exitCode()).isEqualTo(2);
            assertThat(outcome.err().lines())
                    .hasSize(3)
                    .allSatisfy(line -> assertThat(line).matches("tradewind: (TELEGRAM|TRADEWIND)_[A-Z_]+ \\(.*"));
            assertThat(outcome.out()).isEmpty();
        }
    }
}
