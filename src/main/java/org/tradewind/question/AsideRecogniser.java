package org.tradewind.question;

import java.util.EnumSet;
import java.util.Set;

/**
 * Things and people around a question: "for my paper", "…, table", "hi team". They carry nothing, unless they are what
 * is traded or who trades: "exports of tables", "sold to the minister"; then they are words that nobody knows.
 */
final class AsideRecogniser implements Recogniser {
    private static final Set<String> FRAMES = Set.of("in", "for", "on", "as", "into", "at", "with", "to");
    private static final Set<String> DETERMINERS =
            Set.of("a", "an", "the", "my", "our", "your", "ur", "his", "her", "their", "this", "that", "these", "some");
    private static final Set<String> MINE = Set.of("my", "your", "ur", "his", "her", "this");
    /** Words for money that name wares as well. */
    private static final Set<String> MONEY = Set.of("dough", "dosh", "moolah", "wonga");

    private static final Set<String> SIDES = Set.of("of", "from", "to", "by", "towards", "toward", "with");

    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            if (read.at(i).has(Tag.ASIDE)) {
                read = at(read, i);
            }
        }
        return read;
    }

    private static Line at(Line line, int i) {
        Mark mark = line.at(i);
        EnumSet<Tag> rest = EnumSet.copyOf(mark.tags());
        rest.remove(Tag.ASIDE);
        if (mark.thing().isPresent() && !framed(line, i)) {
            return line.put(i, i + 1, mark.by(), rest, mark.thing().get());
        }
        boolean side = rest.isEmpty() || rest.equals(EnumSet.of(Tag.HEARD));
        boolean tells = line.at(i + 1).has(Tag.HEARD);
        if (!side && !framed(line, i) && !tells) {
            return line.tag(i, mark.by(), rest);
        }
        if (traded(line, i)) {
            return line.forget(i);
        }
        EnumSet<Tag> tags = EnumSet.of(Tag.FILLER);
        tags.addAll(side ? rest : tags);
        return line.tag(i, "asides", tags);
    }

    /** "In a table", "for the minister", "my paper". */
    private static boolean framed(Line line, int i) {
        int before = i - 1;
        boolean joined = line.at(before).to() - line.at(before).from() > 1 && frame(line, before);
        return joined || mine(line, before) || (determiner(line, before) && frame(line, before - 1));
    }

    private static boolean traded(Line line, int i) {
        int before = determiner(line, i - 1) ? i - 2 : i - 1;
        boolean told = line.at(i + 1).has(Tag.HEARD);
        if (MONEY.contains(line.token(i).norm()) && line.any(Meaning.Topic.class) && !line.any(Tag.EXPORT)) {
            return false;
        }
        return owned(line, i)
                || joined(line, i, before)
                || governed(line, i, before)
                || counted(line, i, before)
                || (placed(line, i - 1) && !told)
                || alone(line, i);
    }

    /** "Table exports", "did the minister buy"; not "hi team, exports" nor "in a table exports". */
    private static boolean owned(Line line, int i) {
        int after = line.sign(i + 1, "'") || line.sign(i + 1, "’") ? i + 2 : i + 1;
        Mark next = line.at(after);
        boolean does = Heads.is(next) && !Heads.noun(line, after);
        boolean addressed = line.at(i - 1).hasAny(Tag.GREETING, Tag.THANKS) && !does;
        return trade(next) && !addressed && (does || !framed(line, i));
    }

    /** "Technology and tables", "tables and technology", "what about tables". */
    private static boolean joined(Line line, int i, int before) {
        boolean after = line.at(i + 1).hasAny(Tag.AND, Tag.OR) && trade(line.at(i + 2)) && !framed(line, i);
        boolean and = line.at(before).hasAny(Tag.AND, Tag.OR) && (before == 0 || trade(line.at(before - 1)));
        return after || and || line.at(before).has(Tag.WHAT_ABOUT);
    }

    /** "Sold tables", "exports of paper", "trade in tables", "exports to the minister". */
    private static boolean governed(Line line, int i, int before) {
        if (before < 0) {
            return false;
        }
        boolean bare = before == i - 1;
        boolean plural = plural(line, i);
        Mark head = line.at(before);
        if (line.sign(before, ":") || line.sign(before, ",")) {
            return trade(line.at(before - 1));
        }
        if (Heads.is(head)) {
            return plural || !Heads.noun(line, before);
        }
        boolean whole = head.to() - head.from() == 1;
        boolean after = trade(line.at(before - 1)) || line.at(before - 1).is(Meaning.Place.class);
        if (whole && SIDES.contains(line.token(before).norm())) {
            boolean of = line.word(before, "of") && (bare || plural);
            boolean dated = before > 0 && line.token(before - 1).number();
            return after || of || (dated && line.word(before, "of", "by", "from"));
        }
        boolean inside = head.has(Tag.IN) || (head.has(Tag.FOR) && plural);
        return bare && inside && (after || plural);
    }

    /** "How many tables", "which papers", "top tables", "except tables". */
    private static boolean counted(Line line, int i, int before) {
        boolean asked = line.word(i - 1, "much", "many", "which", "what")
                || line.at(i - 1).has(Tag.HOW_MANY);
        return asked || line.at(before).hasAny(Tag.EXCEPT, Tag.NOT, Tag.TOP, Tag.BOTTOM, Tag.MORE, Tag.LESS, Tag.WORLD);
    }

    /** "German tables", "Germany's tables". */
    private static boolean placed(Line line, int i) {
        boolean adjective = line.as(i, Meaning.Place.class)
                .filter(place -> place.form() == Meaning.Form.ADJECTIVE)
                .isPresent();
        return adjective || (line.at(i).is(Meaning.Place.class) && line.token(i).possessive());
    }

    /** "Tables 2018": with a time or a place and no word of trade it is the thing that is asked for. */
    private static boolean alone(Line line, int i) {
        boolean said =
                line.marks().stream().anyMatch(mark -> trade(mark) || mark.hasAny(Tag.TOP, Tag.SAME, Tag.WHAT_ABOUT));
        boolean some = line.any(Meaning.Place.class) || line.tokens().stream().anyMatch(Token::number);
        return !said && some && !framed(line, i) && !line.at(i - 1).hasAny(Tag.GREETING, Tag.THANKS);
    }

    private static boolean trade(Mark mark) {
        return Heads.is(mark)
                || mark.is(Meaning.Topic.class)
                || mark.is(Meaning.Goods.class)
                || mark.is(Meaning.Gauge.class)
                || mark.hasAny(
                        Tag.TRADE,
                        Tag.BALANCE,
                        Tag.DEFICIT,
                        Tag.SURPLUS,
                        Tag.TURNOVER,
                        Tag.BUYERS,
                        Tag.SUPPLIERS,
                        Tag.EXPORTERS,
                        Tag.IMPORTERS,
                        Tag.CATEGORIES,
                        Tag.OTHER);
    }

    private static boolean plural(Line line, int i) {
        String last = line.tokens().get(line.at(i).to() - 1).norm();
        return last.endsWith("s") && !last.endsWith("ss");
    }

    private static boolean determiner(Line line, int i) {
        return i >= 0 && i < line.size() && DETERMINERS.contains(line.token(i).norm());
    }

    private static boolean mine(Line line, int i) {
        return i >= 0 && MINE.contains(line.token(i).norm());
    }

    private static boolean frame(Line line, int i) {
        return i >= 0 && FRAMES.contains(line.token(i).norm());
    }
}
