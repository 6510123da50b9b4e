package org.tradewind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
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
        assertThat(services).containsOnlyKeys("bot-1", "bot-2", "postgres", "gateway");
        assertThat(services.get("bot-1")).isEqualTo(services.get("bot-2"));
        Map<String, Object> settings = map(map(services.get("bot-1")).get("environment"));
        assertThat(Arrays.stream(Config.Key.values()).map(Enum::name)).containsAll(settings.keySet());
        String database = String.valueOf(settings.get("TRADEWIND_STATE")).replaceAll("\\$\\{[^}]*}", "secret");
        assertThatCode(() -> Store.check(database)).doesNotThrowAnyException();
        assertThat(String.valueOf(settings.get("TRADEWIND_VERSIONS"))).startsWith("/tradewind/state/");
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
        assertThat(words(map(services.get("gateway")).get("command"))).contains("bot-1:8080", "bot-2:8080");
    }
}
