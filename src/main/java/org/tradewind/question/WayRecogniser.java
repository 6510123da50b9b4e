package org.tradewind.question;

import java.util.EnumSet;

/** "Outside Germany" leaves that country out; goods that go through one, "via Belarus", are in no data on trade. */
final class WayRecogniser implements Recogniser {
    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 0; i + 1 < read.size(); i++) {
            int next = Heads.next(read, i + 1);
            boolean home = read.as(next, Meaning.Place.class)
                    .filter(place -> place.is(line.catalog().reporter()))
                    .isPresent();
            if (home && read.word(i, "outside")) {
                read = read.tag(i, "ways", EnumSet.of(Tag.WORLD));
            }
            if (home || !foreign(read, next)) {
                continue;
            }
            if (read.word(i, "outside")) {
                read = read.tag(i, "ways", EnumSet.of(Tag.EXCEPT));
            } else if (read.word(i, "via", "through", "через", "транзитом")) {
                read = read.tag(i, "ways", EnumSet.of(Tag.OTHER));
            }
        }
        return read;
    }

    private static boolean foreign(Line line, int i) {
        return line.as(i, Meaning.Place.class)
                .filter(place -> !place.is(line.catalog().reporter()))
                .isPresent();
    }
}
