package org.tradewind.question;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tradewind.trade.Unit;

/** Amounts: "$4.5 bn", "90 million dollars", "half a billion", "полтора миллиарда", "25 %", "a quarter", "3 times". */
final class AmountRecogniser implements Recogniser {
    /** What stands for a million or a billion only after a number; alone it tells how figures are wanted. */
    private static final Set<String> SHORT =
            Set.of("млн", "млрд", "млд", "трлн", "мл", "m", "b", "mn", "bn", "mln", "bln", "mio");

    /** How a multiple begins: "times", "times as much", "times higher". */
    private static final Set<String> TIMES = Set.of("times", "раз", "раза", "fold");

    /** Parts of a whole in per cent. */
    private static final Map<Tag, String> PARTS = Map.of(
            Tag.QUARTER_PART, "25",
            Tag.THIRD_PART, "33.3",
            Tag.FIFTH_PART, "20",
            Tag.TENTH_PART, "10",
            Tag.TWO_THIRDS, "66.7",
            Tag.THREE_QUARTERS, "75");

    /** Words that say in what a figure is wanted, with no number before them. */
    private static final Set<String> MANY = Set.of(
            "billions",
            "millions",
            "thousands",
            "trillions",
            "миллиардах",
            "миллионах",
            "тысячах",
            "млрд",
            "млн",
            "тыс");

    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            read = at(read, i);
        }
        return read;
    }

    private static Line at(Line line, int i) {
        Mark mark = line.at(i);
        if (mark.is(Meaning.Number.class)) {
            return number(line, i);
        }
        if (mark.hasAny(Tag.HALF, Tag.ONE_HALF)) {
            return half(line, i);
        }
        Optional<BigDecimal> part = part(mark);
        if (part.isPresent() && !ofYear(line, i + 1)) {
            return line.put(i, i + 1, "amounts", mark.tags(), amount(part.get(), Unit.PERCENT));
        }
        boolean article = !SHORT.contains(line.token(i).norm())
                && (line.word(i - 1, "a", "an", "one") || !line.any(Meaning.Amount.class));
        int scale = scale(mark);
        if (turned(line, i)) {
            return roughly(line, i);
        }
        if (scale > 0 && line.word(i - 1, "in", "в") && told(line, i + 1)) {
            return line;
        }
        if (scale >= 6 && i > 0 && line.at(i - 1).hasAny(Tag.HOW_MANY, Tag.BY_HOW)) {
            return line.tag(i, "amounts", EnumSet.of(Tag.FILLER));
        }
        if ((scale >= 6 && article && i > 0)
                || (scale >= 6
                        && line.token(i).cyrillic()
                        && !SHORT.contains(line.token(i).norm()))) {
            return scaled(line, i, i, BigDecimal.ONE);
        }
        return line;
    }

    /** "A quarter 2018" is a part of that year, and "by a quarter between 2018 and 2020" is none. */
    private static boolean ofYear(Line line, int i) {
        return line.as(i, Meaning.When.class)
                .filter(when -> when.is(Meaning.Type.ONE))
                .isPresent();
    }

    /** «Миллионов 50», «миллиарда полтора»: a number after what it counts is meant roughly. */
    private static boolean turned(Line line, int i) {
        boolean many = line.word(i, "миллионов", "миллиона", "миллиардов", "миллиарда");
        Optional<Meaning.Number> number =
                line.as(i + 1, Meaning.Number.class).filter(n -> !n.ordinal() && n.small() < 1000);
        boolean counted = i > 0 && (line.at(i - 1).is(Meaning.Number.class) || scale(line.at(i - 1)) > 0);
        return many && number.isPresent() && !counted && scale(line.at(i + 2)) == 0;
    }

    private static Line roughly(Line line, int i) {
        BigDecimal value = line.as(i + 1, Meaning.Number.class).orElseThrow().value();
        Line read = currency(line, i, i + 2, value.scaleByPowerOfTen(scale(line.at(i))));
        int at = read.at(i).is(Meaning.Amount.class) ? i : i - 1;
        return read.put(
                at,
                at + 1,
                "amounts",
                EnumSet.of(Tag.ABOUT),
                read.at(at).thing().orElseThrow());
    }

    /** "In billions of roubles", «в млн долларов»: how a figure is wanted, and no amount. */
    private static boolean told(Line line, int i) {
        if (MANY.contains(line.token(i - 1).norm())) {
            return true;
        }
        int at = line.at(i).has(Tag.OF) || line.sign(i, ".") ? i + 1 : i;
        return money(line, at).isPresent();
    }

    private static Optional<BigDecimal> part(Mark mark) {
        return PARTS.entrySet().stream()
                .filter(part -> mark.has(part.getKey()))
                .map(part -> new BigDecimal(part.getValue()))
                .findFirst();
    }

    private static Line half(Line line, int i) {
        BigDecimal value = line.at(i).has(Tag.ONE_HALF) ? new BigDecimal("1.5") : new BigDecimal("0.5");
        if (line.word(i, "полмиллиарда", "полмиллиона")) {
            int power = line.word(i, "полмиллиарда") ? 9 : 6;
            return line.put(i, i + 1, "amounts", new Meaning.Amount(value.scaleByPowerOfTen(power), Optional.empty()));
        }
        int at = line.word(i + 1, "a", "an") || line.sign(i + 1, "-") ? i + 2 : i + 1;
        if (scale(line.at(at)) > 0) {
            return scaled(line, i, at, value);
        }
        if (line.at(i).has(Tag.ONE_HALF) && line.word(i + 1, "раза", "раз")) {
            return line.put(i, i + 2, "amounts", line.at(i + 1).tags(), amount(value, Unit.TIMES));
        }
        boolean share = (line.at(i).has(Tag.HALF) && !line.at(i + 1).hasAny(Tag.YEARWORD, Tag.OF))
                || line.at(i + 1).has(Tag.OF);
        return share ? line.put(i, i + 1, "amounts", amount(new BigDecimal("50"), Unit.PERCENT)) : line;
    }

    private static Line number(Line line, int i) {
        BigDecimal value = line.as(i, Meaning.Number.class).orElseThrow().value();
        int at = pastHalf(line, i + 1);
        BigDecimal full = at > i + 1 ? value.add(new BigDecimal("0.5")) : value;
        if (line.sign(at, "-") && scale(line.at(at + 1)) > 0) {
            at++;
        }
        if (scale(line.at(at)) > 0
                && !letters(line, at)
                && !line.at(i)
                        .thing()
                        .map(t -> t instanceof Meaning.Number n && n.ordinal())
                        .orElse(false)) {
            return scaled(line, i, at, full);
        }
        if (line.sign(at, "%") || line.at(at).hasAny(Tag.PERCENT)) {
            return line.put(i, at + 1, "amounts", amount(full, Unit.PERCENT));
        }
        boolean times =
                line.at(at).has(Tag.TIMES) && TIMES.contains(line.token(at).norm());
        if (times || line.word(at, "x", "х")) {
            return line.put(i, at + 1, "amounts", EnumSet.of(Tag.TIMES), amount(full, Unit.TIMES));
        }
        if (money(line, at).isPresent() || money(line, i - 1).isPresent()) {
            return currency(line, i, at, full);
        }
        return line;
    }

    /** The place after "and a half", «с половиной», or the same place where none stands there. */
    private static int pastHalf(Line line, int i) {
        if (line.word(i, "and") && line.word(i + 1, "a") && line.at(i + 2).has(Tag.HALF)) {
            return i + 3;
        }
        return line.word(i, "с") && line.word(i + 1, "половиной") ? i + 2 : i;
    }

    /** "a) … b) …": a letter that counts the lines is no scale. */
    private static boolean letters(Line line, int i) {
        return line.token(i).norm().length() == 1
                && line.sign(i + 1, ")")
                && line.marks().subList(0, i).stream()
                        .noneMatch(m -> line.tokens().get(m.from()).sign("("));
    }

    private static Line scaled(Line line, int from, int scale, BigDecimal value) {
        int power = scale(line.at(scale));
        int end = pastHalf(line, scale + 1);
        BigDecimal full = end > scale + 1 ? value.add(new BigDecimal("0.5")) : value;
        if (line.sign(end, ".") && end + 1 < line.size() && !capital(line, end + 1)) {
            end++;
        }
        return currency(line, from, end, full.scaleByPowerOfTen(power));
    }

    /** Whether a new sentence begins, so that the stop belongs to no abbreviation. */
    private static boolean capital(Line line, int i) {
        return Character.isUpperCase(line.token(i).text().codePointAt(0));
    }

    /** Takes in a currency that stands before or after. */
    private static Line currency(Line line, int from, int end, BigDecimal value) {
        int after = line.at(end).has(Tag.OF)
                        || (line.at(end).has(Tag.IN) && money(line, end + 1).isPresent())
                ? end + 1
                : end;
        if (money(line, after).isPresent()) {
            return line.put(
                    from, after + 1, "amounts", amount(value, money(line, after).get()));
        }
        if (money(line, from - 1).isPresent()) {
            return line.put(
                    from - 1,
                    end,
                    "amounts",
                    amount(value, money(line, from - 1).get()));
        }
        return line.put(from, end, "amounts", new Meaning.Amount(value, Optional.empty()));
    }

    private static Optional<Unit> money(Line line, int i) {
        return i < 0 ? Optional.empty() : line.as(i, Meaning.Money.class).map(Meaning.Money::unit);
    }

    private static Meaning.Amount amount(BigDecimal value, Unit unit) {
        return new Meaning.Amount(value, Optional.of(unit));
    }

    /** The power of ten of a word such as "billion", or 0. */
    static int scale(Mark mark) {
        if (mark.has(Tag.T)) {
            return 12;
        }
        if (mark.has(Tag.B)) {
            return 9;
        }
        if (mark.has(Tag.M)) {
            return 6;
        }
        return mark.has(Tag.K) ? 3 : 0;
    }
}
