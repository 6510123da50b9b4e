package org.tradewind;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.tradewind.engine.TrinoSettings;
import org.tradewind.store.Store;
import org.tradewind.telegram.TelegramSettings;
import org.tradewind.telegram.WebhookSettings;

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

    private static final String USUAL_MEMORY = "4GB";

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
    private static final int MOST_PORT = 65_535;
    private static final Pattern MEMORY = Pattern.compile("[1-9]\\d{0,5} ?[MG]B");
    private static final Pattern TOKEN = Pattern.compile("\\d+:[\\w-]{4,}");

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
    }

    /**
     * Reads the settings.
     *
     * @param file the YAML file; where it is not given, the one of the installation if it is there
     * @throws ConfigException with every problem
     */
    static Config read(Optional<Path> file, Home home) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(fromEnvironment(home), "environment", ENVIRONMENT_WINS));
        Optional<ConfigSource> written = written(file, home);
        written.ifPresent(builder::withSources);
        return new Reader(builder.build(), home)
                .config(written.map(ConfigSource::getPropertyNames).orElse(Set.of()));
    }

    private static Optional<ConfigSource> written(Optional<Path> given, Home home) {
        Path file = given.orElseGet(() -> home.folder().resolve("config/tradewind.yaml"));
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

    /** Takes the values one by one and gathers what is wrong with them. */
    private static final class Reader {
        private final SmallRyeConfig values;
        private final Home home;
        private final List<String> problems = new ArrayList<>();

        Reader(SmallRyeConfig values, Home home) {
            this.values = values;
            this.home = home;
        }

        Config config(Set<String> written) {
            strangers(written);
            String token = value(Key.TELEGRAM_BOT_TOKEN).orElse("");
            if (token.isEmpty()) {
                problem(Key.TELEGRAM_BOT_TOKEN, "is required; @BotFather gives it");
            }
            Optional<URI> server = server();
            boolean limits = onOff(Key.TELEGRAM_LIMITS, "on");
            List<Long> admins = admins();
            boolean twoAdmins = onOff(Key.TRADEWIND_TWO_ADMINS, "off");
            String memory = memory();
            int port = port();
            Optional<WebhookSettings> webhook = new WebhookConfig(
                            value(Key.TELEGRAM_WEBHOOK_URL), value(Key.TELEGRAM_WEBHOOK_SECRET), this::problem)
                    .read(
                            server.isPresent(),
                            value(Key.TRADEWIND_HTTP_PORT)
                                    .filter(given -> given.matches("0+"))
                                    .isEmpty());
            State state = state();
            Optional<TrinoSettings> trino = new EngineConfig(this::value, home, this::problem).read();
            if (!problems.isEmpty()) {
                throw new ConfigException(problems);
            }
            return new Config(
                    new TelegramSettings(token, server, limits, webhook),
                    admins,
                    twoAdmins,
                    path(Key.TRADEWIND_DATA, "data"),
                    state,
                    memory,
                    trino,
                    value(Key.TRADEWIND_HTTP_HOST).orElse("127.0.0.1"),
                    port);
        }

        private Optional<String> value(Key key) {
            return values.getOptionalValue(key.path(), String.class)
                    .map(String::strip)
                    .filter(v -> !v.isEmpty());
        }

        /** A misspelt key would be a setting that is silently not made. */
        private void strangers(Set<String> written) {
            Set<String> keys = Stream.of(Key.values()).map(Key::path).collect(Collectors.toSet());
            written.stream()
                    .filter(name -> !keys.contains(name) && !keys.contains(name.replaceFirst("\\[\\d+]$", "")))
                    .sorted()
                    .forEach(name -> problems.add(name + ": there is no such setting"));
        }

        /** Values are quoted nowhere but here, where whatever may be a token is made unreadable. */
        private void problem(Key key, String what) {
            problems.add(
                    key.name() + " (" + key.path() + "): " + TOKEN.matcher(what).replaceAll("…"));
        }

        private Optional<URI> server() {
            Optional<String> url = value(Key.TELEGRAM_API_URL);
            try {
                Optional<URI> server = url.map(URI::create);
                server.ifPresent(TelegramSettings::check);
                return server;
            } catch (IllegalArgumentException e) {
                problem(Key.TELEGRAM_API_URL, "is not of the form http(s)://host:port");
                return Optional.empty();
            }
        }

        /** YAML reads {@code on} and {@code off} as true and false. */
        private boolean onOff(Key key, String otherwise) {
            String value = value(key).orElse(otherwise).toLowerCase(Locale.ROOT);
            return switch (value) {
                case "on", "true" -> true;
                case "off", "false" -> false;
                default -> {
                    problem(key, "is on or off, not " + value);
                    yield true;
                }
            };
        }

        private List<Long> admins() {
            List<Long> admins = new ArrayList<>();
            for (String id : value(Key.TRADEWIND_ADMINS).orElse("").split(",", -1)) {
                String digits = id.strip();
                if (digits.matches("\\d{1,16}")) {
                    admins.add(Long.parseLong(digits));
                } else if (!digits.isEmpty()) {
                    problem(Key.TRADEWIND_ADMINS, "is not a Telegram user id: " + digits);
                }
            }
            return admins;
        }

        /** The most memory that the engine takes for one version, and for publishing one. */
        private String memory() {
            String memory = value(Key.TRADEWIND_MEMORY).orElse(USUAL_MEMORY);
            if (!MEMORY.matcher(memory).matches()) {
                problem(Key.TRADEWIND_MEMORY, "is not an amount of memory such as 4GB: " + memory);
            }
            return memory;
        }

        private int port() {
            String port = value(Key.TRADEWIND_HTTP_PORT).orElse("8080");
            if (port.matches("\\d{1,5}") && Integer.parseInt(port) <= MOST_PORT) {
                return Integer.parseInt(port);
            }
            problem(Key.TRADEWIND_HTTP_PORT, "is not a port from 0 to " + MOST_PORT + ": " + port);
            return 0;
        }

        /** With a database, published versions stay in a folder, which all processes must see. */
        private State state() {
            Optional<String> database = value(Key.TRADEWIND_STATE).filter(Store::isDatabase);
            State usual = database.map(
                            address -> new State(address, home.folder().resolve("state/versions")))
                    .orElseGet(() -> State.in(path(Key.TRADEWIND_STATE, "state")));
            if (database.isEmpty() && isFile(Path.of(usual.place()))) {
                problem(Key.TRADEWIND_STATE, "is no folder: " + usual.place());
            }
            try {
                Store.check(usual.place());
            } catch (IllegalArgumentException e) {
                problem(Key.TRADEWIND_STATE, String.valueOf(e.getMessage()));
            }
            return value(Key.TRADEWIND_VERSIONS).isEmpty()
                    ? usual
                    : new State(usual.place(), path(Key.TRADEWIND_VERSIONS, ""));
        }

        /** A folder can be made where nothing is yet, but not below a file. */
        private static boolean isFile(Path place) {
            for (Path part = place.toAbsolutePath(); part != null; part = part.getParent()) {
                if (Files.exists(part)) {
                    return !Files.isDirectory(part);
                }
            }
            return false;
        }

        private Path path(Key key, String otherwise) {
            return home.variable(key.name())
                    .map(Path::of)
                    .orElseGet(() -> home.folder().resolve(value(key).orElse(otherwise)));
        }
    }
}
