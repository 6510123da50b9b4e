package org.tradewind.dataset.formats;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number as the package prints it.
 *
 * @param plain plain decimal in the base unit, or empty
 * @param status what the source says behind the number, as the letter of SDMX
 * @param scale digits after the point that the source gives, below 0 for the zeros before it
 */
record Printed(String plain, String status, int scale) {
    /** Finer than a thousandth of a dollar is noise of floating point. */
    static final int FINEST = 3;

    static final Printed NONE = new Printed("", "", Integer.MIN_VALUE);

    static Printed of(BigDecimal exact, String status, int scale) {
        if (exact.signum() == 0) {
            return new Printed("0", status, Integer.MIN_VALUE);
        }
        BigDecimal number = exact.scale() > FINEST ? exact.setScale(FINEST, RoundingMode.HALF_EVEN) : exact;
        return new Printed(number.stripTrailingZeros().toPlainString(), status, scale);
    }
}
