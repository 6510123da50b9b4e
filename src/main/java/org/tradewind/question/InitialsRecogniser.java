package org.tradewind.question;

import java.util.EnumSet;

/** «ПО» in capitals is software, not the preposition. */
final class InitialsRecogniser implements Recogniser {
    @Override
    public Line read(Line line) {
        boolean shouted = line.tokens().stream()
                .filter(token -> token.text().length() > 2)
                .allMatch(token -> token.text().equals(token.text().toUpperCase(java.util.Locale.ROOT)));
        Line read = line;
        for (int i = 0; i < read.size() && !shouted; i++) {
            if (read.token(i).text().equals("ПО")) {
                read = read.tag(i, "initials", EnumSet.of(Tag.OTHER));
            }
        }
        return read;
    }
}
