package org.tradewind.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tradewind.question.QuestionReader;
import org.tradewind.question.Reading;
import org.tradewind.trade.Asked;
import org.tradewind.trade.Lang;
import org.tradewind.trade.Part;
import org.tradewind.trade.TradeData;

/** The data hold the exports of 2020 and no other figure. */
class FittingTests {
    private final TradeData data = new FixedLibrary().borrow("tech").orElseThrow();

    @AfterEach
    void close() {
        data.close();
    }

    private Reading read(String words) {
        return new QuestionReader().read(Optional.empty(), words, data.catalog(), Optional.empty());
    }

    private static List<Asked> questions(Reading reading) {
        return ((Reading.Understood) reading).questions();
    }

    private Asked asked(String words) {
        return questions(read(words)).getFirst();
    }

    @Test
    void whatTheDataCanAnswerFits() {
        assertThat(Fitting.here(read("exports 2020"), data)).isTrue();
    }

    @Test
    void whatTheyCannotAnswerDoesNot() {
        assertThat(Fitting.here(read("exports 2019"), data)).isFalse();
    }

    @Test
    void ofSeveralQuestionsAllMustFit() {
        Reading both = new Reading.Understood(Lang.EN, List.of(asked("exports 2020"), asked("exports 2019")));
        assertThat(Fitting.here(both, data)).isFalse();
    }

    @Test
    void theYearThatNobodyNamedIsTheLatestThatCanBeAnswered() {
        assertThat(asked("exports").assumed()).contains(Part.YEARS);
        assertThat(Fitting.here(read("exports"), data)).isTrue();
    }

    @Test
    void wordsThatNobodyUnderstandsFitNowhere() {
        assertThat(Fitting.here(read("qwerty asdfgh"), data)).isFalse();
    }

    @Test
    void whatIsAskedBackFitsAndOffersOnlyWhatCanBeAnswered() {
        List<Asked> choices = List.of(asked("exports 2019"), asked("exports 2020"));
        assertThat(Fitting.here(new Reading.Ambiguous(Lang.EN, "exports", choices), data))
                .isTrue();
        assertThat(Fitting.offered(choices, data)).containsExactly(choices.getLast());
    }

    @Test
    void thatNobodyNamedTheDatasetIsAssumedFirstAndAllElseIsKept() {
        Asked before = asked("exports");
        Asked after = questions(Fitting.assumed(read("exports"))).getFirst();
        assertThat(after.assumed().getFirst()).isEqualTo(Part.DATASET);
        assertThat(after.assumed()).containsAll(before.assumed());
        assertThat(after.query()).isEqualTo(before.query());
    }

    @Test
    void whatIsNoQuestionIsAssumedAsItIs() {
        Reading nothing = read("qwerty asdfgh");
        assertThat(Fitting.assumed(nothing)).isSameAs(nothing);
    }
}
