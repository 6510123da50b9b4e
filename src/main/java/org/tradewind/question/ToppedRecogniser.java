package org.tradewind.question;

import java.util.EnumSet;
import org.tradewind.trade.Unit;

/** "When did exports first top $1 bn?": before an amount of money to top is to be more. */
final class ToppedRecogniser implements Recogniser {
    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 0; i + 1 < read.size(); i++) {
            boolean money = read.as(i + 1, Meaning.Amount.class)
                    .filter(amount -> amount.unit().map(Unit::money).orElse(true))
                    .isPresent();
            if (money && read.word(i, "top", "tops")) {
                read = read.tag(i, "topped", EnumSet.of(Tag.MORE));
            }
        }
        return read;
    }
}
