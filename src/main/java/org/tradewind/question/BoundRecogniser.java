package org.tradewind.question;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tradewind.trade.Hedge;
import org.tradewind.trade.Threshold;
import org.tradewind.trade.Unit;

/** Amounts with the words that bound them: "more than 4 bn", "50 to 100 million", "не менее 90 млн", "100m or more". */
final class BoundRecogniser implements Recogniser {

    private static final Pattern EXCEEDS = Pattern.compile("(превы[сш]|превзо|перевал|перешаг|преодол|переско)[а-я]*");

    @Override
    public Line read(Line line) {
        Line read = BoundWords.ready(line);
        for (int i = 0; i < read.size(); i++) {
            read = range(joined(read, i), i);
        }
        for (int i = 0; i < read.size(); i++) {
            if (read.at(i).is(Meaning.Amount.class)) {
                read = bound(read, i);
            }
        }
        for (int i = 1; i < read.size(); i++) {
            read = folded(under(read, i), i);
        }
        return read.any(Meaning.Bound.class) || read.any(Meaning.Amount.class) ? read : BoundWords.ends(read);
    }

    /** "10 % below those of 2014": after an amount it weighs, and asks for no next one of a list. */
    private static Line under(Line line, int i) {
        boolean amount =
                line.at(i - 1).is(Meaning.Amount.class) || line.at(i - 1).is(Meaning.Bound.class);
        boolean below = line.at(i).has(Tag.NEXT_PLACE) && line.read(line.at(i)).startsWith("below th");
        return amount && below ? line.tag(i, "bounds", EnumSet.of(Tag.LESS)) : line;
    }

    /** "Less than twice", «более чем втрое»: the words that bound a multiple belong to it, and weigh nothing themselves. */
    private static Line folded(Line line, int i) {
        boolean fold = line.at(i).thing().isEmpty() && line.at(i).hasAny(Tag.DOUBLED, Tag.TRIPLED, Tag.QUADRUPLED);
        int before = fold ? BoundWords.before(line, i) : -1;
        // «Больше втрое» is three times as much, «больше чем втрое» is more than that.
        boolean than = line.word(before + 1, "чем") || !line.token(i).cyrillic();
        Optional<Hedge> hedge = before < 0 || (line.at(before).hasAny(Tag.MORE, Tag.LESS) && !than)
                ? Optional.empty()
                : hedge(line, before);
        return hedge.flatMap(BoundWords::tag)
                .map(bound -> {
                    EnumSet<Tag> tags = EnumSet.of(bound);
                    tags.addAll(line.at(i).tags());
                    return line.join(start(line, before), i + 1, "bounds", tags);
                })
                .orElse(line);
    }

    /** "50-to-80-million": hyphens that make one word of a range. */
    private static Line joined(Line line, int i) {
        boolean to = line.sign(i + 1, "-") && line.word(i + 2, "to") && line.sign(i + 3, "-");
        return to && line.at(i).is(Meaning.Number.class) ? line.join(i + 1, i + 4, "bounds", EnumSet.of(Tag.TO)) : line;
    }

    /** "between 50 and 100 million", "от 50 до 100 млн", "50–100 million". */
    private static Line range(Line line, int i) {
        Optional<Meaning.Amount> second = line.as(i + 2, Meaning.Amount.class);
        boolean linked = line.at(i + 1).hasAny(Tag.AND, Tag.UNTIL, Tag.TO, Tag.AT_MOST) || line.sign(i + 1, "-");
        Optional<BigDecimal> first = second.isEmpty() ? Optional.empty() : low(line, i);
        if (second.isEmpty()
                || !linked
                || first.isEmpty()
                || first.get().compareTo(second.get().value()) >= 0) {
            return line;
        }
        boolean opened = i > 0 && line.at(i - 1).hasAny(Tag.BETWEEN, Tag.FROM, Tag.AT_LEAST, Tag.SINCE);
        int word = i > 0 ? BoundWords.before(line, i) : 0;
        boolean bounded = !opened && line.at(word).hasAny(Tag.MORE, Tag.LESS);
        if (bounded || (!opened && line.at(i + 1).has(Tag.AND)) || levels(line, i, second.get())) {
            return line;
        }
        Threshold within = Threshold.between(first.get(), second.get().value());
        return line.put(
                opened ? i - 1 : i,
                i + 3,
                "bounds",
                new Meaning.Bound(within, Hedge.BETWEEN, second.get().unit()));
    }

