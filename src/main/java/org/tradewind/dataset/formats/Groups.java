package org.tradewind.dataset.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The groups of countries that come with the program, with the years of membership. */
final class Groups {
    private static final Pattern MEMBER = Pattern.compile("([A-Z]{3})(?: (\\d{4})?-(\\d{4})?)?");

    private final List<List<String>> lines = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();

    Groups() {
        for (List<String> line : Resource.lines("groups.txt")) {
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

    /** The lines of the table of groups. */
    List<List<String>> lines() {
        return lines;
    }

    List<String> codes() {
        return codes;
    }
}
