package org.tradewind.question;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** "Technology exports minus technology imports", «экспорт технологий за вычетом импорта»: the balance. */
final class NetRecogniser implements Recogniser {
    private static final Set<String> LESS = Set.of("minus", "less", "net", "за вычетом", "минус");

    @Override
    public Line read(Line line) {
        for (int i = 1; i + 1 < line.size(); i++) {
            int before = beside(line, i, -1);
            int after = beside(line, i, 1);
            boolean net = LESS.contains(words(line, i)) && flow(line, before) && flow(line, after);
            if (net && line.at(before).has(Tag.EXPORT) != line.at(after).has(Tag.EXPORT)) {
                return balanced(line, before, after);
            }
        }
        return line;
    }

    private static String words(Line line, int i) {
        String written = line.written(line.at(i)).toLowerCase(Locale.ROOT);
        return written.startsWith("net ") ? "net" : written;
    }

    private static boolean flow(Line line, int i) {
        return i >= 0 && i < line.size() && line.at(i).hasAny(Tag.EXPORT, Tag.IMPORT);
    }

    /** The nearest mark in a direction that is neither filling nor the subject itself. */
    private static int beside(Line line, int i, int step) {
        int at = i + step;
        while (at >= 0
                && at < line.size()
                && (line.at(at).filler()
                        || line.at(at).is(Meaning.Topic.class)
                        || line.at(at).has(Tag.OF))) {
            at += step;
        }
        return at;
    }

    private static Line balanced(Line line, int from, int to) {
        List<Mark> marks = new ArrayList<>(line.marks().subList(0, from));
        marks.add(new Mark(line.at(from).from(), line.at(to).to(), EnumSet.of(Tag.BALANCE), Optional.empty(), "net"));
        marks.addAll(line.marks().subList(to + 1, line.size()));
        return line.with(marks);
    }
}
