package org.tradewind.question;

import java.util.EnumSet;
import java.util.Locale;
import java.util.regex.Pattern;

/** "… for 2021? Cheers, Anna", «… за 2018. С уважением, Анна»: who signs a message is no part of what is asked. */
final class SignOffRecogniser implements Recogniser {
    private static final Pattern CLOSING = Pattern.compile(
            "((many |much )?(thanks|thank you|thx|ty)( a lot| so much| very much| in advance| again)?|cheers|((best|kind|kindest|warm|warmest) )?(regards|wishes)"
                    + "|best|sincerely|yours|yours (sincerely|truly|faithfully)|sincerely yours|love|xoxo|respectfully"
                    + "|с уважением|(заранее |большое )?(спасибо|благодарю|благодарна|благодарен)( заранее| большое)?|спс|с наилучшими пожеланиями|всего (доброго|хорошего)|ваш|ваша|искренне ваш(а)?)");
    /** A name has no more words. */
    private static final int LONGEST = 3;

    @Override
    public Line read(Line line) {
        int end = line.size();
        while (end > 0 && line.token(end - 1).kind() == Token.Kind.SIGN) {
            end--;
        }
        int from = end;
        while (from > 0 && end - from < LONGEST && name(line, from - 1)) {
            from--;
        }
        int closes = line.sign(from - 1, ",") || line.sign(from - 1, ";") || line.sign(from - 1, "!") ? from - 1 : from;
        for (int at = closes - 1; from < end && at > 0 && at >= closes - LONGEST; at--) {
            if (line.token(at - 1).kind() == Token.Kind.SIGN
                    && CLOSING.matcher(words(line, at, closes)).matches()) {
                return signed(line, at, end);
            }
        }
        return line;
    }

    private static boolean name(Line line, int i) {
        Mark mark = line.at(i);
        boolean initial = line.sign(i, ".") && line.token(i - 1).text().length() == 1;
        return initial
                || (!mark.known()
                        && line.token(i).word()
                        && Character.isUpperCase(line.token(i).text().codePointAt(0)));
    }

    private static String words(Line line, int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            words.append(i > from ? " " : "").append(line.written(line.at(i)).toLowerCase(Locale.ROOT));
        }
        return words.toString();
    }

    private static Line signed(Line line, int from, int to) {
        Line read = line;
        for (int i = from; i < to; i++) {
            read = read.token(i).word() ? read.tag(i, "sign-offs", EnumSet.of(Tag.FILLER)) : read;
        }
        return read;
    }
}
