package org.tradewind.dataset.formats;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads the numbers of a row by its layout. */
final class Numerals {
    private static final int MOST_DIGITS = 15;

    /** Tells what is wrong with a field. */
    interface Flawed {
        BadRowException bad(Line line, int column, Flaw flaw, String... arguments);
    }

    private final Layout layout;
    private final Decimals decimals;
    private final Flawed flaws;

    Numerals(Layout layout, Decimals decimals, Flawed flaws) {
        this.layout = layout;
        this.decimals = decimals;
        this.flaws = flaws;
    }

    /** A quantity; zero is none where the source writes it so. */
    Printed quantity(Line line, Layout.Amount amount) throws BadRowException {
        Printed number = number(line, amount);
        return layout.zeroQuantityIsNone && number.plain().equals("0") ? Printed.NONE : number;
    }

    /** A number of money or mass in the base unit. */
    Printed number(Line line, Layout.Amount amount) throws BadRowException {
        String text = line.at(amount.column());
        String flags = "";
        if (layout.flagsInValue) {
            int end = 0;
            while (end < text.length()
                    && !Character.isWhitespace(text.charAt(end))
                    && !Character.isLetter(text.charAt(end))) {
                end++;
            }
            flags = layout.statusLetter.apply(text.substring(end));
            text = text.substring(0, end);
        }
        if (Decimals.missing(text)) {
            return new Printed("", flags, Integer.MIN_VALUE);
        }
        Optional<BigDecimal> read = decimals.read(text);
        if (read.isEmpty()) {
            throw flaws.bad(line, amount.column(), Flaw.NUMBER_BAD, text);
        }
        if (read.get().signum() < 0) {
            throw flaws.bad(line, amount.column(), Flaw.NUMBER_NEGATIVE, text);
        }
        int power = amount.power().applyAsInt(line);
        int digits = Math.min(Printed.FINEST, Math.max(0, read.get().scale()) - power);
        BigDecimal exact = read.get().scaleByPowerOfTen(power);
        if (exact.precision() - exact.scale() > MOST_DIGITS) {
            throw flaws.bad(line, amount.column(), Flaw.NUMBER_LARGE, text);
        }
        return Printed.of(exact, flags, digits);
    }
}
