package org.tradewind.question;

import java.util.regex.Pattern;

/** "Which CIS countries bought in 2018", «кто ещё из СНГ покупал»: those of a group that have figures, not the group. */
final class Members {
    private static final Pattern ASKING = Pattern.compile(
            "which|what|name|list|как(ие|их|ая|ой|ую|им|ими)|котор(ые|ых|ая)|назови(те)?|перечисли(те)?");

    private Members() {}

    static boolean asked(Sketch s) {
        Line line = s.line();
        boolean groups = !s.parties().partners().isEmpty()
                && s.parties().partners().stream()
                        .allMatch(partner -> line.catalog().group(partner).isPresent());
        boolean deed = line.marks().stream().anyMatch(Heads::is) || line.anyOf(Tag.BUYERS, Tag.SUPPLIERS);
        return groups
                && deed
                && !line.catalog().manyReporters()
                && s.flows().size() < 2
                && !line.anyOf(Tag.TRUE, Tag.COMPARE, Tag.TIMES, Tag.BY_HOW, Tag.GROWTH, Tag.FALL, Tag.CHANGE)
                && (line.anyOf(Tag.WHO, Tag.COUNTRIES, Tag.BUYERS, Tag.SUPPLIERS) || which(line));
    }

    /** Whether a question word stands before the name of the group. */
    private static boolean which(Line line) {
        for (int i = 0; i < line.size(); i++) {
            boolean group = line.at(i).is(Meaning.Place.class)
                    && line.as(i, Meaning.Place.class)
                            .filter(place -> line.catalog()
                                    .group(place.codes().getFirst())
                                    .isPresent())
                            .isPresent();
            int before = i - 1;
            while (before > 0 && line.word(before, "of", "the", "из", "же", "other", "else", "еще", "другие")) {
                before--;
            }
            boolean asks =
                    before >= 0 && ASKING.matcher(line.token(before).norm()).matches();
            if (group && asks) {
                return true;
            }
        }
        return false;
    }
}
