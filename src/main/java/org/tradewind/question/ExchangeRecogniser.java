package org.tradewind.question;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tradewind.trade.Measure;

/**
 * The rate that amounts were converted at: "which rate converts the 2015 figures", "the rouble-dollar rate behind the
 * 2012 numbers", «какой курс заложен в цифрах». A rate of another currency is not in the data.
 */
final class ExchangeRecogniser implements Recogniser {
    private static final Pattern CONVERTS =
            Pattern.compile("convert(s|ed|ing)?|conversions?|translated?|пересч.*|перевод.*|переве[дл].*|конверт.*");

    /** What is said of a rate that figures rest on. */
    private static final Pattern USES = Pattern.compile(
            "us(e|es|ed|ing)|appl(y|ied|ies)|underl(ie|ies|ying)|behind|baked|built|assumed|embedded|implied|"
                    + "основе|лежит|лежащ.*|заложен.*|использ.*|исход.*|примен.*|брал.*|берет.*|взят.*");

    /** A measure that tells one currency in another. */
    private record Pair(Measure measure, List<String> units) {}

    @Override
    public Line read(Line line) {
        return pair(line).map(pair -> read(line, pair)).orElse(line);
    }

    private static Optional<Pair> pair(Line line) {
        return line.catalog().measures().stream()
                .flatMap(m -> m.unit().stream()
                        .map(unit -> new Pair(m.measure(), List.of(unit.code().split(" per ", -1)))))
                .filter(pair ->
                        pair.units().size() == 2 && pair.units().stream().allMatch(ExchangeRecogniser::currency))
                .findFirst();
    }

    private static boolean currency(String code) {
        return code.matches("[A-Z]{3}");
    }

    private static Line read(Line line, Pair pair) {
        boolean converts = line.tokens().stream()
                .anyMatch(token -> CONVERTS.matcher(token.norm()).matches());
        boolean money = line.any(Meaning.Money.class);
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            boolean rate = read.word(i, "rate", "rates") && !read.at(i).known();
            if ((rate && (converts || money)) || cost(read, i, pair)) {
                read = read.put(i, i + 1, "exchange", new Meaning.Gauge(pair.measure()));
            }
        }
        return read.all(Meaning.Gauge.class).contains(new Meaning.Gauge(pair.measure())) ? beside(read, pair) : read;
    }

    /** «Сколько стоил доллар»: the price of one of the two, where nothing is traded. */
    private static boolean cost(Line line, int i, Pair pair) {
        boolean priced = line.token(i).norm().matches("cost|costs|worth|стои(л|ла|ло|т)");
        boolean one = line.all(Meaning.Money.class).size() == 1
                && line.all(Meaning.Money.class).stream()
                        .allMatch(
                                money -> money.unit().code().equals(pair.units().getLast()));
        boolean number = line.marks().stream().anyMatch(mark -> mark.hasAny(Tag.M, Tag.B, Tag.K, Tag.T));
        return priced
                && one
                && !number
                && !line.any(Meaning.Topic.class)
                && !line.anyOf(Tag.EXPORT, Tag.IMPORT, Tag.SELL, Tag.TRADE, Tag.BALANCE, Tag.TURNOVER)
                && line.all(Meaning.Place.class).isEmpty();
    }

    private static Line beside(Line line, Pair pair) {
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            String norm = read.token(i).norm();
            boolean said =
                    CONVERTS.matcher(norm).matches() || USES.matcher(norm).matches();
            Optional<Meaning.Money> money = read.as(i, Meaning.Money.class);
            if (money.isPresent() && !pair.units().contains(money.get().unit().code())) {
                read = read.tag(i, "exchange", EnumSet.of(Tag.OTHER));
            } else if (said && !read.at(i).is(Meaning.Gauge.class)) {
                read = read.tag(i, "exchange", EnumSet.of(Tag.FILLER));
            }
        }
        return read;
    }
}
