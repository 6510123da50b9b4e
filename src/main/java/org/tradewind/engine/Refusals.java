package org.tradewind.engine;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Answer.Reason;
import org.tradewind.trade.Cell;
import org.tradewind.trade.Coverage;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Period;
import org.tradewind.trade.Query;
import org.tradewind.trade.Status;

/** Says why there is no figure, and what is near. */
final class Refusals {
    private Refusals() {}

    /** None of the cells that a query needs has a figure. */
    static Answer missing(Query query, List<Cell> cells, Grid grid, Numbers numbers) {
        Reason reason = cells.stream()
                .flatMap(cell -> grid.status(cell).stream())
                .findFirst()
                .map(Refusals::reason)
                .orElseGet(() -> reason(cells, grid, numbers));
        return noData(query, numbers, reason, List.of());
    }

    static Answer noData(Query query, Numbers numbers, Reason reason, List<Figure> related) {
        Caveats caveats = new Caveats(numbers.catalog());
        List<Query> nearest = numbers.probing() ? List.of() : Nearest.to(query, numbers);
        return new Answer.NoData(query, numbers.catalog().version(), reason, related, caveats.beside(related), nearest);
    }

    private static Reason reason(Status status) {
        return switch (status) {
            case WITHHELD -> Reason.WITHHELD;
            case CANNOT_EXIST -> Reason.CANNOT_EXIST;
            case BELOW_HALF_UNIT -> Reason.BELOW_HALF_UNIT;
            case NOT_REPORTED, NORMAL, ESTIMATED, PROVISIONAL, BREAK -> Reason.NOT_REPORTED;
        };
    }

    private static Reason reason(List<Cell> cells, Grid grid, Numbers numbers) {
        Coverage coverage = numbers.catalog().coverage();
        boolean opposed = cells.stream().anyMatch(cell -> bothFlowsReported(cell, grid));
        if (opposed) {
            return Reason.NOT_COMPARABLE;
        }
        boolean within = cells.stream().anyMatch(cell -> within(cell, coverage));
        return within ? Reason.NOT_REPORTED : Reason.OUTSIDE_COVERAGE;
    }

    /** Both flows are known, yet their bounds leave the result open. */
    private static boolean bothFlowsReported(Cell cell, Grid grid) {
        return cell.flow().filter(flow -> !flow.oneWay()).isPresent()
                && grid.reported(cell.with(Flow.EXPORTS)).isPresent()
                && grid.reported(cell.with(Flow.IMPORTS)).isPresent();
    }

    /** Whether the dataset reaches there: the time lies within its own, and the flow is told by such parts. */
    static boolean within(Cell cell, Coverage coverage) {
        NavigableSet<Period> all = coverage.periods();
        Period period = cell.period();
        boolean inTime = !all.isEmpty()
                && period.year() >= all.first().year()
                && period.year() <= all.last().year()
                && all.stream().anyMatch(p -> p.getClass().equals(period.getClass()));
        return inTime && coverage.spans().stream().anyMatch(span -> toldSo(span, cell, coverage));
    }

    private static boolean toldSo(Coverage.Span span, Cell cell, Coverage coverage) {
        Optional<Flow> flow = cell.flow().filter(Flow::oneWay);
        return span.measure().equals(cell.measure())
                && (flow.isEmpty() || span.flow().equals(flow))
                && (cell.partner().isEmpty() || coverage.listed(span, Dimension.PARTNER))
                && (cell.product().isEmpty() || coverage.listed(span, Dimension.PRODUCT));
    }
}
