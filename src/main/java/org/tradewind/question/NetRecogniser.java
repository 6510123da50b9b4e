package org.tradewind.question;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** "Technology exports minus technology imports", «экспорт технологий за вычетом импорта»: the balance. */
final class NetRecogniser implements Recogniser {
    private static final Set<String> LESS = Set.of("minus", "less", "net", "за вычетом", "минус");

    private static final Pattern SUBTRACTS = Pattern.compile(
            "subtract(s|ed|ing)?|deduct(s|ed|ing)?|take|takes|taking|вы(чти|честь|чтя|читаем|чесл).*|вычесть|вычтем|отн(ять|ими|имите|имем|яв)");

    @Override
    public Line read(Line line) {
        for (int i = 0; i + 1 < line.size(); i++) {
            if (SUBTRACTS.matcher(line.token(i).norm()).matches()
                    && subtracted(line, i).size() < line.size()) {
                return subtracted(line, i);
            }
            int before = beside(line, i, -1);
            int after = beside(line, i, 1);
            boolean net = LESS.contains(words(line, i)) && flow(line, before) && flow(line, after);
            if (net && line.at(before).has(Tag.EXPORT) != line.at(after).has(Tag.EXPORT)) {
                return balanced(line, before, after);
            }
        }
        return line;
    }

    /** "Subtract imports from exports", «вычесть импорт из экспорта», «из экспорта вычесть импорт». */
    private static Line subtracted(Line line, int verb) {
        int less = beside(line, verb, 1);
        int from = less < line.size() ? beside(line, less, 1) : line.size();
        boolean plain = line.word(from, "from", "из", "от");
        int whole = plain ? beside(line, from, 1) : beside(line, verb, -1);
        boolean before = !plain && whole > 0 && line.word(beside(line, whole, -1), "from", "из", "от");
        boolean flows = flow(line, less)
                && flow(line, whole)
                && line.at(less).has(Tag.EXPORT) != line.at(whole).has(Tag.EXPORT);
        boolean fromExports = flows && line.at(whole).has(Tag.EXPORT);
        if (!fromExports || !(plain || before)) {
            return line;
        }
        return balanced(line, before ? beside(line, whole, -1) : verb, before ? less : whole);
    }

    private static String words(Line line, int i) {
        String written = line.written(line.at(i)).toLowerCase(Locale.ROOT);
        return written.startsWith("net ") ? "net" : written;
    }

    private static boolean flow(Line line, int i) {
        return i >= 0 && i < line.size() && line.at(i).hasAny(Tag.EXPORT, Tag.IMPORT);
    }

    /** The nearest mark in a direction that is neither filling nor the subject itself; "take away", "take off". */
    private static int beside(Line line, int i, int step) {
        int at = i + step;
        while (at >= 0
                && at < line.size()
                && (line.at(at).filler()
                        || line.at(at).is(Meaning.Topic.class)
                        || line.at(at).has(Tag.OF)
                        || line.word(at, "away", "off", "out")
                        || line.sign(at, ","))) {
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
