package org.tradewind.question;

import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Unit;

/** "In Russian currency", «в валюте Китая»: the currency of a country, and never that country as a partner. */
final class CurrencyRecogniser implements Recogniser {
    private static final Set<String> OWN = Set.of(
            "national",
            "local",
            "domestic",
            "home",
            "own",
            "национальной",
            "национальная",
            "национальную",
            "местной",
            "местная",
            "местную",
            "отечественной",
            "собственной",
            "родной");

    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            if (read.at(i).has(Tag.CURRENCY_WORD)) {
                read = at(read, i);
            }
        }
        return read;
    }

    private static Line at(Line line, int i) {
        int after = line.at(i + 1).has(Tag.OF) ? i + 2 : i + 1;
        if (line.at(i - 1).is(Meaning.Place.class)) {
            return named(line, i - 1, i + 1, i - 1);
        }
        if (line.at(after).is(Meaning.Place.class) && (after > i + 1 || genitive(line, after))) {
            return named(line, i, after + 1, after);
        }
        boolean own = i > 0
                && (line.at(i - 1).has(Tag.HOME)
                        || OWN.contains(line.token(i - 1).norm()));
        return own && !line.catalog().manyReporters()
                ? money(line, i - 1, i + 1, currency(line.catalog().reporter()))
                : line;
    }

    private static boolean genitive(Line line, int i) {
        return line.as(i, Meaning.Place.class)
                .filter(place -> line.token(i).cyrillic() && place.may(Case.GENITIVE))
                .isPresent();
    }

    private static Line named(Line line, int from, int to, int place) {
        Meaning.Place country = line.as(place, Meaning.Place.class).orElseThrow();
        return money(
                line,
                from,
                to,
                country.codes().size() == 1 ? currency(country.codes().getFirst()) : Optional.empty());
    }

    private static Line money(Line line, int from, int to, Optional<Unit> unit) {
        return unit.map(known -> line.put(from, to, "currencies", new Meaning.Money(known)))
                .orElseGet(() -> line.join(from, to, "currencies", EnumSet.of(Tag.OTHER)));
    }

    /** The legal tender of a country. */
    private static Optional<Unit> currency(Economy country) {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> Locale.of("", code))
                .filter(locale -> locale.getISO3Country().equals(country.code()))
                .findFirst()
                .flatMap(locale -> Optional.ofNullable(Currency.getInstance(locale)))
                .map(currency -> new Unit(currency.getCurrencyCode()));
    }
}
