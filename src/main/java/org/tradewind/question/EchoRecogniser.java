package org.tradewind.question;

import java.util.EnumSet;
import java.util.regex.Pattern;

/**
 * "…, weren't they?", "…, no?", «…, да?»: a question at the end of a statement that only wants it confirmed, and denies
 * nothing.
 */
final class EchoRecogniser implements Recogniser {
    private static final String NAME = "echoes";
    private static final Pattern ECHO = Pattern.compile(
            "((were|was|did|do|does|are|is|have|has|had|would|will|can|could)( not)? (they|it|he|she|we|you|there|that|those|these)( not)?"
                    + "|no|yes|yeah|eh|huh|ok|okay|ja|so|innit|correct|right|true|agreed"
                    + "|да|нет|так|ага|угу|ведь|правильно|верно|правда|не так|да же|так ведь|ведь так|не правда ли|или нет)");

    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 1; i + 1 < read.size(); i++) {
            if (read.sign(i, ",") || read.sign(i, "-") || read.sign(i, ";") || read.sign(i, ".")) {
                read = echo(read, i + 1);
            }
        }
        return read;
    }

    /** From a place to the next question mark. */
    private static Line echo(Line line, int from) {
        int end = from;
        while (end < line.size() && line.token(end).word()) {
            end++;
        }
        return end > from
                        && line.sign(end, "?")
                        && ECHO.matcher(words(line, from, end)).matches()
                ? line.join(from, end, NAME, EnumSet.of(Tag.TRUE))
                : line;
    }

    private static String words(Line line, int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            words.append(i > from ? " " : "").append(line.read(line.at(i)));
        }
        return words.toString();
    }
}
