package org.tradewind.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Period;
import org.tradewind.trade.Product;

/**
 * Which lines of the table a query needs: the widest net, cast once. An empty set of flows or periods means all.
 */
record Wanted(
        Set<Measure> measures,
        Set<Flow> flows,
        Parts<Economy> reporters,
        Parts<Economy> partners,
        Parts<Product> products,
        Set<Period> periods) {

    /** Which parts along a dimension. */
    sealed interface Parts<T> {
        /** Those that are named; none where every part is wanted. */
        default List<T> named() {
            return switch (this) {
                case Some<T> some -> some.parts();
                case Every<T> _ -> List.of();
            };
        }

        /** Whether every part is wanted. */
        default boolean every() {
            return this instanceof Every;
        }

        /** The whole and these parts. */
        record Some<T>(List<T> parts) implements Parts<T> {}

        /** The whole and every part. */
        record Every<T>() implements Parts<T> {}
    }

    Condition condition() {
        List<Condition> all = new ArrayList<>();
        if (!reporters.every()) {
            all.add(in(
                    Table.REPORTER,
                    reporters.named().stream().map(Economy::code).toList()));
        }
        all.add(in(Table.MEASURE, measures.stream().map(Measure::code).toList()));
        if (!flows.isEmpty()) {
            all.add(Table.FLOW
                    .isNull()
                    .or(in(Table.FLOW, flows.stream().map(Flow::code).toList())));
        }
        parts(Table.PARTNER, partners, Economy::code).ifPresent(all::add);
        parts(Table.PRODUCT, products, Product::code).ifPresent(all::add);
        if (!periods.isEmpty()) {
            all.add(in(Table.PERIOD, periods.stream().map(Period::written).toList()));
        }
        return DSL.and(all);
    }

    private static <T> Optional<Condition> parts(
            Field<String> column, Parts<T> wanted, java.util.function.Function<T, String> code) {
        return switch (wanted) {
            case Parts.Every<T> every -> Optional.empty();
            case Parts.Some<T> some ->
                Optional.of(
                        some.parts().isEmpty()
                                ? column.isNull()
                                : column.isNull()
                                        .or(in(
                                                column,
                                                some.parts().stream().map(code).toList())));
        };
    }

    private static Condition in(Field<String> column, List<String> codes) {
        return column.in(codes.stream().map(DSL::inline).toList());
    }
}
