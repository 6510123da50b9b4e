package org.tradewind.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradewind.trade.Asked;
import org.tradewind.trade.Lang;
import org.tradewind.trade.Remark;

/** Messages as long as Telegram takes them, and longer ones from the terminal. */
class LongMessageTests {
    private static final int LONGEST = 4096;

    @ParameterizedTest
    @ValueSource(strings = {"x", "ш", "rt", "a'b", "a'", "U.S.", "é", "\ufdfa", "9", "exportss", "импоррт"})
    void aWordThatFillsAMessageIsNotUnderstood(String part) {
        assertThat(read(part.repeat(LONGEST / part.length()))).isInstanceOf(Reading.NotUnderstood.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "\"", "<", "1.", "1,", "1 ", "→", "a ", "\ud83d\ude00", "出"})
    void moreTokensThanTextHasAreNotRead(String part) {
        assertThat(why(part.repeat(LONGEST / part.length()))).isIn(Reading.Why.TOO_LONG, Reading.Why.UNKNOWN_WORDS);
    }

    @Test
    void nothingOfALongerMessageIsPassedOver() {
        String padding = " ".repeat(LONGEST);
        assertThat(why("exports 2020" + padding + "to China")).isEqualTo(Reading.Why.TOO_LONG);
        assertThat(read("экспорт 2020" + padding + "в Китай").lang()).isEqualTo(Lang.RU);
    }

    @Test
    void aQuestionInALongTextIsReadToItsEnd() {
        String padding = "\n".repeat(LONGEST - 24);
        assertThat(read("exports 2020 " + padding + "to China")).isEqualTo(read("exports 2020\nto China"));
    }

    @Test
    void whatIsNotAnsweredOfManyQuestionsIsSaid() {
        List<Asked> thirty = asked("exports 2020; ".repeat(30));
        assertThat(thirty).hasSize(30);
        assertThat(thirty.getFirst().remarks()).isEmpty();
        List<Asked> more = asked("exports 2020; ".repeat(31));
        assertThat(more).hasSize(30);
        assertThat(more.getFirst().remarks()).extracting(Remark::id).containsExactly("first-questions");
    }

    private static List<Asked> asked(String text) {
        return ((Reading.Understood) read(text)).questions();
    }

    private static Reading.Why why(String text) {
        return ((Reading.NotUnderstood) read(text)).why();
    }

    private static Reading read(String text) {
        return Shipped.READER.read(Optional.empty(), text, Shipped.CATALOG, Optional.empty());
    }
}
