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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.simulator.Button;
import org.tradewind.simulator.Demo;
import org.tradewind.simulator.Saying;
import org.tradewind.simulator.SentMessage;
import org.tradewind.simulator.Simulator;
import org.tradewind.simulator.SimulatorSettings;
import org.tradewind.telegram.TelegramSettings;

/** The conversation on the admins' page of the README is what the demo answers. */
class AdminPageTests {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Pattern BLOCK = Pattern.compile("```chat\n(.*?)```", Pattern.DOTALL);
    private static final String IMPORTS = "moscow-times-2020-imports-usd,value,imports,RUS,,,2020,,4.6";
    private static final String FILE = "📎 ";

    @TempDir
    Path folder;

    /** What is said, and the lines of the answer. */
    private record Turn(String said, List<String> answer) {}

    private static List<Turn> page() throws IOException {
        List<Turn> turns = new ArrayList<>();
        BLOCK.matcher(Files.readString(Program.HOME.resolve("README.md")))
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

    @Test
    void theConversationOfTheReadmeHappens() throws IOException {
        List<Turn> turns = page();
        assertThat(turns).isNotEmpty();
        try (Demo demo = Demo.start(SimulatorSettings.defaults(), 0);
                Service _ = Service.start(config(demo), Clock.systemUTC())) {
            demo.simulator().setFloodLimits(false);
            for (Turn turn : turns) {
                List<String> actual = lines(answer(demo.simulator(), turn.said()));
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

    private static SentMessage answer(Simulator simulator, String said) throws IOException {
        List<SentMessage> sent = simulator.sent(Demo.ADMIN);
        long before = sent.stream().mapToLong(SentMessage::revision).max().orElse(0);
        if (said.startsWith(FILE)) {
            String name = said.substring(FILE.length());
            simulator.upload(Saying.by(Demo.ADMIN, ""), name, "text/csv", file(name));
        } else if (said.startsWith("[")) {
            simulator.press(Demo.ADMIN, sent.getLast(), said.substring(1, said.length() - 1));
        } else {
            simulator.say(Demo.ADMIN, said);
        }
        return simulator
                .await(
                        SOON,
                        () -> simulator.sent(Demo.ADMIN).stream()
                                .filter(message -> message.revision() > before)
                                .filter(message -> !message.text().endsWith("…"))
                                .reduce((first, second) -> second))
                .orElseThrow();
    }

    /** The files of the page: the figures that ship, with another number for the imports of 2020. */
    private static byte[] file(String name) throws IOException {
        String rows = Files.readString(Program.SHIPPED.resolve("observations.csv"));
        assertThat(rows).contains(IMPORTS);
        String number =
                Map.of("with-a-slip.csv", "\"4,7\"", "corrected.csv", "4.7").get(name);
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
