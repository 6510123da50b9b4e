package org.tradewind;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The bot against Telegram, until it is told to stop. */
@Command(name = "run", description = "Runs the bot against Telegram; SIGTERM ends it cleanly.")
final class RunCommand implements Callable<Integer> {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Configuration (default: config/tradewind.yaml); the environment wins over it.")
    private Optional<Path> file = Optional.empty();

    @Override
    public Integer call() {
        Config config = Config.read(file, Home.here());
        LogSetup.informOperators();
        Logger log = LoggerFactory.getLogger(RunCommand.class);
        CompletableFuture<String> told = new CompletableFuture<>();
        try (Shutdown _ = Shutdown.onSignal(told);
                Service service = Service.start(config, Clock.systemUTC())) {
            service.ended().thenAccept(told::complete);
            log.info("Running");
            String reason = told.join();
            log.info("Stopping: {}", reason);
            return reason.equals(Shutdown.SIGNAL) ? Main.DONE : Main.FAILED;
        }
    }
}
