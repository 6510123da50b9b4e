package org.tradewind.dataset.formats;

import java.util.ArrayList;
import java.util.List;

/** A header of two lines, as spreadsheets have it: flows over years, or years over flows, the upper ones in merged cells. */
final class Storeys {
    private Storeys() {}

    /** The lines with the two of such a header made one, which stands where the lower one did. */
    static List<Line> joined(List<Line> lines, int deepest) {
        for (int i = 0; i + 1 < Math.min(lines.size(), deepest); i++) {
            Line upper = lines.get(i);
            Line lower = lines.get(i + 1);
            List<String> over = carried(upper, lower);
            if (pairs(over, lower)) {
                List<Line> all = new ArrayList<>(lines.subList(0, i));
                all.add(one(over, lower));
                all.addAll(lines.subList(i + 2, lines.size()));
                return all;
            }
        }
        return lines;
    }

    /** What stands over each column; a merged cell stands over all that it covers. */
    private static List<String> carried(Line upper, Line lower) {
        List<String> over = new ArrayList<>();
        String last = "";
        for (int i = 0; i < Math.max(upper.fields().size(), lower.fields().size()); i++) {
            String own = upper.at(i);
            last = own.isEmpty() && !lower.at(i).isEmpty() ? last : own;
            over.add(last);
        }
        return over;
    }

    /** Whether at least two columns have a flow over a year or a year over a flow, and every lower cell belongs to such a pair or to none. */
    private static boolean pairs(List<String> over, Line lower) {
        int pairs = 0;
        for (int i = 0; i < over.size(); i++) {
            String below = lower.at(i);
            boolean pair = (flow(over.get(i)) && year(below)) || (year(over.get(i)) && flow(below));
            pairs += pair ? 1 : 0;
            if (!pair && !below.isEmpty() && !over.get(i).isEmpty()) {
                return false;
            }
        }
        return pairs > 1;
    }

    private static boolean flow(String text) {
        return ColumnWords.direction(text).isPresent();
    }

    private static boolean year(String text) {
        return Times.year(text).isPresent();
    }

    private static Line one(List<String> over, Line lower) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < over.size(); i++) {
            names.add((over.get(i) + " " + lower.at(i)).strip());
        }
        return new Line(lower.number(), names);
    }
}
