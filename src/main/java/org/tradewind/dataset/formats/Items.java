package org.tradewind.dataset.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which of goods, services and both together is the whole of a table by the balance of payments. */
final class Items {
    private static final String BOTH = "GS";
    private static final String GOODS = "G";
    private static final String SERVICES = "S";
    /** What the balance of payments has of trade; only a table of such items is looked through for those that are sums. */
    static final Pattern ITEM = Pattern.compile("GS?|S|S[A-L][A-Z0-9]*");

    private Items() {}

    /**
     * The item that means all products; none where goods and services stand side by side without their sum.
     *
     * @param column where the items are in a line that is set right
     */
    static List<String> whole(Grid grid, Layout layout, int column) {
        List<String> met = grid.below(layout.header).stream()
                .map(layout.mend)
                .map(line -> line.at(column))
                .distinct()
                .toList();
        if (met.stream().noneMatch(item -> ITEM.matcher(item).matches())) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        Stream.of(BOTH, GOODS, SERVICES)
                .filter(item -> met.contains(item) || written(grid, item))
                .forEach(found::add);
        return found.contains(BOTH) ? List.of(BOTH) : found.size() == 1 ? found : List.of();
    }

    /** Whether it stands further down, as the forms of text part fields. */
    private static boolean written(Grid grid, String item) {
        return Stream.of(",%s,", "\"%s\"", ";%s;", ",%s:").anyMatch(form -> grid.mentions(form.formatted(item)));
    }
}
