package org.tradewind;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.commons.cli.Options;
import org.tradewind.simulator.Demo;
import org.tradewind.simulator.SimulatorSettings;
import org.tradewind.telegram.TelegramSettings;

/** The whole bot on this machine against the built-in simulator, with a page to talk to it. */
final class DemoCommand implements Command {
    private static final int PAGE = 8088;
    private static final String PORT = "port";
    private static final String DATA = "data";

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public String operands() {
        return "";
    }

    @Override
    public String about() {
        return "The bot with a chat page on this machine; needs no token and no network.";
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(Arguments.option(PORT, "PORT", "Port of the chat page (default: " + PAGE + ")."))
                .addOption(Arguments.option(DATA, "DIR", "Folder of data packages."));
    }

    @Override
    public int run(Arguments arguments) {
        int port = arguments.port(PORT).orElse(PAGE);
        DataSetting data = arguments.data(DATA);
        arguments.nothingElse();
        arguments.check();
        Path state = temporary();
        CompletableFuture<String> told = new CompletableFuture<>();
        try (Shutdown _ = Shutdown.onSignal(told)) {
            try {
                return serve(port, data, state, told);
            } finally {
                delete(state);
            }
        }
    }

    private static int serve(int port, DataSetting data, Path state, CompletableFuture<String> told) {
        try (Demo demo = Demo.start(SimulatorSettings.defaults(), port);
                Service service =
                        data.opened(() -> Service.start(config(demo, data.folder(), state), Clock.systemUTC()))) {
            service.ended().thenAccept(told::complete);
            System.out.println("Talk to Tradewind on " + demo.page() + " (Ctrl-C ends it)");
            String reason = told.join();
            if (!reason.equals(Shutdown.SIGNAL)) {
                throw new UserException(Main.FAILED, "demo: " + reason);
            }
            return Main.DONE;
        }
    }

    private static Config config(Demo demo, Path data, Path state) {
        return new Config(
                new TelegramSettings(demo.token(), Optional.of(demo.api()), true),
                List.of(Demo.ADMIN),
                false,
                data,
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
