package org.tradewind.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tradewind.bot.Conversations.Place;
import org.tradewind.bot.Conversations.Talk;
import org.tradewind.question.Previous;
import org.tradewind.reply.Button;
import org.tradewind.reply.Exchange;
import org.tradewind.reply.Exchange.Outcome;
import org.tradewind.reply.Reply;
import org.tradewind.reply.ReplyWriter.Told;
import org.tradewind.reply.Twin;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Asked;
import org.tradewind.trade.DatasetVersion;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Period;
import org.tradewind.trade.Query;
import org.tradewind.trade.Slice;

/** Puts questions to the data, and keeps what was answered: in the ledger for good, in the conversation for a while. */
final class Answering {
    /** More figures than this no follow-up question can point at. */
    private static final int MOST_FIGURES = 50;

    /** Stands for the chat of answers that were shown in none. */
    static final long NOBODY = 0;

    private final Voice voice;
    private final Ledger ledger;
    private final Conversations conversations;
    private final Recent recent;

    Answering(Voice voice, Ledger ledger, Conversations conversations, Recent recent) {
        this.voice = voice;
        this.ledger = ledger;
        this.conversations = conversations;
        this.recent = recent;
    }

    /** An answer with what it was made from. */
    record Fresh(Exchange exchange, Told told) {}

    Fresh answer(Scene scene, List<Asked> questions) {
        return answer(scene, questions, List.of());
    }

    /** @param instead buttons for what was assumed, above all others */
    Fresh answer(Scene scene, List<Asked> questions, List<Button> instead) {
        Recent.Question question =
                new Recent.Question(scene.catalog().version(), scene.lang(), scene.taste(), questions);
        Recent.Found found = recent.answer(question, () -> found(scene, questions));
        String words = scene.message().text();
        Outcome outcome = new Outcome.Answered(found.asked(), found.answers());
        Exchange exchange = new Exchange(
                words, scene.lang(), scene.catalog(), outcome, scene.taste().numbers());
        Told told = offering(to(words, found.told()), instead);
        told.id().ifPresent(id -> keep(scene, id, found.asked(), told));
        remember(scene, told.id(), previous(scene, found.answers()).map(p -> asAsked(p, questions, found.asked())));
        return new Fresh(exchange, told);
    }

    /** The same told as the answer to other words. */
    private static Told to(String words, Told told) {
        return new Told(told.id(), told.reply(), Twin.of(() -> QuestionField.replaced(told.json(), words)));
    }

    private Recent.Found found(Scene scene, List<Asked> questions) {
        List<Asked> inCurrency = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        for (Asked asked : questions) {
            ThatPeriod.in(asked, answers).ifPresent(dated -> answer(scene, dated, inCurrency, answers));
        }
        Told told = voice.tell(scene, new Outcome.Answered(inCurrency, answers));
        return new Recent.Found(List.copyOf(inCurrency), List.copyOf(answers), told);
    }

    /** What the chat's currency put into a question is no part of what the conversation goes on from. */
    private static Previous asAsked(Previous previous, List<Asked> questions, List<Asked> put) {
        for (int i = 0; i < put.size() && put.size() == questions.size(); i++) {
            if (put.get(i).query().equals(previous.query())) {
                List<Period> periods =
                        previous.query().slice().map(Slice::periods).orElse(List.of());
                return new Previous(
                        previous.lang(), questions.get(i).query().at(periods), previous.figures(), previous.earlier());
            }
        }
        return previous;
    }

    /** In the chat's currency, as far as the data have the figure in it. */
    private static void answer(Scene scene, Asked asked, List<Asked> put, List<Answer> answers) {
        Asked wished = Currency.wished(asked, scene);
        Answer answer = scene.data().answer(wished.query());
        if (!(answer instanceof Answer.NoData)) {
            put.add(wished);
            answers.add(answer);
            return;
        }
        Asked dated = LatestAnswer.of(asked, scene.data());
        put.add(dated);
        // A refusal looks for questions near to it: it is not asked for twice.
        answers.add(dated.query().equals(wished.query()) ? answer : scene.data().answer(dated.query()));
    }

    private static Told offering(Told told, List<Button> instead) {
        if (instead.isEmpty() || !(told.reply() instanceof Reply.Text text)) {
            return told;
        }
        List<List<Button>> rows = new ArrayList<>();
        instead.forEach(button -> rows.add(List.of(button)));
        rows.addAll(text.buttons());
        return told.by(new Reply.Text(text.blocks(), rows));
    }

    /** What can be asked instead, where the data cannot say. */
    static List<Query> nearest(Exchange exchange) {
        List<Answer> answers = exchange.outcome() instanceof Outcome.Answered answered ? answered.answers() : List.of();
        return answers.stream()
                .flatMap(answer -> answer instanceof Answer.NoData none ? none.nearest().stream() : Stream.empty())
                .toList();
    }

    private void keep(Scene scene, String id, List<Asked> questions, Told told) {
        DatasetVersion version = scene.catalog().version();
        ledger.keep(
                scene.passing() ? NOBODY : scene.chat(),
                id,
                () -> new Ledger.Entry(
                        id,
                        version.dataset(),
                        version.content(),
                        GivenJson.write(Given.of(scene.lang(), scene.taste().numbers(), questions, told))));
    }

    /** Lets the conversation go on from an answer; where there is nothing new to refer to, from the one before it. */
    void remember(Scene scene, Optional<String> id, Optional<Previous> previous) {
        if (scene.passing()) {
            return;
        }
        Talk talk = new Talk(
                scene.lang(),
                scene.dataset(),
                previous.or(scene::previous),
                id.or(() -> scene.talk().flatMap(Talk::answer)));
        conversations.keep(Place.of(scene.message()), talk);
    }

    /** What the last of the answers leaves to refer to; what the catalog says of itself leaves nothing. */
    static Optional<Previous> previous(Scene scene, List<Answer> answers) {
        Optional<Previous> last = Optional.empty();
        for (Answer answer : answers) {
            if (!(answer instanceof Answer.Info)) {
                Optional<Previous> before = last.or(scene::previous);
                last = Optional.of(new Previous(scene.lang(), answer.query(), figures(answer)).after(before));
            }
        }
        return last;
    }

    /** The figures of an answer that a follow-up question may point at. */
    static List<Figure> figures(Answer answer) {
        return switch (answer) {
            case Answer.Figures found ->
                found.figures().stream().limit(MOST_FIGURES).toList();
            case Answer.NoData _, Answer.Info _ -> List.of();
        };
    }
}
