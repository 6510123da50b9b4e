package org.tradewind.question;

import java.util.Optional;
import java.util.regex.Pattern;

/** "Germany came second, right?", «США были третьими»: the place in the list that one country is said to have. */
final class PlaceClaimedRecogniser implements Recogniser {
    static final String NAME = "claimed places";

    private static final int LAST = 100;
    private static final Pattern STANDS = Pattern.compile(
            "was|were|is|are|came|come|comes|ranked|ranks?|finished|placed|stood|stands"
                    + "|был(а|о|и)?|ста(л|ла|ло|ли)|ш(ел|ла|ло|ли)|оказал(ся|ась|ось|ись)|занял(а|о|и)?|занимал(а|о|и)?|идет|стоит|стоял(а|о|и)?");

    private static final Pattern BETWEEN =
            Pattern.compile("the|in|at|on|a|only|just|number|actually|really|на|в|лишь|только|номер|номером|под");

    @Override
    public Line read(Line line) {
        boolean one = line.all(Meaning.Place.class).stream()
                        .filter(place -> !place.is(line.catalog().reporter()))
                        .filter(place ->
                                line.catalog().group(place.codes().getFirst()).isEmpty())
                        .count()
                == 1;
        if (!one || line.any(Meaning.Count.class) || line.any(Meaning.Gauge.class) || line.any(Tag.WHO)) {
            return line;
        }
        for (int i = 1; i < line.size(); i++) {
            Optional<Integer> place = place(line, i);
            if (place.isPresent() && stands(line, i) && !counts(line, i + 1)) {
                return line.put(i, i + 1, NAME, new Meaning.Count(place.get(), true));
            }
        }
        return line;
    }

    private static Optional<Integer> place(Line line, int i) {
        if (line.at(i).has(Tag.SECOND_ONE) || line.at(i).has(Tag.THIRD_ONE)) {
            return Optional.of(line.at(i).has(Tag.SECOND_ONE) ? 2 : 3);
        }
        return line.as(i, Meaning.Number.class)
                .filter(number -> number.ordinal() || line.word(i - 1, "number", "номер", "номером"))
                .map(Meaning.Number::small)
                .filter(value -> value >= 1 && value <= LAST);
    }

    /** Whether a country is said to stand there: "the UK was in fifth place", "was the UK in fifth place". */
    private static boolean stands(Line line, int place) {
        int at = place - 1;
        while (at > 0
                && (BETWEEN.matcher(line.read(line.at(at))).matches()
                        || line.at(at).is(Meaning.Place.class)
                        || line.at(at).is(Meaning.When.class))) {
            at--;
        }
        return STANDS.matcher(line.read(line.at(at))).matches();
    }

    /** Whether what follows is counted: "the second year", "the third quarter", "first time". */
    private static boolean counts(Line line, int next) {
        boolean thing = line.at(next).thing().isPresent() && !line.at(next).is(Meaning.When.class);
        return thing
                || line.at(next).hasAny(Tag.YEARWORD, Tag.YEARS, Tag.QUARTER, Tag.MONTH, Tag.TIMES, Tag.YEARSWORD)
                || line.word(next, "time", "times", "half", "раз", "половина", "половине");
    }
}
