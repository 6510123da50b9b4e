package org.tradewind.trade;

import java.util.Optional;

/**
 * The coordinates of one number.
 *
 * @param flow empty for measures without a direction, such as an exchange rate
 * @param partner empty for the whole world
 * @param product empty for all products
 * @param base the earlier period that growth or a multiple refers to
 */
public record Cell(
        Measure measure,
        Optional<Flow> flow,
        Economy reporter,
        Optional<Economy> partner,
        Optional<Product> product,
        Period period,
        Optional<Period> base) {

    public Cell with(Flow newFlow) {
        return new Cell(measure, Optional.of(newFlow), reporter, partner, product, period, base);
    }

    public Cell with(Measure newMeasure) {
        return new Cell(newMeasure, flow, reporter, partner, product, period, base);
    }

    public Cell with(Period newPeriod) {
        return new Cell(measure, flow, reporter, partner, product, newPeriod, base);
    }

    public Cell with(Economy newPartner) {
        return new Cell(measure, flow, reporter, Optional.of(newPartner), product, period, base);
    }

    public Cell with(Product newProduct) {
        return new Cell(measure, flow, reporter, partner, Optional.of(newProduct), period, base);
    }

    /** The same, as another reporter sees it. */
    public Cell of(Economy newReporter) {
        return new Cell(measure, flow, newReporter, partner, product, period, base);
    }

    public Cell since(Period newBase) {
        return new Cell(measure, flow, reporter, partner, product, period, Optional.of(newBase));
    }

    /** What this is a part of: the whole flow, or of one product with one partner the product with all partners. */
    public Cell whole() {
        Optional<Product> kept = partner.isPresent() ? product : Optional.empty();
        return new Cell(measure, flow, reporter, Optional.empty(), kept, period, base);
    }
}
