package org.tradewind.dataset;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tradewind.dataset.ObservationReader.Placed;
import org.tradewind.trade.Cell;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Unit;

/** The observations with numbers by their cells, those of one cell in order of the precedence of their sources. */
final class Preferred {
    private record Place(Cell cell, Unit unit) {}

    private final List<Placed> numbers;
    private final Map<Place, List<Placed>> byPlace = new LinkedHashMap<>();

    /** @param sources ids in order of precedence */
    Preferred(List<Placed> placed, List<String> sources) {
        numbers = placed.stream()
                .filter(p -> p.observation().estimate().isPresent())
                .toList();
        Comparator<Placed> precedence = Comparator.comparingInt(p -> sources.indexOf(p.source()));
        for (Placed p : numbers) {
            byPlace.merge(place(p), List.of(p), (before, more) -> inOrder(before, more, precedence));
        }
    }

    /** Most cells have one number, and a list of one takes the least room. */
    private static List<Placed> inOrder(List<Placed> before, List<Placed> more, Comparator<Placed> precedence) {
        return Stream.concat(before.stream(), more.stream()).sorted(precedence).toList();
    }

    private static Place place(Placed placed) {
        return new Place(placed.observation().cell(), placed.observation().unit());
    }

    /** All, in the order of the package. */
    List<Placed> numbers() {
        return numbers;
    }

    /** All by cell, the preferred one first. */
    List<List<Placed>> cells() {
        return List.copyOf(byPlace.values());
    }

    Optional<Estimate> number(Cell cell, Unit unit) {
        return Optional.ofNullable(byPlace.get(new Place(cell, unit)))
                .map(List::getFirst)
                .map(Placed::estimate);
    }
}
