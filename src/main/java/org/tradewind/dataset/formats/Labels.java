package org.tradewind.dataset.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The labels of SDMX-CSV, which stand behind an id in its own field ({@code DEU: Germany}), in a column of their own after
 * it, or nowhere.
 */
final class Labels {
    /** A letter, or one with figures: a continent or a region that only this source numbers so. */
    private static final String REGION = "[A-Z]\\d{0,2}";

    private Labels() {}

    /** The header without the labels that may follow the ids; where a column of labels follows, its name too means the ids. */
    static Header bare(Header header) {
        Map<String, Integer> places = new TreeMap<>();
        for (int i = 0; i < header.width(); i++) {
            if (!labels(header, i)) {
                places.putIfAbsent(Header.folded(id(header.name(i))), i);
            }
        }
        for (int i = 0; i < header.width(); i++) {
            if (labels(header, i)) {
                places.putIfAbsent(Header.folded(header.name(i)), i - 1);
            }
        }
        return new Header(header.line(), places);
    }

    /** Whether a column has the names of what the one before it has the ids of; it may be called as another id is. */
    private static boolean labels(Header header, int column) {
        if (column == 0 || labels(header, column - 1)) {
            return false;
        }
        String name = header.name(column);
        boolean fixed = List.of("value", "unit", "flags", "powercode").contains(Header.folded(name));
        boolean again = !name.isBlank() && Header.folded(name).equals(Header.folded(header.name(column - 1)));
        return again
                || name.equals("STRUCTURE_NAME")
                || (!fixed
                        && header.name(column - 1).matches("[A-Z][A-Z0-9_]*")
                        && name.matches(".*[a-z].*")
                        && !name.contains(":"));
    }

    /** The id of {@code ID: Name}. */
    static String id(String text) {
        int colon = text.indexOf(':');
        boolean labelled = colon > 0 && text.substring(0, colon).matches("[A-Za-z0-9_.@-]+");
        boolean structure = text.matches("[A-Za-z0-9_.@-]+:[A-Za-z0-9_.@-]+\\(.*");
        return labelled && !structure ? text.substring(0, colon) : text;
    }

    /** The label of the id in a field; empty text where there is none. */
    static String of(Header header, Line line, int column) {
        String text = line.at(column);
        String id = id(text);
        if (!id.equals(text)) {
            return text.substring(id.length() + 1).strip();
        }
        return column >= 0 && column + 1 < header.width() && labels(header, column + 1) ? line.at(column + 1) : "";
    }

    /**
     * Reads ids; where an id of an economy or a flow says nothing, its label is read. The labels of products become their
     * names.
     */
    static void apply(Layout layout) {
        Economies economies = new Economies();
        int width = layout.header.width();
        layout.productName = width;
        layout.width = width + 1;
        layout.mend = line -> {
            List<String> fields =
                    new ArrayList<>(line.fields().stream().map(Labels::id).toList());
            layout.reporter.forEach(column -> set(fields, column, economy(layout.header, line, column, economies)));
            layout.partner.forEach(column -> set(fields, column, economy(layout.header, line, column, economies)));
            set(fields, layout.flow, flow(layout, line));
            if (fields.size() == width) {
                fields.add(of(layout.header, line, layout.product));
            }
            return new Line(line.number(), fields);
        };
    }

    private static void set(List<String> fields, int column, String text) {
        if (column >= 0 && column < fields.size()) {
            fields.set(column, text);
        }
    }

    private static String economy(Header header, Line line, int column, Economies economies) {
        String id = id(line.at(column));
        if (economies.find(id).isPresent()) {
            return id;
        }
        String label = of(header, line, column);
        if (!label.isEmpty()) {
            return label;
        }
        return id.matches(REGION) ? Aggregates.PLACE.name().en() : id;
    }

    private static String flow(Layout layout, Line line) {
        String id = id(line.at(layout.flow));
        String label = of(layout.header, line, layout.flow);
        boolean understood = layout.flowWords.containsKey(id) || Way.of(id).isPresent();
        return understood || label.isEmpty() ? id : label;
    }
}
