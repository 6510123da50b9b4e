package org.tradewind;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.simulator.Saying;
import org.tradewind.simulator.SentMessage;
import org.tradewind.simulator.Simulator;

/** Posts that are passed on, and what questions go on from, over real HTTP. */
class ThreadTests {
    @TempDir
    Path folder;

    private Neighbourhood town;
    private Simulator simulator;
    private long anna;
    private long boris;

    @BeforeEach
    void open() {
        town = Neighbourhood.in(folder);
        simulator = town.simulator();
        anna = simulator.addUser("Anna", "en");
        boris = simulator.addUser("Борис", "ru");
    }

    @AfterEach
    void close() {
        town.close();
    }

    private SentMessage after(Saying saying) {
        int before = simulator.sent(saying.chat()).size();
        simulator.say(saying);
        return town.next(saying.chat(), before);
    }

    @Nested
    class ForwardedPosts {
        private SentMessage forwarded(long person, String text) {
            int before = simulator.sent(person).size();
            simulator.forward(Saying.by(person, text));
            return town.next(person, before);
        }

        @Test
        void aPostIsCheckedAsAClaim() {
            assertThat(forwarded(anna, "Russia exported $5 bn of technology to the Netherlands in 2020.")
                            .text())
                    .startsWith("Contradicts the data.")
                    .contains("almost $1 bn");
        }

        @Test
        void aRussianPostIsCheckedInRussian() {
            assertThat(forwarded(boris, "Экспорт технологий в 2014 году вырос на 65 %.")
                            .text())
                    .startsWith("Верно")
                    .contains("+65,3 %");
        }

        @Test
        void eachStatementOfALongerPostIsChecked() {
            String said = forwarded(
                            anna,
                            "Big news! Technology exports were more than 4.5 bn in 2020. Imports were 9 bn in 2021."
                                    + " Our reporter was there.")
                    .text();
            assertThat(said).contains("Agrees with the data.").contains("Contradicts the data.");
        }

        @Test
        void aDenialIsCheckedAsItIsMeant() {
            assertThat(forwarded(anna, "Technology exports did not grow in 2014.")
                            .text())
                    .startsWith("Contradicts the data.")
                    .contains("did not grow");
        }

        @Test
        void aCommandInAPostIsNotObeyed() {
            town.ask(anna, "exports 2014");
            forwarded(anna, "/forget");
            assertThat(town.ask(anna, "and 2015?").text()).contains("$1,654.7 m");
        }
    }

    @Nested
    class InGroups {
        private long group;

        @BeforeEach
        void found() {
            group = simulator.addSupergroup("Traders", anna);
            simulator.awaitSent(group, 1, Neighbourhood.SOON);
        }

        private Saying reply(long person, SentMessage to, String words) {
            return Saying.by(person, words).in(group).replyingTo(to.id());
        }

        @Test
        void aReplyGoesOnFromTheAnswerThatItRepliesTo() {
            SentMessage first = town.ask(anna, group, "/exports 2014");
            town.ask(anna, group, "/share Germany 2018");
            assertThat(after(reply(anna, first, "and 2015?")).text()).contains("$1,654.7 m");
        }

        @Test
        void whoRepliesToAnothersAnswerGoesOnFromIt() {
            SentMessage first = town.ask(anna, group, "/exports 2014");
            town.ask(boris, group, "/imports 2012");
            assertThat(after(reply(boris, first, "а в 2015 году?")).text())
                    .startsWith("Экспорт технологий России, 2015");
        }

        @Test
        void nobodyGoesOnFromAnothersQuestionUnasked() {
            town.ask(anna, group, "/share Germany 2018");
            assertThat(town.ask(boris, group, "@tradewind_bot а 2015?").text())
                    .contains("2015")
                    .doesNotContain("Германия");
        }

        @Test
        void theReasonOfAnAnswerIsAskedByAReplyToIt() {
            SentMessage first = town.ask(anna, group, "/exports 2014");
            town.ask(anna, group, "/imports 2012");
            assertThat(after(reply(anna, first, "why?")).text())
                    .startsWith("Why answer")
                    .contains("exports in 2014");
        }
    }

    @Test
    void inPrivateAReplyGoesOnFromTheAnswerThatItRepliesTo() {
        SentMessage first = town.ask(anna, "exports 2014");
        town.ask(anna, "share of Germany 2018");
        assertThat(after(Saying.by(anna, "imports?").replyingTo(first.id())).text())
                .contains("$2,455.8 m");
    }

    @Test
    void whatOnePersonAskedIsNoContextForAnother() {
        town.ask(anna, "exports to Germany 2018");
        assertThat(town.ask(boris, "а в 2014?").text())
                .doesNotContain("Германия")
                .contains("2014");
    }
}
