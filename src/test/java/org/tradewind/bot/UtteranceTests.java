package org.tradewind.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UtteranceTests {
    @ParameterizedTest
    @CsvSource({
        "/exports 2020, exports, 2020",
        "/Exports@tradewind_bot  to the Netherlands, exports, to the Netherlands",
        "/экспорт 2020, экспорт, 2020",
        "' /help ', help, ''",
        "/, '', ''",
        "'/why\nabc', why, abc",
    })
    void commandAndWordsAreParted(String text, String command, String words) {
        assertThat(Utterance.of(text)).isEqualTo(new Utterance(Optional.of(command), words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"exports 2020", "1/2", "", "what about /exports?"})
    void otherTextIsFree(String text) {
        assertThat(Utterance.of(text)).isEqualTo(new Utterance(Optional.empty(), text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"exports to Holland", "экспорт", "/top markets", "/exports usa"})
    void wordsTellTheirLanguage(String text) {
        assertThat(Utterance.of(text).telling()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018?", "/exports 2020", "/exports NLD 2018", "/help", "", "…"})
    void codesAndNumbersDoNot(String text) {
        assertThat(Utterance.of(text).telling()).isFalse();
    }

    @Test
    void aCommandMayBeWrittenInCyrillic() {
        assertThat(Utterance.of("/экспорт 2020").cyrillicCommand()).isTrue();
        assertThat(Utterance.of("/exports 2020").cyrillicCommand()).isFalse();
        assertThat(Utterance.of("экспорт 2020").cyrillicCommand()).isFalse();
    }
}
