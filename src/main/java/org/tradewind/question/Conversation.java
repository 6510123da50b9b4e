package org.tradewind.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradewind.question.Reading.Why;
import org.tradewind.trade.Asked;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Lang;
import org.tradewind.trade.Part;
import org.tradewind.trade.Remark;

/** One message in its conversation: refused, asked back, or read. */
record Conversation(Lang lang, Optional<Intent> intent, Optional<Previous> previous) {

    Reading read(Line line) {
        if (line.tokens().isEmpty() && intent.isEmpty()) {
            return refusal(Why.EMPTY, List.of(), Sketch.of(line, intent));
        }
        List<Asked> questions = new ArrayList<>();
        Optional<Previous> before = previous;
        for (Line part : Statements.of(line, intent)) {
            Reading reading = new Conversation(lang, intent, before).one(part);
            if (!(reading instanceof Reading.Understood understood)) {
                return reading;
            }
            questions.addAll(understood.questions());
            before = Optional.of(new Previous(lang, questions.getLast().query(), List.of()));
        }
        return new Reading.Understood(lang, questions);
    }

    private Reading one(Line line) {
        Sketch sketch = Sketch.of(line, intent);
        Optional<Reading.Action> act = Acts.of(sketch, previous);
        if (act.isPresent()) {
            return new Reading.Act(lang, act.get());
        }
        Optional<Why> refused = Refusals.of(sketch);
        if (refused.isPresent()) {
            return refusal(refused.get(), Refusals.words(line, refused.get()), sketch);
        }
        Leftovers leftovers = new Leftovers(line);
        if (!leftovers.weighty().isEmpty() && !sketch.line().any(Tag.DEFINE)) {
            Why why = leftovers.nameUnknown() ? Why.NAME_UNKNOWN : Why.UNKNOWN_WORDS;
            return refusal(why, leftovers.weighty(), sketch);
        }
        if (!Acts.substance(sketch) && !(previous.isPresent() && Acts.goesOn(sketch))) {
            boolean hanging = previous.isEmpty() && (Acts.goesOn(sketch) || Acts.points(line));
            return refusal(hanging ? Why.NOTHING_BEFORE : Why.UNKNOWN_WORDS, List.of(), sketch);
        }
        if (sketch.timing().relative().filter(w -> w.is(Meaning.Type.THIS)).isPresent()) {
            return thisYear(sketch);
        }
        if (sketch.parties().ambiguous().isPresent()) {
            return ambiguous(sketch, sketch.parties().ambiguous().get());
        }
        return understood(sketch, leftovers.light());
    }

    private Reading understood(Sketch sketch, List<String> passedOver) {
        List<Asked> questions = new ArrayList<>();
        for (Sketch part : Parts.questions(sketch)) {
            questions.add(asked(part));
        }
        List<Remark> told = new ArrayList<>();
        mended(sketch.line()).forEach(token -> told.add(Remark.of("word-mended", token.text(), token.norm())));
        if (!passedOver.isEmpty()) {
            told.add(Remark.of("words-passed-over", String.join(", ", passedOver)));
        }
        if (!told.isEmpty()) {
            Asked first = questions.getFirst();
            told.addAll(0, first.remarks());
            questions.set(0, new Asked(first.query(), first.assumed(), first.kept(), told));
        }
        return new Reading.Understood(lang, questions);
    }

    /** The words of a line that were put right, other than by form. */
    private static List<Token> mended(Line line) {
        return line.marks().stream()
                .filter(mark -> mark.known() && !mark.filler())
                .flatMap(mark -> line.tokens().subList(mark.from(), mark.to()).stream())
                .filter(Token::mended)
                .toList();
    }

    private Asked asked(Sketch sketch) {
        return FollowUps.of(sketch, previous)
                .or(() -> Claims.of(sketch))
                .orElseGet(() -> Assembler.assemble(sketch, Kinds.of(sketch)));
    }

    /** The reader knows no calendar: whether this year is meant, or the latest of the data, is asked back. */
    private Reading thisYear(Sketch sketch) {
        Line line = sketch.line();
        String words = line.marks().stream()
                .filter(m -> m.as(Meaning.When.class)
                        .filter(w -> w.is(Meaning.Type.THIS))
                        .isPresent())
                .map(line::written)
                .findFirst()
                .orElse("");
        return new Reading.Ambiguous(lang, words, List.of(asked(sketch)));
    }

    /**
     * A name of several countries: asked back, each country with the question that would be meant. Where the data has
     * none of them, all are asked for, so that none is picked; where it has one, that one is assumed.
     */
    private Reading ambiguous(Sketch sketch, Actor actor) {
        List<Economy> covered = actor.codes().stream()
                .filter(c -> sketch.line().catalog().coverage().partners().contains(c))
                .toList();
        if (covered.isEmpty()) {
            return new Reading.Understood(
                    lang, List.of(asked(sketch.with(sketch.parties().withPartners(actor.codes())))));
        }
        List<Asked> choices = new ArrayList<>();
        for (Economy code : covered) {
            Asked asked = asked(sketch.with(sketch.parties().withPartners(List.of(code))));
            choices.add(asked);
        }
        if (covered.size() == 1) {
            Asked only = choices.getFirst();
            List<Part> assumed = new ArrayList<>(only.assumed());
            assumed.add(Part.PARTNERS);
            return new Reading.Understood(lang, List.of(new Asked(only.query(), assumed, only.kept(), only.remarks())));
        }
        return new Reading.Ambiguous(lang, sketch.line().written(sketch.line().at(actor.at())), choices);
    }

    private Reading refusal(Why why, List<String> words, Sketch sketch) {
        return new Reading.NotUnderstood(lang, why, words, Suggestions.near(sketch));
    }
}
