package org.tradewind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.Program.Outcome;
import org.tradewind.bot.Access;
import org.tradewind.bot.Audit;
import org.tradewind.bot.Bot;
import org.tradewind.bot.Bot.MenuScope;
import org.tradewind.bot.Memory;
import org.tradewind.bot.MenuItem;
import org.tradewind.bot.Office;
import org.tradewind.bot.Operations;
import org.tradewind.dataset.PackageReader;
import org.tradewind.engine.DuckDbLibrary;
import org.tradewind.engine.EngineSettings;
import org.tradewind.question.QuestionReader;
import org.tradewind.reply.ReplyWriter;
import org.tradewind.store.AnswerFolder;
import org.tradewind.trade.Lang;

/** What the README shows is what happens. */
class ReadmeTests {
    /** A line that stands for any lines. */
    private static final String ANY = "…";

    private static final String PROGRAM = "./tradewind ";
    private static final Pattern BLOCK = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    /** Commands that are run elsewhere, or not at all by tests. */
    private static final List<String> ELSEWHERE = List.of(
            // RunProcessTests.theDemoServesItsPageUntilItIsToldToStop
            "./tradewind demo",
            // RunProcessTests.whatIsInHandWhenToldToStopIsFinishedAndNothingIsAnsweredTwice
            "TELEGRAM_BOT_TOKEN=… TRADEWIND_ADMINS=… ./tradewind run",
            // DocumentTests.theContainerAndTheLauncherRunTheJarThatIsBuilt
            "docker build -t tradewind . && docker run -e TELEGRAM_BOT_TOKEN=… -v tradewind:/tradewind/state tradewind",
            // It is what runs this test.
            "mvn verify");

    @TempDir
    Path folder;

    private record Shown(String command, List<String> output) {}

    private static String readme() throws IOException {
        return Files.readString(Program.HOME.resolve("README.md"));
    }

    private static List<Shown> shown() throws IOException {
        List<Shown> shown = new ArrayList<>();
        BLOCK.matcher(readme()).results().forEach(block -> {
            for (String line : block.group(1).lines().toList()) {
                if (line.startsWith("$ ")) {
                    shown.add(new Shown(line.substring(2), new ArrayList<>()));
                } else {
                    shown.getLast().output().add(line);
                }
            }
        });
        return shown;
    }

    @TestFactory
    Stream<DynamicTest> everyCommandGivesWhatIsShown() throws IOException {
        return shown().stream().map(each -> DynamicTest.dynamicTest(each.command(), () -> holds(each)));
    }

    private void holds(Shown shown) throws IOException, InterruptedException {
        if (ELSEWHERE.contains(shown.command())) {
            assertThat(shown.output()).isEmpty();
            return;
        }
        assertThat(shown.command()).matches("\\./tradewind (ask|check|import) .*");
        Outcome outcome = new Program(folder).run(words(shown.command().substring(PROGRAM.length())));
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out().stripTrailing() + "\n").matches(pattern(shown.output()));
    }

    /** The words of a command as a shell would part them; a file of the repository by its whole path. */
    private static String[] words(String command) {
        return WORD.matcher(command)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .map(word -> word.matches("(data|docs)/.*")
                        ? Program.HOME.resolve(word).toString()
                        : word)
                .toArray(String[]::new);
    }

    private static Pattern pattern(List<String> lines) {
        return Pattern.compile(lines.stream()
                .map(line -> line.equals(ANY) ? "(.*\n)*?" : Pattern.quote(line) + " *\n")
                .collect(Collectors.joining()));
    }

    @Test
    void everyCommandOfTheMenusStandsInTheTable() throws IOException {
        String table = readme().lines().filter(line -> line.startsWith("| `/")).collect(Collectors.joining("\n"));
        assertThat(menus()).isNotEmpty().allSatisfy(item -> assertThat(table).contains("`/" + item.command() + "`"));
    }

    private List<MenuItem> menus() {
        try (DuckDbLibrary library = DuckDbLibrary.open(
                Program.HOME.resolve("data"),
                folder.resolve("versions"),
                new PackageReader(),
                EngineSettings.forCores(1),
                Clock.systemUTC())) {
            Bot bot = new Bot(
                    library,
                    new QuestionReader(),
                    new ReplyWriter(),
                    Memory.inMemory(),
                    new AnswerFolder(folder.resolve("answers")),
                    new Access(List.of(1L)),
                    Operations.none(),
                    new Office(library.publishing(), Audit.inMemory(), false),
                    Clock.systemUTC());
            return Stream.of(MenuScope.values())
                    .flatMap(scope -> bot.menu(Lang.EN, scope).stream())
                    .toList();
        }
    }
}
