package org.tradewind.dataset.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The workbook of Eurostat's data browser: above each table the dimensions that are the same in all of it, in the table one
 * dimension down and the time across, each time with a column of flags after it.
 */
final class EurostatBookFormat implements Format {
    /** The line under the times names the dimension that the rows are of, twice where codes stand before labels. */
    private static final Pattern ROWS = Pattern.compile("(\\w+) \\((?:Labels|Codes)\\)");

    private static final Pattern CODE_AFTER_LABEL = Pattern.compile("\\s*\\[[A-Z0-9_.-]+]$");
    private static final Pattern FIGURE = Pattern.compile("[-\\d].*|:.*");

    /** What is known of a table: its dimensions by what they mean here. */
    private enum Role {
        PARTNER("partner"),
        REPORTER("geo|geopolitical entity.*|report.*|declarant.*"),
        FLOW(".*flow.*|na_item|national accounts indicator.*|indic_et|economic indicator.*"),
        UNIT("unit.*|currency|indicators?"),
        PRODUCT(
                "product.*|sitc.*|standard international trade.*|.*bec.*|bop_item|bop item.*|balance of payments item.*|cpa.*");

        private final Pattern words;

        Role(String words) {
            this.words = Pattern.compile(words);
        }

        static Optional<Role> of(String dimension) {
            String low = dimension.toLowerCase(Locale.ROOT);
            return low.contains("partner")
                    ? Optional.of(PARTNER)
                    : List.of(values()).stream()
                            .filter(role -> role.words.matcher(low).matches())
                            .findFirst();
        }
    }

    @Override
    public String name() {
        return "eurostat-xlsx";
    }

    @Override
    public Publisher publisher() {
        return EurostatFormat.EUROSTAT;
    }

    @Override
    public Optional<Layout> layout(Grid grid, Mapping mapping, Flaws flaws) {
        return grid.header(header ->
                        header.name(0).equals("TIME") && !times(header).isEmpty())
                .filter(header -> !grid.below(header).isEmpty()
                        && ROWS.matcher(grid.below(header).getFirst().at(0)).matches())
                .map(header -> layout(grid, header, flaws));
    }

    private static List<Integer> times(Header header) {
        List<Integer> columns = new ArrayList<>();
        for (int i = 1; i < header.width(); i++) {
            if (Times.of(header.name(i)).isPresent()) {
                columns.add(i);
            }
        }
        return columns;
    }

    private static Layout layout(Grid grid, Header header, Flaws flaws) {
        Map<Role, String> above = above(grid, header);
        List<Integer> times = times(header);
        Layout layout = new Layout(header);
        Map<Role, Integer> places = new LinkedHashMap<>();
        int width = header.width() + 1;
        for (Role role : above.keySet()) {
            places.put(role, width++);
        }
        Line names = grid.below(header).getFirst();
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < times.getFirst() && ROWS.matcher(names.at(i)).matches(); i++) {
            rows.add(i);
        }
        Optional<Role> down = Role.of(ROWS.matcher(names.at(0)).replaceFirst("$1"));
        layout.width = width;
        layout.mend = line -> mended(line, times, header.width() + 1, List.copyOf(above.values()));
        layout.keep("footers", figures(times));
        layout.flagsInValue = true;
        layout.statusLetter = Flag::eurostat;
        roles(layout, places, down, rows, grid, flaws);
        values(layout, times, above.getOrDefault(Role.UNIT, ""));
        return layout;
    }

    /** The dimensions above a table, without the codes that may follow the labels. */
    private static Map<Role, String> above(Grid grid, Header header) {
        Map<Role, String> above = new LinkedHashMap<>();
        for (Line line :
                grid.head().stream().takeWhile(l -> !l.equals(header.line())).toList()) {
            String dimension = CODE_AFTER_LABEL.matcher(line.at(0)).replaceFirst("");
            String member = line.fields().stream()
                    .skip(1)
                    .filter(field -> !field.isBlank())
                    .findFirst()
                    .map(field -> CODE_AFTER_LABEL.matcher(field.strip()).replaceFirst(""))
                    .orElse("");
            if (!member.isEmpty()) {
                Role.of(dimension).ifPresent(role -> above.putIfAbsent(role, member));
            }
        }
        return above;
    }

    /** Each flag goes into the field of its number, as in the other forms, and what stands above the table to the end. */
    private static Line mended(Line line, List<Integer> times, int width, List<String> above) {
        List<String> fields = new ArrayList<>(line.fields());
        while (fields.size() < width) {
            fields.add("");
        }
        for (int column : times) {
            if (!times.contains(column + 1) && !fields.get(column + 1).isBlank()) {
                fields.set(column, fields.get(column) + " " + fields.get(column + 1));
            }
        }
        fields.addAll(above);
        return new Line(line.number(), fields);
    }

    private static Predicate<Line> figures(List<Integer> times) {
        return line -> times.stream().anyMatch(i -> FIGURE.matcher(line.at(i)).matches());
    }

    private static void roles(
            Layout layout, Map<Role, Integer> places, Optional<Role> down, List<Integer> rows, Grid grid, Flaws flaws) {
        for (Role role : Role.values()) {
            boolean below = down.equals(Optional.of(role));
            List<Integer> columns =
                    below ? rows : places.containsKey(role) ? List.of(places.getOrDefault(role, -1)) : List.of();
            switch (role) {
                case REPORTER -> layout.reporter = columns;
                case PARTNER -> layout.partner = columns;
                case PRODUCT -> layout.product = columns.isEmpty() ? -1 : columns.getFirst();
                case FLOW -> layout.flow = columns.isEmpty() ? -1 : columns.getLast();
                case UNIT -> {}
            }
        }
        layout.productName = layout.product < 0 || rows.size() < 2 ? layout.product : rows.getLast();
        int line = layout.header.line().number();
        if (layout.reporter.isEmpty()) {
            throw flaws.stopAt(grid.name(), line, 1, Flaw.REPORTER_WANTED, layout.header.name(0));
        }
        if (layout.flow < 0) {
            throw flaws.stopAt(grid.name(), line, 1, Flaw.FLOW_WANTED);
        }
    }

    private static void values(Layout layout, List<Integer> times, String unit) {
        boolean euros = Denomination.currency(unit).equals(Optional.of("EUR"));
        int power = Denomination.power(unit).orElse(0);
        layout.hs = false;
        layout.currency = Optional.of("EUR");
        layout.otherFlowsAside = true;
        layout.flowReads = ColumnWords::direction;
        layout.keep("other-units", line -> euros);
        for (int column : times) {
            layout.amount(column, Optional.empty(), Times.of(layout.header.name(column)), power, false);
        }
    }
}
