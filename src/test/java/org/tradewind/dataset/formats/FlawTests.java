package org.tradewind.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlawTests {
    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void eachHasWordsAndNoWordsAreOutOfUse(String lang) throws IOException {
        Properties words = new Properties();
        String name = "/org/tradewind/reply/faults_" + lang + ".properties";
        try (InputStreamReader in = new InputStreamReader(
                Objects.requireNonNull(FlawTests.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            words.load(in);
        }
        assertThat(words.stringPropertyNames().stream().filter(key -> key.startsWith("import-")))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Flaw.values()).map(Flaw::id).toList());
    }
}
