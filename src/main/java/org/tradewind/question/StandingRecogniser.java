package org.tradewind.question;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Unit;

/** The reporter's own place among countries that is claimed: "Russia is 27th by exports", «на 27 месте». */
final class StandingRecogniser implements Recogniser {
    private static final int LAST = 250;

    private static final Set<String> WHERE =
            Set.of("where", "how", "what", "which", "каково", "какое", "где", "какова", "какую", "каким");
    private static final Set<String> AMONG = Set.of(
            "among",
            "amongst",
            "within",
            "compared",
            "league",
            "rating",
            "среди",
            "внутри",
            "между",
            "рейтинге",
            "таблице");
    private static final Pattern STANDS = Pattern.compile(
            "stands?|stood|standing|sits?|sat|placed?|places|positioned|finish(ed)?|положени[еяю]|позици[яюи]");

    @Override
    public Line read(Line line) {
        boolean ranked =
                line.catalog().measures().stream().anyMatch(m -> m.unit().equals(Optional.of(Unit.RANK)));
        Line read = ranked ? asked(line) : line;
        if (!ranked || !own(read)) {
            return read;
        }
        for (int i = 0; i < read.size(); i++) {
            Optional<Meaning.Number> number = read.as(i, Meaning.Number.class);
            if (number.isPresent() && places(read, i, number.get())) {
                Meaning.Amount place = new Meaning.Amount(number.get().value(), Optional.of(Unit.RANK));
                read = read.put(i, i + 1, "standings", place);
            }
        }
        return read;
    }

    /** "Where did Russia stand among OECD countries", "in the league table": the verb asks for the place. */
    private static Line asked(Line line) {
        boolean where = line.tokens().stream().anyMatch(token -> WHERE.contains(token.norm()));
        boolean compared = line.tokens().stream().anyMatch(token -> AMONG.contains(token.norm()));
        boolean home = line.any(Tag.HOME)
                || line.all(Meaning.Place.class).stream()
                        .anyMatch(place -> place.is(line.catalog().reporter()));
        boolean others = line.all(Meaning.Place.class).stream()
                .anyMatch(place -> !place.is(line.catalog().reporter()) && !group(line, place));
        boolean list = line.anyOf(Tag.BUYERS, Tag.SUPPLIERS, Tag.TOP, Tag.BOTTOM, Tag.IMPORTERS);
        boolean own = home && !others && !list;
        for (int i = 0; where && compared && own && i < line.size() && !line.any(Meaning.Gauge.class); i++) {
            if (STANDS.matcher(line.token(i).norm()).matches()
                    && line.at(i).thing().isEmpty()) {
                return line.put(i, i + 1, "standings", new Meaning.Gauge(measure(line)));
            }
        }
        return line;
    }

    private static boolean group(Line line, Meaning.Place place) {
        return place.codes().stream()
                .allMatch(code -> line.catalog().group(code).isPresent());
    }

    private static Measure measure(Line line) {
        return line.catalog().measures().stream()
                .filter(m -> m.unit().equals(Optional.of(Unit.RANK)))
                .findFirst()
                .orElseThrow()
                .measure();
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
        boolean apart = line.any(Tag.BETWEEN) && line.any(Tag.BY_HOW);
        return home && !others && !list && !apart;
    }

    private static boolean places(Line line, int i, Meaning.Number number) {
        int value = number.small();
        boolean beside = place(line, i + 1) || place(line, i - 1);
        boolean span = line.sign(i - 1, "-") || line.sign(i + 1, "-");
        boolean amount = line.any(Tag.HOW_MANY)
                || line.tokens().stream().anyMatch(token -> token.norm().equals("much"));
        return value >= 1 && value <= LAST && !span && (beside || (number.ordinal() && !amount));
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
