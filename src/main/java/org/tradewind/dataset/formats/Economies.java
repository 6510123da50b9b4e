package org.tradewind.dataset.formats;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tradewind.trade.Text;

/** Finds out which economy a source means by a number, by letters or by a name in English or Russian. */
final class Economies {
    /** The world where it is a reporter and the only one. */
    static final Place WORLD = new Place(
            Place.Kind.PART,
            "WORLD",
            new Text("World", "Мир"),
            List.of("the world", "whole world", "global", "весь мир", "мировой"));

    private final Map<String, Place> codes = new LinkedHashMap<>();
    private final Map<String, Place> names = new LinkedHashMap<>();
    private final Map<String, Optional<Place>> known = new HashMap<>();

    Economies() {
        for (List<String> line : Resource.lines("economies.txt")) {
            Place place = Place.country(line.getFirst());
            codes.put(place.code(), place);
            add(place, line.get(1) + " " + line.get(2), line.get(3));
        }
        for (List<String> line : Resource.lines("places.txt")) {
            Place.Kind kind = Place.Kind.valueOf(line.get(1).toUpperCase(Locale.ROOT));
            Place place = new Place(
                    kind,
                    kind == Place.Kind.WORLD ? "" : line.getFirst(),
                    new Text(line.get(3), line.get(4)),
                    spoken(line.get(5)));
            codes.putIfAbsent(line.getFirst(), place);
            add(place, line.get(2), line.get(3) + ";" + line.get(4) + ";" + line.get(5));
        }
    }

    /** What people say too, without the remarks of sources in brackets and figures. */
    private static List<String> spoken(String called) {
        return Resource.items(called, ";").stream()
                .filter(name -> name.matches("[\\p{L}][\\p{L} .'-]*"))
                .toList();
    }

    private void add(Place place, String inSources, String called) {
        Resource.items(inSources, " ").forEach(code -> codes.putIfAbsent(code, place));
        Resource.items(called, ";").forEach(name -> names.putIfAbsent(Header.folded(name), place));
    }

    /** Says what a source means by a text of its own; such words win over ours. */
    void add(String text, Place place) {
        known.put(text, Optional.of(place));
    }

    /** Gives a code that only this source knows its name; the place gets a code of ours from it. */
    void name(String code, String name) {
        String letters = "C" + code.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
        known.put(code, Optional.of(new Place(Place.Kind.PART, letters, new Text(name, name))));
    }

    Optional<Place> find(String text) {
        return known.computeIfAbsent(text, this::look);
    }

    private Optional<Place> look(String text) {
        String plain = text.startsWith("'") ? text.substring(1).strip() : text.strip();
        if (!plain.isEmpty() && plain.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.ofNullable(codes.get(withoutZeros(plain)));
        }
        return Optional.ofNullable(codes.get(plain.toUpperCase(Locale.ROOT)))
                .or(() -> named(plain))
                .or(() -> withoutRemark(plain))
                .or(() -> StateNames.country(plain).flatMap(this::named).filter(Economies::country));
    }

    private static boolean country(Place place) {
        return place.kind() == Place.Kind.COUNTRY || place.kind() == Place.Kind.PART;
    }

    private Optional<Place> named(String name) {
        return Optional.ofNullable(names.get(Header.folded(name)))
                .or(() -> StateNames.spellings(name).stream()
                        .map(spelling -> names.get(Header.folded(spelling)))
                        .filter(Objects::nonNull)
                        .findFirst());
    }

    private static String withoutZeros(String digits) {
        return digits.replaceFirst("^0+(?=.)", "");
    }

    /** A remark in brackets at the end may be the source's own, such as {@code Germany (a)}. */
    private Optional<Place> withoutRemark(String name) {
        String plain = name.replaceFirst("\\s*[(\\[][^()\\[\\]]*[)\\]]$", "");
        return plain.equals(name) || plain.isBlank()
                ? Optional.empty()
                : Optional.ofNullable(names.get(Header.folded(plain)));
    }
}
