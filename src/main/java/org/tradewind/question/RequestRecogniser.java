package org.tradewind.question;

import java.util.EnumSet;
import java.util.regex.Pattern;

/**
 * «Напомните, …», «выпишите …»: an order at the head of a sentence to tell something, which says nothing of what. An order
 * that changes the figure itself stays a word that nobody knows.
 */
final class RequestRecogniser implements Recogniser {
    private static final Pattern ORDER = Pattern.compile("[а-я]{3,}(йте|ите|ьте)(сь)?");
    private static final Pattern CHANGES = Pattern.compile(
            "(исключ|вычт|вычит|учт|учит|умнож|дел|раздел|пересчит|переоцен|слож"
                    + "|прибав|добав|убер|убав|отним|отброс|выкин|выброс|округл|скоррект|поправ|исправ|дефлир|очист|сократ|опуст|пропуст"
                    + "|замен|поменя|измен|оцен|спрогноз|предска|предположи|представ|объясн|усредн|просумм|сумм|нормир|взвес|индекс"
                    + "|привед|приведи|перевед|конверт|забуд|игнор|удали|сотри|стер|продл|экстрапол|интерпол|прикин)[а-я]*");

    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            if (first(read, i) && !read.at(i).known() && order(read, i)) {
                read = read.tag(i, "requests", EnumSet.of(Tag.FILLER));
            }
        }
        return read;
    }

    private static boolean first(Line line, int i) {
        return i == 0
                || line.token(i - 1).kind() == Token.Kind.SIGN
                || line.at(i - 1).hasAny(Tag.GREETING, Tag.AND)
                || line.word(i - 1, "пожалуйста");
    }

    private static boolean order(Line line, int i) {
        String word = line.token(i).norm();
        return ORDER.matcher(word).matches() && !CHANGES.matcher(word).matches();
    }
}