    /** "Rose from 4.6 to 5 bn", "by 0.5 bn to 4.5 bn": two levels, or a step and a level; "by 0.5 to 1 bn" is a range. */
    private static boolean levels(Line line, int i, Meaning.Amount second) {
        boolean step = line.word(i - 1, "by", "на") && line.at(i).is(Meaning.Number.class);
        return line.word(i + 1, "to", "до") && second.unit().map(Unit::money).orElse(true) && moved(line, i) && !step;
    }

    private static Optional<BigDecimal> low(Line line, int i) {
        Optional<BigDecimal> amount = line.as(i, Meaning.Amount.class).map(Meaning.Amount::value);
        Optional<BigDecimal> number = line.as(i, Meaning.Number.class).map(Meaning.Number::value);
        return amount.or(() -> number.map(n -> n.multiply(BoundWords.unitOf(line, i + 2))));
    }

    private static Line bound(Line line, int i) {
        Meaning.Amount amount = line.as(i, Meaning.Amount.class).orElseThrow();
        Optional<Hedge> after = after(line, i);
        if (after.isPresent()) {
            int words = line.at(i + 1).hasAny(Tag.AT_LEAST, Tag.AT_MOST) ? 2 : 3;
            return line.put(i, i + words, "bounds", bound(amount, after.get()));
        }
        if (line.at(i).has(Tag.ABOUT)) {
            return line.put(i, i + 1, "bounds", bound(amount, Hedge.ABOUT));
        }
        return line.word(i - 1, "под")
                ? line.put(i - 1, i + 1, "bounds", bound(amount, Hedge.ALMOST))
                : bound(line, i, BoundWords.before(line, i), amount);
    }

    private static Line bound(Line line, int i, int before, Meaning.Amount amount) {
        Optional<Hedge> hedge = before < 0 ? Optional.empty() : hedge(line, before);
        if (hedge.isEmpty()) {
            // «Превысил экспорт на 33 %» tells by how much.
            int verb = line.word(i - 1, "на") ? -1 : exceeding(line, before);
            return verb < 0 ? line : exceeded(line, verb, i, amount);
        }
        if (line.at(before).has(Tag.JUST_OVER) && hedge.get() == Hedge.MORE_THAN) {
            return line.put(before, i + 1, "bounds", justOver(amount));
        }
        int start = start(line, before);
        EnumSet<Tag> tags = line.at(start).has(Tag.EVER) ? EnumSet.of(Tag.EVER) : EnumSet.noneOf(Tag.class);
        return line.put(start, i + 1, "bounds", tags, bound(amount, hedge.get()));
    }

    /** The place of the verb in «превышал ли экспорт когда-нибудь 4 млрд», before what exceeds, or -1. */
    private static int exceeding(Line line, int before) {
        int at = before;
        while (at >= 0
                && line.token(at).cyrillic()
                && !exceeds(line, at)
                && (Heads.is(line.at(at))
                        || line.at(at).is(Meaning.Topic.class)
                        || line.at(at).is(Meaning.Place.class)
                        || line.at(at).filler()
                        || line.at(at)
                                .hasAny(
                                        Tag.TRUE,
                                        Tag.EVER,
                                        Tag.HOME,
                                        Tag.IN,
                                        Tag.TO,
                                        Tag.BALANCE,
                                        Tag.DEFICIT,
                                        Tag.TURNOVER))) {
            at--;
        }
        return at >= 0 && exceeds(line, at) ? at : -1;
    }

