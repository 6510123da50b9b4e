package org.tradewind.question;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tradewind.trade.Hedge;
import org.tradewind.trade.Unit;

/** The words that bound amounts, and what the numbers beside them are counted in. */
final class BoundWords {
    private static final Set<String> END = Set.of("minimum", "maximum", "минимум", "максимум");
    private static final Pattern NUMBER = Pattern.compile("\\d+([.,]\\d+)?");

    private BoundWords() {}

    /** A line in which each amount has the bound that belongs to it beside it. */
    static Line ready(Line line) {
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            read = apart(read, i);
        }
        for (int i = 0; i < read.size(); i++) {
            read = scaled(read, i);
        }
        return read;
    }

    /**
     * "Less than 100 m and more than 60 m": "and more" ends an amount only where none follows; «и меньше всего» is an end
     * of a list.
     */
    private static Line apart(Line line, int i) {
        Mark mark = line.at(i);
        Token joint = line.tokens().get(mark.from());
        boolean joins =
                mark.to() - mark.from() > 1 && Set.of("and", "or", "и", "или").contains(joint.norm());
        boolean end = line.word(i + 1, "всего", "всех");
        boolean bound = line.at(past(line, i + 1)).is(Meaning.Amount.class);
        if (!joins || !mark.hasAny(Tag.AT_LEAST, Tag.AT_MOST) || !(end || bound)) {
            return line;
        }
        boolean low = mark.has(Tag.AT_LEAST);
        Tag second = end ? (low ? Tag.TOP : Tag.BOTTOM) : low ? Tag.MORE : Tag.LESS;
        Tag first = Set.of("or", "или").contains(joint.norm()) ? Tag.OR : Tag.AND;
        List<Mark> marks = new ArrayList<>(line.marks().subList(0, i));
        int from = mark.from() + 1;
        int next = end ? i + 2 : i + 1;
        marks.add(new Mark(mark.from(), from, EnumSet.of(first), Optional.empty(), "bounds"));
        marks.add(new Mark(from, line.at(next - 1).to(), EnumSet.of(second), Optional.empty(), "bounds"));
        marks.addAll(line.marks().subList(next, line.size()));
        return line.with(marks);
    }

    /** "More than 60 but less than 100 million": the first number is of the millions of the second. */
    private static Line scaled(Line line, int i) {
        Optional<Meaning.Number> number = line.as(i, Meaning.Number.class).filter(n -> !n.ordinal());
        int word = i > 0 ? before(line, i) : -1;
        if (number.isEmpty() || word < 0 || !bounds(line.at(word))) {
            return line;
        }
        int other = i + 1;
        while (BetweenRecogniser.joint(line, other)) {
            other++;
        }
        int amount = past(line, other + 1);
        Optional<Meaning.Amount> second = line.as(amount, Meaning.Amount.class);
        if (other == i + 1 || !bounds(line.at(other)) || second.isEmpty()) {
            return line;
        }
        BigDecimal value = number.get().value().multiply(unitOf(line, amount));
        return line.put(
                i, i + 1, "bounds", new Meaning.Amount(value, second.get().unit()));
    }

    /** The tag of the words that bound in such a way. */
    static Optional<Tag> tag(Hedge hedge) {
        return switch (hedge) {
            case MORE_THAN -> Optional.of(Tag.MORE);
            case LESS_THAN -> Optional.of(Tag.LESS);
            case AT_LEAST -> Optional.of(Tag.AT_LEAST);
            case AT_MOST -> Optional.of(Tag.AT_MOST);
            case ALMOST -> Optional.of(Tag.ALMOST);
            case ABOUT -> Optional.of(Tag.ABOUT);
            case BETWEEN, EXACT, ROUNDED -> Optional.empty();
        };
    }

    private static boolean bounds(Mark mark) {
        return mark.hasAny(Tag.MORE, Tag.LESS, Tag.AT_LEAST, Tag.AT_MOST);
    }

    /** The first mark from a place on that is none of the words between a bound and its amount. */
    private static int past(Line line, int from) {
        int at = from;
        while (at < line.size() && idle(line, at)) {
            at++;
        }
        return at;
    }

    /** "The maximum and minimum of exports", «минимум импорта»: where no amount is bounded, the ends of a list. */
    static Line ends(Line line) {
        Line read = line;
        for (int i = 0; i < line.size(); i++) {
            boolean low = line.at(i).has(Tag.AT_LEAST);
            Mark next = line.at(Heads.next(line, i + 1));
            boolean counted = line.at(i).hasAny(Tag.DOUBLED, Tag.TRIPLED, Tag.QUADRUPLED)
                    || next.is(Meaning.Number.class)
                    || next.hasAny(Tag.TIMES, Tag.DOUBLED, Tag.TRIPLED, Tag.QUADRUPLED, Tag.A_COUPLE);
            if ((low || line.at(i).has(Tag.AT_MOST))
                    && !counted
                    && END.contains(line.token(i).norm())) {
                read = read.tag(i, "bounds", EnumSet.of(low ? Tag.BOTTOM : Tag.TOP));
            }
        }
        return read;
    }

    /** What the number of an amount was multiplied by as written, so that "50 to 100 million" is in millions. */
    static BigDecimal unitOf(Line line, int at) {
        Meaning.Amount amount = line.as(at, Meaning.Amount.class).orElseThrow();
        if (amount.unit().equals(Optional.of(Unit.PERCENT)) || amount.unit().equals(Optional.of(Unit.TIMES))) {
            return BigDecimal.ONE;
        }
        Matcher number = NUMBER.matcher(line.written(line.at(at)).replace(" ", ""));
        BigDecimal written = number.find() ? new BigDecimal(number.group().replace(',', '.')) : BigDecimal.ZERO;
        BigDecimal scale = BigDecimal.ONE;
        BigDecimal thousand = BigDecimal.valueOf(1000);
        BigDecimal least =
                written.signum() > 0 ? amount.value().divide(written, MathContext.DECIMAL64) : amount.value();
        while (least.compareTo(scale.multiply(thousand)) >= 0) {
            scale = scale.multiply(thousand);
        }
        return scale;
    }

    /** The place of the word that may bound an amount, past what says nothing. */
    static int before(Line line, int i) {
        int before = i - 1;
        while (before > 0
                && (idle(line, before)
                        || (line.word(before, "за") && line.at(before - 1).has(Tag.MORE)))) {
            before--;
        }
        return before;
    }

    private static boolean idle(Line line, int i) {
        return line.at(i).filler() || line.word(i, "чем", "than", "на", "of", "в", "the", "сумму");
    }
}
