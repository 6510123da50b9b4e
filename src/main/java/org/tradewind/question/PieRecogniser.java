package org.tradewind.question;

import java.util.EnumSet;
import java.util.regex.Pattern;

/** "The export pie", «экспортного пирога»: a figure of speech for the whole, unless pies are what is traded. */
final class PieRecogniser implements Recogniser {
    private static final Pattern PIE = Pattern.compile("pie|cake|пирог(а|е|у|ом)?");

    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 1; i < read.size(); i++) {
            Mark before = read.at(i - 1);
            boolean whole = before.hasAny(Tag.EXPORT, Tag.IMPORT, Tag.TRADE)
                    || (before.is(Meaning.Topic.class) && read.anyOf(Tag.EXPORT, Tag.IMPORT, Tag.BUY, Tag.SELL));
            boolean compound = !read.token(i - 1).norm().matches("exports|imports|экспорт.?|импорт.?");
            if (whole && compound && PIE.matcher(read.token(i).norm()).matches()) {
                read = read.tag(i, "pies", EnumSet.of(Tag.FILLER));
            }
        }
        return read;
    }
}
