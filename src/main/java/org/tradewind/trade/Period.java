package org.tradewind.trade;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time that figures belong to. Ordered by its first year, then from long to short. */
public sealed interface Period extends Comparable<Period> {
    /** Its notation: {@code 2020}, {@code 2020-Q1}, {@code 2020-05}, or the code of an era. */
    String code();

    /** The year that it lies in; for an era the first one. */
    int year();

    /** Where it stands in its year: 0 for longer periods, else the number of the quarter or month. */
    int ordinal();

    /** The period of the same length before it, or empty for an era. */
    Optional<Period> before();

    /** How many months it has; 0 for an era. */
    int months();

    /** The longer periods that it is a part of, from short to long. */
    List<Period> wholes();

    /** A calendar year. */
    record Year(int year) implements Period {
        @Override
        public String code() {
            return Integer.toString(year);
        }

        @Override
        public int ordinal() {
            return 0;
        }

        @Override
        public Optional<Period> before() {
            return Optional.of(new Year(year - 1));
        }

        @Override
        public int months() {
            return 12;
        }

        @Override
        public List<Period> wholes() {
            return List.of();
        }
    }

    /** A quarter, 1 to 4. */
    record Quarter(int year, int ordinal) implements Period {
        public Quarter {
            if (ordinal < 1 || ordinal > 4) {
                throw new IllegalArgumentException("no such quarter: " + ordinal);
            }
        }

        @Override
        public String code() {
            return year + "-Q" + ordinal;
        }

        @Override
        public Optional<Period> before() {
            return Optional.of(ordinal == 1 ? new Quarter(year - 1, 4) : new Quarter(year, ordinal - 1));
        }

        @Override
        public int months() {
            return 3;
        }

        @Override
        public List<Period> wholes() {
            return List.of(new Year(year));
        }
    }

    /** A month, 1 to 12. */
    record Month(int year, int ordinal) implements Period {
        public Month {
            if (ordinal < 1 || ordinal > 12) {
                throw new IllegalArgumentException("no such month: " + ordinal);
            }
        }

        @Override
        public String code() {
            return year + (ordinal < 10 ? "-0" : "-") + ordinal;
        }

        @Override
        public Optional<Period> before() {
            return Optional.of(ordinal == 1 ? new Month(year - 1, 12) : new Month(year, ordinal - 1));
        }

        @Override
        public int months() {
            return 1;
        }

        @Override
        public List<Period> wholes() {
            return List.of(new Quarter(year, (ordinal + 2) / 3), new Year(year));
        }
    }

    /** A time that a source names without tying it to one year, such as the early 2000s; the package names it. */
    record Era(String code, int year) implements Period {
        public Era {
            if (!ERA.matcher(code).matches()) {
                throw new IllegalArgumentException("not a code of an era: " + code);
            }
        }

        @Override
        public int ordinal() {
            return 0;
        }

        @Override
        public Optional<Period> before() {
            return Optional.empty();
        }

        @Override
        public int months() {
            return 0;
        }

        @Override
        public List<Period> wholes() {
            return List.of();
        }
    }

    /** The form of the code of a year, quarter or month. */
    Pattern CODE = Pattern.compile("(\\d{4})(?:-Q([1-4])|-(0[1-9]|1[0-2]))?");

    /** The form of an era's code: a letter first, so that it is never taken for a year. */
    Pattern ERA = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    Comparator<Period> IN_ONE_YEAR = Comparator.comparingInt(Period::ordinal).thenComparing(Period::code);

    @Override
    default int compareTo(Period other) {
        int order = Integer.compare(year(), other.year());
        return order != 0 || equals(other) ? order : IN_ONE_YEAR.compare(this, other);
    }

    static Period ofYear(int year) {
        return new Year(year);
    }

    /** As {@link #code()}, but for an era with the year that it begins in: what {@link #read} reads. */
    default String written() {
        return this instanceof Era era ? era.code() + "@" + era.year() : code();
    }

    /**
     * Reads what {@link #written()} gave.
     *
     * @throws IllegalArgumentException if it is not that
     */
    static Period read(String written) {
        int at = written.indexOf('@');
        if (at >= 0) {
            return new Era(written.substring(0, at), Integer.parseInt(written.substring(at + 1)));
        }
        return of(written).orElseThrow(() -> new IllegalArgumentException("not a period: " + written));
    }

    /** Reads the code of a year, quarter or month; an era is known to its catalog only, so it gives empty. */
    static Optional<Period> of(String code) {
        Matcher m = CODE.matcher(code);
        if (!m.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(m.group(1));
        if (m.group(2) != null) {
            return Optional.of(new Quarter(year, Integer.parseInt(m.group(2))));
        }
        if (m.group(3) != null) {
            return Optional.of(new Month(year, Integer.parseInt(m.group(3))));
        }
        return Optional.of(new Year(year));
    }
}
