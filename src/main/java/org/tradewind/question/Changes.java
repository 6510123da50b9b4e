package org.tradewind.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Part;
import org.tradewind.trade.Period;
import org.tradewind.trade.Query;
import org.tradewind.trade.Slice;
import org.tradewind.trade.Unit;

/** Changes: from which period to which, and how they are told. */
final class Changes {
    private final Sketch sketch;
    private final Known known;
    private final Periods periods;
    private final List<Part> assumed;

    Changes(Sketch sketch, Known known, Periods periods, List<Part> assumed) {
        this.sketch = sketch;
        this.known = known;
        this.periods = periods;
        this.assumed = assumed;
    }

    Query query() {
        Slice slice = Assembler.slice(sketch, assumed);
        List<Period> ends = new ArrayList<>(ends(slice));
        Query.Form form = form();
        if (ends.isEmpty()) {
            assumed.add(Part.YEARS);
            known.latest(slice).ifPresent(ends::add);
        }
        boolean since = sketch.line().anyOf(Tag.SINCE, Tag.TIMES);
        if (since && ends.size() == 1 && ends.getFirst() instanceof Period.Era) {
            assumed.add(Part.YEARS);
            multiple(slice).or(() -> known.latest(slice)).ifPresent(ends::add);
        }
        Period last = ends.getLast();
        Optional<Period> first = ends.size() > 1 ? Optional.of(ends.getFirst()) : Optional.empty();
        return new Query.Change(slice.withPeriods(List.of(last)), first, form);
    }

    /** "How many times as much as in the early 2000s": of what has no amount a multiple may be told, of the latest year that has one. */
    private Optional<Period> multiple(Slice slice) {
        return slice.flows().size() == 1
                ? known.periods(slice.withMeasure(Measure.MULTIPLE)).descendingSet().stream()
                        .filter(period -> period instanceof Period.Year)
                        .findFirst()
                : Optional.empty();
    }

    /** The earliest and the latest period said. */
    private List<Period> ends(Slice slice) {
        List<Period> said = new ArrayList<>(periods.said(slice, () -> known.latest(slice)));
        sketch.timing().base().ifPresent(said::add);
        said.sort(null);
        return said.size() < 2 ? said : List.of(said.getFirst(), said.getLast());
    }

    /** The years said one by one, or the two ends of a span. */
    private List<Period> bounds() {
        return sketch.timing()
                .range()
                .filter(r -> r.from().isPresent() && r.to().isPresent())
                .map(r -> List.of(r.from().get(), r.to().get()))
                .orElseGet(sketch::years);
    }

    private static boolean money(Meaning.Amount amount) {
        return amount.unit().map(Unit::money).orElse(true);
    }

    /** "In dollars, not percent". */
    private static boolean notPercent(Line line) {
        for (int i = 1; i < line.size(); i++) {
            boolean percent = line.at(i).hasAny(Tag.PERCENT, Tag.IN_PERCENT);
            int before = line.at(i - 1).has(Tag.IN) || line.at(i - 1).has(Tag.TO) ? i - 2 : i - 1;
            if (percent && line.at(before).has(Tag.NOT)) {
                return true;
            }
        }
        return false;
    }

    private static boolean folds(Line line) {
        return line.anyOf(Tag.DOUBLED, Tag.TRIPLED, Tag.QUADRUPLED);
    }

    /** "Exports doubled: by what per cent?": the multiple is told, and another form of it asked for. */
    private boolean percentAsked() {
        Line line = sketch.line();
        return !Stated.claimed(sketch) && percent(line);
    }

    private static boolean percent(Line line) {
        return line.anyOf(Tag.PERCENT, Tag.IN_PERCENT, Tag.IN_MONEY) || (line.any(Tag.SHARE) && line.any(Tag.BY_HOW));
    }

    private Query.Form form() {
        Line line = sketch.line();
        boolean each = sketch.timing().spans() && line.any(Tag.SERIES) && line.anyOf(Tag.GROWTH, Tag.FALL);
        if (line.any(Tag.YEARLY) || each) {
            return Query.Form.YEARLY;
        }
        if (Kinds.onlyMultiple(sketch, bounds()) || line.any(Tag.TIMES) || (folds(line) && !percentAsked())) {
            return Query.Form.TIMES;
        }
        boolean money = line.any(Meaning.Money.class) || line.anyOf(Tag.IN_MONEY, Tag.M, Tag.B, Tag.K);
        boolean stated = line.all(Meaning.Amount.class).stream().anyMatch(Changes::money)
                || line.all(Meaning.Bound.class).stream()
                        .anyMatch(b -> b.unit().map(Unit::money).orElse(true));
        boolean percent = line.anyOf(Tag.IN_PERCENT, Tag.PERCENT) && !notPercent(line);
        boolean difference = stated
                || ((line.any(Tag.BY_HOW) || notPercent(line)) && money && !percent)
                || (line.any(Tag.BY_HOW) && !line.anyOf(Tag.GROWTH, Tag.FALL, Tag.CHANGE, Tag.IN_PERCENT, Tag.PERCENT));
        return difference ? Query.Form.DIFFERENCE : Query.Form.PERCENT;
    }
}
