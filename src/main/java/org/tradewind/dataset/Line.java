package org.tradewind.dataset;

import java.math.BigDecimal;
import java.util.Optional;
import org.tradewind.trade.Cell;
import org.tradewind.trade.Hedge;
import org.tradewind.trade.Row;

/**
 * One line of the observations, read but not yet put together: a range takes two.
 *
 * @param number as printed, in the printed unit
 * @param end which end of a range it is
 * @param row the row as it will stand beside the figure
 */
record Line(
        Entry entry,
        Cell cell,
        PrintedUnit unit,
        Optional<BigDecimal> number,
        Optional<Hedge> hedge,
        Optional<End> end,
        Row row) {

    /** An end of a range; the ids of both lines are the range's own id with the end after it. */
    enum End {
        LOW("low"),
        HIGH("high");

        private final String code;

        End(String code) {
            this.code = code;
        }

        static Optional<End> of(String code) {
            for (End end : values()) {
                if (end.code.equals(code)) {
                    return Optional.of(end);
                }
            }
            return Optional.empty();
        }

        String suffix() {
            return "-" + code;
        }
    }

    /** The id of the range that the line is an end of. */
    String rangeId() {
        String suffix = end.orElseThrow().suffix();
        return row.id().substring(0, row.id().length() - suffix.length());
    }

    BigDecimal inBase() {
        return unit.inBase(number.orElseThrow());
    }
}
