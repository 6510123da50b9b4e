package org.tradewind;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tradewind.engine.TrinoSettings;
import org.tradewind.engine.TrinoSettings.Exchange;

/** Reads where the data is asked: here, or on a cluster of Trino. */
final class EngineConfig {
    private static final String HERE = "duckdb";
    private static final String USUAL_CATALOG = "hive";
    private static final Pattern SECONDS = Pattern.compile("[1-9]\\d{0,2}");

    private final Function<Config.Key, Optional<String>> value;
    private final Home home;
    private final BiConsumer<Config.Key, String> problem;

    EngineConfig(Function<Config.Key, Optional<String>> value, Home home, BiConsumer<Config.Key, String> problem) {
        this.value = value;
        this.home = home;
        this.problem = problem;
    }

    /** The cluster; empty where the data is asked here, or where a setting is wrong. */
    Optional<TrinoSettings> read() {
        String engine = value.apply(Config.Key.TRADEWIND_ENGINE).orElse(HERE);
        if (engine.equals(HERE)) {
            return Optional.empty();
        }
        if (!engine.startsWith("jdbc:trino:")) {
            problem.accept(Config.Key.TRADEWIND_ENGINE, "is duckdb or a jdbc:trino: address");
            return Optional.empty();
        }
        Optional<Exchange> exchange = exchange();
        Optional<Duration> limit = limit();
        try {
            TrinoSettings usual = new TrinoSettings(engine, exchange);
            return Optional.of(limit.map(usual::within).orElse(usual));
        } catch (IllegalArgumentException e) {
            problem.accept(Config.Key.TRADEWIND_ENGINE, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** How long a question may take; the usual time where it is not told. */
    private Optional<Duration> limit() {
        Optional<String> seconds = value.apply(Config.Key.TRADEWIND_QUESTION_SECONDS);
        if (seconds.isPresent() && !SECONDS.matcher(seconds.get()).matches()) {
            problem.accept(Config.Key.TRADEWIND_QUESTION_SECONDS, "is not a number of seconds from 1 to 999");
            return Optional.empty();
        }
        return seconds.map(Long::parseLong).map(Duration::ofSeconds);
    }

    /** The folder and its name on the cluster say nothing without each other. */
    private Optional<Exchange> exchange() {
        Optional<String> folder = value.apply(Config.Key.TRADEWIND_EXCHANGE);
        Optional<String> location = value.apply(Config.Key.TRADEWIND_EXCHANGE_LOCATION);
        if (folder.isEmpty() && location.isEmpty()) {
            return Optional.empty();
        }
        if (folder.isEmpty()) {
            problem.accept(Config.Key.TRADEWIND_EXCHANGE, "is required with TRADEWIND_EXCHANGE_LOCATION");
            return Optional.empty();
        }
        if (location.isEmpty()) {
            problem.accept(Config.Key.TRADEWIND_EXCHANGE_LOCATION, "is required with TRADEWIND_EXCHANGE");
            return Optional.empty();
        }
        return exchange(folder.get(), location.get());
    }

    private Optional<Exchange> exchange(String folder, String location) {
        try {
            return Optional.of(new Exchange(
                    home.folder().resolve(folder),
                    location,
                    value.apply(Config.Key.TRADEWIND_EXCHANGE_CATALOG).orElse(USUAL_CATALOG)));
        } catch (IllegalArgumentException e) {
            problem.accept(Config.Key.TRADEWIND_EXCHANGE_CATALOG, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
