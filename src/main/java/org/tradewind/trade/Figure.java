package org.tradewind.trade;

import java.util.OptionalInt;

/**
 * A number with all that it needs to be believed.
 *
 * @param estimate in base units of {@code unit}
 * @param rank its place in a ranking, 1 first, ties sharing a place; empty where none was asked or none is decided
 */
public record Figure(Cell cell, Unit unit, Estimate estimate, Basis basis, OptionalInt rank) {

    public static Figure of(Cell cell, Unit unit, Estimate estimate, Basis basis) {
        return new Figure(cell, unit, estimate, basis, OptionalInt.empty());
    }

    public Figure ranked(int place) {
        return new Figure(cell, unit, estimate, basis, OptionalInt.of(place));
    }

    public boolean reported() {
        return basis instanceof Basis.Reported;
    }
}
