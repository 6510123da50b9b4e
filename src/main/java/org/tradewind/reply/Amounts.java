package org.tradewind.reply;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Hedge;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Unit;

/** Numbers in words: hedge, digits and unit. */
final class Amounts {
    /** How many times as large as its bounds are wide a sum has to be, to be told without them. */
    private static final BigDecimal SLIGHT = BigDecimal.valueOf(10_000);

    private final Words words;
    private final Catalog catalog;
    private final Numerals numerals;
    /** Whether the numbers are those of a cube, counted to the last unit. */
    private final boolean counted;

    Amounts(Words words, Catalog catalog, Numerals numerals) {
        this.words = words;
        this.catalog = catalog;
        this.numerals = numerals;
        this.counted = catalog.coverage().reach().isPresent();
    }

    /** A figure as a sentence has it: a negative balance as a deficit, a change with its sign, computed bounds beside. */
    String text(Figure figure) {
        String told = told(figure);
        return bounds(figure).map(bounds -> told + " (" + bounds + ")").orElse(told);
    }

    /** The same without the bounds. */
    String told(Figure figure) {
        Estimate e = figure.estimate();
        boolean computed = !figure.reported();
        if (balance(figure)) {
            return balance(e, figure.unit(), computed);
        }
        if (changes(figure) && falls(e) && oneSided(e)) {
            return words.text("amount.fall", hedged(e.negated(), figure.unit(), computed, false));
        }
        return hedged(e, figure.unit(), computed, changes(figure));
    }

    /** An estimate of no cell, such as the number in a claim. */
    String text(Estimate estimate, Unit unit) {
        return hedged(estimate, unit, false, false);
    }

    /** Whether all of them are deficits, so that a list may say so once and show them without a sign. */
    private static boolean deficits(List<Figure> figures) {
        return figures.stream()
                .allMatch(f -> balance(f) && f.estimate().middle().signum() < 0);
    }

    /** Figures as a picture has them: in short words, without bounds beside them; the sign of a balance is a sign. */
    List<String> cells(List<Figure> figures) {
        boolean deficits = deficits(figures);
        return figures.stream()
                .map(f -> brief(f, deficits ? f.estimate().negated() : f.estimate()))
                .toList();
    }

    /** A figure as a row of a table has it: in short words, without bounds; whole when the row stands alone. */
    String row(Figure figure) {
        Estimate e = figure.estimate();
        if (!balance(figure)) {
            return brief(figure, e);
        }
        if (e.value().isPresent() && e.value().get().signum() == 0) {
            return words.text("amount.balanced");
        }
        return e.middle().signum() < 0
                ? words.text("row.deficit", brief(figure, e.negated()))
                : words.text("row.surplus", brief(figure, e));
    }

    private String brief(Figure figure, Estimate e) {
        return hedgedAs("short.", e, figure.unit(), !figure.reported(), changes(figure));
    }

