package org.tradewind;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tradewind.simulator.Demo;
import org.tradewind.simulator.SentMessage;
import org.tradewind.simulator.Simulator;
import org.tradewind.simulator.SimulatorSettings;

/**
 * The whole bot answering a few messages of the simulator, as {@code run} and {@code demo} do, and then its end. The
 * launcher has the JVM watch it once, so that later starts find the classes ready that an answer needs.
 */
final class Rehearsal {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> SAID = List.of(
            "/start",
            "exports 2020",
            "экспорт 2018",
            "/top markets 2018",
            "chart exports 2013-2020",
            "/why",
            "/export xlsx",
            "/settings");

    private Rehearsal() {}

    /** @param arguments a folder for what the bot keeps, which should be empty */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        LogSetup.informOperators();
        try (Demo demo = Demo.start(SimulatorSettings.defaults(), 0)) {
            demo.page().toURL().openStream().close();
            Config config = config(demo, folder);
            talk(config, demo.simulator());
            // The second start finds everything there already.
            talk(config, demo.simulator());
        }
        System.exit(Main.DONE);
    }

    /** Read from a file and an environment as {@code run} does, but not from those of whoever builds the program. */
    private static Config config(Demo demo, Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("rehearsal.yaml"), "telegram:\n  limits: off\n");
        Map<String, String> environment = Map.of(
                "TELEGRAM_BOT_TOKEN", demo.token(),
                "TELEGRAM_API_URL", demo.api().toString(),
                "TRADEWIND_HTTP_PORT", "0",
                "TRADEWIND_STATE", folder.resolve("state").toString());
        return Config.read(Optional.of(file), new Home(Home.here().folder(), environment));
    }

    private static void talk(Config config, Simulator simulator) {
        try (Service _ = Service.start(config, Clock.systemUTC())) {
            talk(simulator);
        }
    }

    private static void talk(Simulator simulator) {
        long anna = simulator.addUser("Anna", "en");
        for (int i = 0; i < SAID.size(); i++) {
            simulator.say(anna, SAID.get(i));
            simulator.awaitSent(anna, i + 1, PATIENCE);
        }
        Optional<SentMessage> answer = simulator.sent(anna).stream().skip(1).findFirst();
        answer.ifPresent(message -> simulator.pressData(anna, message, "1/exports 2019"));
        String query = simulator.inline(anna, "exports 2020");
        simulator.await(PATIENCE, () -> simulator.answer(query));
    }
}
