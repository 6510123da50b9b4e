package org.tradewind.reply;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.tradewind.trade.Lang;

/** Digits as a language writes them. A minus is the sign U+2212, not a hyphen. */
final class Numerals {
    private static final Numerals ENGLISH = new Numerals(",", '.');
    private static final Numerals RUSSIAN = new Numerals("\u202f", ',');
    private static final Numerals POINTED = new Numerals(".", ',');

    private final String group;
    private final char mark;

    private Numerals(String group, char mark) {
        this.group = group;
        this.mark = mark;
    }

    static Numerals of(Lang lang) {
        return switch (lang) {
            case EN -> ENGLISH;
            case RU -> RUSSIAN;
        };
    }

    static Numerals of(Lang lang, NumberFormat format) {
        return switch (format) {
            case LANGUAGE -> of(lang);
            case COMMA -> ENGLISH;
            case SPACE -> RUSSIAN;
            case POINT -> POINTED;
        };
    }

    /** All digits that the number carries, thousands grouped. */
    String decimal(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String rest = point < 0 ? "" : mark + plain.substring(point + 1);
        return (number.signum() < 0 ? "\u2212" : "") + grouped(whole) + rest;
    }

    String integer(BigInteger number) {
        return decimal(new BigDecimal(number));
    }

    private String grouped(String digits) {
        StringBuilder out = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            out.insert(i, group);
        }
        return out.toString();
    }
}
