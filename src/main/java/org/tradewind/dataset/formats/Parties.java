package org.tradewind.dataset.formats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Text;

/** The economies that the files speak of. One that nobody knows is kept under its own name, so that sums stay whole. */
final class Parties {
    private static final int LONGEST = 12;
    /** More names that nobody knows than this, and the column holds something else. */
    private static final int STRANGERS = 40;

    /** What Comtrade and those who draw on it call the place that is Taiwan. */
    private static final List<String> OTHER_ASIA = List.of("490", "S19", "Other Asia, nes");

    private static final Place ASIA =
            new Place(Place.Kind.PART, "TWN", new Text("Other Asia, nes", "Тайвань (прочая Азия)"));

    private final Economies economies;
    private final Latin latin = new Latin();
    private final Map<String, Place> met = new LinkedHashMap<>();
    private final Map<String, Place> strangers = new LinkedHashMap<>();

    Parties(Economies economies) {
        this.economies = economies;
    }

    Economies economies() {
        return economies;
    }

    /** The economy that the first of these columns names that we know. */
    Optional<Place> find(Line line, List<Integer> columns) {
        for (int column : columns) {
            String text = line.at(column);
            if (!text.isEmpty()) {
                Optional<Place> place = economies.find(text);
                if (place.isPresent()) {
                    meet(OTHER_ASIA.contains(text) ? ASIA : place.get());
                    return place;
                }
            }
        }
        return Optional.empty();
    }

    void meet(Place place) {
        if (place.kind() == Place.Kind.PART || place.kind() == Place.Kind.GROUP) {
            met.putIfAbsent(place.code(), place);
        }
    }

    /** Whether a place of this name has been made up before. */
    Optional<Place> stranger(String name) {
        return Optional.ofNullable(strangers.get(name));
    }

    boolean tooManyStrangers() {
        return strangers.size() > STRANGERS;
    }

    /** A place for a name that nobody knows. */
    Place invite(String code, String name) {
        String plain = Economy.isCode(code) && code.length() > 2 ? code : letters(name);
        String free = plain;
        for (int i = 2; taken(free); i++) {
            free = plain.substring(0, Math.min(plain.length(), LONGEST - 3)) + "_" + i;
        }
        Place place = new Place(Place.Kind.PART, free, new Text(name, name));
        strangers.put(name, place);
        met.put(free, place);
        return place;
    }

    private boolean taken(String code) {
        return met.containsKey(code) || economies.find(code).isPresent();
    }

    private String letters(String name) {
        String plain = latin.letters(name).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
        String trimmed = plain.replaceAll("^_+|_+$", "");
        String begun = trimmed.isEmpty() || !Character.isLetter(trimmed.charAt(0)) ? "X_" + trimmed : trimmed;
        String cut = begun.substring(0, Math.min(LONGEST, begun.length()));
        return cut.length() < 2 ? cut + "_X" : cut;
    }

    /** Those that are no countries, or are called otherwise here; in the order in which they were met. */
    List<Place> special() {
        return List.copyOf(met.values());
    }
}
