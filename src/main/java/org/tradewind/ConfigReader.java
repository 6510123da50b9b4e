package org.tradewind;

import io.smallrye.config.SmallRyeConfig;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tradewind.engine.TrinoSettings;
import org.tradewind.store.Store;
import org.tradewind.telegram.TelegramSettings;
import org.tradewind.telegram.WebhookSettings;

/** Takes the values one by one and gathers what is wrong with them. */
final class ConfigReader {
    private static final int MOST_PORT = 65_535;
    private static final Pattern MEMORY = Pattern.compile("[1-9]\\d{0,5} ?[MG]B");
    private static final Pattern TOKEN = Pattern.compile("\\d+:[\\w-]{4,}");
    private final SmallRyeConfig values;
    private final Home home;
    private final List<String> problems;
    private final boolean unknown;

    /**
     * @param problems found so far
     * @param unknown whether there is a file that could not be read: what it says of other settings is not known
     */
    ConfigReader(SmallRyeConfig values, Home home, List<String> problems, boolean unknown) {
        this.values = values;
        this.home = home;
        this.problems = problems;
        this.unknown = unknown;
    }

    Config config(Set<String> written) {
        strangers(written);
        String token = value(Config.Key.TELEGRAM_BOT_TOKEN).orElse("");
        if (token.isEmpty()) {
            problem(Config.Key.TELEGRAM_BOT_TOKEN, "is required; @BotFather gives it");
        }
        Optional<URI> server = server();
        boolean limits = onOff(Config.Key.TELEGRAM_LIMITS, "on");
        List<Long> admins = admins();
        boolean twoAdmins = onOff(Config.Key.TRADEWIND_TWO_ADMINS, "off");
        String memory = memory();
        int port = port();
        Optional<WebhookSettings> webhook = new WebhookConfig(
                        value(Config.Key.TELEGRAM_WEBHOOK_URL),
                        value(Config.Key.TELEGRAM_WEBHOOK_SECRET),
                        this::problem)
                .read(
                        server.isPresent(),
                        value(Config.Key.TRADEWIND_HTTP_PORT)
                                .filter(given -> given.matches("0+"))
                                .isEmpty());
        State state = state();
        Optional<TrinoSettings> trino = new EngineConfig(this::value, home, this::problem).read();
        String host = host();
        Path data = data(state);
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return new Config(
                new TelegramSettings(token, server, limits, webhook),
                admins,
                twoAdmins,
                data,
                state,
                memory,
                trino,
                host,
                port);
    }

    private Optional<String> value(Config.Key key) {
        return values.getOptionalValue(key.path(), String.class)
                .map(String::strip)
                .filter(v -> !v.isEmpty());
    }

    /** A misspelt key would be a setting that is silently not made. */
    private void strangers(Set<String> written) {
        Set<String> keys = Stream.of(Config.Key.values()).map(Config.Key::path).collect(Collectors.toSet());
        written.stream()
                .filter(name -> !keys.contains(name) && !keys.contains(name.replaceFirst("\\[\\d+]$", "")))
                .sorted()
                .forEach(name -> problems.add(name + ": there is no such setting"));
    }

    /** Values are quoted nowhere but here, where whatever may be a token is made unreadable. */
    private void problem(Config.Key key, String what) {
        if (!unknown || home.variable(key.name()).isPresent()) {
            problems.add(key + ": " + TOKEN.matcher(what).replaceAll("…"));
        }
    }

    private Optional<URI> server() {
        Optional<String> url = value(Config.Key.TELEGRAM_API_URL);
        try {
            Optional<URI> server = url.map(URI::create);
            server.ifPresent(TelegramSettings::check);
            return server;
        } catch (IllegalArgumentException e) {
            problem(Config.Key.TELEGRAM_API_URL, "is not of the form http(s)://host:port");
            return Optional.empty();
        }
    }

    /** YAML reads {@code on} and {@code off} as true and false. */
    private boolean onOff(Config.Key key, String otherwise) {
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
        for (String id : value(Config.Key.TRADEWIND_ADMINS).orElse("").split(",", -1)) {
            String digits = id.strip();
            if (digits.matches("\\d{1,16}")) {
                admins.add(Long.parseLong(digits));
            } else if (!digits.isEmpty()) {
                problem(Config.Key.TRADEWIND_ADMINS, "is not a Telegram user id: " + digits);
            }
        }
        return admins;
    }

    /** The most memory that the engine takes for one version, and for publishing one. */
    private String memory() {
        String memory = value(Config.Key.TRADEWIND_MEMORY).orElse(Config.USUAL_MEMORY);
        if (!MEMORY.matcher(memory).matches()) {
            problem(Config.Key.TRADEWIND_MEMORY, "is not an amount of memory such as 4GB: " + memory);
        }
        return memory;
    }

    private int port() {
        String port = value(Config.Key.TRADEWIND_HTTP_PORT).orElse("8080");
        if (port.matches("\\d{1,5}") && Integer.parseInt(port) <= MOST_PORT) {
            return Integer.parseInt(port);
        }
        problem(Config.Key.TRADEWIND_HTTP_PORT, "is not a port from 0 to " + MOST_PORT + ": " + port);
        return 0;
    }

    /** With a database, published versions stay in a folder, which all processes must see. */
    private State state() {
        Optional<String> database = value(Config.Key.TRADEWIND_STATE).filter(Store::isDatabase);
        State usual = database.map(address -> new State(address, home.folder().resolve("state/versions")))
                .orElseGet(() -> State.in(path(Config.Key.TRADEWIND_STATE, "state")));
        if (database.isEmpty() && !State.canBeFolder(Path.of(usual.place()))) {
            problem(Config.Key.TRADEWIND_STATE, "is no folder: " + usual.place());
        }
        try {
            Store.check(usual.place());
        } catch (IllegalArgumentException e) {
            problem(Config.Key.TRADEWIND_STATE, String.valueOf(e.getMessage()));
        }
        if (value(Config.Key.TRADEWIND_VERSIONS).isEmpty()) {
            return usual;
        }
        Path versions = path(Config.Key.TRADEWIND_VERSIONS, "");
        if (!State.canBeFolder(versions)) {
            problem(Config.Key.TRADEWIND_VERSIONS, "is no folder: " + versions);
        }
        return new State(usual.place(), versions);
    }

    /** Where nothing was published there must be data to begin with; a fault that is alone is told on opening them. */
    private Path data(State state) {
        Path folder = path(Config.Key.TRADEWIND_DATA, "data");
        if (!problems.isEmpty() && !state.holdsVersions()) {
            new DataSetting(Config.Key.TRADEWIND_DATA.toString(), folder)
                    .problem()
                    .ifPresent(what -> problem(Config.Key.TRADEWIND_DATA, what));
        }
        return folder;
    }

    private String host() {
        String host = value(Config.Key.TRADEWIND_HTTP_HOST).orElse("127.0.0.1");
        if (!HostName.isOne(host)) {
            problem(Config.Key.TRADEWIND_HTTP_HOST, "is no name or address of a host: " + host);
        }
        return host;
    }

    private Path path(Config.Key key, String otherwise) {
        return home.variable(key.name())
                .map(Path::of)
                .orElseGet(() -> home.folder().resolve(value(key).orElse(otherwise)));
    }
}
