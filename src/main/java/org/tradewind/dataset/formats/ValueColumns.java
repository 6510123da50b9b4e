package org.tradewind.dataset.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the columns of values of a table: one, or one each for periods, flows or both. */
final class ValueColumns {
    private static final Map<String, List<String>> WORDS = ColumnWords.all();
    private static final List<Way> WAYS = List.of(Way.EXPORTS, Way.IMPORTS, Way.RE_EXPORTS);
    private static final String[] CIF = {"cif value usd", "cif_value", "cifvalue", "cif value", "cif trade value (us$)"
    };
    private static final String[] FOB = {"fob value usd", "fob_value", "fobvalue", "fob value", "fob trade value (us$)"
    };

    private final Header header;
    private final Mapping mapping;
    private final int flow;
    private final boolean timed;
    private final List<Layout.Amount> amounts = new ArrayList<>();
    private final List<Integer> rivals = new ArrayList<>();
    private boolean partsOfYear;

    /**
     * @param flow the column of flows
     * @param timed whether another column holds the time
     */
    ValueColumns(Header header, Mapping mapping, int flow, boolean timed) {
        this.header = header;
        this.mapping = mapping;
        this.flow = flow;
        this.timed = timed;
    }

    /** The first column that is a fiscal year, where the columns are the periods. */
    int fiscal() {
        Optional<String> name =
                timed ? Optional.empty() : Fiscal.among(header.line().fields());
        return name.map(header.line().fields()::indexOf).orElse(-1);
    }

    /** Where the first column of values is; -1 where none is known. */
    int first() {
        return amounts.isEmpty() ? fiscal() : amounts.getFirst().column();
    }

    /**
     * The columns of one flow that each hold a part of the trade, such as {@code Oil exports}, where none holds all of it;
     * empty where the columns taken hold it all.
     */
    List<Integer> rivals() {
        return List.copyOf(rivals);
    }

    /** Whether the columns are the months or the quarters of the year that a row names. */
    boolean partsOfYear() {
        return partsOfYear;
    }

    /** In their order in the table; empty where none is known. */
    List<Layout.Amount> found() {
        byPeriod();
        byPartOfYear();
        if (amounts.isEmpty()) {
            byFlowAndYear();
        }
        if (amounts.isEmpty()) {
            directions();
        }
        if (amounts.isEmpty()) {
            single();
        }
        return amounts;
    }

    /** A column a year, or a month. */
    private void byPeriod() {
        if (timed || mapping.column("value").isPresent()) {
            return;
        }
        for (int i = 0; i < header.width(); i++) {
            Optional<String> when = Times.of(header.name(i));
            if (when.isPresent()) {
                amounts.add(new Layout.Amount(i, Optional.empty(), when, line -> 0, false));
            }
        }
    }

    /** A column a month or a quarter of the year in a column of its own. */
    private void byPartOfYear() {
        if (!timed || mapping.column("value").isPresent()) {
            return;
        }
        List<Integer> parts = IntStream.range(0, header.width())
                .filter(i -> Times.part(header.name(i)))
                .boxed()
                .toList();
        partsOfYear = parts.size() > 1;
        if (partsOfYear) {
            parts.forEach(i -> amounts.add(new Layout.Amount(i, Optional.empty(), Optional.empty(), line -> 0, false)));
        }
    }

    /** A column a flow and year, such as {@code Exports 2020, USD million}. */
    private void byFlowAndYear() {
        if (timed || mapping.column("value").isPresent()) {
            return;
        }
        for (int i = 0; i < header.width(); i++) {
            String name = header.name(i);
            Optional<String> when = Times.within(name);
            Optional<Way> way = ColumnWords.direction(name);
            if (when.isPresent() && (way.isPresent() || ColumnWords.value(name)) && inTheSameCurrency(name)) {
                amounts.add(new Layout.Amount(i, way, when, line -> 0, false));
            }
        }
        for (Way way : WAYS) {
            List<Integer> all = amounts.stream()
                    .filter(amount -> amount.way().equals(Optional.of(way)))
                    .map(Layout.Amount::column)
                    .toList();
            List<Integer> most = fullest(all);
            amounts.removeIf(amount -> all.contains(amount.column()) && !most.contains(amount.column()));
        }
    }

    private boolean inTheSameCurrency(String name) {
        return amounts.isEmpty()
                || Denomination.currency(name)
                        .equals(Denomination.currency(
                                header.name(amounts.getFirst().column())));
    }

    /** Exports in one column and imports in another. */
    private void directions() {
        boolean told = WAYS.stream().anyMatch(way -> mapping.column(way.code()).isPresent());
        if (!told && mapping.column("value").isPresent()) {
            return;
        }
        for (Way way : WAYS) {
            int column = mapping.column(way.code())
                    .map(name -> header.find(name))
                    .orElseGet(() -> told ? -1 : speaking(way));
            if (column >= 0) {
                amounts.add(new Layout.Amount(column, Optional.of(way), Optional.empty(), line -> 0, false));
            }
        }
    }

    /** The first column that speaks of a flow, above all one that holds the whole of it. */
    private int speaking(Way way) {
        List<Integer> all = IntStream.range(0, header.width())
                .filter(i -> i != flow)
                .filter(i -> ColumnWords.direction(header.name(i)).equals(Optional.of(way)))
                .boxed()
                .toList();
        List<Integer> most = fullest(all);
        return most.isEmpty() ? -1 : most.getFirst();
    }

    /** Those of some columns of one flow that hold most: all trade before goods, goods before a part. */
    private List<Integer> fullest(List<Integer> columns) {
        for (FlowName.Extent extent : FlowName.Extent.values()) {
            List<Integer> found = columns.stream()
                    .filter(column -> FlowName.extent(header.name(column)) == extent)
                    .toList();
            if (!found.isEmpty()) {
                if (extent == FlowName.Extent.PART) {
                    rivals.addAll(found);
                }
                return found;
            }
        }
        return List.of();
    }

    /** Imports are valued with freight and insurance, exports without: each row has its own of two columns. */
    private boolean byBasis() {
        int cif = header.find(CIF);
        int fob = header.find(FOB);
        int first = column("value");
        if (flow < 0 || cif < 0 || fob < 0 || mapping.column("value").isPresent() || (first != cif && first != fob)) {
            return false;
        }
        amounts.add(basis(cif, Way.IMPORTS, Way.RE_IMPORTS));
        amounts.add(basis(fob, Way.EXPORTS, Way.RE_EXPORTS));
        return true;
    }

    private Layout.Amount basis(int column, Way... ways) {
        return new Layout.Amount(
                column,
                Optional.empty(),
                Optional.empty(),
                line -> 0,
                false,
                line -> Way.of(line.at(flow)).filter(List.of(ways)::contains).isPresent());
    }

    private void single() {
        if (byBasis()) {
            return;
        }
        int value = column("value");
        for (int i = 0; value < 0 && i < header.width(); i++) {
            if (ColumnWords.value(header.name(i))) {
                value = i;
            }
        }
        for (int i = 0; value < 0 && i < header.width(); i++) {
            if (ColumnWords.money(header.name(i))) {
                value = i;
            }
        }
        if (value >= 0) {
            amounts.add(new Layout.Amount(value, Optional.empty(), Optional.empty(), line -> 0, false));
        }
    }

    private int column(String role) {
        return mapping.column(role)
                .map(name -> header.find(name))
                .orElseGet(() -> header.find(WORDS.getOrDefault(role, List.of()).toArray(String[]::new)));
    }
}
