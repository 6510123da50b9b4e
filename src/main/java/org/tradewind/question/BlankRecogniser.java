package org.tradewind.question;

import java.util.EnumSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** "The speech has a blank where the sum should be; what goes there?", «пропуск на месте суммы; что туда вписать?»: the sum. */
final class BlankRecogniser implements Recogniser {
    private static final Pattern ASKED = Pattern.compile(
            "(so )?what is (x|the number|the figure|it)|(so )?what (number |figure |sum )?"
                    + "(goes|belongs|comes|stands|fits|should go|should stand|should be|do i (put|write|enter|fill)|to (put|write|enter))"
                    + "( in)?( there| here| in it)?"
                    + "|(так )?(что|какую цифру|какое число|какую сумму)( же)?( мне| нам)?( туда| там| сюда| тут)?"
                    + "( нужно| надо)? ?(вписать|поставить|написать|вставить|указать|проставить|должно (стоять|быть)|пишем|ставим)( туда| там)?");
    private static final Pattern BLANK = Pattern.compile(
            "x|blank|gap|hole|space|dash|placeholder|where|should|be|missing|has|have"
                    + "|пропуск|пропуска|пробел|прочерк|дырка|многоточие|месте|место|вместо|должна|должен|должно|стоять|быть|есть|стоит");

    @Override
    public Line read(Line line) {
        int last = line.size() - 1;
        while (last > 0 && !line.token(last).word()) {
            last--;
        }
        for (int i = 1; i < last; i++) {
            boolean parts = line.sign(i, ";")
                    || line.sign(i, ".")
                    || line.sign(i, ",")
                    || line.sign(i, ":")
                    || line.sign(i, "-");
            if (parts && ASKED.matcher(words(line, i + 1, last + 1)).matches()) {
                return blanked(line, i, last);
            }
        }
        return line;
    }

    private static String words(Line line, int from, int to) {
        return line.tokens().subList(line.at(from).from(), line.at(to - 1).to()).stream()
                .map(Token::norm)
                .collect(Collectors.joining(" "));
    }

    private static Line blanked(Line line, int end, int last) {
        Line read = line;
        for (int i = 0; i <= last; i++) {
            boolean blank = BLANK.matcher(line.token(i).norm()).matches()
                    && line.at(i)
                            .thing()
                            .filter(t -> !(t instanceof Meaning.Gauge))
                            .isEmpty();
            if (i > end ? read.token(i).word() : blank) {
                read = read.tag(i, "blanks", EnumSet.of(Tag.FILLER));
            }
        }
        return read;
    }
}
