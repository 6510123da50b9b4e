package org.tradewind.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.tradewind.engine.Codebook.Kind;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Period;

/** Which reporters and partners a query of cells takes. Groups are never taken beside their members. */
final class CubePlaces {
    private final Wanted wanted;
    private final Codebook book;
    private final Catalog catalog;

    CubePlaces(Wanted wanted, Codebook book, Catalog catalog) {
        this.wanted = wanted;
        this.book = book;
        this.catalog = catalog;
    }

    Condition reporter(Shape shape, Way way, Field<Integer> column) {
        if (shape.reporter().equals(Optional.of(Economy.WORLD))) {
            return singles(column);
        }
        return side(shape.reporter(), way.reporter(), wanted.reporters(), column);
    }

    Condition partner(Shape shape, Way way, Field<Integer> column) {
        if (shape.whole()) {
            return way.partner() ? singles(column) : column.eq(DSL.inline(CubeTables.WHOLE));
        }
        return side(shape.partner(), way.partner(), wanted.partners(), column);
    }

    /** The numbers of single reporters or partners, where they are named. */
    List<Integer> named(Optional<Economy> group, Wanted.Parts<Economy> parts) {
        return group.isPresent() || parts.every() ? List.of() : ids(parts.named());
    }

    private Condition side(
            Optional<Economy> group, boolean members, Wanted.Parts<Economy> parts, Field<Integer> column) {
        if (group.isPresent()) {
            return members ? members(group.get(), column) : among(List.of(group.get()), column);
        }
        return parts.every() ? singles(column) : among(parts.named(), column);
    }

    private Condition among(List<Economy> economies, Field<Integer> column) {
        return column.in(ids(economies).stream().map(DSL::inline).toList());
    }

    private List<Integer> ids(List<Economy> economies) {
        return economies.stream()
                .flatMap(e -> book.id(Kind.ECONOMY, e.code()).stream())
                .toList();
    }

    /** Every country, and neither the whole world nor a group. */
    private Condition singles(Field<Integer> column) {
        List<Integer> others = new ArrayList<>(
                ids(catalog.groups().stream().map(Catalog.Group::code).toList()));
        others.add(CubeTables.WHOLE);
        return others.size() == 1
                ? column.ne(DSL.inline(CubeTables.WHOLE))
                : column.notIn(others.stream().sorted().map(DSL::inline).toList());
    }

    /** The members of a group, in each year those of that year. */
    private Condition members(Economy code, Field<Integer> column) {
        Catalog.Group group = catalog.group(code).orElseThrow();
        Map<List<Integer>, List<Integer>> periods = new LinkedHashMap<>();
        int id = 0;
        for (String period : book.all(Kind.PERIOD)) {
            id++;
            List<Integer> members = ids(group.membersIn(Period.read(period).year()));
            periods.computeIfAbsent(members, _ -> new ArrayList<>()).add(id);
        }
        List<Condition> any = new ArrayList<>();
        periods.forEach((members, times) -> any.add(column.in(
                        members.stream().map(DSL::inline).toList())
                .and(CubeTables.PERIOD.in(times.stream().map(DSL::inline).toList()))));
        return DSL.or(any);
    }
}
