package org.tradewind.reply;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.tradewind.trade.Hedge;
import org.tradewind.trade.Unit;

/**
 * How a number is cut and scaled for the eye: in which magnitude it is told and with how many decimals. It never has
 * more digits than the number carries.
 *
 * @param power 0, or 6, 9, 12 for millions, billions, trillions
 * @param decimals how many digits follow the mark
 */
record Size(int power, int decimals) {
    /** A source that prints more decimals than this has divided, not measured; one decimal is then enough. */
    private static final int PRINTED_DECIMALS = 3;

    private static final int MILLION = 6;
    private static final int BILLION = 9;
    private static final int TRILLION = 12;

    static Size of(BigDecimal number, Unit unit) {
        int carried = number.scale();
        if (unit.money()) {
            int power = power(number);
            return new Size(power, power == 0 ? 0 : sensible(carried + power, 1));
        }
        if (unit.equals(Unit.PERCENT)) {
            return new Size(0, Math.clamp(carried, 0, 1));
        }
        return unit.equals(Unit.RANK) ? new Size(0, 0) : new Size(0, Math.clamp(carried, 0, 2));
    }

    /** For money counted to the last unit, with more digits than anybody reads: three or four in the largest size. */
    static Size counted(BigDecimal number, Unit unit) {
        if (!unit.money() || number.precision() - number.scale() <= MILLION) {
            return of(number, unit);
        }
        int digits = number.precision() - number.scale();
        int power = digits > TRILLION ? TRILLION : digits > BILLION ? BILLION : MILLION;
        int enough = digits - power > 2 ? 1 : 2;
        return new Size(power, Math.clamp((long) number.scale() + power, 0, enough));
    }

    private static int sensible(int decimals, int enough) {
        return decimals > PRINTED_DECIMALS ? enough : Math.max(decimals, 0);
    }

    /**
     * Billions are chosen where the last digit is worth at least 0.01 of them, and below one billion where it is worth
     * at least 0.1, since such a number comes from billions; likewise for trillions.
     */
    private static int power(BigDecimal number) {
        int magnitude = number.precision() - number.scale() - 1;
        int last = -number.scale();
        if (number.signum() == 0) {
            return 0;
        }
        if (magnitude >= TRILLION && last >= TRILLION - 2) {
            return TRILLION;
        }
        if ((magnitude >= BILLION && last >= BILLION - 2) || last >= BILLION - 1) {
            return BILLION;
        }
        return magnitude >= MILLION || last >= 3 ? MILLION : 0;
    }

    /** A number that an asker has said: as short as it can be told, and below a billion in millions. */
    static BigDecimal asked(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        boolean billions = stripped.abs().compareTo(BigDecimal.ONE.scaleByPowerOfTen(BILLION)) >= 0;
        return billions ? stripped : stripped.setScale(Math.max(stripped.scale(), -MILLION));
    }

    /** The number in this size. */
    BigDecimal cut(BigDecimal number, RoundingMode mode) {
        return number.movePointLeft(power).setScale(decimals, mode);
    }

    /** One decimal more, as bounds beside a value may have, up to what the unit allows. */
    Size finer(Unit unit) {
        boolean finest = unit.equals(Unit.PERCENT) ? decimals >= 1 : decimals >= 2;
        return finest ? this : new Size(power, decimals + 1);
    }

    /** Half of the last shown digit, in base units. */
    BigDecimal half() {
        return BigDecimal.ONE.movePointLeft(decimals).movePointRight(power).divide(BigDecimal.TWO);
    }

    /** A bound is rounded to its own side, so that cutting digits never makes it say more. */
    static RoundingMode rounding(Hedge hedge) {
        return switch (hedge) {
            case EXACT, ROUNDED, ABOUT, BETWEEN -> RoundingMode.HALF_UP;
            case MORE_THAN, AT_LEAST -> RoundingMode.FLOOR;
            case ALMOST, LESS_THAN, AT_MOST -> RoundingMode.CEILING;
        };
    }
}
