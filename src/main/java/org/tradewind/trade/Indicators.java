package org.tradewind.trade;

import java.util.List;

/**
 * Measures that follow from the amounts of a cube by a formula.
 *
 * <p>Unit value: value over quantity. Concentration: the Herfindahl-Hirschman index, the sum of the squares of the shares
 * of all partners (or products) in percent, 10,000 where there is one only. Revealed comparative advantage (Balassa): a
 * product's share in a reporter's exports over its share in those of the world; above 1 is an advantage. Contribution to
 * growth: a part's change over the whole of the year before, in percentage points.
 */
public final class Indicators {
    /** Value over quantity. */
    public static final Measure UNIT_VALUE = new Measure("unit-value");

    /** Concentration on partners. */
    public static final Measure CONCENTRATION = new Measure("concentration");

    /** Concentration on products. */
    public static final Measure PRODUCT_CONCENTRATION = new Measure("product-concentration");

    /** Revealed comparative advantage. */
    public static final Measure ADVANTAGE = new Measure("comparative-advantage");

    /** Contribution to growth. */
    public static final Measure CONTRIBUTION = new Measure("growth-contribution");

    /** All of them. */
    public static final List<Measure> ALL =
            List.of(UNIT_VALUE, CONCENTRATION, PRODUCT_CONCENTRATION, ADVANTAGE, CONTRIBUTION);

    /** What indices count: nothing. */
    public static final Unit INDEX = new Unit("index");

    /** Percentage points. */
    public static final Unit POINTS = new Unit("points");

    private Indicators() {}
}
