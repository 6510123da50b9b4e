package org.tradewind.question;

import java.util.EnumSet;

/** "How much did the country pay", «сколько страна отдала»: the one whose trade the data tell. */
final class OwnCountryRecogniser implements Recogniser {
    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 0; i < line.size(); i++) {
            boolean country = line.word(i, "страна") || (line.word(i, "country") && line.word(i - 1, "the"));
            boolean deed = Heads.is(line.at(i + 1)) && !Heads.noun(line, i + 1);
            boolean asked = line.any(Tag.WHO) || line.at(i - 1).hasAny(Tag.TOP, Tag.BOTTOM, Tag.OF);
            if (country && deed && !asked && !line.any(Meaning.Place.class)) {
                read = read.tag(i, "own country", EnumSet.of(Tag.HOME));
            }
        }
        return read;
    }
}
