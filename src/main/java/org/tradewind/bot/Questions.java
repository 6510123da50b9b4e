package org.tradewind.bot;

import java.util.List;
import java.util.Optional;
import org.tradewind.question.Intent;
import org.tradewind.question.QuestionReader;
import org.tradewind.question.Reading;
import org.tradewind.question.Reading.Action;
import org.tradewind.reply.Exchange.Outcome;
import org.tradewind.reply.Reply;
import org.tradewind.reply.ReplyWriter.Told;

/** Answers questions: those of commands and those in people's own words. */
final class Questions {
    private static final int MOST_OFFERS = 3;

    private final QuestionReader reader;
    private final Answering answering;
    private final Proofs proofs;
    private final Guide guide;
    private final Voice voice;

    Questions(QuestionReader reader, Answering answering, Proofs proofs, Guide guide, Voice voice) {
        this.reader = reader;
        this.answering = answering;
        this.proofs = proofs;
        this.guide = guide;
        this.voice = voice;
    }

    List<Told> ask(Scene scene, Optional<Intent> intent, String words) {
        Reading reading = reader.read(intent, words, scene.catalog(), scene.previous());
        Scene read = scene.read(reading);
        return switch (reading) {
            case Reading.Understood understood ->
                List.of(answering.answer(read, understood.questions()).told());
            case Reading.Ambiguous ambiguous ->
                List.of(voice.tell(read, new Outcome.Ambiguous(ambiguous.words(), ambiguous.choices())));
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
        return new Told(told.id(), brief, told.json());
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
