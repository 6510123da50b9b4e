package org.tradewind.question;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Numbers in digits and in words: "4,5", "1 654.7", "2020-й", "twenty twenty", "две тысячи двадцатый". */
final class NumberRecogniser implements Recogniser {
    private static final Set<String> SUFFIXES =
            Set.of("й", "ый", "го", "ого", "му", "ому", "м", "ом", "ем", "я", "ая", "е", "ое", "st", "nd", "rd", "th");

    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            read = read.token(i).number() ? digits(read, i) : words(read, i);
        }
        return read;
    }

    private static Line digits(Line line, int i) {
        if (line.at(i).known()) {
            return line;
        }
        BigDecimal value = value(line.token(i).norm());
        int next = i + 1;
        int suffix = line.sign(next, "-") ? next + 1 : next;
        boolean ordinal = suffix < line.size() && suffixed(line, suffix) && value.scale() <= 0;
        return line.put(i, ordinal ? suffix + 1 : next, "numbers", new Meaning.Number(value, ordinal));
    }

    private static boolean suffixed(Line line, int at) {
        boolean beside = line.token(at).start()
                == line.tokens().get(line.at(at).from() - 1).end();
        return beside
                && line.at(at).to() - line.at(at).from() == 1
                && SUFFIXES.contains(line.token(at).norm());
    }

    /** A comma before exactly three digits parts thousands; otherwise it is the decimal sign. */
    static BigDecimal value(String written) {
        String digits = written.replace(" ", "");
        if (digits.matches("\\d{1,3}(,\\d{3})+(\\.\\d+)?")) {
            return new BigDecimal(digits.replace(",", ""));
        }
        if (digits.matches("\\d{1,3}(\\.\\d{3}){2,}(,\\d+)?")) {
            return new BigDecimal(digits.replace(".", "").replace(',', '.'));
        }
        String plain = digits.replace(',', '.');
        int first = plain.indexOf('.');
        return new BigDecimal(first >= 0 && plain.indexOf('.', first + 1) > 0 ? plain.substring(0, first) : plain);
    }

    /** Number words that stand together. */
    private static Line words(Line line, int i) {
        int sum = 0;
        int part = 0;
        int at = i;
        boolean ordinal = false;
        boolean thousand = false;
        while (at < line.size() && !ordinal) {
            Optional<Numerals.Numeral> numeral = numeral(line, at);
            if (numeral.isPresent() && !numeral.get().month()) {
                int value = numeral.get().value();
                boolean pair = (part >= 10 && part < 100 && value >= 10 && value < 100 && part % 10 == 0)
                        || (part >= 18 && part < 21 && value >= 10);
                part = value == 100 && part > 0 && part < 10 ? part * 100 : pair ? part * 100 + value : part + value;
                ordinal = numeral.get().ordinal();
            } else if (at > i && thousand(line, at) && (numeral(line, at + 1).isPresent() || (part == 2 && sum == 0))) {
                sum = part * 1000;
                part = 0;
                thousand = true;
            } else if (!(thousand && line.word(at, "and")) && !hyphen(line, i, at)) {
                break;
            }
            at++;
        }
        return at == i ? line : line.put(i, at, "numbers", new Meaning.Number(BigDecimal.valueOf(sum + part), ordinal));
    }

    /** "twenty-eleven": a hyphen between two number words. */
    private static boolean hyphen(Line line, int from, int at) {
        return at > from && line.sign(at, "-") && numeral(line, at + 1).isPresent();
    }

    private static boolean thousand(Line line, int at) {
        return line.word(at, "thousand", "тысяч", "тысячи", "тысяча");
    }

    private static Optional<Numerals.Numeral> numeral(Line line, int at) {
        if (at >= line.size()
                || line.at(at).to() - line.at(at).from() > 1
                || !line.token(at).word()) {
            return Optional.empty();
        }
        boolean free = !line.at(at).known() || line.at(at).filler();
        return free ? line.numerals().of(line.token(at).norm()) : Optional.empty();
    }
}
