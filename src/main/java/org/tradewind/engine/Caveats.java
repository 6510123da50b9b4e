package org.tradewind.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tradewind.trade.Basis;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Caveat;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Period;
import org.tradewind.trade.Row;

/** Gathers what must be said beside figures, in order of weight and without repeats. */
final class Caveats {
    private final Catalog catalog;
    private final Set<Caveat> first = new LinkedHashSet<>();

    Caveats(Catalog catalog) {
        this.catalog = catalog;
    }

    Caveats add(Caveat caveat) {
        first.add(caveat);
        return this;
    }

    /** A reported figure beside a computed one: do they agree? */
    Caveats compare(Optional<Figure> reported, Optional<Figure> computed) {
        if (reported.isPresent() && computed.isPresent()) {
            boolean agree = reported.get().estimate().agreesWith(computed.get().estimate());
            add(
                    agree
                            ? new Caveat.Confirmed(reported.get(), computed.get())
                            : new Caveat.Disagree(reported.get(), computed.get()));
        }
        return this;
    }

    /** All caveats for these figures: those added, breaks between their periods, the notes on their rows. */
    List<Caveat> beside(List<Figure> figures) {
        Set<Caveat> all = new LinkedHashSet<>(first);
        all.addAll(breaks(figures));
        Set<String> told = all.stream()
                .filter(c -> c instanceof Caveat.Break)
                .map(c -> ((Caveat.Break) c).note())
                .collect(Collectors.toSet());
        notes(figures)
                .filter(note -> !told.contains(note))
                .map(Caveat.Noted::new)
                .forEach(all::add);
        mixed(figures).ifPresent(all::add);
        figures.forEach(figure -> members(figure, all));
        return new ArrayList<>(all);
    }

    /** Which members a group's sum holds. */
    private void members(Figure figure, Set<Caveat> into) {
        switch (figure.basis()) {
            case Basis.Reported _ -> {}
            case Basis.Computed computed -> computed.inputs().forEach(input -> members(input, into));
            case Basis.Summed summed -> {
                if (!summed.members().isEmpty()) {
                    Stream.concat(Stream.of(figure.cell().reporter()), figure.cell().partner().stream())
                            .flatMap(economy -> catalog.group(economy).stream())
                            .findFirst()
                            .ifPresent(group -> into.add(members(group, figure, summed)));
                }
            }
        }
    }

    private static Caveat members(Catalog.Group group, Figure figure, Basis.Summed summed) {
        Period period = figure.cell().period();
        List<Economy> all = group.membersIn(period.year());
        return new Caveat.Members(
                group.code(),
                period,
                all.stream().filter(summed.members()::contains).toList(),
                all.stream().filter(m -> !summed.members().contains(m)).toList());
    }

    private List<Caveat> breaks(List<Figure> figures) {
        List<Caveat> found = new ArrayList<>();
        for (Catalog.Break b : catalog.breaks()) {
            List<Period> periods = figures.stream()
                    .filter(f -> concerns(b, f))
                    .flatMap(Caveats::periods)
                    .sorted()
                    .distinct()
                    .toList();
            Optional<Period> before = periods.reversed().stream()
                    .filter(p -> p.compareTo(b.earlier()) <= 0)
                    .findFirst();
            Optional<Period> after =
                    periods.stream().filter(p -> p.compareTo(b.later()) >= 0).findFirst();
            if (before.isPresent() && after.isPresent()) {
                found.add(new Caveat.Break(before.get(), after.get(), b.note()));
            }
        }
        return found;
    }

    private static boolean concerns(Catalog.Break b, Figure figure) {
        Optional<Flow> flow = figure.cell().flow();
        return b.flow().isEmpty() || flow.isEmpty() || !flow.get().oneWay() || flow.equals(b.flow());
    }

    private static Stream<Period> periods(Figure figure) {
        return Stream.concat(Stream.of(figure.cell().period()), figure.cell().base().stream());
    }

    private Stream<String> notes(List<Figure> figures) {
        return figures.stream()
                .flatMap(figure -> figure.basis().rows().stream())
                .flatMap(row -> row.notes().stream())
                .distinct()
                .filter(note -> catalog.note(note).map(Catalog.Note::shown).orElse(false));
    }

    /** Only a number computed across sources is a mixture; figures that stand side by side each name their own. */
    private static Optional<Caveat> mixed(List<Figure> figures) {
        List<String> sources = figures.stream()
                .filter(f -> f.basis() instanceof Basis.Computed)
                .filter(f ->
                        f.basis().rows().stream().map(Row::source).distinct().count() > 1)
                .flatMap(f -> f.basis().rows().stream())
                .map(Row::source)
                .distinct()
                .toList();
        return sources.isEmpty() ? Optional.empty() : Optional.of(new Caveat.MixedSources(sources));
    }
}
