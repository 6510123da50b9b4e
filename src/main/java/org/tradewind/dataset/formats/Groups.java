package org.tradewind.dataset.formats;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The groups of countries that come with the program, with the years of membership. A source that gives figures of the
 * European Union of one composition only means that one by the Union.
 */
final class Groups {
    /** The Union as it was in each year. */
    static final String UNION = "EU";

    private static final List<String> COMPOSITIONS = List.of("EU27_2020", "EU28");
    private static final Pattern MEMBER = Pattern.compile("([A-Z]{3})(?: (\\d{4})?-(\\d{4})?)?");

    private final List<List<String>> lines = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();

    private final Optional<String> union;

    /** @param met the economies that have figures */
    Groups(Collection<String> met) {
        List<String> compositions = COMPOSITIONS.stream().filter(met::contains).toList();
        union = compositions.size() == 1 && !met.contains(UNION)
                ? compositions.stream().findFirst()
                : Optional.empty();
        for (List<String> line : Resource.lines("groups.txt")) {
            if (line.getFirst().equals(UNION) && union.isPresent()) {
                continue;
            }
            codes.add(line.getFirst());
            for (String member : Resource.items(line.get(1), ";")) {
                Matcher m = MEMBER.matcher(member);
                if (!m.matches()) {
                    throw new IllegalStateException("no member of a group: " + member);
                }
                lines.add(List.of(line.getFirst(), m.group(1), text(m, 2), text(m, 3)));
            }
        }
    }

    private static String text(Matcher m, int group) {
        String text = m.group(group);
        return text == null ? "" : text;
    }

    /** The composition that stands for the Union here. */
    Optional<String> union() {
        return union;
    }

    /** The lines of the table of groups. */
    List<List<String>> lines() {
        return lines;
    }

    List<String> codes() {
        return codes;
    }
}
