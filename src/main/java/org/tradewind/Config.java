package org.tradewind;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.tradewind.engine.TrinoSettings;
import org.tradewind.telegram.TelegramSettings;

/**
 * The settings of {@code run}: a YAML file, over which the environment wins.
 *
 * @param admins Telegram user ids
 * @param twoAdmins whether another admin must publish what one has proposed
 * @param memory the most that the engine takes for one version, and for publishing one
 * @param trino the cluster that serves the data; empty: this process does
 * @param httpPort 0 for no endpoint
 */
record Config(
        TelegramSettings telegram,
        List<Long> admins,
        boolean twoAdmins,
        Path data,
        State state,
        String memory,
        Optional<TrinoSettings> trino,
        String httpHost,
        int httpPort) {

    static final String USUAL_MEMORY = "4GB";

    /** With the usual memory, and all that must survive in one folder. */
    Config(
            TelegramSettings telegram,
            List<Long> admins,
            boolean twoAdmins,
            Path data,
            Path state,
            String httpHost,
            int httpPort) {
        this(telegram, admins, twoAdmins, data, State.in(state), USUAL_MEMORY, Optional.empty(), httpHost, httpPort);
    }

    /** With the usual memory. */
    Config(
            TelegramSettings telegram,
            List<Long> admins,
            boolean twoAdmins,
            Path data,
            State state,
            String httpHost,
            int httpPort) {
        this(telegram, admins, twoAdmins, data, state, USUAL_MEMORY, Optional.empty(), httpHost, httpPort);
    }

    private static final int ENVIRONMENT_WINS = 300;
    private static final int FILE = 100;

    /** The settings, each by its variable and its key in the file, in the order of the documentation. */
    enum Key {
        TELEGRAM_BOT_TOKEN("telegram.bot-token"),
        TELEGRAM_API_URL("telegram.api-url"),
        TELEGRAM_WEBHOOK_URL("telegram.webhook-url"),
        TELEGRAM_WEBHOOK_SECRET("telegram.webhook-secret"),
        TELEGRAM_LIMITS("telegram.limits"),
        TRADEWIND_ADMINS("tradewind.admins"),
        TRADEWIND_TWO_ADMINS("tradewind.two-admins"),
        TRADEWIND_DATA("tradewind.data"),
        TRADEWIND_STATE("tradewind.state"),
        TRADEWIND_VERSIONS("tradewind.versions"),
        TRADEWIND_ENGINE("tradewind.engine"),
        TRADEWIND_EXCHANGE("tradewind.exchange"),
        TRADEWIND_EXCHANGE_LOCATION("tradewind.exchange-location"),
        TRADEWIND_EXCHANGE_CATALOG("tradewind.exchange-catalog"),
        TRADEWIND_QUESTION_SECONDS("tradewind.question-seconds"),
        TRADEWIND_MEMORY("tradewind.memory"),
        TRADEWIND_HTTP_PORT("tradewind.http-port"),
        TRADEWIND_HTTP_HOST("tradewind.http-host");

        private final String path;

        Key(String path) {
            this.path = path;
        }

        /** The key in the file. */
        String path() {
            return path;
        }

        /** As it is told of: the variable, and the key in the file. */
        @Override
        public String toString() {
            return name() + " (" + path + ")";
        }
    }

    /**
     * Reads the settings.
     *
     * @param file the YAML file; where it is not given, the one of the installation if it is there
     * @throws ConfigException with every problem
     */
    static Config read(Optional<Path> file, Home home) {
        List<String> faults = new ArrayList<>();
        Optional<ConfigSource> written = Optional.empty();
        try {
            written = written(file, home);
        } catch (ConfigException broken) {
            faults.addAll(broken.problems());
        }
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(fromEnvironment(home), "environment", ENVIRONMENT_WINS));
        written.ifPresent(builder::withSources);
        boolean unknown = !faults.isEmpty() && Files.exists(file(file, home));
        return new ConfigReader(builder.build(), home, faults, unknown)
                .config(written.map(ConfigSource::getPropertyNames).orElse(Set.of()));
    }

    private static Path file(Optional<Path> given, Home home) {
        return given.orElseGet(() -> home.folder().resolve("config/tradewind.yaml"));
    }

    private static Optional<ConfigSource> written(Optional<Path> given, Home home) {
        Path file = file(given, home);
        if (given.isEmpty() && !Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SettingsFile(file, Files.readString(file)).source(FILE));
        } catch (IOException e) {
            throw new ConfigException(List.of("--config: cannot read " + file));
        }
    }

    private static Map<String, String> fromEnvironment(Home home) {
        Map<String, String> values = new TreeMap<>();
        for (Key key : Key.values()) {
            home.variable(key.name()).ifPresent(value -> values.put(key.path(), value));
        }
        return values;
    }
}
