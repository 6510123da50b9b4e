package org.tradewind.question;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Period;

/** "2011 to 2014 except 2013", «с 2011 по 2014, только 2013-й выкинь»: years of a span, or of all, that are not wanted. */
final class YearsLeftOutRecogniser implements Recogniser {
    private static final String NAME = "years left out";
    private static final Pattern LEAVING = Pattern.compile(
            "drop(ping)?|skip(ping|s)?|omit|remov(e|ing)|delet(e|ing)|exclud(e|ing)|cut|strike|scrap"
                    + "|выкин.*|убер.*|убра.*|исключ.*|пропуст.*|пропуска.*|отброс.*|вычеркн.*|опуст.*|удал.*|выброс.*|выреж.*");
    private static final Pattern UNWANTED = Pattern.compile(
            "needed|wanted|required|necessary|надо|нужн.*|нужен|бери(те)?|счита.*|учитыва.*|включа.*|показыва.*");
    private static final Pattern ASIDE = Pattern.compile("out|away|aside|off|вон|прочь");

    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            boolean leaves = leaves(read, i);
            if (leaves && after(read, i) < read.size()) {
                read = without(read, i, after(read, i));
            } else if (leaves && before(read, i) >= 0) {
                read = without(read, i, before(read, i));
            }
        }
        return read;
    }

    /** Whether a line asks of a span of years, or of the years there are, something that may do without some of them. */
    static boolean hangs(Sketch s) {
        if (s.timing().without().isEmpty()) {
            return false;
        }
        boolean years = s.by().equals(Optional.of(Dimension.PERIOD));
        return Stated.claimed(s)
                || switch (Kinds.of(s)) {
                    case SERIES -> false;
                    case RANKING, EXTREME, FILTER -> !years && !s.by().isEmpty();
                    case VALUE, SHARE, CHANGE, BALANCE, COMPARISON, BREAKDOWN, COVERAGE, DEFINITION, SOURCE -> true;
                };
    }

    private static boolean leaves(Line line, int i) {
        boolean all = line.at(i - 1).hasAny(Tag.SERIES, Tag.YEARS, Tag.YEARWORD, Tag.YEARSWORD)
                || line.word(i - 1, "all", "any", "everything");
        return line.at(i).hasAny(Tag.EXCEPT, Tag.NOT)
                || (line.word(i, "but", "кроме") && all)
                || LEAVING.matcher(line.token(i).norm()).matches()
                || (line.word(i, "leave", "leaving", "throw", "throwing", "take", "taking", "keep", "keeping", "set")
                        && (aside(line, i + 1) || (one(line, i + 1).isPresent() && aside(line, i + 2))));
    }

    private static boolean aside(Line line, int i) {
        return i < line.size() && ASIDE.matcher(line.token(i).norm()).matches();
    }

    /** The place of the first year that follows, or the size of the line. */
    private static int after(Line line, int i) {
        int at = i + 1;
        while (at < line.size() && between(line, at)) {
            at++;
        }
        return inside(line, at) ? at : line.size();
    }

    /** The place of the year just before, or -1: «2013-й выкинь». */
    private static int before(Line line, int i) {
        int next = Heads.next(line, line.sign(i + 1, ":") ? i + 2 : i + 1);
        boolean ends = next >= line.size()
                || (!line.token(next).word() && !line.token(next).number());
        boolean leaves = line.at(i).has(Tag.EXCEPT)
                || LEAVING.matcher(line.token(i).norm()).matches();
        boolean stands = (leaves && ends)
                || UNWANTED.matcher(line.token(Math.min(i + 1, line.size() - 1)).norm())
                        .matches();
        int at = i - 1;
        while (at > 0 && line.at(at).filler()) {
            at--;
        }
        return stands && inside(line, at) ? at : -1;
    }

    private static boolean between(Line line, int i) {
        return line.at(i).filler()
                || line.sign(i, ":")
                || (line.at(i).thing().isEmpty() && line.at(i).hasAny(Tag.IN, Tag.FOR, Tag.OF, Tag.TO, Tag.YEARWORD))
                || ASIDE.matcher(line.token(i).norm()).matches()
                || UNWANTED.matcher(line.token(i).norm()).matches();
    }

    private static Optional<Period> one(Line line, int i) {
        return i < 0 || i >= line.size()
                ? Optional.empty()
                : line.as(i, Meaning.When.class)
                        .filter(when -> when.is(Meaning.Type.ONE))
                        .map(when -> when.periods().getFirst())
                        .filter(period -> period instanceof Period.Year);
    }

    /** Whether a year lies within the years that are asked for. */
    private static boolean inside(Line line, int i) {
        Optional<Period> year = one(line, i);
        if (year.isEmpty()) {
            return false;
        }
        List<Meaning.When> spans = line.all(Meaning.When.class).stream()
                .filter(when -> !when.is(Meaning.Type.ONE) && !when.is(Meaning.Type.WITHOUT))
                .toList();
        List<Meaning.When> others = line.all(Meaning.When.class).stream()
                .filter(when -> when.is(Meaning.Type.ONE))
                .toList();
        boolean all =
                spans.isEmpty() && allLeftOut(line, others) && line.anyOf(Tag.SERIES, Tag.YEARS, Tag.TOP, Tag.BOTTOM);
        return all || (spans.size() == 1 && within(spans.getFirst(), year.get()));
    }

    /** Whether all the years that are named stand in one list. */
    private static boolean allLeftOut(Line line, List<Meaning.When> years) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < line.size(); i++) {
            if (one(line, i).isPresent()) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        boolean listed = true;
        for (int i = first + 1; i < last; i++) {
            listed &= one(line, i).isPresent() || joins(line, i);
        }
        return !years.isEmpty() && listed;
    }

    private static boolean within(Meaning.When span, Period year) {
        Period first = span.periods().isEmpty() ? year : span.periods().getFirst();
        return switch (span.type()) {
            case RANGE -> first.compareTo(year) <= 0 && span.periods().get(1).compareTo(year) >= 0;
            case SINCE -> first.compareTo(year) <= 0;
            case UNTIL -> first.compareTo(year) >= 0;
            case ONE, ENDS, BASE, LAST, LATEST, NOW, PREVIOUS, THIS, AGO, NEXT, BESIDE, RECENT, WITHOUT -> false;
        };
    }

    private static boolean joins(Line line, int i) {
        return line.sign(i, ",") || line.at(i).hasAny(Tag.AND, Tag.OR) || line.word(i, "nor", "ни");
    }

    private static Line without(Line line, int leaves, int first) {
        List<Integer> years = new ArrayList<>(List.of(first));
        for (int i = first + 1; joins(line, i) || one(line, i).isPresent(); i++) {
            if (inside(line, i)) {
                years.add(i);
            }
        }
        Line read = line;
        for (int i : years) {
            Period year = one(line, i).orElseThrow();
            read = read.put(i, i + 1, NAME, Meaning.When.of(Meaning.Type.WITHOUT, year));
        }
        for (int i = Math.min(leaves, first); i <= Math.max(leaves + 1, first); i++) {
            boolean said = i < read.size()
                    && read.token(i).word()
                    && read.at(i).thing().isEmpty()
                    && (i == leaves || between(read, i));
            read = said ? read.tag(i, NAME, EnumSet.of(Tag.FILLER)) : read;
        }
        return read;
    }
}
