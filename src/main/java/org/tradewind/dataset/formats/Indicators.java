package org.tradewind.dataset.formats;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tradewind.trade.Text;

/** The World Development Indicators of trade, by their codes and by what the bank calls them. */
final class Indicators {
    /** {@code Merchandise exports (current US$) [TX.VAL.MRCH.CD.WT]}. */
    private static final Pattern IN_BRACKETS = Pattern.compile(".*\\[([A-Z0-9]+(?:\\.[A-Z0-9]+)+)]");

    /**
     * One in current dollars.
     *
     * @param product empty for merchandise as a whole
     */
    record Dollars(Way way, String product) {}

    private final Map<String, Dollars> dollars = new TreeMap<>();
    private final Map<String, Ratio> percentages = new TreeMap<>();
    private final Map<String, String> titles = new TreeMap<>();

    private final Map<String, Optional<String>> read = new HashMap<>();

    Indicators() {
        for (List<String> line : Resource.lines("wdi.txt")) {
            Way way = Way.of(line.get(1)).orElseThrow();
            dollars.put(line.getFirst(), new Dollars(way, line.get(2)));
            called(line.getFirst(), line.get(3));
        }
        for (List<String> line : Resource.lines("indicators.txt")) {
            String measure = line.getFirst().toLowerCase(Locale.ROOT).replace('.', '-');
            Text name = new Text(line.get(2), line.get(3));
            List<String> english = Resource.items(line.get(4), ";");
            List<String> russian = Resource.items(line.get(5), ";");
            percentages.put(line.getFirst(), new Ratio(measure, line.get(1), name, english, russian));
            called(line.getFirst(), line.get(4));
        }
    }

    private void called(String code, String names) {
        Resource.items(names, ";").stream()
                .filter(name -> name.endsWith(")"))
                .forEach(name -> titles.put(Header.folded(name), code));
    }

    /** The code of the indicator that a text names by its code, its title or both; empty where it is none of trade. */
    Optional<String> code(String text) {
        return read.computeIfAbsent(text, this::look);
    }

    private Optional<String> look(String text) {
        String plain = text.strip();
        Matcher m = IN_BRACKETS.matcher(plain);
        String code =
                (m.matches() ? m.group(1) : plain).toUpperCase(Locale.ROOT).replace('_', '.');
        return dollars.containsKey(code) || percentages.containsKey(code)
                ? Optional.of(code)
                : Optional.ofNullable(titles.get(Header.folded(plain)));
    }

    Optional<Dollars> dollars(String text) {
        return code(text).map(dollars::get);
    }

    Optional<Ratio> percentage(String text) {
        return code(text).map(percentages::get);
    }
}
