package org.tradewind.question;

import java.util.EnumSet;
import java.util.regex.Pattern;
import org.tradewind.trade.Indicators;

/** "China's contribution to growth", «вклад Китая в рост»: a part's points of the growth of the whole. */
final class ContributionRecogniser implements Recogniser {
    private static final Pattern CONTRIBUTION =
            Pattern.compile("contribut(e|es|ed|ion|ions|ing|or|ors)|вклад(а|у|ом|е|ы|ов)?|внесл?(и|а|о)?|внес");

    @Override
    public Line read(Line line) {
        boolean growth = line.anyOf(Tag.GROWTH, Tag.FALL, Tag.CHANGE);
        if (!growth || line.catalog().coverage().reach().isEmpty()) {
            return line;
        }
        Line read = line;
        boolean found = false;
        for (int i = 0; i < read.size(); i++) {
            boolean one = read.at(i).to() - read.at(i).from() == 1;
            if (one && CONTRIBUTION.matcher(read.token(i).norm()).matches()) {
                read = found
                        ? read.tag(i, "contribution", EnumSet.of(Tag.FILLER))
                        : read.put(i, i + 1, "contribution", new Meaning.Gauge(Indicators.CONTRIBUTION));
                found = true;
            }
        }
        return found ? withoutGrowth(read) : line;
    }

    private static Line withoutGrowth(Line line) {
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            if (read.at(i).hasAny(Tag.GROWTH, Tag.FALL, Tag.CHANGE)
                    && !read.at(i).is(Meaning.Gauge.class)) {
                read = read.tag(i, "contribution", EnumSet.of(Tag.FILLER));
            }
        }
        return read;
    }
}
