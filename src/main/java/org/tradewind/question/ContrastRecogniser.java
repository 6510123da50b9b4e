package org.tradewind.question;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.tradewind.trade.Economy;

/**
 * "Germany, not India", «не за 2014, а за 2015»: of two things of one sort the one that is denied is not asked for. Where
 * it cannot be told which is, or what is left without it, it stays a word that nobody knows.
 */
final class ContrastRecogniser implements Recogniser {
    private static final String NAME = "contrasts";
    private static final Set<String> DENYING =
            Set.of("not", "but not", "rather than", "instead of", "не", "а не", "но не", "вместо", "а нее");
    private static final Set<String> TURNING = Set.of("but", "and", "а", "но", "и");
    private static final Set<String> AUXILIARIES =
            Set.of("is", "was", "are", "were", "did", "does", "do", "has", "have", "had", "isnt", "wasnt");

    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            if (denies(read, i)) {
                read = denied(read, i);
            }
        }
        return read;
    }

    private static boolean denies(Line line, int i) {
        boolean word = line.at(i).has(Tag.NOT) && DENYING.contains(line.read(line.at(i)));
        boolean also =
                line.word(i + 1, "only", "just", "merely", "solely", "simply", "только", "лишь", "просто", "столько");
        boolean surely = line.word(i + 2, "ли")
                || line.tokens().stream()
                        .anyMatch(t -> Set.of("разве", "неужели").contains(t.norm()));
        return word && !also && !surely;
    }

    private static Line denied(Line line, int not) {
        if (line.at(not + 1).has(Tag.SUM) && turns(line, not + 2)) {
            return dropped(line, not, not + 2);
        }
        int first = thing(line, not + 1);
        if (first >= line.size()) {
            return line;
        }
        int end = end(line, first);
        IntPredicate outside = i -> (i < not || i >= end) && alike(line, first, i);
        if (IntStream.range(0, line.size()).noneMatch(outside)) {
            return alone(line, not, first);
        }
        if (asks(line, not) && !turns(line, end)) {
            return line;
        }
        if (member(line, first, outside)) {
            return line.tag(not, NAME, EnumSet.of(Tag.EXCEPT));
        }
        return unclear(line, first, end, outside) ? unknown(line, not, first) : dropped(line, not, end);
    }

    private static Line unknown(Line line, int not, int first) {
        return line.forget(first).forget(not);
    }

    /** "Not in 2014", "not Germany": in a list it is left out, else nobody knows what is meant. */
    private static Line alone(Line line, int not, int first) {
        boolean stated = asks(line, not) || line.anyOf(Tag.TRUE, Tag.HEARD) || sort(line, first) > 2;
        if (stated) {
            return line;
        }
        boolean country = sort(line, first) == 1;
        boolean list = Parties.lists(line) || line.anyOf(Tag.TOP, Tag.BOTTOM, Tag.RANKING);
        if (country && list) {
            return line.tag(not, NAME, EnumSet.of(Tag.EXCEPT));
        }
        return country && first > not + 1 && !line.at(first - 1).filler() ? line : unknown(line, not, first);
    }

    /** "Was not Germany ahead of India?" denies nothing. */
    private static boolean asks(Line line, int not) {
        int before = Heads.before(line, not - 1);
        boolean verb = not > 0 && AUXILIARIES.contains(line.token(not - 1).norm());
        return verb || (before >= 0 && line.at(before).has(Tag.SAME));
    }

    /** Whether what is meant follows: "but China", «, а Китаю». */
    private static boolean turns(Line line, int end) {
        int at = line.sign(end, ",") ? end + 1 : end;
        return line.word(at, "but", "а", "но");
    }

    /** The place of a country, a time or a kind after prepositions and articles, or the size of the line. */
    private static int thing(Line line, int from) {
        int at = from;
        while (at < line.size()
                && (line.at(at).filler()
                        || (line.at(at).thing().isEmpty()
                                && line.at(at).hasAny(Tag.TO, Tag.FROM, Tag.IN, Tag.FOR, Tag.BY, Tag.OF, Tag.WITH)))) {
            at++;
        }
        return at < line.size() && sort(line, at) > 0 ? at : line.size();
    }

    private static int sort(Line line, int i) {
        boolean home = line.as(i, Meaning.Place.class)
                .filter(place -> place.is(line.catalog().reporter()))
                .isPresent();
        if (line.at(i).is(Meaning.Place.class)) {
            return home ? 0 : 1;
        }
        if (line.at(i).is(Meaning.When.class)) {
            return 2;
        }
        if (line.at(i).thing().isEmpty() && flow(line, i)) {
            return 5;
        }
        return line.at(i).is(Meaning.Goods.class) ? 3 : line.at(i).is(Meaning.Money.class) ? 4 : 0;
    }

    private static boolean flow(Line line, int i) {
        return line.at(i).hasAny(Tag.TURNOVER, Tag.BALANCE)
                || (line.at(i).hasAny(Tag.EXPORT, Tag.IMPORT) && Heads.noun(line, i));
    }

    private static boolean alike(Line line, int one, int other) {
        return sort(line, one) == sort(line, other);
    }

    /** The place after all that is denied: "not India or China". */
    private static int end(Line line, int first) {
        int end = first + 1;
        while (line.at(end).has(Tag.OR) || line.word(end, "nor", "ни")) {
            int next = thing(line, end + 1);
            if (next >= line.size() || !alike(line, first, next)) {
                return end;
            }
            end = next + 1;
        }
        return end;
    }

    /** "The CIS, not Belarus": what is denied is a part of what is meant. */
    private static boolean member(Line line, int first, IntPredicate outside) {
        return line.as(first, Meaning.Place.class)
                .filter(place -> IntStream.range(0, line.size())
                        .filter(outside)
                        .anyMatch(i -> line.as(i, Meaning.Place.class)
                                .filter(group ->
                                        holds(line, group, place.codes().getFirst()))
                                .isPresent()))
                .isPresent();
    }

    private static boolean holds(Line line, Meaning.Place group, Economy member) {
        return line.catalog()
                .group(group.codes().getFirst())
                .filter(g -> g.members().stream().anyMatch(m -> m.economy().equals(member)))
                .isPresent();
    }

    /** "India, not China, Japan", "not Germany but India bought more", "2011 to 2013, not 2012". */
    private static boolean unclear(Line line, int first, int end, IntPredicate outside) {
        boolean weighs = sort(line, first) == 1 && line.anyOf(Tag.MORE, Tag.LESS, Tag.AHEAD, Tag.TIMES, Tag.BY_HOW);
        boolean span = IntStream.range(0, line.size())
                .filter(outside)
                .anyMatch(i -> line.as(i, Meaning.When.class)
                        .filter(when -> when.is(Meaning.Type.RANGE))
                        .isPresent());
        int next = line.sign(end, ",") || line.at(end).has(Tag.AND) ? thing(line, end + 1) : line.size();
        boolean more = next < line.size() && alike(line, first, next);
        boolean before = IntStream.range(0, first - 1).anyMatch(outside);
        return weighs || span || (more && before);
    }

    private static Line dropped(Line line, int not, int end) {
        int from = not > 0 && TURNING.contains(line.token(not - 1).norm()) ? not - 1 : not;
        int comma = line.sign(end, ",") ? end + 1 : end;
        int to = line.word(comma, "but", "а", "но") ? comma + 1 : end;
        Line read = line;
        for (int i = from; i < to; i++) {
            read = read.token(i).word() || read.token(i).number() ? read.tag(i, NAME, EnumSet.of(Tag.FILLER)) : read;
        }
        return read;
    }
}
