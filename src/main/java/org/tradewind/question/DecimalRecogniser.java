package org.tradewind.question;

import java.math.BigDecimal;
import java.util.Optional;

/** Decimals in words: "one point four", «один и четыре десятых», «две целых пять десятых». */
final class DecimalRecogniser implements Recogniser {
    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            if (number(read, i).isPresent()) {
                read = decimal(read, i);
            }
        }
        return read;
    }

    private static Line decimal(Line line, int i) {
        boolean point = line.word(i + 1, "point");
        boolean whole = line.word(i + 1, "и", "целых", "целая", "целые", "целой");
        Optional<BigDecimal> part = number(line, i + 2).filter(n -> n.signum() >= 0);
        int scale = point ? places(part) : line.word(i + 3, "десятых", "десятая", "десятые") ? 1 : 2;
        boolean named = whole && line.word(i + 3, "десятых", "десятая", "десятые", "сотых", "сотая");
        if (part.isEmpty() || !(point || named)) {
            return line;
        }
        BigDecimal value = number(line, i).orElseThrow().add(part.get().movePointLeft(scale));
        return line.put(i, point ? i + 3 : i + 4, "decimals", new Meaning.Number(value, false));
    }

    private static int places(Optional<BigDecimal> part) {
        return part.map(number -> number.toPlainString().length()).orElse(0);
    }

    private static Optional<BigDecimal> number(Line line, int i) {
        return line.as(i, Meaning.Number.class)
                .filter(number -> !number.ordinal() && number.whole())
                .map(Meaning.Number::value);
    }
}
