package org.tradewind;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.tradewind.simulator.Simulator;
import org.tradewind.simulator.SimulatorSettings;

/** How long the built program takes from the start of its process to its first answer in a chat, several times over. */
public final class StartBenchmark {
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final int TIMES = 5;

    private StartBenchmark() {}

    /** Run in the folder of the program, which has to be built. */
    public static void main(String[] arguments) throws Exception {
        for (int time = 1; time <= TIMES; time++) {
            System.out.printf("first answer after %.2f s%n", seconds(Files.createTempDirectory("tradewind-start-")));
        }
        System.exit(0);
    }

    private static double seconds(Path state) throws IOException, InterruptedException {
        try (Simulator simulator = Simulator.start(SimulatorSettings.defaults())) {
            simulator.say(simulator.addUser("Anna", "en"), "exports 2020");
            ProcessBuilder program = new ProcessBuilder("./tradewind", "run")
                    .redirectOutput(state.resolve("out").toFile())
                    .redirectError(state.resolve("err").toFile());
            program.environment().put("TELEGRAM_BOT_TOKEN", simulator.token());
            program.environment().put("TELEGRAM_API_URL", simulator.url().toString());
            program.environment().put("TRADEWIND_STATE", state.resolve("state").toString());
            program.environment().put("TRADEWIND_HTTP_PORT", "0");
            long begin = System.nanoTime();
            Process process = program.start();
            simulator.await(
                    LONG, () -> Optional.of(simulator.callCount("sendMessage")).filter(count -> count > 0));
            double seconds = (System.nanoTime() - begin) / 1e9;
            process.destroy();
            process.waitFor();
            return seconds;
        }
    }
}
