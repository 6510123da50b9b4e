package org.tradewind.dataset.formats;

import org.tradewind.trade.Text;

/**
 * Something measured in percent.
 *
 * @param measure code of the measure in packages
 * @param flow the flow that it is of; empty where it is of both
 */
record Ratio(String measure, String flow, Text name) {

    /** One percentage of one economy, rounded to two places. */
    record Observed(Ratio ratio, String reporter, String period, String number) {
        String id() {
            return ratio.measure() + "-" + reporter.toLowerCase(java.util.Locale.ROOT) + "-" + period;
        }
    }
}
