package org.tradewind.question;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where and when a report was filed: "MOSCOW, Sept 1 (TASS) –", «Москва, 1 сентября.», "Reuters, 3 March:". It opens the
 * message, and its place and day are none that is asked for.
 */
final class DatelineRecogniser implements Recogniser {
    /** Longer openings are sentences. */
    private static final int LONGEST = 12;

    private static final Set<String> CLOSING = Set.of(".", "-", ":", "/", ")", ";");

    @Override
    public Line read(Line line) {
        int end = end(line);
        if (end < 0) {
            return line;
        }
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark(0, line.at(end).from(), EnumSet.of(Tag.HEARD), Optional.empty(), "datelines"));
        marks.addAll(line.marks().subList(end, line.size()));
        return line.with(marks);
    }

    /** The mark after the dateline, or -1 where a message does not open with one. */
    private static int end(Line line) {
        int at = 0;
        while (at < line.size() && named(line, at)) {
            at++;
        }
        if (at == 0 || at > 3) {
            return -1;
        }
        at += line.sign(at, ",") ? 1 : 0;
        int day = day(line, at);
        if (day < 0) {
            return -1;
        }
        at = day;
        int closed = -1;
        while (at < Math.min(line.size(), LONGEST) && (sign(line, at) || agency(line, at))) {
            closed = sign(line, at) && CLOSING.contains(line.token(at).norm()) ? at + 1 : closed;
            at++;
        }
        return closed < 0 || closed >= line.size() ? -1 : closed;
    }

    /** A name that begins in a capital and that no trade hangs on. */
    private static boolean named(Line line, int i) {
        Token token = line.token(i);
        return token.word()
                && Character.isUpperCase(token.text().codePointAt(0))
                && !Heads.is(line.at(i))
                && !line.at(i).is(Meaning.Topic.class)
                && !line.at(i).is(Meaning.Place.class)
                && line.numerals().of(token.norm()).isEmpty();
    }

    /** The mark after "1 September", "Sept 1", «3 марта 2022 г.», or -1. */
    private static int day(Line line, int i) {
        int at = i;
        if (number(line, at) && month(line, at + 1)) {
            at += 2;
        } else if (month(line, at)) {
            at += line.sign(at + 1, ".") && number(line, at + 2) ? 3 : 2;
            if (!number(line, at - 1)) {
                return -1;
            }
        } else {
            return -1;
        }
        int year = line.sign(at, ",") ? at + 1 : at;
        if (number(line, year) && line.token(year).text().length() == 4) {
            at = line.word(year + 1, "г", "года", "год") ? year + 2 : year + 1;
        }
        return at;
    }

    private static boolean sign(Line line, int i) {
        return line.token(i).kind() == Token.Kind.SIGN;
    }

    private static boolean number(Line line, int i) {
        return i < line.size() && line.token(i).number();
    }

    private static boolean month(Line line, int i) {
        return i < line.size()
                && line.numerals()
                        .of(line.token(i).norm())
                        .filter(Numerals.Numeral::month)
                        .isPresent();
    }

    /** Who filed it: up to the sign that closes the line, in brackets or between dashes. */
    private static boolean agency(Line line, int i) {
        boolean opened = line.sign(i - 1, "(") || line.sign(i - 1, "/") || line.sign(i - 1, "-");
        return named(line, i) && (opened || (i > 1 && agencyBefore(line, i)));
    }

    private static boolean agencyBefore(Line line, int i) {
        return line.token(i - 1).word() && agency(line, i - 1);
    }
}
