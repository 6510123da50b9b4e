package org.tradewind.dataset.formats;

import java.util.List;
import java.util.Locale;
import org.tradewind.trade.Text;

/**
 * Something measured in percent.
 *
 * @param measure code of the measure in packages
 * @param flow the flow that it is of, such as {@code exports}
 * @param also how people call it besides
 */
record Ratio(String measure, String flow, Text name, List<String> also, List<String> alsoRu) {
    Ratio {
        also = List.copyOf(also);
        alsoRu = List.copyOf(alsoRu);
    }

    /** One percentage of one economy, rounded to two places. */
    record Observed(Ratio ratio, String reporter, String period, String number) {
        String id() {
            return ratio.measure() + "-" + reporter.toLowerCase(Locale.ROOT) + "-" + period;
        }
    }
}
