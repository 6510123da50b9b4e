package org.tradewind.dataset.formats;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows fiscal years, which begin in one calendar year and end in the next, and are never told as either. */
final class Fiscal {
    private static final Pattern NAMED = Pattern.compile(
            "(?iu)\\b(f\\.? ?y\\.?|fg) ?'?\\d{2}(\\d{2})?\\b|^f\\.?y\\.?$|\\b(fiscal|financial) ?(yr|year)|\\bfiscal\\b"
                    + "|финансов\\p{L}+ (год|лет)|\\b(april|july|october) ?[-–] ?(march|june|september)\\b");
    private static final Pattern SPLIT =
            Pattern.compile("(?<!\\d)(1[89]|20)(\\d\\d) ?[-/–—] ?(?:(?:1[89]|20)(?=\\d\\d))?(\\d\\d)(?!\\d|[-./]\\d)");
    private static final int MONTHS = 12;

    private Fiscal() {}

    /** Whether words speak of fiscal years: {@code FY2020}, {@code fiscal years ending 30 June}. */
    static boolean named(String words) {
        return NAMED.matcher(words).find();
    }

    /** Whether a text holds a year and the next one, as in {@code 2019-20}; {@code 2009-10} may be a month too. */
    static boolean split(String text) {
        return second(text) >= 0;
    }

    /** The first of these texts that must be a fiscal year; months of so many years would not all be such pairs. */
    static Optional<String> among(Collection<String> texts) {
        Optional<String> certain = texts.stream()
                .filter(text -> named(text) || second(text) > MONTHS || second(text) == 0)
                .findFirst();
        List<String> times = texts.stream()
                .filter(text -> split(text) || Times.of(text).isPresent())
                .distinct()
                .toList();
        return certain.isPresent() || times.size() < 2 || !times.stream().allMatch(Fiscal::split)
                ? certain
                : times.stream().findFirst();
    }

    /** The last two digits of the second of two years that follow one another; below 0 where there are none. */
    private static int second(String text) {
        Matcher m = SPLIT.matcher(text);
        if (!m.find()) {
            return -1;
        }
        int next = Integer.parseInt(m.group(3));
        return (Integer.parseInt(m.group(2)) + 1) % 100 == next ? next : -1;
    }
}
