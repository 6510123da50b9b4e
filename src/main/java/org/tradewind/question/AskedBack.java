package org.tradewind.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tradewind.trade.Asked;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Lang;
import org.tradewind.trade.Part;

/**
 * Words that mean more than one thing: asked back, each with the question that would be meant, or read as the only one
 * that the data know, saying so.
 *
 * @param asked the question that a sketch comes to
 */
record AskedBack(Lang lang, Sketch sketch, Function<Sketch, Asked> asked) {
    /** More choices than this are not offered. */
    private static final int MOST_CHOICES = 5;

    Optional<Reading> reading() {
        if (sketch.timing().relative().filter(w -> w.is(Meaning.Type.THIS)).isPresent()) {
            return Optional.of(thisYear());
        }
        if (sketch.parties().ambiguous().isPresent()) {
            return sketch.parties().ambiguous().map(this::ambiguous);
        }
        if (sketch.theme().ambiguous().isPresent()) {
            return sketch.theme().ambiguous().map(this::whichProduct);
        }
        return Traders.unnamed(sketch) ? Optional.of(whose()) : Optional.empty();
    }

    /** The reader knows no calendar: whether this year is meant, or the latest of the data, is asked back. */
    private Reading thisYear() {
        Line line = sketch.line();
        String words = line.marks().stream()
                .filter(m -> m.as(Meaning.When.class)
                        .filter(w -> w.is(Meaning.Type.THIS))
                        .isPresent())
                .map(line::written)
                .findFirst()
                .orElse("");
        return new Reading.Ambiguous(lang, words, List.of(asked.apply(sketch)));
    }

    /**
     * A name of several countries: asked back, each country with the question that would be meant. Where the data has
     * none of them, all are asked for, so that none is picked; where it has one, that one is assumed.
     */
    private Reading ambiguous(Actor actor) {
        Parties parties = sketch.parties();
        boolean reports = parties.reporters().contains(actor.codes().getFirst());
        Set<Economy> known = reports
                ? sketch.line().catalog().coverage().reporters()
                : sketch.line().known().partners();
        List<Economy> covered = actor.codes().stream().filter(known::contains).toList();
        boolean parted = compared() || sketch.line().any(Tag.SHARE);
        if (covered.isEmpty() && !parted && others(actor).isEmpty()) {
            return new Reading.Understood(
                    lang, List.of(asked.apply(sketch.with(parties.meaning(actor, actor.codes())))));
        }
        List<Asked> choices = new ArrayList<>();
        for (Economy code : covered.isEmpty() ? actor.codes() : covered) {
            Sketch meant = sketch.with(parties.meaning(actor, List.of(code)));
            others(actor).stream()
                    .reduce(List.of(meant), AskedBack::each, (a, _) -> a)
                    .forEach(each -> choices.add(asked.apply(each)));
        }
        if (covered.size() == 1) {
            Asked only = choices.getFirst();
            List<Part> assumed = new ArrayList<>(only.assumed());
            assumed.add(reports ? Part.REPORTERS : Part.PARTNERS);
            return new Reading.Understood(lang, List.of(new Asked(only.query(), assumed, only.kept(), only.remarks())));
        }
        String words = sketch.line().written(sketch.line().at(actor.at()));
        return new Reading.Ambiguous(
                lang, words, choices.stream().limit(MOST_CHOICES).toList());
    }

    /** Whether several countries are set side by side, of which each has to be one. */
    private boolean compared() {
        return sketch.parties().partners().size() > 1
                || sketch.parties().reporters().size() > 1
                || sketch.line().any(Tag.COMPARE);
    }

    /** The other names of several countries in a line. */
    private List<Actor> others(Actor than) {
        return Roles.of(sketch.line()).stream()
                .filter(actor -> actor.codes().size() > 1 && actor.at() != than.at())
                .toList();
    }

    /** Each sketch with each of the countries that a name may mean. */
    private static List<Sketch> each(List<Sketch> sketches, Actor actor) {
        return sketches.stream()
                .flatMap(sketch -> actor.codes().stream()
                        .map(code -> sketch.with(sketch.parties().meaning(actor, List.of(code)))))
                .toList();
    }

    /** A word of several products, none of which holds the others: asked back. */
    private Reading whichProduct(Meaning.Goods goods) {
        List<Asked> choices = goods.products().stream()
                .limit(MOST_CHOICES)
                .map(product -> asked.apply(sketch.with(sketch.theme().meaning(product))))
                .toList();
        String words = sketch.line().marks().stream()
                .filter(m -> m.as(Meaning.Goods.class).filter(goods::equals).isPresent())
                .map(sketch.line()::written)
                .findFirst()
                .orElse("");
        return new Reading.Ambiguous(lang, words, choices);
    }

    /** Reporters' figures that do not add up to the world's: whose are meant is asked back. */
    private Reading whose() {
        List<Asked> choices = sketch.line().catalog().coverage().reporters().stream()
                .limit(MOST_CHOICES)
                .map(reporter -> asked.apply(sketch.with(sketch.parties().withReporters(List.of(reporter)))))
                .toList();
        return new Reading.Ambiguous(lang, "", choices);
    }
}
