package org.tradewind.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Cell;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Period;

/** Which periods a query of cells takes: those asked for, or the months or quarters that make them up. */
final class CubeTimes {
    private final Wanted wanted;
    private final Codebook book;
    private final Catalog catalog;
    private final List<Period> all;
    private final Map<Class<?>, Integer> parts = new HashMap<>();

    CubeTimes(Wanted wanted, Codebook book, Catalog catalog) {
        this.wanted = wanted;
        this.book = book;
        this.catalog = catalog;
        this.all = book.periods();
        all.forEach(own -> own.wholes().forEach(whole -> parts.merge(whole.getClass(), own.months(), Math::min)));
    }

    /** Whether periods stand there themselves, or only their parts. */
    List<Boolean> ways(Shape shape, CubeShape cube) {
        boolean parts =
                cube.additive().contains(Dimension.PERIOD) && part(shape.time()).isPresent();
        return parts ? List.of(false, true) : List.of(false);
    }

    /** Whether sums of a shape may lack a part of their time, so that each reporter must be looked at alone. */
    boolean partial(Shape shape) {
        return part(shape.time()).isPresent() && all.stream().noneMatch(shape.time()::isInstance);
    }

    /** The numbers of the periods whose rows are taken. */
    List<Integer> taken(Shape shape, Way way) {
        List<Integer> ids = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (cell(all.get(i), shape, way).isPresent()) {
                ids.add(i + 1);
            }
        }
        return ids;
    }

    /** That a row is of one of these periods. */
    Condition condition(List<Integer> ids) {
        if (ids.size() == all.size()) {
            return DSL.noCondition();
        }
        return CubeTables.PERIOD.in(ids.stream().map(DSL::inline).toList());
    }

    /** The period of the cell that a row of this period belongs to, or empty where it is not wanted. */
    Optional<Period> cell(Period own, Shape shape, Way way) {
        Optional<Period> period = way.period()
                ? whole(own, shape.time()).filter(_ -> part(shape.time()).equals(Optional.of(own.months())))
                : Optional.of(own).filter(shape.time()::isInstance);
        return period.filter(p -> wanted.periods().isEmpty() || wanted.periods().contains(p));
    }

    private static Optional<Period> whole(Period part, Class<?> length) {
        return part.wholes().stream().filter(length::isInstance).findFirst();
    }

    /** How many months the shortest periods have that make up longer ones here; empty where there are none. */
    private Optional<Integer> part(Class<?> whole) {
        return Optional.ofNullable(parts.get(whole));
    }

    /** A time of which a reporter has not told every part is not told; in a sum of many it makes the sum a lower bound. */
    Optional<Total> checked(Cell cell, int reporter, Total total) {
        if (!total.along().period()) {
            return Optional.of(total);
        }
        Economy who = reporter == 0 ? cell.reporter() : book.economy(reporter);
        int part = part(cell.period().getClass()).orElseThrow();
        long told = catalog.coverage().spans().stream()
                .filter(s -> s.reporter().equals(who)
                        && s.flow().equals(cell.flow())
                        && s.measure().equals(cell.measure()))
                .flatMap(s -> s.periods().stream())
                .filter(p -> p.months() == part && p.wholes().contains(cell.period()))
                .distinct()
                .count();
        if (told * part >= cell.period().months()) {
            return Optional.of(total);
        }
        return who.equals(cell.reporter()) ? Optional.empty() : Optional.of(total.lacking());
    }
}
