package org.tradewind.question;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Supplier;
import org.tradewind.trade.Part;
import org.tradewind.trade.Period;
import org.tradewind.trade.Remark;
import org.tradewind.trade.Slice;

/** Turns the times said into the periods of a query, with what was assumed and what must be told of it. */
final class Periods {
    /** More periods at once are no question. */
    private static final int MOST = 200;

    private final Timing timing;
    private final Known known;
    private final List<Part> assumed;
    private final List<Remark> remarks;

    Periods(Timing timing, Known known, List<Part> assumed, List<Remark> remarks) {
        this.timing = timing;
        this.known = known;
        this.assumed = assumed;
        this.remarks = remarks;
    }

    /** The periods said; where none was said, what is given, as assumed. */
    List<Period> of(Slice slice, Supplier<Optional<Period>> otherwise) {
        List<Period> said = said(slice, otherwise);
        if (!said.isEmpty()) {
            return said;
        }
        assumed.add(Part.YEARS);
        return otherwise.get().map(List::of).orElse(List.of());
    }

    /** The periods said; empty where none was. */
    List<Period> said(Slice slice, Supplier<Optional<Period>> latest) {
        List<Period> named = named(slice, latest);
        if (timing.without().isEmpty()) {
            return named;
        }
        List<Period> all = named.isEmpty() ? years(known.periods(slice)) : named;
        return all.stream().filter(period -> !timing.without().contains(period)).toList();
    }

    private List<Period> named(Slice slice, Supplier<Optional<Period>> latest) {
        if (timing.range().isPresent()) {
            return range(timing.range().get(), slice);
        }
        List<Period> periods = new ArrayList<>(timing.singles());
        timing.relative().ifPresent(when -> periods.addAll(relative(when, slice, latest)));
        return periods.stream().distinct().toList();
    }

    /** All years, months or quarters between the ends; an open end is that of the data. */
    private List<Period> range(Timing.Ends ends, Slice slice) {
        NavigableSet<Period> covered = known.periods(slice);
        NavigableSet<Period> all = covered.isEmpty() ? known.periods() : covered;
        Optional<Period> shorter = ends.from().filter(p -> !(p instanceof Period.Year));
        if (shorter.isPresent()) {
            return between(shorter.get(), ends.to().orElseGet(() -> latestLike(shorter.get(), all)));
        }
        int first = ends.from()
                .map(Period::year)
                .orElseGet(
                        () -> years(all).isEmpty() ? 0 : years(all).getFirst().year());
        int last = ends.to()
                .map(Period::year)
                .orElseGet(() ->
                        years(all).isEmpty() ? first : years(all).getLast().year());
        List<Period> years = new ArrayList<>();
        for (int year = first; year <= Math.min(last, first + MOST); year++) {
            years.add(Period.ofYear(year));
        }
        return years.isEmpty() ? List.of(Period.ofYear(first)) : years;
    }

    /** All months or quarters from one to another. */
    private static List<Period> between(Period from, Period to) {
        ArrayDeque<Period> all = new ArrayDeque<>();
        Optional<Period> at = Optional.of(to);
        while (at.isPresent() && at.get().compareTo(from) >= 0 && all.size() < MOST) {
            all.addFirst(at.get());
            at = at.get().before();
        }
        return all.contains(from) ? List.copyOf(all) : List.of(from, to);
    }

    private static Period latestLike(Period from, NavigableSet<Period> all) {
        return all.descendingSet().stream()
                .filter(p -> p.months() == from.months() && p.compareTo(from) >= 0)
                .findFirst()
                .orElse(from);
    }

    private static List<Period> years(NavigableSet<Period> periods) {
        return periods.stream().filter(p -> p instanceof Period.Year).toList();
    }

    private List<Period> relative(Meaning.When when, Slice slice, Supplier<Optional<Period>> latest) {
        Optional<Period> end = latest.get();
        if (end.isEmpty()) {
            return List.of();
        }
        return switch (when.type()) {
            case LAST -> last(when.count(), slice, end.get());
            case LATEST -> latest(when.count(), slice, end.get());
            case NOW -> {
                assumed.add(Part.YEARS);
                yield end.stream().toList();
            }
            case PREVIOUS, THIS -> {
                assumed.add(Part.YEARS);
                remarks.add(Remark.of("last-year-of-data", end.get().code()));
                yield end.stream().toList();
            }
            case AGO -> {
                assumed.add(Part.YEARS);
                remarks.add(Remark.of("last-year-of-data", end.get().code()));
                yield List.of(Period.ofYear(end.get().year() - when.count()));
            }
            case NEXT -> List.of(Period.ofYear(end.get().year() + 1));
            case ONE, RANGE, ENDS, SINCE, UNTIL, BASE, BESIDE, RECENT, WITHOUT -> when.periods();
        };
    }

    /** The latest period with figures, or the one so many places before it. */
    private List<Period> latest(int place, Slice slice, Period end) {
        List<Period> covered = years(known.periods(slice)).stream()
                .filter(year -> year.compareTo(end) <= 0)
                .toList();
        return place < 2 || covered.size() < place ? List.of(end) : List.of(covered.get(covered.size() - place));
    }

    /** The last so many periods that have figures. */
    private List<Period> last(int count, Slice slice, Period end) {
        List<Period> covered = new ArrayList<>(years(known.periods(slice)));
        List<Period> last =
                covered.isEmpty() ? List.of(end) : covered.subList(Math.max(0, covered.size() - count), covered.size());
        remarks.add(Remark.of(
                "latest-years",
                String.join(", ", last.stream().map(Period::code).toList())));
        return List.copyOf(last);
    }
}
