package org.tradewind.dataset;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Cell;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Hedge;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Period;
import org.tradewind.trade.Product;
import org.tradewind.trade.Row;
import org.tradewind.trade.Status;
import org.tradewind.trade.Unit;

/** Reads one line of the observations, with all that can be checked within the line. */
final class LineReader {
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,29})(?:\\.\\d{1,20})?");
    private static final Set<Measure> OF_A_FLOW =
            Set.of(Measure.VALUE, Measure.GROWTH, Measure.MULTIPLE, Measure.SHARE);
    private static final Set<Measure> SINCE = Set.of(Measure.GROWTH, Measure.MULTIPLE);
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final String HEDGES =
            Stream.of(Hedge.values()).map(Hedge::code).collect(Collectors.joining(", "));

    private final Codes codes;
    private final List<Unit> currencies;
    private final Met<PrintedUnit> units;

    /** @param currencies that values may come in */
    LineReader(Codes codes, List<Unit> currencies) {
        this.codes = codes;
        this.currencies = currencies;
        this.units = new Met<>(printed -> PrintedUnit.of(printed, codes.named(Catalog.Kind.UNIT)));
    }

    Optional<Line> read(Entry entry) {
        Optional<String> id = entry.id("id");
        Optional<Cell> cell = cell(entry);
        Optional<PrintedUnit> unit = unit(entry, cell);
        Optional<BigDecimal> number = entry.optional("number", LineReader::number, Fault.NUMBER_UNREADABLE);
        Optional<Hedge> hedge = entry.optional("hedge", Hedge::of, Fault.HEDGE_UNKNOWN, HEDGES);
        Optional<Line.End> end = end(entry, hedge);
        Optional<Status> status = status(entry);
        Optional<String> source = codes.source(entry, "source");
        List<String> notes = codes.notes(entry, "notes");
        if (!entry.sound()) {
            return Optional.empty();
        }
        checkPossible(entry, cell.orElseThrow(), unit.orElseThrow(), number);
        Row row = new Row(
                id.orElseThrow(),
                entry.text("number"),
                entry.text("unit"),
                entry.text("words"),
                status.orElseThrow(),
                source.orElseThrow(),
                notes);
        return Optional.of(new Line(entry, cell.orElseThrow(), unit.orElseThrow(), number, hedge, end, row))
                .filter(line -> entry.sound());
    }

    private static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private Optional<Cell> cell(Entry entry) {
        Optional<Measure> measure = codes.measure(entry, "measure");
        Optional<Flow> flow = codes.flow(entry, "flow");
        if (flow.isEmpty()
                && entry.text("flow").isBlank()
                && measure.filter(OF_A_FLOW::contains).isPresent()) {
            entry.fault("flow", Fault.FLOW_MISSING, entry.text("measure"));
        }
        entry.required("reporter");
        Optional<Economy> reporter = codes.economy(entry, "reporter", Fault.ECONOMY_UNKNOWN);
        Optional<Economy> partner = codes.economy(entry, "partner", Fault.ECONOMY_UNKNOWN);
        Optional<Product> product = codes.product(entry, "product");
        Optional<Period> period = codes.period(entry, "period");
        Optional<Period> base = base(entry, measure, period);
        if (measure.isEmpty() || reporter.isEmpty() || period.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Cell(measure.get(), flow, reporter.get(), partner, product, period.get(), base));
    }

    private Optional<Period> base(Entry entry, Optional<Measure> measure, Optional<Period> period) {
        Optional<Period> base = codes.base(entry, "base");
        boolean written = entry.optional("base").isPresent();
        measure.ifPresent(m -> {
            if (SINCE.contains(m) && !written) {
                entry.fault("base", Fault.BASE_MISSING, m.code());
            } else if (!SINCE.contains(m) && written) {
                entry.fault("base", Fault.BASE_UNEXPECTED, m.code());
            }
        });
        if (base.isPresent() && period.isPresent() && base.get().compareTo(period.get()) >= 0) {
            entry.fault("base", Fault.BASE_NOT_EARLIER, entry.text("base"), entry.text("period"));
        }
        return base;
    }

    private Optional<PrintedUnit> unit(Entry entry, Optional<Cell> cell) {
        Optional<PrintedUnit> unit = entry.required("unit", units::read, Fault.UNIT_UNKNOWN);
        if (unit.isPresent()
                && cell.isPresent()
                && !fits(unit.get().unit(), cell.get().measure())) {
            entry.fault("unit", Fault.UNIT_UNFIT, entry.text("unit"), entry.text("measure"));
        }
        return unit;
    }

    private boolean fits(Unit unit, Measure measure) {
        return codes.unitOf(measure).map(unit::equals).orElseGet(() -> currencies.contains(unit));
    }

    private static Optional<Line.End> end(Entry entry, Optional<Hedge> hedge) {
        Optional<Line.End> end = entry.optional("range", Line.End::of, Fault.RANGE_UNKNOWN);
        boolean between = hedge.filter(h -> h == Hedge.BETWEEN).isPresent();
        boolean ranged = entry.optional("range").isPresent();
        if (hedge.isPresent() && between != ranged) {
            entry.fault("range", Fault.RANGE_HEDGE);
        }
        end.filter(e -> !entry.text("id").endsWith(e.suffix()))
                .ifPresent(e -> entry.fault("id", Fault.RANGE_INCOMPLETE, entry.text("id"), e.suffix()));
        return end;
    }

    private Optional<Status> status(Entry entry) {
        boolean number = entry.optional("number").isPresent();
        if (number && entry.optional("status").isEmpty()) {
            entry.fault("status", Fault.NUMBER_WITHOUT_STATUS, entry.text("number"), Codes.STATUSES);
            return Optional.empty();
        }
        Optional<Status> status = codes.status(entry, "status");
        status.ifPresent(s -> {
            if (s.hasNumber() && !number) {
                entry.fault("number", Fault.NUMBER_MISSING, s.code());
            } else if (!s.hasNumber() && number) {
                entry.fault("number", Fault.NUMBER_AGAINST_STATUS, entry.text("number"), s.code());
            }
        });
        if (number) {
            entry.required("hedge");
        }
        return status;
    }

    private static void checkPossible(Entry entry, Cell cell, PrintedUnit unit, Optional<BigDecimal> number) {
        number.filter(n -> !possible(cell, unit.unit(), n))
                .ifPresent(n ->
                        entry.fault("number", Fault.NUMBER_IMPOSSIBLE, entry.text("number"), entry.text("measure")));
    }

    private static boolean possible(Cell cell, Unit unit, BigDecimal n) {
        if (unit.equals(Unit.RANK)) {
            return n.signum() > 0 && n.stripTrailingZeros().scale() <= 0;
        }
        if (cell.measure().equals(Measure.SHARE)) {
            return n.signum() >= 0 && n.compareTo(WHOLE) <= 0;
        }
        boolean signed = cell.measure().equals(Measure.GROWTH)
                || cell.flow().filter(f -> f == Flow.BALANCE).isPresent();
        return signed || n.signum() >= 0;
    }
}
