package org.tradewind.question;

import java.util.Optional;
import java.util.Set;
import org.tradewind.question.Reading.Action;

/** Messages that ask for no figures: greetings, thanks, help, a chart of what was just said, the reasons for it. */
final class Acts {
    private static final Set<String> WHITHER =
            Set.of("where", "does", "did", "do", "to", "who", "whom", "кому", "куда", "а", "and");

    private Acts() {}

    static Optional<Action> of(Sketch sketch, Optional<Previous> previous) {
        Line line = sketch.line();
        boolean idle = !substance(sketch);
        if (line.any(Tag.CHART) && (idle || (previous.isPresent() && fragment(sketch)))) {
            return Optional.of(Action.CHART);
        }
        if (!idle) {
            return Optional.empty();
        }
        if (line.any(Tag.CITE)) {
            return Optional.of(Action.CITE);
        }
        if (line.any(Tag.WHY) && line.marks().size() < 6) {
            return Optional.of(Action.WHY);
        }
        if (line.any(Tag.HELP)) {
            return Optional.of(Action.HELP);
        }
        boolean chatter = line.marks().stream()
                .allMatch(m -> m.hasAny(Tag.GREETING, Tag.THANKS, Tag.FILLER)
                        || !line.tokens().get(m.from()).word());
        if (chatter && line.any(Tag.GREETING)) {
            return Optional.of(Action.GREETING);
        }
        return chatter && line.any(Tag.THANKS) ? Optional.of(Action.THANKS) : Optional.empty();
    }

    /** Whether a message that goes on from another one says what changes. */
    static boolean goesOn(Sketch sketch) {
        return sketch.counted()
                || Both.points(sketch)
                || YearBeside.asked(sketch)
                || sketch.line().any(Tag.OTHER_WAY)
                || sketch.line().anyOf(Tag.SUM, Tag.AVERAGE)
                || sketch.line().any(Meaning.Bound.class)
                || sketch.line().any(Meaning.Amount.class)
                || sketch.line().all(Meaning.Number.class).stream().anyMatch(Meaning.Number::ordinal)
                || sketch.line()
                        .anyOf(
                                Tag.AHEAD,
                                Tag.MORE,
                                Tag.LESS,
                                Tag.BY_HOW,
                                Tag.CHANGE,
                                Tag.IN_PERCENT,
                                Tag.IN_MONEY,
                                Tag.WHO,
                                Tag.TO_WHOM,
                                Tag.FROM_WHOM);
    }

    /** Whether a message points at something that was said before. */
    static boolean points(Line line) {
        return line.anyOf(Tag.SAME, Tag.FIRST_ONE, Tag.SECOND_ONE, Tag.THIRD_ONE, Tag.LAST_ONE, Tag.WHAT_ABOUT);
    }

    private static boolean fragment(Sketch sketch) {
        return sketch.flows().isEmpty() && sketch.timing().none();
    }

    /** Whether a message names nothing that a figure could be of. */
    static boolean bare(Sketch sketch) {
        Line line = sketch.line();
        return sketch.flows().isEmpty()
                && sketch.timing().none()
                && sketch.parties().partners().isEmpty()
                && sketch.parties().except().isEmpty()
                && sketch.parties().reporters().isEmpty()
                && !line.any(Meaning.Goods.class)
                && !line.any(Meaning.Gauge.class)
                && !line.any(Meaning.Money.class);
    }

    /** Whether a message speaks of figures at all. */
    static boolean substance(Sketch sketch) {
        Line line = sketch.line();
        boolean asks = line.anyOf(
                Tag.TRADE,
                Tag.TOP,
                Tag.BOTTOM,
                Tag.RANKING,
                Tag.SHARE,
                Tag.GROWTH,
                Tag.FALL,
                Tag.TIMES,
                Tag.YEARLY,
                Tag.BREAKDOWN,
                Tag.BY_CATEGORY,
                Tag.BY_COUNTRY,
                Tag.COVERAGE,
                Tag.DEFINE,
                Tag.SOURCE,
                Tag.COMPARE,
                Tag.SERIES);
        boolean kinds = line.any(Tag.HAVE) && line.anyOf(Tag.CATEGORIES, Tag.YEARS);
        boolean lists = kinds || (sketch.parties().listSide() && (line.any(Meaning.Topic.class) || line.any(Tag.DATA)));
        boolean speaks = !bare(sketch) || asks || lists;
        return (speaks && !onlyWhither(line)) || sketch.intent().isPresent();
    }

    /** "Where does", «кому?»: nobody knows what went there. */
    private static boolean onlyWhither(Line line) {
        return line.any(Tag.TO_WHOM)
                && line.marks().stream()
                        .flatMap(mark -> line.tokens().subList(mark.from(), mark.to()).stream())
                        .allMatch(token -> !token.word() || WHITHER.contains(token.norm()));
    }
}
