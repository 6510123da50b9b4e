package org.tradewind.question;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * "Runner-up to the Netherlands", «вторым после Германии»: the list down to that place, which shows who is before it;
 * "who comes next after Germany", «кто идёт сразу за Германией»: the list as a whole.
 */
final class RunnerUpRecogniser implements Recogniser {
    private static final Pattern ANYONE = Pattern.compile("(any|some)(one|body)|кто");
    private static final Set<String> AFTER =
            Set.of("after", "behind", "below", "under", "follows", "following", "за", "после", "следом за", "вслед за");
    private static final Pattern STANDS = Pattern.compile(
            "stands?|ranks?|sits?|comes?|is|lies|placed|стоит|находится|ид[её]т|располо[а-я]+|значится|место|кто");
    private static final Pattern NEXT = Pattern.compile(
            "next|immediately|directly|straight|right|just|s|comes?|goes|stands|is|sits|ranks|in|line|there|place[ds]?"
                    + "|(и|по)?д[её]т|сразу|непосредственно|стоит|следу(ет|ющ[а-я]+)|располо[а-я]+|находится|дальше|далее|там");

    @Override
    public Line read(Line line) {
        List<Integer> places = IntStream.range(0, line.size())
                .filter(i -> line.at(i).is(Meaning.Place.class) && !reporter(line, i))
                .boxed()
                .toList();
        if (places.size() == 2 && (amidst(line, places) || amid(line, places))) {
            return listed(listed(line, places.getFirst()), places.getLast());
        }
        if (places.size() != 1) {
            return line;
        }
        int place = places.getFirst();
        if (next(line, place)) {
            return list(line, place);
        }
        return beyond(line, place) ? listed(line, place) : down(line, place);
    }

    /** Who stands next to a country in the list: of it no more is said than where it stands. */
    private static boolean next(Line line, int place) {
        int prep = line.word(place - 1, "the") ? place - 2 : place - 1;
        int who = prep - 1;
        boolean said = line.word(prep, "follows", "следом за", "вслед за");
        while (who >= 0 && NEXT.matcher(line.read(line.at(who))).matches()) {
            said |= !line.at(who).has(Tag.FILLER) || line.word(who, "next", "right", "just");
            who--;
        }
        int first = who;
        boolean asks = line.at(who).hasAny(Tag.WHO, Tag.COUNTRIES) || line.word(who, "кто", "who", "which", "whos");
        return prep > 0
                && AFTER.contains(line.read(line.at(prep)))
                && asks
                && said
                && !line.catalog().manyReporters()
                && IntStream.range(0, line.size())
                        .filter(i -> i < first || i > prep)
                        .noneMatch(i -> Heads.is(line.at(i)));
    }

    private static Line list(Line line, int place) {
        int prep = line.word(place - 1, "the") ? place - 2 : place - 1;
        Line read =
                line.tag(place, "runners up", EnumSet.of(Tag.FILLER)).tag(prep, "runners up", EnumSet.of(Tag.RANKING));
        for (int i = prep - 1; i >= 0 && NEXT.matcher(read.read(read.at(i))).matches(); i--) {
            read = read.tag(i, "runners up", EnumSet.of(Tag.FILLER));
        }
        return read;
    }

    /** "Who bought more than India", «кто-нибудь купил больше США»: those before it in the list. */
    private static boolean beyond(Line line, int place) {
        boolean asked = line.anyOf(Tag.WHO, Tag.COUNTRIES)
                || line.tokens().stream()
                        .anyMatch(token -> ANYONE.matcher(token.norm()).matches());
        boolean other = line.any(Meaning.Bound.class)
                || line.any(Meaning.Amount.class)
                || line.anyOf(Tag.TIMES, Tag.BY_HOW, Tag.OR, Tag.DOUBLED, Tag.TRIPLED, Tag.GROWTH, Tag.FALL);
        return asked
                && !other
                && !line.catalog().manyReporters()
                && line.all(Meaning.When.class).size() < 2
                && line.at(than(line, place)).hasAny(Tag.MORE, Tag.LESS)
                && !line.word(than(line, place), "behind");
    }

    /** "Which countries bought more than Belarus but less than Germany": those between two of the list. */
    private static boolean amidst(Line line, List<Integer> places) {
        Mark first = line.at(than(line, places.getFirst()));
        Mark second = line.at(than(line, places.getLast()));
        boolean bounds = (first.has(Tag.MORE) && second.has(Tag.LESS)) || (first.has(Tag.LESS) && second.has(Tag.MORE));
        return bounds
                && line.anyOf(Tag.WHO, Tag.COUNTRIES)
                && !line.anyOf(Tag.TIMES, Tag.BY_HOW, Tag.OR, Tag.GROWTH, Tag.FALL)
                && !line.catalog().manyReporters();
    }

    /** "Who stands between the UK and the Czech Republic": the same by their places. */
    private static boolean amid(Line line, List<Integer> places) {
        int between = than(line, places.getFirst());
        boolean and = line.at(than(line, places.getLast())).hasAny(Tag.AND, Tag.WHAT_ABOUT);
        boolean who = line.anyOf(Tag.WHO, Tag.COUNTRIES) || line.word(0, "who", "кто");
        boolean stands = line.tokens().subList(0, line.at(Math.max(between, 0)).to()).stream()
                .anyMatch(token -> STANDS.matcher(token.norm()).matches());
        return between >= 0
                && line.at(between).has(Tag.BETWEEN)
                && and
                && who
                && stands
                && !line.anyOf(Tag.MORE, Tag.LESS, Tag.TIMES, Tag.BY_HOW, Tag.OR, Tag.GROWTH, Tag.FALL)
                && !line.catalog().manyReporters();
    }

    /** The place of what stands before a country, past "than the". */
    private static int than(Line line, int place) {
        int at = place - 1;
        while (at > 0 && line.word(at, "the", "than", "чем", "у")) {
            at--;
        }
        return at;
    }

    private static Line listed(Line line, int place) {
        Line read = line.tag(than(line, place), "runners up", EnumSet.of(Tag.RANKING));
        for (int i = 0; i < read.size(); i++) {
            boolean anyone =
                    ANYONE.matcher(read.tokens().get(read.at(i).from()).norm()).matches();
            read = anyone && !read.at(i).has(Tag.WHO) ? read.tag(i, "runners up", EnumSet.of(Tag.WHO)) : read;
        }
        return read.tag(place, "runners up", EnumSet.of(Tag.FILLER));
    }

    private static boolean reporter(Line line, int i) {
        return line.as(i, Meaning.Place.class)
                .filter(place -> place.is(line.catalog().reporter()) || place.form() == Meaning.Form.ADJECTIVE)
                .isPresent();
    }

    private static Line down(Line line, int place) {
        int prep = line.word(place - 1, "the") ? place - 2 : place - 1;
        int count = Heads.before(line, prep - 1);
        boolean after = line.word(prep, "to", "after", "behind", "после", "за", "вслед", "от");
        int last = line.as(count, Meaning.Count.class)
                .filter(Meaning.Count::place)
                .map(Meaning.Count::number)
                .orElse(0);
        if (!after || last < 2) {
            return line;
        }
        Line read = line.put(count, count + 1, "runners up", EnumSet.of(Tag.TOP), new Meaning.Count(last, false));
        return read.tag(prep, "runners up", EnumSet.of(Tag.FILLER)).tag(place, "runners up", EnumSet.of(Tag.FILLER));
    }
}
