package org.tradewind.dataset.formats;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The names of the columns. They are compared by their letters and digits only, so that {@code Trade Value (US$)}, {@code
 * Trade.Value..US..} and {@code trade_value_us} are one.
 *
 * @param line the line that it is
 */
record Header(Line line, Map<String, Integer> places) {

    static Header of(Line line) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < line.fields().size(); i++) {
            places.putIfAbsent(folded(line.at(i)), i);
        }
        return new Header(line, places);
    }

    /** Letters and digits, small, without accents; R puts an X before a name that begins with a digit. */
    static String folded(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                folded.append(c == 'ё' ? 'е' : c);
            }
        }
        boolean fromR = folded.length() > 1 && folded.charAt(0) == 'x' && Character.isDigit(folded.charAt(1));
        return fromR ? folded.substring(1) : folded.toString();
    }

    /** The place of the first of these columns that is there, 0 first; -1 where none is. */
    int find(String... names) {
        for (String name : names) {
            Integer place = places.get(folded(name));
            if (place != null) {
                return place;
            }
        }
        return -1;
    }

    /** The places of those of these columns that are there, in this order. */
    List<Integer> all(String... names) {
        List<Integer> found = new ArrayList<>();
        for (String name : names) {
            Integer place = places.get(folded(name));
            if (place != null && !found.contains(place)) {
                found.add(place);
            }
        }
        return found;
    }

    boolean has(String... names) {
        return all(names).size() == names.length;
    }

    int width() {
        return line.fields().size();
    }

    String name(int column) {
        return line.at(column);
    }
}
