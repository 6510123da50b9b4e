package org.tradewind.question;

import java.util.List;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Lang;
import org.tradewind.trade.Query;

/**
 * What the conversation was about last.
 *
 * @param figures what was answered, in the order shown; for "the first one", "it", "them"
 */
public record Previous(Lang lang, Query query, List<Figure> figures) {
    public Previous {
        figures = List.copyOf(figures);
    }
}
