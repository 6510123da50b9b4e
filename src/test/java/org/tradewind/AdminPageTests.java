package org.tradewind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradewind.simulator.Button;
import org.tradewind.simulator.Demo;
import org.tradewind.simulator.Saying;
import org.tradewind.simulator.SentMessage;
import org.tradewind.simulator.Simulator;
import org.tradewind.simulator.SimulatorSettings;
import org.tradewind.telegram.TelegramSettings;

/** The conversations on the admins' pages, in English and in Russian, are what the demo answers. */
class AdminPageTests {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Pattern BLOCK = Pattern.compile("```chat\n(.*?)```", Pattern.DOTALL);
    private static final String IMPORTS = "moscow-times-2020-imports-usd,value,imports,RUS,,,2020,,4.6";
    /** A file that is sent, with its caption. */
    private static final Pattern FILE = Pattern.compile("📎 (\\S+)(?: \\((.*)\\))?");

    private static final String BACI = "t,i,j,k,v,q\n2018,276,251,854231,1.5,2\n2018,276,842,854231,2.5,NA\n";

    @TempDir
    Path folder;

    /** What is said, and the lines of the answer. */
    private record Turn(String said, List<String> answer) {}

    private static List<Turn> page(String file) throws IOException {
        List<Turn> turns = new ArrayList<>();
        BLOCK.matcher(Files.readString(Program.HOME.resolve(file)))
                .results()
                .flatMap(block -> block.group(1).lines())
                .forEach(line -> {
                    if (line.startsWith("> ")) {
                        turns.add(new Turn(line.substring(2), new ArrayList<>()));
                    } else {
                        turns.getLast().answer().add(line);
                    }
                });
        return turns;
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/admins-ru.md"})
    void theConversationOfThePageHappens(String file) throws IOException {
        List<Turn> turns = page(file);
        assertThat(turns).isNotEmpty();
        try (Demo demo = Demo.start(SimulatorSettings.defaults(), 0);
                Service _ = Service.start(config(demo), Clock.systemUTC())) {
            demo.simulator().setFloodLimits(false);
            for (Turn turn : turns) {
                List<String> actual = answer(demo.simulator(), turn);
                assertThat(holds(turn.answer(), actual) ? turn.answer() : actual)
                        .as(turn.said())
                        .isEqualTo(turn.answer());
            }
        }
    }

    private Config config(Demo demo) {
        return new Config(
                new TelegramSettings(demo.token(), Optional.of(demo.api()), false),
                List.of(Demo.ADMIN),
                false,
                Program.HOME.resolve("data"),
                folder.resolve("state"),
                "127.0.0.1",
                0);
    }

    /** What is said to a turn: what the page says, or else what there is after a while. */
    private static List<String> answer(Simulator simulator, Turn turn) throws IOException {
        List<SentMessage> sent = simulator.sent(Demo.ADMIN);
        long before = sent.stream().mapToLong(SentMessage::revision).max().orElse(0);
        Map<Integer, String> known =
                sent.stream().collect(Collectors.toMap(SentMessage::id, SentMessage::text, (_, last) -> last));
        // Buttons that are done with are taken from under what was said before, now or a little later.
        Supplier<List<String>> said = () -> simulator.sent(Demo.ADMIN).stream()
                .filter(message -> message.revision() > before)
                .filter(message -> !message.text().equals(known.get(message.id())))
                .flatMap(message -> lines(message).stream())
                .toList();
        say(simulator, turn.said());
        return simulator
                .await(
                        SOON,
                        () -> Optional.of(said.get())
                                .filter(lines ->
                                        !lines.isEmpty() && !lines.getLast().endsWith("…"))
                                .filter(lines -> holds(turn.answer(), lines)))
                .orElseGet(said);
    }

    private static void say(Simulator simulator, String said) throws IOException {
        Matcher file = FILE.matcher(said);
        if (file.matches()) {
            String caption = file.group(2) == null ? "" : file.group(2);
            simulator.upload(Saying.by(Demo.ADMIN, caption), file.group(1), "text/csv", file(file.group(1)));
        } else if (said.startsWith("[")) {
            SentMessage last = simulator.sent(Demo.ADMIN).getLast();
            simulator.press(Demo.ADMIN, last, said.substring(1, said.length() - 1));
        } else {
            simulator.say(Demo.ADMIN, said);
        }
    }

    /** The files of the pages: the figures that ship, with another number for the imports of 2020; and one of BACI. */
    private static byte[] file(String name) throws IOException {
        if (name.startsWith("BACI")) {
            return BACI.getBytes(StandardCharsets.UTF_8);
        }
        String rows = Files.readString(Program.SHIPPED.resolve("observations.csv"));
        assertThat(rows).contains(IMPORTS);
        String number = Set.of("with-a-slip.csv", "с-опиской.csv").contains(name) ? "\"4,7\"" : "4.7";
        return rows.replace(IMPORTS, IMPORTS.replace("4.6", number)).getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> lines(SentMessage message) {
        List<String> lines = new ArrayList<>(message.text()
                .replaceAll("[\u00a0\u202f]", " ")
                .lines()
                .filter(line -> !line.isBlank())
                .toList());
        for (List<Button> row : message.keyboard()) {
            lines.add(row.stream().map(button -> "[" + button.text() + "]").collect(Collectors.joining(" ")));
        }
        return lines;
    }

    /** A line of an ellipsis stands for any lines, one within a line for any words. */
    private static boolean holds(List<String> expected, List<String> actual) {
        String pattern = expected.stream()
                .map(line -> line.equals("…") ? "(.*\n)*?" : Pattern.quote(line).replace("…", "\\E.*\\Q") + "\n")
                .collect(Collectors.joining());
        return Pattern.matches(pattern, String.join("\n", actual) + "\n");
    }
}
