package org.tradewind.question;

import java.util.EnumSet;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * "The gap between technology imports and exports", «разрыв импорта и экспорта»: how far the two flows lie apart is the
 * balance, whatever stands between the words. What two countries, or two years, lie apart is none.
 */
final class GapRecogniser implements Recogniser {
    private static final Pattern APART = Pattern.compile(
            "gap|difference|distance|spread|margin|discrepancy|disparity|imbalance|mismatch"
                    + "|разрыв(а|у|е|ом)?|разниц(а|ы|у|е|ей|ею)|расхождени(е|я|ю|ем|и)|дистанци(я|и|ю|ей)|перекос(а|у|е|ом)?|дисбаланс(а|у|е|ом)?");
    private static final Pattern COVERS = Pattern.compile("cover(s|ed|ing)?|outweigh(s|ed)?|(покры|перекры)[а-я]*");
    private static final Pattern BESIDE = Pattern.compile(
            "between|of|in|the|its|their|our|both|what|between the|russia|между|в|во|российск(ий|ого|им|их|ими)|наш(им|ими|его|их)|объем(ом|ами|а|ов)|величин(ой|ами)");

    @Override
    public Line read(Line line) {
        return between(covered(fallenShort(line)));
    }

    /** "How far short of imports did exports fall": a gap, and no fall. */
    private static Line fallenShort(Line line) {
        for (int i = 2; i < line.size(); i++) {
            boolean far = line.written(line.at(i)).equalsIgnoreCase("short of") && line.word(i - 1, "far");
            if (far) {
                Line read = line.tag(i, "gaps", EnumSet.of(Tag.LESS, Tag.BY_HOW));
                int fall = IntStream.range(i, read.size())
                        .filter(k -> read.word(k, "fall", "fell", "falls"))
                        .findFirst()
                        .orElse(i - 1);
                return read.tag(fall, "gaps", EnumSet.of(Tag.FILLER));
            }
        }
        return line;
    }

    /** "Did exports cover imports", «покрыл ли экспорт импорт»: at least as much, and no reach of the data. */
    private static Line covered(Line line) {
        for (int i = 0; i < line.size(); i++) {
            boolean covers = COVERS.matcher(line.written(line.at(i)).toLowerCase(Locale.ROOT))
                    .matches();
            int first = beside(line, line.word(i + 1, "ли") ? i + 2 : i + 1);
            boolean before = IntStream.range(0, i).anyMatch(k -> flow(line, k));
            boolean second = flow(line, beside(line, first + 1));
            if (covers && flow(line, first) && (before || second)) {
                return line.tag(i, "gaps", EnumSet.of(Tag.MORE));
            }
        }
        return line;
    }

    private static Line between(Line line) {
        for (int i = 0; i < line.size(); i++) {
            boolean apart = apart(line, i);
            int last = apart ? flows(line, i) : i;
            if (last > i) {
                return line.join(i, last + 1, "gaps", EnumSet.of(Tag.BALANCE));
            }
            if (apart && line.at(i + 1).has(Tag.BETWEEN) && Heads.next(line, i + 2) >= line.size()) {
                return line.forget(i);
            }
            if (apart && ofGrowth(line, i)) {
                return line.tag(i, "gaps", EnumSet.of(Tag.FILLER));
            }
            if (apart && line.at(i).thing().isEmpty() && others(line, i)) {
                return line.tag(i, "gaps", EnumSet.of(Tag.BY_HOW));
            }
        }
        return line;
    }

    private static boolean apart(Line line, int i) {
        return line.tokens().subList(line.at(i).from(), line.at(i).to()).stream()
                .anyMatch(token -> APART.matcher(token.norm()).matches());
    }

    /** "The gap between German and Chinese purchases": two countries or two years of one flow. */
    private static boolean others(Line line, int gap) {
        long places = line.all(Meaning.Place.class).stream()
                .filter(place -> !place.is(line.catalog().reporter()))
                .count();
        long years = line.tokens().stream()
                .filter(token -> token.number() && token.norm().matches("(19|20)\\d\\d"))
                .count();
        boolean flow = line.anyOf(Tag.EXPORT, Tag.IMPORT) && !(line.any(Tag.EXPORT) && line.any(Tag.IMPORT));
        boolean between = line.at(gap + 1).has(Tag.BETWEEN)
                || line.tokens().get(line.at(gap).to() - 1).norm().matches("between|между");
        return between && (places == 2 || (years == 2 && flow && places == 0));
    }

    /** The place of the second of two flows that go opposite ways, or the same place. */
    private static int flows(Line line, int gap) {
        int last = pair(line, gap);
        return grows(line, last + 1) ? gap : last;
    }

    private static int pair(Line line, int gap) {
        int first = beside(line, gap + 1);
        int and = beside(line, first + 1);
        boolean joined = line.at(and).has(Tag.AND) || line.word(and, "с", "со", "from", "to", "with");
        int second = beside(line, and + 1);
        boolean both = flow(line, first) && joined && flow(line, second);
        return both && line.at(first).has(Tag.EXPORT) != line.at(second).has(Tag.EXPORT) ? second : gap;
    }

    /** "Between export and import growth": the growth of both, and no balance. */
    private static boolean ofGrowth(Line line, int gap) {
        int last = pair(line, gap);
        return last > gap && grows(line, last + 1);
    }

    private static boolean grows(Line line, int i) {
        return line.word(i, "growth");
    }

    private static boolean flow(Line line, int i) {
        return line.at(i).hasAny(Tag.EXPORT, Tag.IMPORT);
    }

    /** The next mark that is neither filling, nor the subject, nor the reporter. */
    private static int beside(Line line, int from) {
        int at = from;
        while (at < line.size()
                && !flow(line, at)
                && (line.at(at).filler()
                        || line.at(at).is(Meaning.Topic.class)
                        || BESIDE.matcher(line.token(at).norm()).matches())) {
            at++;
        }
        return at;
    }
}
