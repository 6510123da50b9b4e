package org.tradewind.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Query.Order;

/**
 * Whether all figures before a place in a list are surely ahead of all behind it, from the nearest bounds of both: a
 * long list is then looked through once, and not each of its figures against each other one.
 */
final class Frontier {
    /** The bound nearest to those behind of all up to a place; empty where one of them is open. */
    private final List<Optional<BigDecimal>> ahead = new ArrayList<>();
    /** The bound nearest to those before of all from a place on. */
    private final List<Optional<BigDecimal>> behind = new ArrayList<>();

    Frontier(List<Figure> sorted, Order order) {
        Optional<BigDecimal> least = Optional.empty();
        for (int i = 0; i < sorted.size(); i++) {
            Optional<BigDecimal> low = seen(sorted.get(i), order).low();
            Optional<BigDecimal> before = least;
            least = i == 0 ? low : low.flatMap(l -> before.map(l::min));
            ahead.add(least);
        }
        Optional<BigDecimal> most = Optional.empty();
        for (int i = sorted.size() - 1; i >= 0; i--) {
            Optional<BigDecimal> high = seen(sorted.get(i), order).high();
            Optional<BigDecimal> after = most;
            most = i == sorted.size() - 1 ? high : high.flatMap(h -> after.map(h::max));
            behind.addFirst(most);
        }
    }

    private static Estimate seen(Figure figure, Order order) {
        return order == Order.HIGHEST ? figure.estimate() : figure.estimate().negated();
    }

    /** Decided or not; empty where only the figures themselves can tell, since bounds touch. */
    Optional<Boolean> decided(int end) {
        if (end >= behind.size()) {
            return Optional.of(true);
        }
        Optional<BigDecimal> low = ahead.get(end - 1);
        Optional<BigDecimal> high = behind.get(end);
        if (low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        int order = low.get().compareTo(high.get());
        return order == 0 ? Optional.empty() : Optional.of(order > 0);
    }
}
