package org.tradewind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tradewind.engine.TrinoSettings;
import org.tradewind.store.Store;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The file by which operators start several processes, as far as it can be checked without a container. */
class ComposeTests {
    private static Map<String, Object> file() throws IOException {
        String text = Files.readString(Program.HOME.resolve("compose.yaml"));
        return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
    }

    private static Map<String, Object> map(@Nullable Object node) {
        Map<String, Object> map = new TreeMap<>();
        if (node instanceof Map<?, ?> read) {
            read.forEach((key, value) -> map.put(String.valueOf(key), value == null ? "" : value));
        }
        assertThat(map).as("%s", node).isNotEmpty();
        return map;
    }

    private static List<String> words(@Nullable Object list) {
        List<String> words = list instanceof List<?> read
                ? read.stream().map(String::valueOf).toList()
                : List.of();
        assertThat(words).as("%s", list).isNotEmpty();
        return words;
    }

    @Test
    void twoProcessesShareADatabaseAndTheVersions() throws IOException {
        Map<String, Object> services = map(file().get("services"));
        assertThat(services).containsOnlyKeys("bot-1", "bot-2", "postgres", "trino", "gateway");
        assertThat(services.get("bot-1")).isEqualTo(services.get("bot-2"));
        Map<String, Object> settings = map(map(services.get("bot-1")).get("environment"));
        assertThat(Arrays.stream(Config.Key.values()).map(Enum::name)).containsAll(settings.keySet());
        String database = String.valueOf(settings.get("TRADEWIND_STATE")).replaceAll("\\$\\{[^}]*}", "secret");
        assertThatCode(() -> Store.check(database)).doesNotThrowAnyException();
        assertThat(String.valueOf(settings.get("TRADEWIND_VERSIONS"))).startsWith("/tradewind/state/");
    }

    @Test
    void aTrinoIsThereForThoseWhoAskForIt() throws IOException {
        Map<String, Object> services = map(file().get("services"));
        Map<String, Object> trino = map(services.get("trino"));
        assertThat(words(trino.get("profiles"))).containsExactly("trino");
        Map<String, Object> settings = map(map(services.get("bot-1")).get("environment"));
        assertThat(settings.get("TRADEWIND_ENGINE")).isEqualTo("${TRADEWIND_ENGINE:-duckdb}");

        // The address that the head of the file tells is one of a catalog that is there.
        Matcher told = Pattern.compile("TRADEWIND_ENGINE=(jdbc:trino://trino:8080/(\\w+)/\\w+)")
                .matcher(Files.readString(Program.HOME.resolve("compose.yaml")));
        assertThat(told.find()).isTrue();
        assertThatCode(() -> new TrinoSettings(told.group(1), Optional.empty())).doesNotThrowAnyException();
        Map<String, Properties> catalogs = catalogs();
        Properties hive = Objects.requireNonNull(catalogs.get("hive"));
        assertThat(Objects.requireNonNull(catalogs.get(told.group(2))).getProperty("connector.name"))
                .isEqualTo("iceberg");
        assertThat(hive.getProperty("connector.name")).isEqualTo("hive");

        // What the bots write into a folder of theirs is what it reads under the name that it knows.
        String written = String.valueOf(settings.get("TRADEWIND_EXCHANGE"));
        String known = String.valueOf(settings.get("TRADEWIND_EXCHANGE_LOCATION"));
        String bots = mounted(map(services.get("bot-1")), "versions");
        String cluster = mounted(trino, "versions").replace(":ro", "");
        String root = hive.getProperty("local.location");
        assertThat(known.replace("local://", root)).isEqualTo(written.replace(bots, cluster));
    }

    private static String mounted(Map<String, Object> service, String volume) {
        return words(service.get("volumes")).stream()
                .filter(each -> each.startsWith(volume + ":"))
                .map(each -> each.substring(volume.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    /** The catalogs of Trino by the name of their files. */
    private static Map<String, Properties> catalogs() throws IOException {
        Map<String, Object> configs = map(file().get("configs"));
        Map<String, Properties> catalogs = new TreeMap<>();
        Object mounted = map(map(file().get("services")).get("trino")).get("configs");
        assertThat(mounted).isInstanceOf(List.class);
        for (Object each : Objects.requireNonNull((List<?>) mounted)) {
            Map<String, Object> config = map(each);
            Properties content = new Properties();
            content.load(new StringReader(String.valueOf(
                    map(configs.get(String.valueOf(config.get("source")))).get("content"))));
            assertThat(String.valueOf(config.get("target")))
                    .startsWith("/etc/trino/catalog/")
                    .endsWith(".properties");
            catalogs.put(
                    Path.of(String.valueOf(config.get("target")))
                            .getFileName()
                            .toString()
                            .replace(".properties", ""),
                    content);
        }
        return catalogs;
    }

    @Test
    void everythingThatIsNamedIsThere() throws IOException {
        Map<String, Object> services = map(file().get("services"));
        Map<String, Object> volumes = map(file().get("volumes"));
        services.forEach((name, service) -> {
            Map<String, Object> parts = map(service);
            assertThat(parts.containsKey("image") || parts.containsKey("build"))
                    .as(name)
                    .isTrue();
            if (parts.containsKey("depends_on")) {
                assertThat(services)
                        .containsKeys(map(parts.get("depends_on")).keySet().toArray(String[]::new));
            }
            for (String mounted : words(parts.get("volumes"))) {
                String source = mounted.substring(0, mounted.indexOf(':'));
                if (source.startsWith(".")) {
                    assertThat(Program.HOME.resolve(source)).exists();
                } else {
                    assertThat(volumes).containsKey(source);
                }
            }
        });
    }

    @Test
    void theWorldReachesNothingButWhatTelegramPostsTo() throws IOException {
        Map<String, Object> services = map(file().get("services"));
        Map<String, Object> bot = map(map(services.get("bot-1")).get("environment"));
        String hook = String.valueOf(bot.get("TELEGRAM_WEBHOOK_URL")).replaceFirst("^https://\\$\\{[^}]*}", "");
        String gateway =
                String.valueOf(map(map(file().get("configs")).get("caddyfile")).get("content"));
        assertThat(gateway.replaceAll("\\s+", " "))
                .contains("handle " + hook + " { reverse_proxy bot-1:8080 bot-2:8080 }", "handle { respond 404 }");
        assertThat(gateway.split("reverse_proxy", -1)).hasSize(2);
    }
}
