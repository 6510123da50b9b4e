package org.tradewind.dataset;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tradewind.dataset.ObservationReader.Placed;
import org.tradewind.trade.Cell;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Unit;

/** Finds parts that are more than their total, one by one and, where parts cannot overlap, together. */
final class PartsOfTotals {
    private record Total(Cell cell, Unit unit) {}

    private final Preferred preferred;
    private final Map<Total, BigDecimal> sums = new LinkedHashMap<>();

    PartsOfTotals(Preferred preferred) {
        this.preferred = preferred;
    }

    void report() {
        preferred.cells().stream()
                .map(List::getFirst)
                .filter(PartsOfTotals::isPart)
                .forEach(this::part);
    }

    private static boolean isPart(Placed placed) {
        Cell cell = placed.observation().cell();
        return cell.measure().equals(Measure.VALUE)
                && cell.flow().filter(Flow::oneWay).isPresent()
                && (cell.partner().isPresent() || cell.product().isPresent());
    }

    private void part(Placed part) {
        Cell cell = part.observation().cell();
        Total total = new Total(cell.whole(), part.observation().unit());
        Optional<BigDecimal> most = preferred.number(total.cell(), total.unit()).flatMap(e -> e.high());
        Optional<BigDecimal> least = part.estimate().low();
        if (most.isEmpty() || least.isEmpty()) {
            return;
        }
        if (least.get().compareTo(most.get()) > 0) {
            part.warn(Fault.PART_ABOVE_TOTAL, number(least.get()), number(most.get()));
        } else if (cell.product().isEmpty()
                && cell.partner().filter(Codes::country).isPresent()) {
            together(part, total, least.get(), most.get());
        }
    }

    /** Countries do not overlap, so what they come to at least must fit; it is told once, where it first does not. */
    private void together(Placed part, Total total, BigDecimal least, BigDecimal most) {
        BigDecimal before = sums.getOrDefault(total, BigDecimal.ZERO);
        BigDecimal sum = before.add(least);
        sums.put(total, sum);
        if (before.compareTo(most) <= 0 && sum.compareTo(most) > 0) {
            part.warn(Fault.PARTS_ABOVE_TOTAL, number(sum), number(most));
        }
    }

    private static String number(BigDecimal amount) {
        return Contradictions.plain(amount);
    }
}
