package org.tradewind.dataset.formats;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells where the times of a table may be parts of what they would be told as. */
final class PartsOfTime {
    /** {@code 2021*}, {@code 2021 (Jan-Sep)}, {@code 9 мес. 2021}. */
    private static final Pattern MARKED_YEAR =
            Pattern.compile("(?iu)(1[89]|20)\\d\\d *([*¹²³]|[(\\[]?\\p{L}).*|\\d{1,2} ?мес.*(1[89]|20)\\d\\d.*");
    /** A day, a month and a year in figures. */
    private static final Pattern DAY = Pattern.compile("^\\d{1,4}[-./]\\d{1,2}[-./]\\d{1,4}\\b");
    /** So many days are named. */
    private static final int FEW = 2;

    private final Grid grid;
    private final Header header;
    private final Mapping mapping;
    private final Flaws flaws;

    PartsOfTime(Grid grid, Header header, Mapping mapping, Flaws flaws) {
        this.grid = grid;
        this.header = header;
        this.mapping = mapping;
        this.flaws = flaws;
    }

    /** Names the columns beside those of years at which a mark or words may say that the year is not over. */
    void besideYears(List<Layout.Amount> amounts) {
        for (int i = 0; i < header.width(); i++) {
            int column = i;
            boolean taken = amounts.stream().anyMatch(amount -> amount.column() == column);
            if (!taken && MARKED_YEAR.matcher(header.name(i)).matches()) {
                flaws.at(grid.name(), header.line().number(), i + 1, Flaw.COLUMN_LEFT_OUT, header.name(i));
            }
        }
    }

    /**
     * What came on several days of a month are parts of it: two that are alike are no figure given twice.
     *
     * @throws Flaws.Stop where there are such, and the mapping does not say that they add up
     */
    void days(Layout layout) {
        Map<String, Set<String>> months = new TreeMap<>();
        for (Line line : grid.below(header)) {
            String day = line.at(layout.periodColumn);
            if (DAY.matcher(day).find()) {
                layout.period
                        .apply(line)
                        .ifPresent(month -> months.computeIfAbsent(month, m -> new TreeSet<>())
                                .add(day));
            }
        }
        Optional<Set<String>> several =
                months.values().stream().filter(all -> all.size() > 1).findFirst();
        if (several.isPresent() && mapping.setting("repeats").isEmpty()) {
            throw flaws.stopAt(
                    grid.name(),
                    header.line().number(),
                    layout.periodColumn + 1,
                    Flaw.WHOLE_WANTED,
                    header.name(layout.periodColumn),
                    several.get().stream().limit(FEW).collect(Collectors.joining(", ")));
        }
    }
}
