package org.tradewind.dataset;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.tradewind.dataset.ObservationReader.Placed;
import org.tradewind.trade.Cell;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Unit;

/**
 * Finds numbers that cannot all be true: warnings, since a package must be able to show what its sources print. All is
 * decided by bounds, so that mere rounding is never called a contradiction.
 */
final class Contradictions {
    private final Preferred preferred;
    private final List<Unit> currencies;

    /** @param currencies those that values come in */
    Contradictions(Preferred preferred, List<Unit> currencies) {
        this.preferred = preferred;
        this.currencies = currencies;
    }

    void report() {
        preferred.cells().forEach(Contradictions::sources);
        for (Placed reported : preferred.numbers()) {
            currencies.forEach(currency -> derived(reported, currency));
        }
        new PartsOfTotals(preferred).report();
    }

    private static void sources(List<Placed> sameCell) {
        Placed first = sameCell.getFirst();
        for (Placed other : sameCell.subList(1, sameCell.size())) {
            if (!first.estimate().agreesWith(other.estimate())) {
                other.warn(Fault.SOURCES_DISAGREE, first.id());
            }
        }
    }

    private void derived(Placed reported, Unit currency) {
        Cell cell = reported.observation().cell();
        if (cell.measure().equals(Measure.SHARE)) {
            Cell part = cell.with(Measure.VALUE);
            against(reported, Fault.SHARE_EXCLUDED, computed(part, part.whole(), currency, Estimate::percentOf));
        } else if (cell.measure().equals(Measure.GROWTH)) {
            against(reported, Fault.GROWTH_EXCLUDED, since(cell, currency, Estimate::growthFrom));
        } else if (cell.measure().equals(Measure.MULTIPLE)) {
            against(reported, Fault.MULTIPLE_EXCLUDED, since(cell, currency, Estimate::dividedBy));
        }
    }

    private Optional<Estimate> since(
            Cell cell, Unit currency, BiFunction<Estimate, Estimate, Optional<Estimate>> ratio) {
        Cell level = new Cell(
                Measure.VALUE,
                cell.flow(),
                cell.reporter(),
                cell.partner(),
                cell.product(),
                cell.period(),
                Optional.empty());
        return cell.base().flatMap(base -> computed(level, level.with(base), currency, ratio));
    }

    private Optional<Estimate> computed(
            Cell first, Cell second, Unit currency, BiFunction<Estimate, Estimate, Optional<Estimate>> ratio) {
        Optional<Estimate> a = preferred.number(first, currency);
        Optional<Estimate> b = preferred.number(second, currency);
        return a.isPresent() && b.isPresent() ? ratio.apply(a.get(), b.get()) : Optional.empty();
    }

    private static void against(Placed reported, Fault fault, Optional<Estimate> computed) {
        computed.filter(c -> !c.agreesWith(reported.estimate()))
                .ifPresent(
                        c -> reported.warn(fault, reported.observation().row().number(), bounds(c)));
    }

    /** As in "≤ 22.3", "≥ 3.1" or "6.5–11"; signs, not words, since both languages read them. */
    private static String bounds(Estimate e) {
        if (e.low().isPresent() && e.high().isPresent()) {
            return plain(e.low().get()) + "…" + plain(e.high().get());
        }
        return e.low()
                .map(low -> "≥ " + plain(low))
                .or(() -> e.high().map(high -> "≤ " + plain(high)))
                .orElseGet(() -> "≈ " + plain(e.middle()));
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
