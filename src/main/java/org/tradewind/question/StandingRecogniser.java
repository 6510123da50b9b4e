package org.tradewind.question;

import java.util.Optional;
import org.tradewind.trade.Unit;

/** The reporter's own place among countries that is claimed: "Russia is 27th by exports", «на 27 месте». */
final class StandingRecogniser implements Recogniser {
    private static final int LAST = 250;

    @Override
    public Line read(Line line) {
        boolean ranked =
                line.catalog().measures().stream().anyMatch(m -> m.unit().equals(Optional.of(Unit.RANK)));
        if (!ranked || !own(line)) {
            return line;
        }
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            Optional<Meaning.Number> number = read.as(i, Meaning.Number.class);
            if (number.isPresent() && places(read, i, number.get())) {
                Meaning.Amount place = new Meaning.Amount(number.get().value(), Optional.of(Unit.RANK));
                read = read.put(i, i + 1, "standings", place);
            }
        }
        return read;
    }

    /** Whether it speaks of the reporter and of no other country. */
    private static boolean own(Line line) {
        boolean others = line.all(Meaning.Place.class).stream()
                .anyMatch(place -> !place.is(line.catalog().reporter()));
        boolean home = line.any(Tag.HOME)
                || line.all(Meaning.Place.class).stream()
                        .anyMatch(place -> place.is(line.catalog().reporter()))
                || line.any(Meaning.Gauge.class);
        boolean list =
                line.anyOf(Tag.WHO, Tag.BUYERS, Tag.SUPPLIERS, Tag.COUNTRIES, Tag.IMPORTERS, Tag.TOP, Tag.BOTTOM);
        return home && !others && !list;
    }

    private static boolean places(Line line, int i, Meaning.Number number) {
        int value = number.small();
        boolean beside = place(line, i + 1) || place(line, i - 1);
        return value >= 1 && value <= LAST && (beside || number.ordinal());
    }

    private static boolean place(Line line, int i) {
        return line.word(
                        i,
                        "place",
                        "position",
                        "rank",
                        "spot",
                        "место",
                        "месте",
                        "места",
                        "позиция",
                        "позиции",
                        "строчке")
                || line.at(i).is(Meaning.Gauge.class);
    }
}
