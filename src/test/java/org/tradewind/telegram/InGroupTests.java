package org.tradewind.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradewind.telegram.Edge.SOON;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tradewind.bot.Bot;
import org.tradewind.bot.Message;
import org.tradewind.reply.Button;
import org.tradewind.simulator.Fault;
import org.tradewind.simulator.Saying;
import org.tradewind.simulator.SentMessage;

/** What people see of the edge in a group. */
class InGroupTests extends Conversation {
    private long group;

    @BeforeEach
    void open() {
        group = simulator.addSupergroup("Traders", anna);
    }

    @Test
    void itSpeaksOnlyWhenItIsSpokenToAndQuotesTheQuestion() {
        simulator.say(boris, group, "what are the exports?");
        simulator.say(boris, group, "/exports@other_bot 2020");
        SentMessage question = simulator.say(boris, group, "@tradewind_bot exports 2020");
        SentMessage answer = answer(group);
        assertThat(answer.text()).isEqualTo("echo exports 2020");
        assertThat(answer.replyTo()).isEqualTo(question.id());
        assertThat(heard).extracting(Message::text).doesNotContain("/exports@other_bot 2020");
    }

    @Test
    void aCommandAndAReplyToTheBotAreForTheBot() {
        simulator.say(boris, group, "/exports@Tradewind_Bot 2020");
        SentMessage answer = answer(group);
        assertThat(answer.text()).isEqualTo("echo /exports 2020");
        simulator.say(Saying.by(boris, "and 2018?").in(group).replyingTo(answer.id()));
        assertThat(simulator.awaitSent(group, 2, SOON).get(1).text()).isEqualTo("echo and 2018?");
    }

    @Test
    void itsNameUnderSomebodyElsesWordsAsksThem() {
        SentMessage words = simulator.say(anna, group, "what did they export in 2020?");
        SentMessage call =
                simulator.say(Saying.by(boris, "@tradewind_bot").in(group).replyingTo(words.id()));
        SentMessage answer = answer(group);
        assertThat(answer.text()).isEqualTo("echo what did they export in 2020?");
        assertThat(answer.replyTo()).isEqualTo(call.id());
    }

    @Test
    void itsNameAloneAsksForHelpAndNobodyObeysForAnother() {
        simulator.say(boris, group, "@tradewind_bot");
        assertThat(answer(group).text()).isEqualTo("echo /help");
        SentMessage command = simulator.say(anna, group, "/language@other_bot ru");
        simulator.say(Saying.by(boris, "@tradewind_bot").in(group).replyingTo(command.id()));
        assertThat(simulator.awaitSent(group, 2, SOON).get(1).text()).isEqualTo("echo /help");
    }

    @Test
    void aPlainCommandIsForTheBotIfItIsOneOfItsOwn() {
        simulator.say(boris, group, "/weather");
        simulator.say(boris, group, "/exports 2020");
        assertThat(answer(group).text()).isEqualTo("echo /exports 2020");
    }

    @Test
    void itKnowsWhoAdministersTheGroup() {
        simulator.say(anna, group, "/language@tradewind_bot 1");
        simulator.say(boris, group, "/language@tradewind_bot 2");
        simulator.say(Saying.by(anna, "/language@tradewind_bot 3").in(group).anonymously());
        simulator.awaitSent(group, 3, SOON);
        assertThat(heard)
                .extracting(message -> message.text() + " " + message.sender().chatAdmin())
                .containsExactly("/language 1 true", "/language 2 false", "/language 3 true");
    }

    @Test
    void commandsInRussianHaveTheRightsOfTheirEnglishNames() {
        simulator.say(anna, group, "/язык@tradewind_bot 1");
        simulator.say(boris, group, "/язык@tradewind_bot 2");
        simulator.awaitSent(group, 2, SOON);
        assertThat(heard)
                .extracting(message -> message.text() + " " + message.sender().chatAdmin())
                .containsExactly("/язык 1 true", "/язык 2 false");
    }

    @Test
    void aLetterThatGrowsInSmallLettersShiftsNothing() {
        simulator.say(boris, group, "/İ@tradewind_bot exports");
        assertThat(answer(group).text()).isEqualTo("echo /İ exports");
    }

    @Test
    void somebodyElsesPressLeavesTheAnswerAsItIs() {
        answers = message -> Edge.text("echo " + message.text(), new Button("next", "/exports 2018"));
        simulator.say(anna, group, "/exports 2020");
        SentMessage answer = answer(group);
        String query = simulator.press(boris, answer, "next");
        awaitCalls("answerCallbackQuery", 1);
        assertThat(simulator.answer(query).orElseThrow().path("text").asText()).isEqualTo("This answer is not yours");
        assertThat(simulator.sent(group)).extracting(SentMessage::text).containsExactly("echo /exports 2020");
    }

