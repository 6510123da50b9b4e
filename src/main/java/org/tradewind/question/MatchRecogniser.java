package org.tradewind.question;

import java.math.BigDecimal;
import java.util.Optional;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Hedge;
import org.tradewind.trade.Threshold;
import org.tradewind.trade.Unit;

/**
 * An amount that a country or a year is asked for by: "who bought exactly 91 million", "when did exports reach 4.6 bn".
 * It is a bound of the list: what is reached is at least so much, else it is so much as far as its digits go.
 */
final class MatchRecogniser implements Recogniser {
    @Override
    public Line read(Line line) {
        boolean asked = line.anyOf(Tag.WHO, Tag.WHEN, Tag.TO_WHOM) || line.anyOf(Tag.COUNTRIES, Tag.BUYERS);
        boolean other = line.anyOf(
                        Tag.TRUE,
                        Tag.HEARD,
                        Tag.EVER,
                        Tag.GROWTH,
                        Tag.FALL,
                        Tag.CHANGE,
                        Tag.BY_HOW,
                        Tag.SHARE,
                        Tag.TIMES)
                || line.any(Meaning.Bound.class)
                || line.all(Meaning.Amount.class).size() != 1
                || line.all(Meaning.Place.class).stream()
                        .anyMatch(place -> !place.is(line.catalog().reporter()));
        return asked && !other ? bounded(line) : line;
    }

    private static Line bounded(Line line) {
        for (int i = 0; i < line.size(); i++) {
            Optional<Meaning.Amount> amount = line.as(i, Meaning.Amount.class)
                    .filter(a -> a.unit().map(Unit::money).orElse(true));
            if (amount.isPresent()) {
                return line.put(i, i + 1, "matches", bound(amount.get(), reached(line)));
            }
        }
        return line;
    }

    private static boolean reached(Line line) {
        return line.tokens().stream()
                .anyMatch(token -> token.norm().matches("reach(es|ed)?|hit|hits|cross(ed)?|достиг.*|дош(ел|ла|ло|ли)"));
    }

    private static Meaning.Bound bound(Meaning.Amount amount, boolean reached) {
        BigDecimal value = amount.value();
        if (reached) {
            return new Meaning.Bound(Threshold.above(value, true), Hedge.AT_LEAST, amount.unit());
        }
        Estimate stated = Leeway.of(amount);
        Threshold within =
                Threshold.between(stated.low().orElse(value), stated.high().orElse(value));
        return new Meaning.Bound(within, Hedge.BETWEEN, amount.unit());
    }
}
