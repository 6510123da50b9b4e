package org.tradewind.engine;

import java.util.Optional;
import java.util.Set;
import org.tradewind.trade.Cell;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Measure;

/**
 * What cells have in common that can be asked for in one go.
 *
 * @param reporter the world or a group; empty for single countries
 * @param whole whether it is trade with the whole world
 * @param partner the group traded with; empty for single countries and the whole world
 * @param digits how long the product's code is; 0 for all products, 1 where codes hold no others
 * @param time the length of the period
 */
record Shape(
        Measure measure,
        Flow flow,
        Optional<Economy> reporter,
        boolean whole,
        Optional<Economy> partner,
        int digits,
        Class<?> time) {

    /** @param groups those of the dataset */
    static Shape of(Cell cell, Set<Economy> groups, boolean hierarchy) {
        boolean many = cell.reporter().equals(Economy.WORLD) || groups.contains(cell.reporter());
        return new Shape(
                cell.measure(),
                cell.flow().orElseThrow(),
                many ? Optional.of(cell.reporter()) : Optional.empty(),
                cell.partner().isEmpty(),
                cell.partner().filter(groups::contains),
                cell.product().map(p -> hierarchy ? p.code().length() : 1).orElse(0),
                cell.period().getClass());
    }
}