    @Test
    void anAdminMayPressForAnybody() {
        answers = message -> Edge.text("echo " + message.text(), new Button("next", "/exports 2018"));
        simulator.say(boris, group, "/exports 2020");
        SentMessage answer = answer(group);
        simulator.press(anna, answer, "next");
        await(answer, now -> now.text().equals("echo /exports 2018"));
        assertThat(simulator.sent(group)).hasSize(1);
    }

    @Test
    void whoAskedTakesTheWholeReplyAwayAndNobodyElseDoes() {
        answers = message -> Edge.text("line\n".repeat(1500), new Button("remove", Bot.REMOVE));
        simulator.say(boris, group, "/exports 2020");
        SentMessage last = simulator.awaitSent(group, 2, SOON).getLast();
        long carol = simulator.addUser("Carol", "en");
        simulator.press(carol, last, "remove");
        awaitCalls("answerCallbackQuery", 1);
        assertThat(simulator.sent(group)).hasSize(2);
        simulator.press(boris, last, "remove");
        awaitCalls("deleteMessage", 2);
        assertThat(simulator.sent(group)).isEmpty();
    }

    @Test
    void theAnswerStaysInItsTopicAndGoesWithoutItWhenTheTopicIsGone() {
        long forum = simulator.addForum("Forum", anna);
        int topic = simulator.addTopic(forum, "Trade");
        simulator.say(Saying.by(anna, "/exports 1").in(forum).inTopic(topic));
        assertThat(answer(forum).topic()).isEqualTo(topic);
        simulator.fail("sendMessage", 1, new Fault.Refused(400, "Bad Request: message thread not found"));
        simulator.say(Saying.by(anna, "/exports 2").in(forum).inTopic(topic));
        assertThat(simulator.awaitSent(forum, 2, SOON).get(1).topic()).isZero();
    }

    @Test
    void whatIsKeptMovesWhenTheGroupBecomesASupergroup() {
        long small = simulator.addGroup("Small", anna);
        edge.store().memory().set(small, "lang", "ru");
        long big = simulator.migrate(small);
        simulator.say(anna, big, "/exports 2020");
        answer(big);
        assertThat(edge.store().memory().settings(big)).containsEntry("lang", "ru");
    }

    @Test
    void aCrossAsReplyDoesWhatTheButtonDoes() {
        answers = message -> Edge.text("line\n".repeat(1500), new Button("remove", Bot.REMOVE));
        simulator.say(boris, group, "/exports 2020");
        SentMessage first = simulator.awaitSent(group, 2, SOON).getFirst();
        long carol = simulator.addUser("Carol", "en");
        simulator.say(Saying.by(carol, "❌").in(group).replyingTo(first.id()));
        simulator.say(Saying.by(boris, "❌ ?").in(group).replyingTo(first.id()));
        assertThat(simulator.awaitSent(group, 4, SOON)).hasSize(4);
        assertThat(heard).extracting(Message::text).doesNotContain("❌").contains("❌ ?");
        simulator.say(Saying.by(boris, " ❌\uFE0F").in(group).replyingTo(first.id()));
        awaitCalls("deleteMessage", 2);
        assertThat(simulator.sent(group)).hasSize(2).doesNotContain(first);
    }

    @Test
    void administratorsCrossOutWhatAnybodyAsked() {
        simulator.say(boris, group, "/exports 1");
        SentMessage one = answer(group);
        simulator.say(Saying.by(anna, "❌").in(group).replyingTo(one.id()));
        awaitCalls("deleteMessage", 1);
        simulator.say(boris, group, "/exports 2");
        SentMessage two = answer(group);
        simulator.say(Saying.by(anna, "❌").in(group).replyingTo(two.id()).anonymously());
        awaitCalls("deleteMessage", 2);
        assertThat(simulator.sent(group)).isEmpty();
    }

    @Test
    void aCrossToSomebodyElseIsNoneOfTheBotsBusiness() {
        SentMessage theirs = simulator.say(anna, group, "the exports are large");
        simulator.say(Saying.by(boris, "❌").in(group).replyingTo(theirs.id()));
        simulator.say(boris, group, "/exports 2020");
        answer(group);
        assertThat(simulator.calls("deleteMessage")).isEmpty();
        assertThat(simulator.history(group)).contains(theirs);
    }
}
