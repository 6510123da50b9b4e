package org.tradewind.dataset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tradewind.trade.Cell;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Row;
import org.tradewind.trade.Unit;

/** Puts lines together to observations: a range from two lines, everything else from one; and finds repeats. */
final class ObservationReader {
    /** An observation with the line that it begins on. */
    record Placed(Observation observation, Spot spot) {
        String id() {
            return observation.row().id();
        }

        String source() {
            return observation.row().source();
        }

        /** Its number; only for observations that have one. */
        Estimate estimate() {
            return observation.estimate().orElseThrow();
        }

        /** A warning at its number; the first argument is its id. */
        void warn(Fault fault, String... arguments) {
            spot.fault(
                    "number",
                    fault,
                    Stream.concat(Stream.of(id()), Stream.of(arguments)).toArray(String[]::new));
        }
    }

    private record CellInSource(Cell cell, Unit unit, String source) {}

    private final LineReader lines;
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<CellInSource, Placed> cells = new HashMap<>();
    private final Map<String, Line> halves = new LinkedHashMap<>();
    private final List<Placed> placed = new ArrayList<>();

    ObservationReader(LineReader lines) {
        this.lines = lines;
    }

    /** The observations in the order of the table; a range stands where its second line does. */
    List<Placed> read(Table table) {
        table.each(entry -> {
            checkId(entry);
            lines.read(entry).ifPresent(this::take);
        });
        halves.values()
                .forEach(half -> half.entry()
                        .fault(
                                "range",
                                Fault.RANGE_INCOMPLETE,
                                half.row().id(),
                                half.end().orElseThrow().suffix()));
        return placed;
    }

    private void checkId(Entry entry) {
        String id = entry.text("id");
        Integer first = ids.putIfAbsent(id, entry.line());
        if (first != null && !id.isBlank()) {
            entry.fault("id", Fault.DUPLICATE_ROW_ID, id, first.toString());
        }
    }

    private void take(Line line) {
        if (line.end().isEmpty()) {
            Optional<Estimate> estimate = line.number()
                    .map(n -> Estimate.of(line.inBase(), line.hedge().orElseThrow()));
            place(line, new Observation(line.cell(), line.unit().unit(), estimate, line.row()));
            return;
        }
        Line other = halves.remove(line.rangeId());
        if (other == null) {
            halves.put(line.rangeId(), line);
        } else {
            join(other, line);
        }
    }

    private void join(Line first, Line second) {
        boolean ordered = first.end().orElseThrow() == Line.End.LOW;
        Line low = ordered ? first : second;
        Line high = ordered ? second : first;
        if (!low.cell().equals(high.cell())
                || !low.unit().equals(high.unit())
                || low.end().equals(high.end())
                || !low.row().source().equals(high.row().source())) {
            second.entry()
                    .fault(
                            "range",
                            Fault.RANGE_INCOMPLETE,
                            second.row().id(),
                            second.end().orElseThrow().suffix());
            return;
        }
        BigDecimal from = low.inBase();
        BigDecimal to = high.inBase();
        if (from.compareTo(to) > 0) {
            second.entry()
                    .fault(
                            "number",
                            Fault.BOUNDS_REVERSED,
                            low.row().number(),
                            high.row().number());
            return;
        }
        place(
                first,
                new Observation(
                        low.cell(), low.unit().unit(), Optional.of(Estimate.between(from, to)), both(low, high)));
    }

    private static Row both(Line low, Line high) {
        Set<String> notes = new LinkedHashSet<>(low.row().notes());
        notes.addAll(high.row().notes());
        return new Row(
                low.rangeId(),
                low.row().number() + "–" + high.row().number(),
                low.row().unit(),
                low.row().words(),
                low.row().status(),
                low.row().source(),
                List.copyOf(notes));
    }

    private void place(Line line, Observation observation) {
        Placed now = new Placed(observation, line.entry().spot());
        CellInSource key = new CellInSource(observation.cell(), observation.unit(), now.source());
        Placed before = cells.putIfAbsent(key, now);
        if (before != null) {
            line.entry()
                    .fault(
                            "id",
                            Fault.DUPLICATE_CELL_IN_ONE_SOURCE,
                            now.id(),
                            before.id(),
                            String.valueOf(before.spot().line()));
        } else {
            placed.add(now);
        }
    }
}
