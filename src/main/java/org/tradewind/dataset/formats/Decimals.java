package org.tradewind.dataset.formats;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How the numbers of a table are written. A comma followed by three digits may be either; a table in which nothing tells is
 * refused, for the difference is a thousandfold.
 */
enum Decimals {
    POINT,
    COMMA,
    /** Nothing told so far: whole numbers and what can be read in one way only. */
    UNTOLD;

    private static final Set<String> MISSING = Set.of(
            "", "NA", "N/A", "NaN", "nan", "na", "n/a", "n.a.", ":", "..", "...", "-", "–", "—", "null", "NULL", "None",
            "none", "x", "X", "#N/A", "(D)", "(S)", "(Z)");
    private static final String POWER = "(?:[eE][+-]?\\d{1,3})?";
    private static final Pattern PLAIN = Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)" + POWER);
    private static final Pattern WITH_COMMA = Pattern.compile("[+-]?\\d+(?:,\\d*)?" + POWER);
    private static final Pattern BY_COMMAS = Pattern.compile("[+-]?[1-9]\\d{0,2}(?:,\\d{3})+(?:\\.\\d*)?");
    private static final Pattern BY_POINTS = Pattern.compile("[+-]?[1-9]\\d{0,2}(?:\\.\\d{3})+(?:,\\d*)?");
    /** More than one point can only part thousands. */
    private static final Pattern POINTS = Pattern.compile("[+-]?[1-9]\\d{0,2}(?:\\.\\d{3}){2,}");

    private static final Pattern BY_BLANKS =
            Pattern.compile("[+-]?[1-9]\\d{0,2}(?:[ \\u00A0\\u202F\\u2009'’]\\d{3})+([.,]\\d*)?");
    private static final Pattern EITHER = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");

    /** Whether a text says that there is no number. */
    static boolean missing(String text) {
        return MISSING.contains(text);
    }

    /** How the numbers are written, as a sample of them tells; empty where they can be read both ways. */
    static Optional<Decimals> of(Stream<String> sample) {
        boolean[] seen = new boolean[5];
        sample.map(Decimals::bare).filter(text -> !missing(text)).forEach(text -> {
            seen[0] |= withPoint(text);
            seen[1] |= withComma(text);
            seen[2] |= EITHER.matcher(text).matches();
            seen[3] |= withPoint(text) && !BY_POINTS.matcher(text).matches();
            seen[4] |= POINTS.matcher(text).matches();
        });
        if ((seen[1] || seen[4]) && !seen[3]) {
            return Optional.of(COMMA);
        }
        if ((seen[2] && !seen[0]) || (seen[0] && !seen[3])) {
            return Optional.empty();
        }
        return Optional.of(seen[0] ? POINT : UNTOLD);
    }

    private static boolean withPoint(String text) {
        boolean plain = PLAIN.matcher(text).matches() && text.contains(".");
        boolean grouped =
                BY_COMMAS.matcher(text).matches() && !EITHER.matcher(text).matches();
        return plain || grouped;
    }

    private static boolean withComma(String text) {
        if (!text.contains(",") || EITHER.matcher(text).matches()) {
            return false;
        }
        boolean grouped =
                BY_POINTS.matcher(text).matches() || BY_BLANKS.matcher(text).matches();
        return grouped || WITH_COMMA.matcher(text).matches();
    }

    /** Without signs of currency and the blanks around. */
    private static String bare(String text) {
        String bare = text.strip();
        if (bare.startsWith("'")) {
            bare = bare.substring(1);
        }
        if (bare.startsWith("$") || bare.startsWith("€") || bare.startsWith("£") || bare.startsWith("₽")) {
            bare = bare.substring(1).strip();
        }
        return bare;
    }

    /** The number, or empty where the text is none. */
    Optional<BigDecimal> read(String text) {
        return this != COMMA && simple(text) ? Optional.of(new BigDecimal(text)) : any(text);
    }

    /** Digits with at most one point among them: almost all numbers of large files. */
    private static boolean simple(String text) {
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            points += c == '.' ? 1 : 0;
            if ((c < '0' || c > '9') && c != '.') {
                return false;
            }
        }
        return text.length() > points && points < 2 && text.length() < 30;
    }

    private Optional<BigDecimal> any(String text) {
        String bare = bare(text);
        if (bare.length() > 2 && bare.startsWith("(") && bare.endsWith(")")) {
            return any(bare.substring(1, bare.length() - 1)).map(BigDecimal::negate);
        }
        if (PLAIN.matcher(bare).matches()
                && (this == POINT || !BY_POINTS.matcher(bare).matches())) {
            return this == COMMA && bare.indexOf('.') >= 0 ? Optional.empty() : number(bare);
        }
        return switch (this) {
            case POINT -> grouped(bare, BY_COMMAS, ',', '.');
            case UNTOLD -> EITHER.matcher(bare).matches() ? Optional.empty() : COMMA.any(bare);
            case COMMA ->
                WITH_COMMA.matcher(bare).matches()
                        ? number(bare.replace(',', '.'))
                        : grouped(bare, BY_POINTS, '.', ',');
        };
    }

    private static Optional<BigDecimal> grouped(String text, Pattern form, char group, char decimal) {
        if (form.matcher(text).matches()) {
            return number(text.replace(String.valueOf(group), "").replace(decimal, '.'));
        }
        java.util.regex.Matcher blanks = BY_BLANKS.matcher(text);
        if (blanks.matches() && (blanks.group(1) == null || blanks.group(1).charAt(0) == decimal)) {
            return number(text.replaceAll("[ \\u00A0\\u202F\\u2009'’]", "").replace(decimal, '.'));
        }
        return Optional.empty();
    }

    private static Optional<BigDecimal> number(String plain) {
        BigDecimal number = new BigDecimal(plain);
        boolean sane = Math.abs((long) number.precision() - number.scale()) < 40 && number.scale() < 60;
        return sane ? Optional.of(number) : Optional.empty();
    }
}
