package org.tradewind.bot;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the sender of a file says of it: the name of its dataset in a line of its own, and in lines of
 * {@code key = value} what the file does not say itself.
 *
 * @param name of a dataset that is there, or that is to be made
 */
record Caption(Optional<String> name, List<String> mapping) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Pattern WORDS = Pattern.compile("[\\s,;:!?()\"«»]+");

    Caption {
        mapping = List.copyOf(mapping);
    }

    /** @param datasets names of those that are there: one of them is heard among other words too */
    static Caption of(String text, Collection<String> datasets) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        List<String> words = lines.stream()
                .filter(line -> !line.contains("="))
                .map(line -> line.toLowerCase(Locale.ROOT))
                .toList();
        Optional<String> known = words.stream()
                .flatMap(line -> WORDS.splitAsStream(line))
                .filter(datasets::contains)
                .findFirst();
        Optional<String> fresh =
                words.stream().filter(line -> NAME.matcher(line).matches()).findFirst();
        return new Caption(
                known.or(() -> fresh),
                lines.stream().filter(line -> line.contains("=")).toList());
    }
}
