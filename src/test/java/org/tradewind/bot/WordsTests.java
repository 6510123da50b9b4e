package org.tradewind.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tradewind.bot.Command.Shelf;
import org.tradewind.reply.ReplyWriter;
import org.tradewind.trade.Lang;

/** The bot's own words are there, in both languages as equals. */
class WordsTests {
    private static Properties words(Lang lang) {
        Properties words = new Properties();
        String file = "bot_" + lang.code() + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ReplyWriter.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    @Test
    void bothLanguagesHaveTheSameMessages() {
        assertThat(new TreeSet<>(words(Lang.EN).stringPropertyNames()))
                .isEqualTo(new TreeSet<>(words(Lang.RU).stringPropertyNames()));
    }

    @ParameterizedTest
    @EnumSource
    void everyMessageIsReadableAndNamesTheSameArguments(Lang lang) {
        words(lang).forEach((id, pattern) -> {
            MessageFormat format = new MessageFormat((String) pattern, lang.locale());
            MessageFormat english = new MessageFormat(words(Lang.EN).getProperty((String) id), Lang.EN.locale());
            assertThat(format.getArgumentNames()).as("%s", id).isEqualTo(english.getArgumentNames());
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyCommandShelfAndGaugeHasItsWords(Lang lang) {
        Stream<String> commands = BotFixture.commands().stream().map(Guide::description);
        Stream<String> shelves = Arrays.stream(Shelf.values()).map(shelf -> "bot.shelf." + Ids.of(shelf));
        Stream<String> gauges = Arrays.stream(Operations.Gauge.values()).map(gauge -> "bot.gauge." + Ids.of(gauge));

        List<String> ids = Stream.of(commands, shelves, gauges).flatMap(s -> s).toList();

        assertThat(words(lang).stringPropertyNames()).containsAll(ids);
    }

    @ParameterizedTest
    @EnumSource
    void menuLinesFitTelegram(Lang lang) {
        assertThat(BotFixture.commands()).hasSizeLessThanOrEqualTo(100).allSatisfy(command -> {
            assertThat(command.name()).matches("[a-z0-9_]{1,32}");
            assertThat(words(lang).getProperty(Guide.description(command))).hasSizeBetween(1, 256);
        });
    }
}
