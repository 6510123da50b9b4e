package org.tradewind.question;

/** Whether a message needs the one before it to be complete: "and 2015?", "to Germany", «а импорт?». */
final class Fragment {
    private Fragment() {}

    static boolean follows(Sketch s) {
        Line line = s.line();
        int first = Heads.next(line, 0);
        boolean opened = line.size() > 0
                && (line.at(first).hasAny(Tag.AND, Tag.WHAT_ABOUT, Tag.NOT)
                        || (line.any(Tag.WHAT_ABOUT) && line.size() < 8));
        boolean points =
                (line.anyOf(Tag.SAME, Tag.FIRST_ONE, Tag.SECOND_ONE, Tag.THIRD_ONE, Tag.LAST_ONE) || Both.points(s))
                        && !s.timing().spans();
        boolean flow = !s.flows().isEmpty() && saysFlow(line);
        boolean whole = !s.flows().isEmpty() && !s.timing().none();
        boolean told =
                line.any(Tag.SAME) && (line.anyOf(Tag.IN_MONEY, Tag.IN_PERCENT) || line.any(Meaning.Money.class));
        boolean meta = line.anyOf(Tag.COVERAGE, Tag.DEFINE, Tag.SOURCE) && !opened && !told;
        if (meta || line.any(Meaning.Gauge.class)) {
            return false;
        }
        if (s.counted()
                && line.any(Tag.TOP)
                && !s.parties().partners().isEmpty()
                && !s.timing().none()) {
            return false;
        }
        if (YearBeside.asked(s) || OtherWay.asked(s) || (content(line) <= 5 && Measured.weighed(s))) {
            return true;
        }
        int named = s.flows().size()
                + s.parties().partners().size()
                + s.timing().singles().size();
        if (line.any(Tag.COMPARE) && named == 1 && !s.timing().spans()) {
            return true;
        }
        if (opened || points) {
            return !whole || (points && !line.any(Meaning.Topic.class));
        }
        boolean alone = !line.any(Meaning.Topic.class) && !line.any(Tag.HOME) && content(line) <= 3;
        return alone
                && (!flow
                        || (s.timing().none()
                                && s.parties().partners().isEmpty()
                                && !s.superlative()
                                && content(line) <= 2));
    }

    /** Whether a word of a trade is said; "to Germany" alone only follows from one. */
    private static boolean saysFlow(Line line) {
        return line.marks().stream().anyMatch(Heads::is)
                || Parties.lists(line)
                || line.anyOf(Tag.BALANCE, Tag.DEFICIT, Tag.SURPLUS, Tag.TURNOVER, Tag.TRADE);
    }

    /** How many marks of a line carry something. */
    private static long content(Line line) {
        return line.marks().stream()
                .filter(m -> m.known()
                        && !m.filler()
                        && !m.hasAny(
                                Tag.AND,
                                Tag.OF,
                                Tag.IN,
                                Tag.TO,
                                Tag.FROM,
                                Tag.FOR,
                                Tag.WITH,
                                Tag.BY,
                                Tag.WHAT_ABOUT,
                                Tag.SAME))
                .count();
    }
}