    /** The unit alone, such as $ m, for the axis of a picture. */
    String unit(Unit unit, int power) {
        return inUnit("", BigDecimal.TEN, new Size(power, 0), unit)
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** A bound alone, cut outward, such as for a list of all that a figure rests on. */
    String bound(BigDecimal bound, Figure figure, RoundingMode outward) {
        Unit unit = figure.unit();
        Size size = sizeOf(figure.estimate(), unit).finer(unit);
        return inUnit(numerals.decimal(withoutZeros(size.cut(bound, outward))), bound, size, unit);
    }

    /** The bounds in words, where a computed figure's are wider than its shown digits say. */
    Optional<String> bounds(Figure figure) {
        Estimate e = figure.estimate();
        if (figure.reported() || !wide(e, figure.unit())) {
            return Optional.empty();
        }
        BigDecimal low = e.low().orElseThrow();
        BigDecimal high = e.high().orElseThrow();
        if (!balance(figure)) {
            return Optional.of(words.text(
                    words.firstOf("amount.bounds." + figure.unit().code(), "amount.bounds"),
                    bound(low, figure, RoundingMode.FLOOR),
                    bound(high, figure, RoundingMode.CEILING)));
        }
        if (low.signum() < 0 && high.signum() > 0) {
            return Optional.of(words.text(
                    "amount.bounds-both",
                    bound(low.negate(), figure, RoundingMode.CEILING),
                    bound(high, figure, RoundingMode.CEILING)));
        }
        BigDecimal near = low.signum() < 0 ? high.negate() : low;
        BigDecimal far = low.signum() < 0 ? low.negate() : high;
        return Optional.of(words.text(
                "amount.bounds", bound(near, figure, RoundingMode.FLOOR), bound(far, figure, RoundingMode.CEILING)));
    }

    static boolean balance(Figure figure) {
        return figure.cell().flow().equals(Optional.of(Flow.BALANCE))
                && figure.unit().money()
                && figure.cell().base().isEmpty()
                && figure.cell().measure().equals(Measure.VALUE);
    }

    private static boolean changes(Figure figure) {
        boolean growth = figure.unit().equals(Unit.PERCENT)
                && (figure.cell().measure().equals(Measure.GROWTH)
                        || figure.cell().base().isPresent());
        return growth || (figure.unit().money() && figure.cell().base().isPresent());
    }

    private static boolean falls(Estimate e) {
        return e.value().isPresent() && e.value().get().signum() < 0;
    }

    private static boolean oneSided(Estimate e) {
        return e.low().isPresent() != e.high().isPresent();
    }

    private String balance(Estimate e, Unit unit, boolean computed) {
        if (e.value().isPresent() && e.value().get().signum() == 0) {
            return words.text("amount.balanced");
        }
        return e.middle().signum() < 0
                ? words.text("amount.deficit", hedged(e.negated(), unit, computed, false))
                : words.text("amount.surplus", hedged(e, unit, computed, false));
    }

    private String hedged(Estimate e, Unit unit, boolean computed, boolean signed) {
        return hedgedAs("hedge.", e, unit, computed, signed);
    }

    private String hedgedAs(String style, Estimate e, Unit unit, boolean computed, boolean signed) {
        if (e.value().isEmpty()) {
            return range(e, unit);
        }
        BigDecimal value = e.value().get();
        if (value.signum() == 0 && e.hedge() == Hedge.EXACT && !unit.equals(Unit.RANK)) {
            return words.text("amount.zero");
        }
        Size size = sizeOf(e, unit);
        BigDecimal shown = size.cut(value, Size.rounding(e.hedge()));
        String plus = signed && shown.signum() > 0 ? "+" : "";
        String number = plus + numerals.decimal(shown);
        String amount = inUnit(number, shown, size, unit);
        String hedge = hedge(e, unit, computed);
        String id = style + hedge + "." + unit.code();
        return words.text(words.firstOf(id, style + hedge), amount);
    }

    private String range(Estimate e, Unit unit) {
        BigDecimal low = e.low().orElseThrow();
        BigDecimal high = e.high().orElseThrow();
        Size size = sizeOf(e, unit);
        boolean same = Size.of(low, unit).power() == Size.of(high, unit).power();
        if (same) {
            String numbers =
                    words.text("amount.range", numerals.decimal(cut(low, unit)), numerals.decimal(cut(high, unit)));
            return inUnit(numbers, high, size, unit);
        }
        return words.text("amount.between", alone(low, unit), alone(high, unit));
    }

    private String alone(BigDecimal number, Unit unit) {
        return inUnit(numerals.decimal(cut(number, unit)), number, Size.of(number, unit), unit);
    }

    private static BigDecimal cut(BigDecimal number, Unit unit) {
        return Size.of(number, unit).cut(number, RoundingMode.HALF_UP);
    }

    private Size sizeOf(Estimate e, Unit unit) {
        BigDecimal number = e.value().orElseGet(() -> e.high().orElseThrow());
        return counted ? Size.counted(number, unit) : Size.of(number, unit);
    }

    /** The hedge's word in the messages. Computed from rounded numbers, a bound is itself only near. */
    private String hedge(Estimate e, Unit unit, boolean computed) {
        if (!computed) {
            return e.hedge().code().replace('_', '-');
        }
        return switch (e.hedge()) {
            case AT_LEAST -> e.low().equals(e.value()) ? "at-least" : "at-least-about";
            case AT_MOST -> e.high().equals(e.value()) ? "at-most" : "at-most-about";
            case EXACT, ROUNDED -> wide(e, unit) ? "about" : "exact";
            case ABOUT -> bothBounds(e) && !wide(e, unit) ? "exact" : "about";
            case ALMOST -> "almost";
            case MORE_THAN -> "more-than";
            case LESS_THAN -> "less-than";
            case BETWEEN -> "between";
        };
    }

    private static boolean bothBounds(Estimate e) {
        return e.low().isPresent() && e.high().isPresent();
    }

    /** Whether the bounds reach beyond what the shown digits stand for. */
    private boolean wide(Estimate e, Unit unit) {
        if (!bothBounds(e) || e.value().isEmpty()) {
            return false;
        }
        if (counted && slight(e)) {
            return false;
        }
        Size size = sizeOf(e, unit);
        BigDecimal shown = size.cut(e.value().get(), RoundingMode.HALF_UP).movePointRight(size.power());
        return e.low().get().compareTo(shown.subtract(size.half())) < 0
                || e.high().get().compareTo(shown.add(size.half())) > 0;
    }

    /** Sums of amounts that are known to the unit are off by a few units, which is no news to a reader. */
    private static boolean slight(Estimate e) {
        BigDecimal width = e.high().orElseThrow().subtract(e.low().orElseThrow());
        return width.multiply(SLIGHT).compareTo(e.value().orElseThrow().abs()) <= 0;
    }

    private static BigDecimal withoutZeros(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** A written number with its magnitude and unit; a minus stands before a currency's sign. */
    private String inUnit(String number, BigDecimal shown, Size size, Unit unit) {
        String id = "unit." + unit.code().replace(' ', '-');
        if (!unit.money()) {
            return words.has(id) ? words.text(id, number, shown) : words.text("unit.other", number, unitName(unit));
        }
        String sign = number.startsWith("\u2212") || number.startsWith("+") ? number.substring(0, 1) : "";
        String sized = scaled(number.substring(sign.length()), size.power());
        return sign + words.text(words.firstOf(id, "unit.money"), sized, unit.code());
    }

    private String scaled(String number, int power) {
        return power == 0 ? number : words.text("scale." + power, number);
    }

    private String unitName(Unit unit) {
        return catalog.name(Catalog.Kind.UNIT, unit.code())
                .map(name -> name.name().in(words.lang()))
                .orElse(unit.code());
    }
}
