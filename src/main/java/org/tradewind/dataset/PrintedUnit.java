package org.tradewind.dataset;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tradewind.trade.Unit;

/**
 * A unit as a source prints it: a base unit and a power of ten.
 *
 * @param unit the base unit, such as {@code USD} of {@code USD bn}
 * @param power 9 for {@code bn}
 */
record PrintedUnit(Unit unit, int power) {
    private static final Pattern MONEY = Pattern.compile("([A-Z]{3})(?: (th|m|bn|tn))?");
    private static final Pattern RATE = Pattern.compile("[A-Z]{3} per [A-Z]{3}");
    private static final Set<String> BARE = Set.of("percent", "times", "rank");

    /**
     * Reads a unit.
     *
     * @param named units that the package itself names, beside the usual ones
     */
    static Optional<PrintedUnit> of(String printed, Set<String> named) {
        if (named.contains(printed)
                || BARE.contains(printed)
                || RATE.matcher(printed).matches()) {
            return Optional.of(new PrintedUnit(new Unit(printed), 0));
        }
        Matcher money = MONEY.matcher(printed);
        return money.matches()
                ? Optional.of(new PrintedUnit(new Unit(money.group(1)), power(money.group(2))))
                : Optional.empty();
    }

    private static int power(@org.jspecify.annotations.Nullable String word) {
        return switch (word) {
            case "th" -> 3;
            case "m" -> 6;
            case "bn" -> 9;
            case "tn" -> 12;
            case null, default -> 0;
        };
    }

    /** The printed number in base units; it keeps its digits, and gains none. */
    BigDecimal inBase(BigDecimal printed) {
        return printed.scaleByPowerOfTen(power);
    }
}
