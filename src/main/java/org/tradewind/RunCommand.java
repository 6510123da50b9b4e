package org.tradewind;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.commons.cli.Options;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot against Telegram, until it is told to stop. */
final class RunCommand implements Command {
    private static final String CONFIG = "config";

    @Override
    public String name() {
        return "run";
    }

    @Override
    public String operands() {
        return "";
    }

    @Override
    public String about() {
        return "Runs the bot against Telegram; SIGTERM ends it cleanly.";
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(Arguments.option(
                        CONFIG,
                        "FILE",
                        "Configuration (default: config/tradewind.yaml); the environment wins over it."));
    }

    @Override
    public int run(Arguments arguments) {
        Optional<Path> file = arguments.path(CONFIG);
        arguments.nothingElse();
        arguments.check();
        CompletableFuture<String> told = new CompletableFuture<>();
        try (Shutdown _ = Shutdown.onSignal(told)) {
            Config config = Config.read(file, Home.here());
            LogSetup.informOperators();
            return serve(config, told);
        }
    }

    private static int serve(Config config, CompletableFuture<String> told) {
        Logger log = LoggerFactory.getLogger(RunCommand.class);
        try (Service service = started(config)) {
            service.ended().thenAccept(told::complete);
            log.info("Running");
            String reason = told.join();
            log.info("Stopping: {}", reason);
            return reason.equals(Shutdown.SIGNAL) ? Main.DONE : Main.FAILED;
        }
    }

    /** Without a folder of data the bot still serves what was published; where nothing was, the folder is wrong. */
    private static Service started(Config config) {
        return new DataSetting(Config.Key.TRADEWIND_DATA.toString(), config.data())
                .opened(() -> Service.start(config, Clock.systemUTC()));
    }
}
