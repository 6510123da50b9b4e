package org.tradewind.dataset;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Economy;

/** Whose trade the rows tell. */
final class Reporters {
    private final NavigableSet<Economy> rows = new TreeSet<>();
    private final List<Catalog.Group> groups;

    /** @param groups a group without rows of its own is told by those of its members */
    Reporters(List<Observation> observations, Optional<Cube> cube, List<Catalog.Group> groups) {
        observations.forEach(observation -> rows.add(observation.cell().reporter()));
        cube.ifPresent(cells -> {
            cells.summary().periods().values().forEach(reporters -> rows.addAll(reporters.keySet()));
            if (cells.form().mirror()) {
                rows.addAll(cells.summary().ofPartners().keySet());
            }
        });
        this.groups = groups;
    }

    /** A reporter of whom no row tells would make every question fail that names none. */
    void check(Descriptor descriptor, Faults faults) {
        descriptor
                .said()
                .filter(said -> !rows.isEmpty() && !descriptor.reporter().equals(Economy.WORLD))
                .filter(said -> !told(descriptor.reporter()))
                .ifPresent(said -> faults.at(
                        Descriptor.FILE,
                        said.line(),
                        said.column(),
                        Fault.REPORTER_ABSENT,
                        said.value(),
                        rows.first().code()));
    }

    private boolean told(Economy reporter) {
        return rows.contains(reporter)
                || groups.stream()
                        .filter(group -> group.code().equals(reporter))
                        .flatMap(group -> group.members().stream())
                        .anyMatch(member -> rows.contains(member.economy()));
    }
}
