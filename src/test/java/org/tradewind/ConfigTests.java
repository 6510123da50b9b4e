package org.tradewind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smallrye.config.source.yaml.YamlConfigSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradewind.telegram.WebhookSettings;

class ConfigTests {
    private static final String TOKEN = "123456789:AAfakeTokenThatNobodyMaySee_-0";

    @TempDir
    Path home;

    private final Map<String, String> environment = new TreeMap<>(Map.of("TELEGRAM_BOT_TOKEN", TOKEN));

    @BeforeEach
    void provideData() throws IOException {
        Files.createFile(Files.createDirectories(home.resolve("data/trade")).resolve("datapackage.json"));
    }

    private Config read() {
        return Config.read(Optional.empty(), new Home(home, environment));
    }

    private Config read(String yaml) throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/tradewind.yaml"), yaml);
        return read();
    }

    private List<String> problems() {
        return catchThrowableOfType(ConfigException.class, this::read).problems();
    }

    private List<String> problems(String yaml) {
        return catchThrowableOfType(ConfigException.class, () -> read(yaml)).problems();
    }

    @Nested
    class Values {
        @Test
        void aTokenIsEnough() {
            Config config = read();
            assertThat(config.telegram().token()).isEqualTo(TOKEN);
            assertThat(config.telegram().server()).isEmpty();
            assertThat(config.telegram().limits()).isTrue();
            assertThat(config.admins()).isEmpty();
            assertThat(config.data()).isEqualTo(home.resolve("data"));
            assertThat(config.state()).isEqualTo(State.in(home.resolve("state")));
            assertThat(config.memory()).isEqualTo("4GB");
            assertThat(config.httpHost()).isEqualTo("127.0.0.1");
            assertThat(config.httpPort()).isEqualTo(8080);
        }

        @Test
        void memoryIsAnAmount() throws IOException {
            assertThat(read("tradewind:\n  memory: 512MB\n").memory()).isEqualTo("512MB");
            assertThat(problems("tradewind:\n  memory: plenty\n"))
                    .singleElement()
                    .asString()
                    .contains("TRADEWIND_MEMORY");
        }

        @Test
        void aDatabaseLeavesTheVersionsInAFolderAndIsShownNowhere() {
            String address = "jdbc:postgresql://db:5432/tradewind?user=bot&password=secret";
            environment.put("TRADEWIND_STATE", address);
            State state = read().state();
            assertThat(state).isEqualTo(new State(address, home.resolve("state/versions")));
            assertThat(state.toString()).doesNotContain("secret");
            environment.put("TRADEWIND_VERSIONS", "/srv/versions");
            assertThat(read().state().versions()).isEqualTo(Path.of("/srv/versions"));
        }

        @Test
        void theFileGivesWhatTheEnvironmentDoesNot() throws IOException {
            environment.remove("TELEGRAM_BOT_TOKEN");
            Config config = read("""
                    telegram:
                      bot-token: "%s"
                      api-url: http://127.0.0.1:8081
                    tradewind:
                      admins: "1001, 1002"
                      data: packages
                      http-port: 0
                      http-host: 0.0.0.0
                    """.formatted(TOKEN));
            assertThat(config.telegram().token()).isEqualTo(TOKEN);
            assertThat(config.telegram().server()).contains(URI.create("http://127.0.0.1:8081"));
            assertThat(config.admins()).containsExactly(1001L, 1002L);
            assertThat(config.data()).isEqualTo(home.resolve("packages"));
            assertThat(config.httpPort()).isZero();
            assertThat(config.httpHost()).isEqualTo("0.0.0.0");
        }

        @Test
        void aServerOfOnesOwnMayPostToHttp() {
            environment.put("TELEGRAM_API_URL", "http://127.0.0.1:8081");
            environment.put("TELEGRAM_WEBHOOK_URL", "http://127.0.0.1:8080/hook");
            environment.put("TELEGRAM_WEBHOOK_SECRET", "s3cret");
            Config config = read();
            assertThat(config.telegram().webhook())
                    .contains(new WebhookSettings(URI.create("http://127.0.0.1:8080/hook"), "s3cret"));
            assertThat(config.toString()).doesNotContain("s3cret");
        }

        @Test
        void theEnvironmentWinsOverTheFile() throws IOException {
            environment.put("TRADEWIND_HTTP_PORT", "9090");
            environment.put("TRADEWIND_DATA", "/srv/packages");
            environment.put("TRADEWIND_ADMINS", " ");
            Config config = read("tradewind: {http-port: 7070, data: packages, admins: 1001, http-host: '::1'}");
            assertThat(config.httpPort()).isEqualTo(9090);
            assertThat(config.data()).isEqualTo(Path.of("/srv/packages"));
            assertThat(config.admins()).containsExactly(1001L);
            assertThat(config.httpHost()).isEqualTo("::1");
        }

        @ParameterizedTest
        @CsvSource({"on, true", "'\"on\"', true", "true, true", "ON, true", "off, false", "'\"off\"', false"})
        void limitsAreReadWithQuotesOrWithout(String written, boolean limits) throws IOException {
            assertThat(read("telegram:\n  limits: " + written).telegram().limits())
                    .isEqualTo(limits);
        }

        @Test
        void adminsCanBeAListInTheFile() throws IOException {
            assertThat(read("tradewind:\n  admins:\n    - 1001\n    - 1002\n").admins())
                    .containsExactly(1001L, 1002L);
        }
    }

    @Nested
    class Faults {
        @Test
        void allAreToldAtOnceByVariableAndKey() {
            environment.clear();
            environment.put("TELEGRAM_API_URL", "localhost:8081/bot");
            environment.put("TELEGRAM_WEBHOOK_URL", "http://example.org/hook");
            environment.put("TELEGRAM_WEBHOOK_SECRET", "not one word");
            environment.put("TELEGRAM_LIMITS", "maybe");
            environment.put("TRADEWIND_ADMINS", "1001,@anna");
            environment.put("TRADEWIND_STATE", "jdbc:postgresql:tradewind?password=secret");
            environment.put("TRADEWIND_ENGINE", "jdbc:trino://trino/trade");
            environment.put("TRADEWIND_HTTP_PORT", "65536");
            assertThat(problems())
                    .containsExactlyInAnyOrder(
                            "TELEGRAM_BOT_TOKEN (telegram.bot-token): is required; @BotFather gives it",
                            "TELEGRAM_API_URL (telegram.api-url): is not of the form http(s)://host:port",
                            "TELEGRAM_WEBHOOK_URL (telegram.webhook-url): is not https, the only thing that"
                                    + " Telegram posts to",
                            "TELEGRAM_WEBHOOK_SECRET (telegram.webhook-secret): is not 1 to 256 letters, digits, _"
                                    + " and -",
                            "TELEGRAM_LIMITS (telegram.limits): is on or off, not maybe",
                            "TRADEWIND_ADMINS (tradewind.admins): is not a Telegram user id: @anna",
                            "TRADEWIND_STATE (tradewind.state): is not of the form"
                                    + " jdbc:postgresql://host:port/database?user=…",
                            "TRADEWIND_ENGINE (tradewind.engine): is not of the form jdbc:trino://host:port/catalog/schema",
                            "TRADEWIND_HTTP_PORT (tradewind.http-port): is not a port from 0 to 65535: 65536");
        }

        @Test
        void aQuestionToAClusterMayTakeSoManySeconds() {
            environment.put("TRADEWIND_ENGINE", "jdbc:trino://trino:8080/iceberg/trade");
            assertThat(read().trino().orElseThrow().limit()).hasSeconds(20);
            environment.put("TRADEWIND_QUESTION_SECONDS", "7");
            assertThat(read().trino().orElseThrow().limit()).hasSeconds(7);
            environment.put("TRADEWIND_QUESTION_SECONDS", "0");
            assertThat(problems())
                    .containsExactly("TRADEWIND_QUESTION_SECONDS (tradewind.question-seconds): is not a number of"
                            + " seconds from 1 to 999");
        }

        @Test
        void aWebhookHasAddressSecretAndPort() {
            environment.put("TELEGRAM_WEBHOOK_URL", "https://example.org/hook");
            environment.put("TRADEWIND_HTTP_PORT", "00");
            assertThat(problems())
                    .containsExactly(
                            "TELEGRAM_WEBHOOK_SECRET (telegram.webhook-secret): is required beside"
                                    + " TELEGRAM_WEBHOOK_URL",
                            "TRADEWIND_HTTP_PORT (tradewind.http-port): cannot be 0 where TELEGRAM_WEBHOOK_URL is set");
            environment.remove("TELEGRAM_WEBHOOK_URL");
            environment.put("TELEGRAM_WEBHOOK_SECRET", "s3cret");
            assertThat(problems())
                    .containsExactly(
                            "TELEGRAM_WEBHOOK_URL (telegram.webhook-url): is required beside TELEGRAM_WEBHOOK_SECRET");
        }

        @ParameterizedTest
        @ValueSource(strings = {"example.org/hook", "https://me@host/hook", "https://host/hook?x", "https://ho st/"})
        void aWebhookIsOnAWebServer(String url) {
            environment.put("TELEGRAM_WEBHOOK_URL", url);
            environment.put("TELEGRAM_WEBHOOK_SECRET", "s3cret");
            assertThat(problems())
                    .containsExactly(
                            "TELEGRAM_WEBHOOK_URL (telegram.webhook-url): is not of the form" + " https://host/path");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "ftp://host",
                    "http://host/path",
                    "http://host?x",
                    "http://host#x",
                    "http://me@host",
                    "http:",
                    "not a url",
                    "//host",
                    "http://host:65536"
                })
        void anApiServerIsSchemeHostAndPort(String url) {
            environment.put("TELEGRAM_API_URL", url);
            assertThat(problems())
                    .containsExactly("TELEGRAM_API_URL (telegram.api-url): is not of the form http(s)://host:port");
        }

        @Test
        void aMisspeltKeyIsNotPassedOver() {
            assertThat(problems("telegram: {limit: off}\ntradewind: {http: {port: 1}}"))
                    .containsExactly(
                            "telegram.limit: there is no such setting",
                            "tradewind.http.port: there is no such setting");
        }

        @ParameterizedTest
        @ValueSource(strings = {"telegram: [", "telegram:\n\tlimits: on", "a: b: c"})
        void aFileThatIsNotYamlIsRefused(String yaml) {
            assertThat(problems(yaml))
                    .containsExactly("--config: " + home.resolve("config/tradewind.yaml") + " is not YAML");
        }

        @ParameterizedTest
        @ValueSource(strings = {"- telegram", "telegram", "8080"})
        void aFileWithoutKeysIsNotPassedOver(String yaml) {
            assertThat(problems(yaml))
                    .containsExactly("--config: " + home.resolve("config/tradewind.yaml")
                            + " holds no settings; a setting is a line such as key: value");
        }

        @Test
        void aKeyThatStandsTwiceIsNotPassedOver() {
            assertThat(problems("telegram:\n  limits: off\ntelegram:\n  limits: on"))
                    .containsExactly(
                            "--config: " + home.resolve("config/tradewind.yaml") + " says a key twice, line 3");
        }

        @Test
        void theStateIsNotInAFile() throws IOException {
            Path file = Files.createFile(home.resolve("file"));
            for (Path place : List.of(file, file.resolve("below"))) {
                environment.put("TRADEWIND_STATE", place.toString());
                assertThat(problems()).containsExactly("TRADEWIND_STATE (tradewind.state): is no folder: " + place);
            }
        }

        @Test
        void dataThatAreNotThereAreAmongTheOthers() throws IOException {
            environment.put("TRADEWIND_ADMINS", "x");
            Path file = Files.createFile(home.resolve("file"));
            for (Path nowhere : List.of(home.resolve("nowhere"), file)) {
                environment.put("TRADEWIND_DATA", nowhere.toString());
                assertThat(problems())
                        .containsExactly(
                                "TRADEWIND_ADMINS (tradewind.admins): is not a Telegram user id: x",
                                "TRADEWIND_DATA (tradewind.data): there is no folder " + nowhere);
            }
            environment.put("TRADEWIND_DATA", home.resolve("data/trade").toString());
            assertThat(problems()).last().asString().startsWith("TRADEWIND_DATA (tradewind.data): no data package in");
        }

        @Test
        void withPublishedVersionsNoOtherDataAreNeeded() throws IOException {
            environment.put("TRADEWIND_ADMINS", "x");
            environment.put("TRADEWIND_DATA", home.resolve("nowhere").toString());
            Files.createDirectories(home.resolve("state/versions/trade"));
            assertThat(problems()).singleElement().asString().startsWith("TRADEWIND_ADMINS");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"not a host", "host:8080", "http://host", "-host", "1.2.3.4.5", "::1::", "host/", "хост"})
        void whatCannotBeAHostIsRefused(String host) {
            environment.put("TRADEWIND_HTTP_HOST", host);
            assertThat(problems())
                    .containsExactly(
                            "TRADEWIND_HTTP_HOST (tradewind.http-host): is no name or address of a host: " + host);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"localhost", "trade_bot.example.org.", "0.0.0.0", "::", "::1", "[::1]", "fe80::1%1", "4u"})
        void whatCanBeAHostIsTaken(String host) {
            environment.put("TRADEWIND_HTTP_HOST", host);
            assertThat(read().httpHost()).isEqualTo(host);
        }

        @Test
        void publishedVersionsAreNotInAFile() throws IOException {
            Path file = Files.createFile(home.resolve("file"));
            environment.put("TRADEWIND_VERSIONS", file.toString());
            assertThat(problems()).containsExactly("TRADEWIND_VERSIONS (tradewind.versions): is no folder: " + file);
        }

        @Test
        void aFileThatIsNotThereHidesNoOtherFault() {
            environment.clear();
            environment.put("TRADEWIND_ADMINS", "x");
            Path file = home.resolve("other.yaml");
            ConfigException wrong = catchThrowableOfType(
                    ConfigException.class, () -> Config.read(Optional.of(file), new Home(home, environment)));
            assertThat(wrong.problems())
                    .containsExactly(
                            "--config: cannot read " + file,
                            "TELEGRAM_BOT_TOKEN (telegram.bot-token): is required; @BotFather gives it",
                            "TRADEWIND_ADMINS (tradewind.admins): is not a Telegram user id: x");
        }

        @Test
        void aFileThatCannotBeReadMayHoldWhatTheEnvironmentDoesNot() {
            environment.clear();
            environment.put("TRADEWIND_ADMINS", "x");
            environment.put("TELEGRAM_WEBHOOK_URL", "https://example.org/hook");
            assertThat(problems("telegram: ["))
                    .containsExactly(
                            "--config: " + home.resolve("config/tradewind.yaml") + " is not YAML",
                            "TRADEWIND_ADMINS (tradewind.admins): is not a Telegram user id: x");
        }

        @Test
        void aFileThatWasAskedForHasToBeThere() {
            Path file = home.resolve("other.yaml");
            ConfigException missing = catchThrowableOfType(
                    ConfigException.class, () -> Config.read(Optional.of(file), new Home(home, environment)));
            assertThat(missing.problems()).containsExactly("--config: cannot read " + file);
        }
    }

    @Nested
    class Secrets {
        @Test
        void theTokenIsNotInTheWordsOfTheSettings() {
            assertThat(read().toString()).doesNotContain(TOKEN);
        }

        @Test
        void theTokenIsInNoFaultWhereverItWasPut() {
            for (Config.Key key : Config.Key.values()) {
                environment.put(key.name(), TOKEN);
            }
            environment.put("TELEGRAM_API_URL", "https://api.telegram.org/bot" + TOKEN);
            assertThat(problems())
                    .isNotEmpty()
                    .noneSatisfy(problem -> assertThat(problem).contains("AAfakeToken"));
        }

        @Test
        void theTokenIsInNoFaultOfTheFile() {
            assertThat(problems("telegram:\n  bot-token: \"" + TOKEN + "\n"))
                    .noneSatisfy(problem -> assertThat(problem).contains("AAfakeToken"));
        }
    }

    @Nested
    class Documents {
        private static final Pattern COMMENTED = Pattern.compile("^( +)# ([a-z-]+: \".*\")$", Pattern.MULTILINE);

        private List<String> names() {
            return Arrays.stream(Config.Key.values()).map(Config.Key::name).toList();
        }

        @Test
        void theReadmeHasEveryVariableAndNoOther() throws IOException {
            String rows = Files.readString(Program.HOME.resolve("README.md"))
                    .lines()
                    .filter(line -> line.startsWith("| `TELEGRAM_") || line.startsWith("| `TRADEWIND_"))
                    .map(line -> line.split("\\|", 3)[1])
                    .collect(Collectors.joining());
            assertThat(Pattern.compile("[A-Z_]{5,}").matcher(rows).results().map(found -> found.group()))
                    .containsExactlyInAnyOrderElementsOf(names());
        }

        @Test
        void theShippedFileHasEveryKeyAndVariable() throws IOException {
            String file = Files.readString(Program.HOME.resolve("config/tradewind.yaml"));
            String whole = COMMENTED.matcher(file).replaceAll("$1$2");
            assertThat(new YamlConfigSource("whole", whole, 100).getPropertyNames())
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(Config.Key.values())
                            .map(Config.Key::path)
                            .toList());
            assertThat(file).contains(names());
        }

        @Test
        void theShippedFileChangesNothing() throws IOException {
            Config without = read();
            assertThat(read(Files.readString(Program.HOME.resolve("config/tradewind.yaml"))))
                    .isEqualTo(without);
        }
    }
}
