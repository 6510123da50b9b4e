package org.tradewind.question;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Period;
import org.tradewind.trade.Query;

/** What a message points at in the answer before it: "the first one", "its share", "that year". */
final class Pointed {
    private static final Set<String> PRONOUNS = Set.of(
            "it", "its", "they", "their", "them", "he", "she", "his", "her", "он", "она", "они", "него", "нее", "ней",
            "нему", "его", "ее");

    private Pointed() {}

    /** The partner of the figure that is pointed at. */
    static Optional<Economy> partner(Sketch sketch, Previous previous) {
        Line line = sketch.line();
        int place = line.any(Tag.FIRST_ONE) ? 0 : line.any(Tag.SECOND_ONE) ? 1 : line.any(Tag.THIRD_ONE) ? 2 : -1;
        List<Figure> figures = previous.figures();
        if (line.any(Tag.LAST_ONE)) {
            place = figures.size() - 1;
        }
        if (place < 0
                && figures.size() == 1
                && previous.query() instanceof Query.Ranking
                && (pronoun(line) || bareShare(sketch))) {
            place = 0;
        }
        return place < 0 || place >= figures.size()
                ? Optional.empty()
                : figures.get(place).cell().partner();
    }

    /** "The share of the second?", «доля третьего?»: the place whose share is asked for, where nothing else is named. */
    static Optional<Integer> shareOf(Sketch sketch) {
        Line line = sketch.line();
        boolean alone = bareShare(sketch)
                && sketch.timing().none()
                && !line.anyOf(Tag.QUARTER, Tag.HALFYEAR, Tag.COUNTRIES, Tag.BUYERS, Tag.SUPPLIERS, Tag.WHO);
        List<Integer> places = line.marks().stream()
                .flatMap(Pointed::place)
                .filter(place -> place > 0)
                .toList();
        return alone && places.size() == 1 ? Optional.of(places.getFirst()) : Optional.empty();
    }

    private static Stream<Integer> place(Mark mark) {
        if (mark.hasAny(Tag.FIRST_ONE, Tag.SECOND_ONE, Tag.THIRD_ONE)) {
            return Stream.of(mark.has(Tag.FIRST_ONE) ? 1 : mark.has(Tag.SECOND_ONE) ? 2 : 3);
        }
        return mark.thing().stream().map(thing -> switch (thing) {
            case Meaning.Number number when number.ordinal() -> number.small();
            case Meaning.Count count when count.place() -> count.number();
            case Meaning _ -> 0;
        });
    }

    /** The year that was told, of which something is asked now. */
    static Optional<Period> year(Line line, Previous previous) {
        List<Figure> figures = previous.figures();
        return Sequel.tellsYear(previous.query()) && figures.size() == 1 && Sequel.points(line)
                ? Optional.of(figures.getFirst().cell().period())
                : Optional.empty();
    }

    /** "Its share?" after the one that stands first. */
    private static boolean pronoun(Line line) {
        return line.tokens().stream().anyMatch(token -> PRONOUNS.contains(token.norm()));
    }

    /** "Share?" after the one that stands first. */
    private static boolean bareShare(Sketch sketch) {
        return sketch.line().any(Tag.SHARE)
                && sketch.flows().isEmpty()
                && sketch.by().isEmpty()
                && sketch.theme().products().isEmpty()
                && sketch.parties().partners().isEmpty();
    }
}
