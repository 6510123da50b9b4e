package org.tradewind.dataset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Unit;

/** Reads {@code tradewind.cells} of the descriptor. */
final class CubeFormReader {
    private static final String TREE = "tree";
    private static final BigDecimal SMALLEST = new BigDecimal("0.001");

    private final Faults faults;

    CubeFormReader(Faults faults) {
        this.faults = faults;
    }

    Optional<CubeForm> read(JsonTree.Obj cells) {
        Optional<BigDecimal> step = text(cells, "step", "1").flatMap(this::step);
        Optional<JsonTree.Str> products = text(cells, "products", "flat");
        Optional<Boolean> hierarchy = products.flatMap(this::hierarchy);
        Optional<List<Dimension>> complete = complete(cells);
        Optional<Boolean> mirror = mirror(cells);
        Optional<JsonTree.Str> unit = text(cells, "quantity_unit", "");
        if (step.isEmpty() || hierarchy.isEmpty() || complete.isEmpty() || mirror.isEmpty() || unit.isEmpty()) {
            return Optional.empty();
        }
        Optional<Unit> quantity =
                Optional.of(unit.get().value()).filter(u -> !u.isBlank()).map(Unit::new);
        return Optional.of(new CubeForm(
                step.get(),
                quantity,
                hierarchy.get(),
                products.map(JsonTree.Str::value).filter(TREE::equals).isPresent(),
                complete.get(),
                mirror.get()));
    }

    private Optional<JsonTree.Str> text(JsonTree.Obj cells, String key, String usual) {
        JsonTree found = cells.members().get(key);
        if (found == null) {
            return Optional.of(new JsonTree.Str(cells.line(), cells.column(), usual));
        }
        if (found instanceof JsonTree.Str text) {
            return Optional.of(text);
        }
        return malformed(found, key);
    }

    private Optional<BigDecimal> step(JsonTree.Str text) {
        try {
            BigDecimal step = new BigDecimal(text.value());
            boolean power = step.stripTrailingZeros().unscaledValue().equals(java.math.BigInteger.ONE);
            return power && step.compareTo(SMALLEST) >= 0
                    ? Optional.of(step.stripTrailingZeros())
                    : malformed(text, "step");
        } catch (NumberFormatException e) {
            return malformed(text, "step");
        }
    }

    private Optional<Boolean> hierarchy(JsonTree.Str text) {
        return switch (text.value()) {
            case "HS" -> Optional.of(true);
            case "flat", TREE -> Optional.of(false);
            default -> malformed(text, "products");
        };
    }

    private Optional<List<Dimension>> complete(JsonTree.Obj cells) {
        JsonTree found = cells.members().get("complete");
        if (found == null) {
            return Optional.of(List.of());
        }
        if (!(found instanceof JsonTree.Arr list)) {
            return malformed(found, "complete");
        }
        List<Dimension> along = new ArrayList<>();
        for (JsonTree item : list.items()) {
            Optional<Dimension> dimension = item instanceof JsonTree.Str s
                    ? Dimension.of(s.value()).filter(d -> d != Dimension.FLOW)
                    : Optional.empty();
            if (dimension.isEmpty()) {
                return malformed(item, "complete");
            }
            along.add(dimension.get());
        }
        return Optional.of(along);
    }

    private Optional<Boolean> mirror(JsonTree.Obj cells) {
        JsonTree found = cells.members().get("mirror");
        if (found == null) {
            return Optional.of(false);
        }
        return found instanceof JsonTree.Bool yes ? Optional.of(yes.value()) : malformed(found, "mirror");
    }

    private <T> Optional<T> malformed(JsonTree at, String key) {
        faults.at(Descriptor.FILE, at.line(), at.column(), Fault.PROPERTY_MALFORMED, key);
        return Optional.empty();
    }
}
