package org.tradewind;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.tradewind.simulator.Demo;
import org.tradewind.simulator.SimulatorSettings;
import org.tradewind.telegram.TelegramSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The whole bot on this machine against the built-in simulator, with a page to talk to it. */
@Command(name = "demo", description = "The bot with a chat page on this machine; needs no token and no network.")
final class DemoCommand implements Callable<Integer> {
    @Option(names = "--port", paramLabel = "PORT", description = "Port of the chat page (default: 8088).")
    private int port = 8088;

    @Option(names = "--data", paramLabel = "DIR", description = "Folder of data packages.")
    private Optional<Path> data = Optional.empty();

    @Override
    public Integer call() {
        Path state = temporary();
        CompletableFuture<String> told = new CompletableFuture<>();
        try (Shutdown _ = Shutdown.onSignal(told)) {
            try {
                return serve(state, told);
            } finally {
                delete(state);
            }
        }
    }

    private int serve(Path state, CompletableFuture<String> told) {
        try (Demo demo = Demo.start(SimulatorSettings.defaults(), port);
                Service service = Service.start(config(demo, state), Clock.systemUTC())) {
            service.ended().thenAccept(told::complete);
            System.out.println("Talk to Tradewind on " + demo.page() + " (Ctrl-C ends it)");
            String reason = told.join();
            if (!reason.equals(Shutdown.SIGNAL)) {
                throw new UserException(Main.FAILED, "demo: " + reason);
            }
            return Main.DONE;
        }
    }

    private Config config(Demo demo, Path state) {
        return new Config(
                new TelegramSettings(demo.token(), Optional.of(demo.api()), true),
                List.of(Demo.ADMIN),
                false,
                data.orElseGet(Home.here()::data),
                state,
                "127.0.0.1",
                0);
    }

    /** The simulator forgets everything at its end, so must the bot. */
    private static Path temporary() {
        try {
            return Files.createTempDirectory("tradewind-demo-");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a temporary folder", e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clean up " + folder, e);
        }
    }
}
