package org.tradewind.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.tradewind.trade.Cell;
import org.tradewind.trade.Coverage;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Period;
import org.tradewind.trade.Product;
import org.tradewind.trade.Unit;

/** Finds for which coordinates observations have numbers. */
final class CoverageCounter {
    private record Row(
            Measure measure,
            Optional<Flow> flow,
            Economy reporter,
            Optional<Economy> partner,
            Optional<Product> product,
            Unit unit) {
        static Row of(Observation observation) {
            Cell cell = observation.cell();
            return new Row(
                    cell.measure(), cell.flow(), cell.reporter(), cell.partner(), cell.product(), observation.unit());
        }

        Coverage.Span with(Iterable<Period> periods) {
            List<Period> list = new ArrayList<>();
            periods.forEach(list::add);
            return new Coverage.Span(measure, flow, reporter, partner, product, unit, list);
        }
    }

    private CoverageCounter() {}

    /** Spans in the order in which they first appear. */
    static Coverage count(List<Observation> observations) {
        Map<Row, TreeSet<Period>> periods = new LinkedHashMap<>();
        for (Observation observation : observations) {
            if (observation.estimate().isPresent()) {
                periods.computeIfAbsent(Row.of(observation), row -> new TreeSet<>())
                        .add(observation.cell().period());
            }
        }
        List<Coverage.Span> spans = new ArrayList<>();
        periods.forEach((row, set) -> spans.add(row.with(set)));
        return new Coverage(spans);
    }
}
