package org.tradewind.question;

/** Whether a question is about how far the data reach: which years, countries and kinds they tell of. */
final class Reach {
    private Reach() {}

    static boolean asked(Sketch s) {
        Line line = s.line();
        boolean grain = line.any(Tag.DATA) && line.anyOf(Tag.MONTHLY, Tag.QUARTERLY, Tag.MONTH, Tag.QUARTER);
        if (grain
                && s.flows().isEmpty()
                && line.all(Meaning.When.class).stream().allMatch(Reach::recent)) {
            return true;
        }
        if (s.intent(Intent.COVERAGE)) {
            return true;
        }
        boolean what = line.any(Tag.HAVE) && line.anyOf(Tag.CATEGORIES, Tag.YEARS) && Acts.bare(s);
        if (what) {
            return true;
        }
        boolean lists = line.any(Tag.DATA)
                && line.anyOf(Tag.COUNTRIES, Tag.WHO, Tag.YEARS, Tag.CATEGORIES)
                && !s.superlative()
                && !line.any(Meaning.Bound.class)
                && s.timing().none()
                && !line.anyOf(Tag.EXPORT, Tag.IMPORT, Tag.BUY, Tag.SELL);
        if (lists) {
            return true;
        }
        if (s.parties().listSide() && !s.timing().none() && !line.any(Tag.DATA)) {
            return false;
        }
        boolean howMuch = line.anyOf(Tag.BUY, Tag.SELL, Tag.EARN)
                && line.tokens().stream()
                        .anyMatch(token ->
                                token.norm().equals("much") || token.norm().equals("сколько"));
        boolean asks = (line.any(Tag.COVERAGE) && !(howMuch && !s.timing().none()))
                || (line.any(Tag.HAVE)
                        && line.any(Tag.DATA)
                        && (s.timing().none()
                                || line.all(Meaning.When.class).stream().allMatch(Reach::recent)));
        boolean figures = line.anyOf(Tag.TOP, Tag.BOTTOM, Tag.MORE, Tag.LESS, Tag.SHARE, Tag.GROWTH, Tag.FALL)
                || line.any(Meaning.Bound.class)
                || line.any(Meaning.Amount.class);
        return asks && !figures && !forLatest(s) && !course(s);
    }

    /** "Imports for the latest year that you have": the figure of that year, and not which one it is. */
    private static boolean forLatest(Sketch s) {
        Line line = s.line();
        for (int i = 1; i < line.size(); i++) {
            boolean latest = line.as(i, Meaning.When.class)
                    .filter(when -> when.is(Meaning.Type.LATEST) || when.is(Meaning.Type.NOW))
                    .isPresent();
            if (latest
                    && !s.flows().isEmpty()
                    && line.at(Heads.before(line, i - 1)).hasAny(Tag.FOR, Tag.IN, Tag.TO)) {
                return true;
            }
        }
        return false;
    }

    /** «Экспорт после 2015: какие цифры есть?»: the figures of a span, of which those that there are are shown. */
    private static boolean course(Sketch s) {
        boolean figures =
                s.line().tokens().stream().anyMatch(token -> token.norm().matches("цифры|числа|figures|numbers"));
        return figures
                && s.timing().range().isPresent()
                && s.flows().size() == 1
                && !s.line().anyOf(Tag.YEARS, Tag.WHEN, Tag.COUNTRIES);
    }

    private static boolean recent(Meaning.When when) {
        return when.is(Meaning.Type.RECENT);
    }
}
