package org.tradewind.question;

import java.util.EnumSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * "… and need just one number: …", «не хватает одной цифры — …», "the line on exports is still blank": that somebody
 * lacks a figure says no more than that it is asked for.
 */
final class NeedRecogniser implements Recogniser {
    static final String NAME = "needs";
    /** More words say more than that. */
    private static final int LONGEST = 9;

    private static final String FIGURE = "(number|figure|value|amount|data point|statistic|stat|entry|fact|detail)";
    private static final String ONE =
            "(just |only )*(one|a|a single|a last|single|the|this|that|the last|one last|one more|one final|the one|the following) ";
    private static final String KIND = "(single |missing |last |final |more )?";
    private static final Pattern NEED =
            Pattern.compile("((i|we|all i|all we) )?(am |are |m )?(just |only |still |now )*"
                    + "(need|needs|want|lack|lacking|missing|short of|require|looking for|left with|waiting for)"
                    + "( is| only| just| to know| to have| to add| to fill in)* " + ONE + KIND + FIGURE
                    + "( from you| for it| for that| missing| only)?"
                    + "|" + ONE + KIND + FIGURE
                    + "( is| still| left| missing| remains| lacking| needed| wanted| to find| to add| to fill in| short)+"
                    + "|(мне |нам )?(нужн[аоы]|нужен|требуется|не хватает|недостает|осталось (узнать|вписать|вставить|найти|добавить|заполнить)"
                    + "|осталась|осталось|ищу|интересует)( мне| нам| всего| лишь| только| еще| пока| там)*"
                    + "( (одн(а|о|ой|ого|у)|последн(яя|ее|ей|юю|его)))?( единственн(ая|ое|ой|ую|ого))?"
                    + " (цифр(а|ы|у)|числ(а|о)|показател(ь|я)|значени(е|я))");
    private static final Pattern PLACE = Pattern.compile(
            "line|row|cell|field|box|entry|slot|column|item|строк(а|е|у)|граф(а|е|у)|ячейк(а|е|у)|пол(е|я)|клетк(а|е)|пункт");
    private static final Pattern ASKED =
            Pattern.compile("which|what|any|every|how|many|как(ая|ой|ие|ое|их)|кажд(ая|ой|ое)|любая|скольк(о|их)");
    private static final Pattern EMPTY = Pattern.compile(
            "blank|empty|missing|unfilled|open|outstanding|пуст(ая|ое|ой|ует|о)|незаполнен(а|о|ная|ное)|пустовал(а|о)");
    private static final Pattern STILL = Pattern.compile(
            "is|s|was|are|still|yet|so|far|left|пока|еще|до|сих|пор|стоит|осталась|осталось|у|нас|меня");

    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            for (int to = Math.min(read.size(), i + LONGEST); to > i + 1; to--) {
                if (NEED.matcher(words(read, i, to)).matches()) {
                    read = read.join(i, to, NAME, EnumSet.of(Tag.FILLER));
                }
            }
        }
        return blank(read);
    }

    /** Whether a line says that a figure is lacking. */
    static boolean said(Line line) {
        return line.marks().stream().anyMatch(mark -> mark.by().equals(NAME));
    }

    /** "The line on exports is still blank": the place for the figure, and that nothing stands there. */
    private static Line blank(Line line) {
        for (int i = 0; i < line.size(); i++) {
            boolean asked = i > 0 && ASKED.matcher(line.token(i - 1).norm()).matches();
            boolean place = !asked && PLACE.matcher(line.token(i).norm()).matches();
            int empty = place ? empty(line, i + 1) : -1;
            if (empty > 0) {
                Line read = line.tag(i, NAME, EnumSet.of(Tag.FILLER)).tag(empty, NAME, EnumSet.of(Tag.FILLER));
                for (int k = empty - 1; STILL.matcher(read.token(k).norm()).matches(); k--) {
                    read = read.tag(k, NAME, EnumSet.of(Tag.FILLER));
                }
                return read;
            }
        }
        return line;
    }

    /** The place of the word that says so, in the same clause and past what the figure is of, or -1. */
    private static int empty(Line line, int from) {
        boolean flow = false;
        for (int i = from;
                i < line.size() && (line.token(i).word() || line.token(i).number());
                i++) {
            if (EMPTY.matcher(line.token(i).norm()).matches()) {
                return flow ? i : -1;
            }
            flow |= Heads.is(line.at(i)) || line.at(i).hasAny(Tag.BALANCE, Tag.DEFICIT, Tag.SURPLUS, Tag.TURNOVER);
        }
        return -1;
    }

    private static String words(Line line, int from, int to) {
        return line.marks().subList(from, to).stream()
                .flatMap(m -> line.tokens().subList(m.from(), m.to()).stream())
                .map(Token::norm)
                .collect(Collectors.joining(" "));
    }
}
