package org.tradewind.reply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tradewind.trade.Cell;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Period;

/** Figures as lines for a monospaced font. */
final class Tables {
    private final Voice voice;

    Tables(Voice voice) {
        this.voice = voice;
    }

    /**
     * A table, if there is more than one thing to show.
     *
     * @param gaps periods without a figure that belong among the others
     * @param ranked whether places are shown
     */
    Optional<Block.Table> of(List<Figure> figures, List<Period> gaps, boolean ranked) {
        if (figures.stream().map(f -> place(f.cell())).distinct().count() < 2) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        List<Line> rows = parted(ranked ? ranking(figures) : grouped(figures, gaps));
        Layout layout = Layout.of(rows);
        rows.forEach(row -> lines.addAll(layout.lines(row)));
        return Optional.of(new Block.Table(lines));
    }

    private static List<Object> place(Cell cell) {
        return List.of(cell.flow(), cell.reporter(), cell.partner(), cell.product(), cell.period());
    }

    private List<Line> ranking(List<Figure> figures) {
        return figures.stream()
                .map(figure -> new Line(
                        rank(figure, figures),
                        label(figure, figures),
                        voice.amounts().row(figure)))
                .toList();
    }

    /** What is peculiar to a figure; a year at its end is told to be one, so that it is no part of the number. */
    private String label(Figure figure, List<Figure> among) {
        String label = voice.labels().peculiar(figure, among);
        Period period = figure.cell().period();
        String name = voice.names().period(period);
        return label.endsWith(name) ? label.substring(0, label.length() - name.length()) + time(period) : label;
    }

    private String time(Period period) {
        String name = voice.names().period(period);
        return period instanceof Period.Era ? name : voice.text("row.period", name);
    }

    /** Where digits would follow digits with only spaces between, all labels have a colon. */
    private static List<Line> parted(List<Line> rows) {
        boolean close = rows.stream()
                .anyMatch(row -> endsInDigit(row.label())
                        && !row.value().isEmpty()
                        && Character.isDigit(row.value().charAt(0)));
        return close
                ? rows.stream()
                        .map(row -> row.value().isEmpty() ? row : new Line(row.place(), row.label() + ":", row.value()))
                        .toList()
                : rows;
    }

    static boolean endsInDigit(String text) {
        return !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
    }

    /** Ties share a place; a place that the bounds do not decide is a dash. */
    static String rank(Figure figure, List<Figure> among) {
        OptionalInt rank = figure.rank();
        if (rank.isEmpty()) {
            return "\u2013";
        }
        long sharing = among.stream().filter(f -> f.rank().equals(rank)).count();
        return rank.getAsInt() + (sharing > 1 ? "=" : ".");
    }

    /** Where figures differ in more than one way, those of one kind stand together under a line that names it. */
    private List<Line> grouped(List<Figure> figures, List<Period> gaps) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        boolean overTime = Subject.differ(figures.stream().map(Figure::cell).toList(), Cell::period);
        for (int i = 0; i < figures.size(); i++) {
            groups.computeIfAbsent(overTime ? group(figures.get(i), figures) : "", g -> new ArrayList<>())
                    .add(i);
        }
        List<Line> rows = new ArrayList<>();
        groups.forEach((group, members) -> {
            if (!group.isEmpty() && groups.size() > 1) {
                rows.add(Line.heading(group));
            }
            rows.addAll(members(figures, members, groups.size() > 1, groups.size() > 1 ? List.of() : gaps));
        });
        return rows;
    }

    private String group(Figure figure, List<Figure> among) {
        String all = voice.labels().peculiar(figure, among);
        String period = voice.names().period(figure.cell().period());
        return all.endsWith(", " + period) ? all.substring(0, all.length() - period.length() - 2) : "";
    }

    private List<Line> members(List<Figure> figures, List<Integer> members, boolean inGroup, List<Period> gaps) {
        Map<Period, Line> byPeriod = new TreeMap<>();
        List<Line> rows = new ArrayList<>();
        for (int i : members) {
            Figure figure = figures.get(i);
            Period period = figure.cell().period();
            String label = inGroup ? time(period) : label(figure, figures);
            Line row = new Line("", label, voice.amounts().row(figure));
            byPeriod.put(period, row);
            rows.add(row);
        }
        if (gaps.isEmpty()) {
            return rows;
        }
        String none = voice.text("no-figure");
        gaps.forEach(gap -> byPeriod.putIfAbsent(gap, new Line("", time(gap), none)));
        return List.copyOf(byPeriod.values());
    }

    /** One row before it is laid out. */
    record Line(String place, String label, String value) {
        static Line heading(String text) {
            return new Line("", text, "");
        }
    }

    /** The widths that fit all rows. */
    private record Layout(int place, int label, int value) {
        private static final int LEAST_LABEL = 9;

        static Layout of(List<Line> rows) {
            int place = widest(rows.stream().map(Line::place).toList());
            int value = widest(rows.stream().map(Line::value).toList());
            int left = place == 0 ? 0 : place + 1;
            int label = Block.Table.WIDTH - left - value - 1;
            return new Layout(left, label < LEAST_LABEL ? Block.Table.WIDTH - left : label, value);
        }

        private static int widest(List<String> texts) {
            return texts.stream().mapToInt(String::length).max().orElse(0);
        }

        List<String> lines(Line row) {
            if (row.value().isEmpty()) {
                return Wrap.lines(row.label(), Block.Table.WIDTH);
            }
            List<String> lines = new ArrayList<>();
            List<String> label = Wrap.lines(row.label(), label());
            for (int i = 0; i < label.size(); i++) {
                String start = padded(i == 0 ? row.place() : "", place()) + label.get(i);
                lines.add(start);
            }
            int room =
                    Block.Table.WIDTH - lines.getLast().length() - row.value().length();
            if (room >= 1) {
                lines.set(lines.size() - 1, lines.getLast() + " ".repeat(room) + row.value());
            } else {
                String last = lines.removeLast();
                boolean full = last.endsWith(":") || last.length() == Block.Table.WIDTH;
                lines.add(full ? last : last + ":");
                lines.addAll(right(Wrap.lines(row.value(), Block.Table.WIDTH)));
            }
            return lines;
        }

        private static List<String> right(List<String> lines) {
            return lines.stream()
                    .map(line -> " ".repeat(Block.Table.WIDTH - line.length()) + line)
                    .collect(Collectors.toList());
        }

        private static String padded(String text, int width) {
            return text + " ".repeat(Math.max(0, width - text.length()));
        }
    }
}