    private static boolean exceeds(Line line, int i) {
        return EXCEEDS.matcher(line.tokens().get(line.at(i).to() - 1).norm()).matches();
    }

    private static Line exceeded(Line line, int verb, int i, Meaning.Amount amount) {
        boolean not = line.at(verb - 1).has(Tag.NOT);
        boolean denied = (not || line.at(verb).has(Tag.AT_MOST)) && !line.word(verb + 1, "ли");
        Line read = line.put(i, i + 1, "bounds", bound(amount, denied ? Hedge.AT_MOST : Hedge.MORE_THAN))
                .tag(verb, "bounds", EnumSet.of(Tag.FILLER));
        return not ? read.tag(verb - 1, "bounds", EnumSet.of(Tag.FILLER)) : read;
    }

    private static int start(Line line, int at) {
        return at > 0 && line.at(at - 1).has(Tag.NOT) ? at - 1 : at;
    }

    private static Optional<Hedge> after(Line line, int i) {
        if (line.at(i + 1).has(Tag.AT_LEAST) && !line.word(i + 1, "from", "от")) {
            return Optional.of(Hedge.AT_LEAST);
        }
        return line.at(i + 1).has(Tag.AT_MOST) && !line.word(i + 1, "до", "up to")
                ? Optional.of(Hedge.AT_MOST)
                : Optional.empty();
    }

    /** The hedge that the word before an amount is; "не больше" turns it round. */
    private static Optional<Hedge> hedge(Line line, int i) {
        Mark mark = line.at(i);
        boolean not = i > 0 && line.at(i - 1).has(Tag.NOT);
        if (line.word(i, "to", "до", "from", "с", "от") && moved(line, i)) {
            return Optional.empty();
        }
        if (mark.has(Tag.AT_LEAST)) {
            return Optional.of(Hedge.AT_LEAST);
        }
        if (mark.hasAny(Tag.AT_MOST) || (mark.has(Tag.UNTIL) && line.word(i, "to", "до"))) {
            return Optional.of(Hedge.AT_MOST);
        }
        if (mark.has(Tag.MORE)) {
            return Optional.of(not ? Hedge.AT_MOST : Hedge.MORE_THAN);
        }
        if (mark.has(Tag.LESS)) {
            return Optional.of(not ? Hedge.AT_LEAST : Hedge.LESS_THAN);
        }
        if (mark.has(Tag.ALMOST)) {
            return Optional.of(Hedge.ALMOST);
        }
        return mark.has(Tag.ABOUT) ? Optional.of(Hedge.ABOUT) : Optional.empty();
    }

    /** "Rose to 4.5 bn", «вырос до 4,5 млрд»: a level that was come to, not a bound. */
    static boolean moved(Line line, int to) {
        for (int i = to - 1; i >= 0; i--) {
            if (line.at(i).hasAny(Tag.GROWTH, Tag.FALL, Tag.CHANGE, Tag.REACHED)) {
                return true;
            }
        }
        return false;
    }

    /** "Just over 50 million": more than that, and not much. */
    private static Meaning.Bound justOver(Meaning.Amount amount) {
        Threshold within = Threshold.between(amount.value(), Leeway.justOver(amount.value()));
        return new Meaning.Bound(within, Hedge.BETWEEN, amount.unit());
    }

    private static Meaning.Bound bound(Meaning.Amount amount, Hedge hedge) {
        BigDecimal value = amount.value();
        Threshold within = switch (hedge) {
            case MORE_THAN -> Threshold.above(value, false);
            case AT_LEAST -> Threshold.above(value, true);
            case LESS_THAN -> Threshold.below(value, false);
            case ALMOST -> Threshold.between(Leeway.justUnder(value), value);
            case AT_MOST -> Threshold.below(value, true);
            case ABOUT, BETWEEN, EXACT, ROUNDED -> Threshold.between(value, value);
        };
        return new Meaning.Bound(within, hedge, amount.unit());
    }
}
