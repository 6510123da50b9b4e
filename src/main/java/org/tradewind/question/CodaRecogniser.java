package org.tradewind.question;

import java.util.EnumSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is told after a whole question: "… in 2014? It is for my thesis on sanctions", «…? Это для диплома о санкциях». */
final class CodaRecogniser implements Recogniser {
    private static final String NAME = "codas";
    private static final Pattern TOLD = Pattern.compile(
            "((it|this|that)( is| s)?|its|thats|i need (it|this|that)|we need (it|this|that)|need (it|this)|asking|i am asking|i m asking|im asking)"
                    + "( just| only| all| badly| urgently)* (for|because|as|since) .*"
                    + "|((i|we) (am |are |m |re )?|im |were )?(writing|preparing|making|doing|drafting|working on|putting together) .*"
                    + "|my (boss|editor|teacher|professor|chief|colleague|wife|husband|friend) .*"
                    + "|(это|все это|оно|она)( все)?( мне| нам)?( нужно| нужна| надо)? (для|в|к) .*"
                    + "|(нужно|надо|нужна|спрашиваю|прошу)( мне| нам| это)? (для|потому|к) .*"
                    + "|(пишу|пишем|готовлю|готовим|делаю|делаем|собираю|составляю|заполняю) .*");

    @Override
    public Line read(Line line) {
        for (int i = 2; i + 1 < line.size(); i++) {
            boolean stop = line.sign(i - 1, ".")
                    || line.sign(i - 1, "?")
                    || line.sign(i - 1, "!")
                    || line.sign(i - 1, ";")
                    || line.sign(i - 1, ",")
                    || line.sign(i - 1, "-");
            if (stop && whole(line, i) && told(line, i)) {
                return passed(line, i);
            }
        }
        return line;
    }

    private static boolean whole(Line line, int to) {
        Line question = line.with(line.marks().subList(0, to));
        boolean flow = question.marks().stream().anyMatch(Heads::is)
                || question.anyOf(Tag.BALANCE, Tag.DEFICIT, Tag.SURPLUS, Tag.TURNOVER, Tag.BUYERS, Tag.SUPPLIERS);
        return flow && question.any(Meaning.When.class);
    }

    private static boolean told(Line line, int from) {
        String words = line.marks().subList(from, line.size()).stream()
                .flatMap(m -> line.tokens().subList(m.from(), m.to()).stream())
                .filter(Token::word)
                .map(Token::norm)
                .collect(Collectors.joining(" "));
        return TOLD.matcher(words).matches()
                && IntStream.range(from, line.size()).allMatch(i -> PreludeRecogniser.passable(line, i, false));
    }

    private static Line passed(Line line, int from) {
        Line read = line;
        for (int i = from; i < line.size(); i++) {
            if (read.token(i).word() || read.token(i).number()) {
                boolean unknown = !read.at(i).known();
                read = read.tag(i, NAME, EnumSet.of(unknown ? Tag.PASSED : Tag.FILLER));
            }
        }
        return read;
    }
}
