package org.tradewind.bot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tradewind.trade.Period;

/** Years in short: {@code 2011–2015, 2018, 2020}. */
final class Years {
    private Years() {}

    /** The years that periods lie in; eras, which are tied to no year, are left out. */
    static String of(Collection<Period> periods) {
        TreeSet<Integer> years = periods.stream()
                .filter(period -> !(period instanceof Period.Era))
                .map(Period::year)
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> runs = new ArrayList<>();
        for (Integer year : years) {
            if (!years.contains(year - 1)) {
                runs.add(run(years, year));
            }
        }
        return String.join(", ", runs);
    }

    private static String run(Set<Integer> years, int first) {
        int last = first;
        while (years.contains(last + 1)) {
            last++;
        }
        return first == last ? Integer.toString(first) : first + "–" + last;
    }
}
