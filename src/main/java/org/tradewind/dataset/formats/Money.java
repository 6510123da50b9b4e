package org.tradewind.dataset.formats;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Finds out in what a table counts: by the mapping, the names of its columns, a column of units, the title, the file's name. */
final class Money {
    private final Header header;
    private final Mapping mapping;
    private final Map<String, List<String>> words;
    private final int indicator;

    /** @param indicator a column whose rows may name units; -1 where there is none */
    Money(Header header, Mapping mapping, Map<String, List<String>> words, int indicator) {
        this.header = header;
        this.mapping = mapping;
        this.words = words;
        this.indicator = indicator;
    }

    private int column(String role) {
        return mapping.column(role)
                .map(name -> header.find(name))
                .orElseGet(() -> header.find(words.getOrDefault(role, List.of()).toArray(String[]::new)));
    }

    /** Gives the columns of numbers their units; a currency that nothing names is asked for. */
    void apply(Grid grid, Layout layout, List<Layout.Amount> amounts, Flaws flaws) {
        int unit = column("unit") >= 0 ? column("unit") : indicator;
        boolean byRow = unit >= 0
                && mapping.setting("unit").isEmpty()
                && ofTheValues(grid, unit, amounts.getFirst().column());
        Layout.Amount first = amounts.getFirst();
        Optional<String> currency = mapping.currency()
                .or(() -> Denomination.currency(header.name(first.column())))
                .or(() -> byRow ? rows(grid, unit).findFirst() : Optional.empty())
                .or(() -> grid.titles(header)
                        .flatMap(t -> Denomination.currency(t).stream())
                        .findFirst());
        if (currency.isEmpty()) {
            throw flaws.stopAt(
                    grid.name(),
                    header.line().number(),
                    first.column() + 1,
                    Flaw.CURRENCY_WANTED,
                    header.name(first.column()));
        }
        layout.currency = currency;
        for (Layout.Amount amount : amounts) {
            int power = power(grid, header.name(amount.column()));
            ToIntFunction<Line> scaled = scaled(power, header.name(amount.column()));
            layout.amounts.add(new Layout.Amount(
                    amount.column(),
                    amount.way(),
                    amount.period(),
                    byRow ? line -> Denomination.power(line.at(unit)).orElseGet(() -> scaled.applyAsInt(line)) : scaled,
                    false,
                    amount.when()));
        }
        if (byRow) {
            String one = currency.get();
            layout.keep(
                    "other-currencies",
                    line -> Denomination.currency(line.at(unit))
                            .map(one::equals)
                            .orElse(false));
        }
        quantity(grid, layout, amounts, flaws);
    }

    /** A column of scales multiplies, unless the values or the mapping name a power of their own. */
    private ToIntFunction<Line> scaled(int power, String column) {
        int scale = header.find("scale", "unit mult", "unit multiplier", "multiplier", "powercode code", "powercode");
        if (scale < 0
                || power != 0
                || mapping.setting("unit").isPresent()
                || Denomination.power(column).isPresent()) {
            return line -> power;
        }
        return line -> {
            String text = line.at(scale);
            return text.matches("[369]|12")
                    ? Integer.parseInt(text)
                    : Denomination.power(text).orElse(0);
        };
    }

    /** Whether a column of currencies speaks of the values: beside {@code Value_USD} it may be what the contracts were in. */
    private boolean ofTheValues(Grid grid, int unit, int value) {
        Optional<String> named = Denomination.currency(header.name(value));
        List<String> said = rows(grid, unit).distinct().toList();
        return !said.isEmpty() && (named.isEmpty() || said.equals(List.of(named.get())));
    }

    private Stream<String> rows(Grid grid, int unit) {
        return grid.below(header).stream().flatMap(line -> Denomination.currency(line.at(unit)).stream());
    }

    private int power(Grid grid, String column) {
        if (mapping.setting("unit").isPresent()) {
            return mapping.power().orElse(0);
        }
        OptionalInt own = Denomination.power(column.replace('_', ' '));
        if (own.isPresent() || Denomination.currency(column).isPresent()) {
            return own.orElse(0);
        }
        return grid.titles(header)
                .map(Denomination::power)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .findFirst()
                .orElse(0);
    }

    /** The column of quantities by its usual names, else the first that speaks of a weight in a unit of mass. */
    private int mass() {
        int column = column("quantity");
        for (int i = 0; column < 0 && i < header.width(); i++) {
            String name = header.name(i).toLowerCase(Locale.ROOT);
            boolean weight = name.matches(".*(weight|mass|wgt|quantity|qty|volume|вес|масс|нетто|колич|объ[её]м).*");
            column = weight && Denomination.mass(name).isPresent() ? i : -1;
        }
        return column;
    }

    /** One column of mass is taken; counts of unlike things are not a quantity that can be added. */
    private void quantity(Grid grid, Layout layout, List<Layout.Amount> amounts, Flaws flaws) {
        int column = mass();
        if (column < 0 || amounts.size() > 1) {
            return;
        }
        Optional<String> unit = mapping.setting("quantity-unit")
                .or(() -> Denomination.mass(header.name(column)))
                .or(() -> Header.folded(header.name(column)).matches("netwgt|netweight|netmass|нетто|веснетто|netto")
                        ? Optional.of("kg")
                        : Optional.empty());
        if (unit.isEmpty()) {
            flaws.at(grid.name(), header.line().number(), column + 1, Flaw.QUANTITY_WITHOUT_UNIT, header.name(column));
            return;
        }
        layout.quantityUnit = unit;
        int power = Denomination.power(header.name(column)).orElse(0);
        layout.amount(column, Optional.empty(), Optional.empty(), power, true);
    }
}
