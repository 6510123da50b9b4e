package org.tradewind.trade;

import java.util.List;

/** What a figure rests on. */
public sealed interface Basis {

    /**
     * A source prints it.
     *
     * @param row the row that the package's precedence of sources puts first
     * @param others further rows for the same cell, in order of precedence
     */
    record Reported(Row row, List<Row> others) implements Basis {
        public Reported {
            others = List.copyOf(others);
        }
    }

    /** Tradewind computed it from other figures, in the order of the formula's operands. */
    record Computed(Formula formula, List<Figure> inputs) implements Basis {
        public Computed {
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * Tradewind added it up from many rows.
     *
     * @param count how many rows were added up
     * @param of what they have in common, as a row whose id has {@code *} where they differ; one for each source
     * @param members the members of a group that were counted; empty where no group was asked for
     */
    record Summed(long count, List<Row> of, List<Economy> members) implements Basis {
        public Summed {
            of = List.copyOf(of);
            members = List.copyOf(members);
        }
    }

    /** How inputs make a figure. */
    enum Formula {
        /** first + second + … */
        SUM,
        /** first - second */
        DIFFERENCE,
        /** first / second, in percent */
        SHARE,
        /** first / second - 1, in percent; the second is the earlier one */
        GROWTH,
        /** first / second, in times; the second is the earlier one */
        MULTIPLE,
        /** first / second, in the unit of the one per unit of the other */
        UNIT_VALUE,
        /** (first / second) / (third / fourth) */
        ADVANTAGE,
        /** (first - second) / third, in percentage points */
        CONTRIBUTION,
        /** the squares of the shares of all parts in the first, added up; the largest parts follow it */
        CONCENTRATION,
        /** (first / second)^(1 / years) - 1, in percent a year; the second is the earlier one */
        YEARLY_GROWTH
    }

    /** The rows that it rests on, in order, without repeats. */
    default List<Row> rows() {
        return switch (this) {
            case Reported reported -> List.of(reported.row());
            case Summed summed -> summed.of();
            case Computed computed ->
                computed.inputs().stream()
                        .flatMap(input -> input.basis().rows().stream())
                        .distinct()
                        .toList();
        };
    }
}
