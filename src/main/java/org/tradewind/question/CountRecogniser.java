package org.tradewind.question;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How many places of a list: "top 3", "four biggest", "топ-5", "third largest", "на втором месте". */
final class CountRecogniser implements Recogniser {
    private static final int MOST = 100;

    /** «Тройка», «пятёрка»: so many of those at the top. */
    private static final Pattern LEADERS = Pattern.compile(
            "(двойк|тройк|четверк|пятерк|шестерк|семерк|восьмерк|девятк|десятк|двадцатк)(а|и|е|у|ой|ою)");

    private static final Pattern LAST = Pattern.compile("last|(последн|нижн|худш)[а-я]+");

    /** «Семёрка крупнейших покупателей» is no group of countries. */
    private static final Map<String, Integer> SO_MANY = Map.of("семерк", 7, "двадцатк", 20);

    private static final Pattern PLACES = Pattern.compile(
            "ranked|places?|positions?|ranks?|spots?|numbers|мест(а|ах|о|е)?|позици(и|ях|й)|строч(ки|ках)");

    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            if (soMany(read, i).isPresent()) {
                int number = soMany(read, i).get();
                read = read.put(i, i + 1, "counts", EnumSet.of(Tag.TOP), new Meaning.Count(number, false));
            } else if (span(read, i)) {
                read = place(place(read, i), i + 2).tag(i + 1, "counts", EnumSet.of(Tag.FILLER));
            } else if (read.at(i).hasAny(Tag.FIRST_ONE, Tag.SECOND_ONE, Tag.THIRD_ONE, Tag.LAST_ONE)
                    && read.at(i + 1).is(Meaning.Gauge.class)
                    && read.word(i + 1, "места", "место", "месте", "place", "spot")) {
                read = read.tag(i + 1, "counts", EnumSet.of(Tag.FILLER));
            } else if (read.at(i).is(Meaning.Number.class)) {
                read = number(read, i);
            } else if (read.at(i).has(Tag.SECOND_ONE)
                    && read.token(i).norm().equals("runner")
                    && !read.any(Tag.SHARE)) {
                read = read.put(i, i + 1, "counts", EnumSet.of(Tag.TOP), new Meaning.Count(2, true));
            } else if (read.at(i).hasAny(Tag.SECOND_ONE, Tag.THIRD_ONE) && asksCountry(read)) {
                int place = read.at(i).has(Tag.SECOND_ONE) ? 2 : 3;
                read = read.put(i, i + 1, "counts", new Meaning.Count(place, true));
            } else if (halfDozen(read, i) > i && listBeside(read, i, halfDozen(read, i) - 1)) {
                read = read.put(i, halfDozen(read, i), "counts", new Meaning.Count(6, false));
            } else if (read.at(i).hasAny(Tag.A_COUPLE, Tag.DOZEN) && listBeside(read, i)) {
                read = read.put(i, i + 1, "counts", new Meaning.Count(read.at(i).has(Tag.DOZEN) ? 12 : 2, false));
            }
        }
        return read;
    }

    /** How many a word for a group of countries counts, where those that it counts stand beside it. */
    private static Optional<Integer> soMany(Line line, int i) {
        String word = line.token(i).norm();
        boolean counts = line.at(i).is(Meaning.Place.class)
                && LEADERS.matcher(word).matches()
                && line.at(i).to() - line.at(i).from() == 1
                && !word.endsWith("е")
                && !line.word(i - 1, "из", "среди", "стран", "страны", "странам", "странах", "большая", "большой");
        Mark next = line.at(i + 1);
        boolean buyers = next.hasAny(Tag.BUYERS, Tag.SUPPLIERS, Tag.TOP, Tag.BOTTOM, Tag.IMPORTERS, Tag.EXPORTERS);
        boolean lead = line.at(line.sign(i - 1, "-") ? i - 2 : i - 1).hasAny(Tag.TOP, Tag.BOTTOM)
                || line.as(i - 1, Meaning.Number.class)
                        .filter(Meaning.Number::ordinal)
                        .isPresent();
        boolean countries = next.has(Tag.COUNTRIES) && line.anyOf(Tag.TOP, Tag.BOTTOM, Tag.MORE, Tag.LESS);
        return counts && (buyers || lead || countries)
                ? Optional.ofNullable(SO_MANY.get(word.substring(0, word.length() - 1)))
                : Optional.empty();
    }

    /** After a command for lists, the only number is how many places are wanted: "/top markets 3". */
    static Line listed(Line line) {
        boolean counted = !line.all(Meaning.Count.class).isEmpty();
        Line read = line;
        for (int i = 0; i < line.size() && !counted; i++) {
            counted = placed(line, i);
            if (counted) {
                int value = line.as(i, Meaning.Number.class).orElseThrow().small();
                read = line.put(i, i + 1, "counts", new Meaning.Count(value, false));
            }
        }
        return read;
    }

    /** "Places 3 to 6", «места с 3 по 6», «3–6 места»: a span of places. */
    private static boolean span(Line line, int i) {
        boolean linked = line.sign(i + 1, "-") || line.word(i + 1, "to", "through", "till", "по", "до");
        int before = line.word(i - 1, "с", "from", "со") ? i - 2 : i - 1;
        return linked
                && placed(line, i)
                && placed(line, i + 2)
                && (PLACES.matcher(word(line, before)).matches()
                        || PLACES.matcher(word(line, i + 3)).matches());
    }

    private static String word(Line line, int i) {
        return i < 0 || i >= line.size() ? "" : line.token(i).norm();
    }

    private static boolean placed(Line line, int i) {
        int value = line.as(i, Meaning.Number.class).map(Meaning.Number::small).orElse(0);
        return value >= 1 && value <= MOST;
    }

    private static Line place(Line line, int i) {
        int value = line.as(i, Meaning.Number.class).orElseThrow().small();
        return line.put(i, i + 1, "counts", new Meaning.Count(value, true));
    }

    private static Line number(Line line, int i) {
        if (line.word(i, "первая", "первую", "первой") && line.at(i + 1).thing().isPresent() && leaders(line, i + 1)) {
            return line.tag(i, "counts", EnumSet.of(Tag.FILLER));
        }
        Meaning.Number number = line.as(i, Meaning.Number.class).orElseThrow();
        int value = number.small();
        if (value < 1 || value > MOST) {
            return line;
        }
        boolean closes =
                line.tokens().get(line.at(Math.max(0, i - 1)).from()).norm().matches("замыка.*");
        if (leaders(line, i) && closes) {
            return line.put(i - 1, i + 1, "counts", EnumSet.of(Tag.TOP), new Meaning.Count(value, true));
        }
        if (line.at(i + 1).has(Tag.YEARS) && those(line, i)) {
            return line.tag(i, "counts", EnumSet.of(Tag.FILLER));
        }
        if (leaders(line, i)) {
            boolean last = lastBeside(line, i) >= 0;
            EnumSet<Tag> tags = EnumSet.of(last || line.any(Tag.BOTTOM) ? Tag.BOTTOM : Tag.TOP);
            return line.put(i, i + 1, "counts", tags, new Meaning.Count(value, false));
        }
        if (number.ordinal() && line.at(i + 1).is(Meaning.Number.class)) {
            return line;
        }
        if (number.ordinal() || line.word(i - 1, "number", "place", "номер", "место", "position", "rank", "no")) {
            return place(line, i, value);
        }
        boolean list = listBeside(line, i)
                || thingsAfter(line, i)
                || whoseDeed(line, i)
                || line.word(i - 1, "first", "last", "первые", "первых", "последние");
        Line counted = list || last(line, i) ? line.put(i, i + 1, "counts", new Meaning.Count(value, false)) : line;
        return last(line, i) ? counted.tag(lastBeside(line, i), "counts", EnumSet.of(Tag.BOTTOM)) : counted;
    }

    /** "The last three buyers", «двое последних»: those at the end of the list, where no years are counted. */
    private static boolean last(Line line, int i) {
        int at = lastBeside(line, i);
        boolean years = line.at(i + 1).hasAny(Tag.YEARS, Tag.YEARSWORD, Tag.YEARWORD, Tag.MONTH, Tag.QUARTER);
        boolean bare = line.marks().stream()
                .noneMatch(m -> Heads.is(m) || m.is(Meaning.When.class) || m.hasAny(Tag.FOR, Tag.DATA));
        return at >= 0 && !years && !line.anyOf(Tag.SERIES, Tag.YEARS, Tag.DAY) && (bare || asksCountry(line));
    }

    private static int lastBeside(Line line, int i) {
        int before = i > 0 && LAST.matcher(line.token(i - 1).norm()).matches() ? i - 1 : -1;
        int after = i + 1 < line.size()
                        && line.at(i + 1).has(Tag.LAST)
                        && LAST.matcher(line.token(i + 1).norm()).matches()
                ? i + 1
                : -1;
        return before >= 0 ? before : after;
    }

    private static boolean leaders(Line line, int i) {
        return LEADERS.matcher(line.token(i).norm()).matches();
    }

    /** "2011 and 2015, only these two years": so many years have been named. */
    private static boolean those(Line line, int i) {
        long years = line.all(Meaning.When.class).stream()
                .filter(when -> when.is(Meaning.Type.ONE))
                .count();
        return line.word(i - 1, "these", "those", "эти", "этих", "те", "only", "только", "just", "лишь") && years > 1;
    }

    private static Line place(Line line, int i, int value) {
        boolean placeWord = line.word(
                i + 1,
                "place",
                "месте",
                "место",
                "места",
                "месту",
                "местом",
                "position",
                "rank",
                "spot",
                "строчке",
                "строке",
                "позиции");
        boolean size = line.at(line.sign(i + 1, "-") ? i + 2 : i + 1)
                .hasAny(Tag.TOP, Tag.BOTTOM, Tag.RANKING, Tag.BUYERS, Tag.SUPPLIERS);
        boolean before = (i > 0 && line.at(i - 1).hasAny(Tag.TOP, Tag.BOTTOM, Tag.RANKING))
                || line.word(i - 1, "number", "номер", "место", "position");
        if (!placeWord && !size && !before && !asksCountry(line)) {
            return line;
        }
        return line.put(i, placeWord ? i + 2 : i + 1, "counts", new Meaning.Count(value, true));
    }

    private static boolean asksCountry(Line line) {
        return line.anyOf(Tag.WHO, Tag.BUYERS, Tag.COUNTRIES, Tag.IMPORTERS) && !line.any(Tag.QUARTER);
    }

    /** "Of these countries, which three bought the least?" */
    private static boolean whoseDeed(Line line, int i) {
        boolean asked = line.word(i - 1, "which", "what", "какие", "каких");
        return asked
                && Heads.is(line.at(Heads.next(line, i + 1)))
                && line.anyOf(Tag.TOP, Tag.BOTTOM, Tag.MORE, Tag.LESS);
    }

    /** The place after "half a dozen", "half-dozen", «полдюжины», or the same place. */
    private static int halfDozen(Line line, int i) {
        if (line.word(i, "полдюжины")) {
            return i + 1;
        }
        int at = line.sign(i + 1, "-") || line.word(i + 1, "a") ? i + 2 : i + 1;
        boolean half = line.word(i, "half") || line.written(line.at(i)).equalsIgnoreCase("half a");
        return half && line.at(at).has(Tag.DOZEN) ? at + 1 : i;
    }

    /** Whether what is counted from one place to another belongs to a list. */
    private static boolean listBeside(Line line, int from, int last) {
        return listBeside(line, from) || listBeside(line, last) || thingsAfter(line, last);
    }

    private static boolean listBeside(Line line, int i) {
        int before = line.sign(i - 1, "-") ? i - 2 : i - 1;
        boolean lead = before >= 0 && line.at(before).hasAny(Tag.TOP, Tag.BOTTOM, Tag.RANKING);
        boolean leadBefore =
                before >= 1 && thing(line, before) && line.at(before - 1).hasAny(Tag.TOP, Tag.BOTTOM, Tag.RANKING);
        return lead
                || leadBefore
                || (line.at(i + 1).hasAny(Tag.TOP, Tag.BOTTOM) && line.at(i + 1).to() > 0);
    }

    private static boolean thingsAfter(Line line, int i) {
        return i + 1 < line.size() && thing(line, i + 1);
    }

    private static boolean thing(Line line, int i) {
        return line.at(i)
                .hasAny(
                        Tag.BUYERS,
                        Tag.SUPPLIERS,
                        Tag.COUNTRIES,
                        Tag.YEARS,
                        Tag.CATEGORIES,
                        Tag.IMPORTERS,
                        Tag.EXPORTERS);
    }
}
