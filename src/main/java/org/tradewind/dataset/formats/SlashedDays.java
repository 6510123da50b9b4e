package org.tradewind.dataset.formats;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days such as {@code 31/12/2020}, of which only a number above twelve in the column tells which part is the month. */
final class SlashedDays {
    private static final Pattern FORM = Pattern.compile("(\\d{1,2})/(\\d{1,2})/((?:18|19|20)\\d\\d)(?: .*)?");
    private static final int MONTHS = 12;

    private final boolean dayFirst;
    private final boolean monthFirst;

    /** @param column what stands in the first rows */
    SlashedDays(List<String> column) {
        dayFirst = above(column, 1);
        monthFirst = above(column, 2);
    }

    private static boolean above(List<String> column, int part) {
        return column.stream()
                .map(FORM::matcher)
                .filter(Matcher::matches)
                .anyMatch(day -> Integer.parseInt(day.group(part)) > MONTHS);
    }

    /** The month; empty for what is no such day, or where it may be either. */
    Optional<String> month(String text) {
        Matcher day = FORM.matcher(text);
        if (dayFirst == monthFirst || !day.matches()) {
            return Optional.empty();
        }
        return Times.of(day.group(3), day.group(dayFirst ? 2 : 1));
    }
}
