package org.tradewind.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tradewind.dataset.Cube;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Unit;

/**
 * How the cells of a version are to be read, kept beside them in its file.
 *
 * @param step the source's last digit in base units
 * @param unit the currency of values
 * @param quantityUnit what quantities count
 * @param hierarchy whether product codes hold one another
 * @param additive along what the parts may be added up
 * @param mirror whether a row is its partner's import too
 * @param wholes whether some rows are of the whole world
 * @param totals whether some rows are of all products
 * @param levels how long the product codes of rows are
 * @param sources ids in order of precedence
 */
record CubeShape(
        BigDecimal step,
        Unit unit,
        Optional<Unit> quantityUnit,
        boolean hierarchy,
        Set<Dimension> additive,
        boolean mirror,
        boolean wholes,
        boolean totals,
        List<Integer> levels,
        List<String> sources) {

    static CubeShape of(Cube cube, Unit unit, List<String> sources) {
        return new CubeShape(
                cube.form().step(),
                unit,
                cube.form().quantityUnit(),
                cube.form().hierarchy(),
                cube.form().additive(),
                cube.form().mirror(),
                cube.summary().wholes(),
                cube.summary().totals(),
                cube.summary().products().stream()
                        .map(p -> p.code().length())
                        .distinct()
                        .sorted()
                        .toList(),
                sources);
    }

    /** As lines of key and value. */
    List<Map.Entry<String, String>> lines() {
        List<Map.Entry<String, String>> lines = new ArrayList<>();
        lines.add(Map.entry("step", step.toPlainString()));
        lines.add(Map.entry("unit", unit.code()));
        quantityUnit.ifPresent(u -> lines.add(Map.entry("quantity_unit", u.code())));
        lines.add(Map.entry("hierarchy", String.valueOf(hierarchy)));
        additive.forEach(d -> lines.add(Map.entry("additive", d.code())));
        lines.add(Map.entry("mirror", String.valueOf(mirror)));
        lines.add(Map.entry("wholes", String.valueOf(wholes)));
        lines.add(Map.entry("totals", String.valueOf(totals)));
        levels.forEach(level -> lines.add(Map.entry("level", String.valueOf(level))));
        return lines;
    }

    /**
     * Reads lines in whatever order a database gives them.
     *
     * @param sources ids in order of precedence
     */
    static CubeShape read(List<Map.Entry<String, String>> lines, List<String> sources) {
        EnumSet<Dimension> additive = EnumSet.noneOf(Dimension.class);
        all(lines, "additive").forEach(code -> additive.add(Dimension.of(code).orElseThrow()));
        return new CubeShape(
                new BigDecimal(all(lines, "step").getFirst()).stripTrailingZeros(),
                new Unit(all(lines, "unit").getFirst()),
                all(lines, "quantity_unit").stream().findFirst().map(Unit::new),
                yes(lines, "hierarchy"),
                additive,
                yes(lines, "mirror"),
                yes(lines, "wholes"),
                yes(lines, "totals"),
                all(lines, "level").stream().map(Integer::valueOf).sorted().toList(),
                sources);
    }

    private static List<String> all(List<Map.Entry<String, String>> lines, String key) {
        return lines.stream()
                .filter(l -> l.getKey().equals(key))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static boolean yes(List<Map.Entry<String, String>> lines, String key) {
        return all(lines, key).equals(List.of("true"));
    }

    Unit unit(Measure measure) {
        return measure.equals(Measure.QUANTITY) ? quantityUnit.orElse(unit) : unit;
    }
}
