package org.tradewind.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Lang;
import org.tradewind.trade.Query;

/**
 * What the conversation was about last.
 *
 * @param figures what was answered, in the order shown; for "the first one", "it", "them"
 * @param earlier the queries before, the latest first; for "which of them is more"
 */
public record Previous(Lang lang, Query query, List<Figure> figures, List<Query> earlier) {
    /** More queries before are forgotten. */
    private static final int MOST = 4;

    public Previous {
        figures = List.copyOf(figures);
        earlier = List.copyOf(earlier);
    }

    /** With nothing before it. */
    public Previous(Lang lang, Query query, List<Figure> figures) {
        this(lang, query, figures, List.of());
    }

    /** This after what was spoken of before. */
    public Previous after(Optional<Previous> before) {
        List<Query> all = new ArrayList<>(earlier);
        before.ifPresent(b -> {
            all.add(b.query());
            all.addAll(b.earlier());
        });
        return new Previous(lang, query, figures, all.stream().limit(MOST).toList());
    }
}
