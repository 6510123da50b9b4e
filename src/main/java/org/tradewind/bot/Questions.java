package org.tradewind.bot;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tradewind.question.Intent;
import org.tradewind.question.QuestionReader;
import org.tradewind.question.Reading;
import org.tradewind.question.Reading.Action;
import org.tradewind.reply.Button;
import org.tradewind.reply.Exchange.Outcome;
import org.tradewind.reply.Reply;
import org.tradewind.reply.ReplyWriter.Told;
import org.tradewind.trade.TradeData;

/** Answers questions: those of commands and those in people's own words. */
final class Questions {
    private static final int MOST_OFFERS = 3;

    private final QuestionReader reader;
    private final Recent recent;
    private final Answering answering;
    private final Proofs proofs;
    private final Guide guide;
    private final Voice voice;
    private final Datasets datasets;
    private final OtherDatasets others;

    Questions(
            QuestionReader reader,
            Recent recent,
            Answering answering,
            Proofs proofs,
            Guide guide,
            Voice voice,
            Datasets datasets) {
        this.recent = recent;
        this.datasets = datasets;
        this.others = new OtherDatasets(reader, voice, datasets);
        this.reader = reader;
        this.answering = answering;
        this.proofs = proofs;
        this.guide = guide;
        this.voice = voice;
    }

    List<Told> ask(Scene scene, Optional<Intent> intent, String words) {
        Reading reading = read(scene, intent, words);
        if (datasets.settled(scene.chat())) {
            return answer(scene, reading);
        }
        return Fitting.here(reading, scene.data())
                ? unnamed(scene, reading, intent, words)
                : elsewhere(scene, intent, words).orElseGet(() -> answer(scene, reading));
    }

    /** Checks a statement; without one there is nothing to check. */
    List<Told> check(Scene scene, String words) {
        return words.isBlank() ? voice.say(scene, "bot.check-nothing") : ask(scene, Optional.of(Intent.CHECK), words);
    }

    private Reading read(Scene scene, Optional<Intent> intent, String words) {
        Recent.Words said = new Recent.Words(scene.catalog().version(), intent, words, scene.previous());
        return recent.read(said, () -> reader.read(intent, words, scene.catalog(), scene.previous()));
    }

    /** Answered from a dataset that nobody named: that is said, and the others are a tap away. */
    private List<Told> unnamed(Scene scene, Reading reading, Optional<Intent> intent, String words) {
        List<Button> instead = others.than(scene.read(reading), reading, intent, words);
        return answer(scene, Fitting.assumed(reading), instead);
    }

    /** A dataset's name and a question, which is asked of it this once; anything else shows what there is to ask. */
    List<Told> from(Scene scene, String words) {
        String[] parts = words.split("\\s+", 2);
        Optional<TradeData> named = parts.length == 2 ? datasets.named(parts[0]) : Optional.empty();
        if (named.isEmpty()) {
            return datasets.list(scene);
        }
        try (TradeData data = named.get()) {
            Utterance question = Utterance.of(parts[1]);
            Scene there = scene.at(data).saying(question);
            Optional<Intent> intent = question.command().flatMap(Questions::intent);
            return answer(there, read(there, intent, question.words()));
        }
    }

    private static Optional<Intent> intent(String command) {
        return Stream.of(Intent.values())
                .filter(intent -> Ids.of(intent).equals(command))
                .findFirst();
    }

    /** Where the dataset at hand has nothing to say, the first other one that has. */
    private Optional<List<Told>> elsewhere(Scene scene, Optional<Intent> intent, String words) {
        for (String name : datasets.others(scene.dataset())) {
            Optional<TradeData> other = datasets.borrow(name);
            if (other.isEmpty()) {
                continue;
            }
            try (TradeData data = other.get()) {
                Scene there = scene.at(data);
                Reading reading = read(there, intent, words);
                if (Fitting.here(reading, data)) {
                    return Optional.of(unnamed(there, reading, intent, words));
                }
            }
        }
        return Optional.empty();
    }

    private List<Told> answer(Scene scene, Reading reading) {
        return answer(scene, reading, List.of());
    }

    private List<Told> answer(Scene scene, Reading reading, List<Button> instead) {
        Scene read = scene.read(reading);
        return switch (reading) {
            case Reading.Understood understood ->
                List.of(answering.answer(read, understood.questions(), instead).told());
            case Reading.Ambiguous ambiguous ->
                List.of(voice.tell(
                        read,
                        new Outcome.Ambiguous(ambiguous.words(), Fitting.offered(ambiguous.choices(), scene.data()))));
            case Reading.NotUnderstood not ->
                List.of(brief(
                        read,
                        voice.tell(read, new Outcome.NotUnderstood(Ids.of(not.why()), not.words(), not.nearest()))));
            case Reading.Act act -> act(read, act.action());
        };
    }

    /** In a group a misunderstanding is one line and a few buttons. */
    private static Told brief(Scene scene, Told told) {
        if (scene.alone()) {
            return told;
        }
        Reply whole = told.reply();
        Reply brief = new Reply.Text(
                whole.blocks().subList(0, 1),
                whole.buttons().stream().limit(MOST_OFFERS).toList());
        return told.by(brief);
    }

    private List<Told> act(Scene scene, Action action) {
        return switch (action) {
            case WHY -> proofs.why(scene, "");
            case CHART -> proofs.chart(scene, "");
            case CITE -> proofs.cite(scene, "");
            case HELP -> guide.help(scene);
            case GREETING -> guide.greet(scene);
            case THANKS -> voice.say(scene, "bot.thanks");
        };
    }
}
