package org.tradewind.question;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tradewind.trade.Asked;
import org.tradewind.trade.Assertion;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Hedge;
import org.tradewind.trade.Period;
import org.tradewind.trade.Query;
import org.tradewind.trade.Slice;
import org.tradewind.trade.Unit;

/** A claim that one of two flows, countries or years is so many times the other, or such a part of it. */
final class Ratio {
    /** After these words stands what the other is held against. */
    private static final Pattern AGAINST =
            Pattern.compile("than|as|чем|against|versus|vs|против|relative to|относительно"
                    + "|(compared|in comparison|next) (to|with)|по сравнению (с|со)|по отношению к");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Sketch sketch;
    private final Line line;

    Ratio(Sketch sketch) {
        this.sketch = sketch;
        this.line = sketch.line();
    }

    /** Whether one of two things is said to be so many times the other, such a part of it, or so much more in per cent. */
    boolean said() {
        if ((moves() && !part()) || sides().size() != 2) {
            return false;
        }
        if (line.anyOf(Tag.DOUBLED, Tag.TRIPLED, Tag.QUADRUPLED) || unit(Unit.TIMES)) {
            return years().isEmpty() || deficits() || backward();
        }
        return part() || more() || (unit(Unit.PERCENT) && years().isEmpty() && (flows() || sketch.sideBySide()));
    }

    private boolean moves() {
        return line.anyOf(Tag.GROWTH, Tag.FALL, Tag.CHANGE);
    }

    /** The one as a multiple or a part of the other, or as so much more than it. */
    Optional<Asked> claim() {
        return much().flatMap(said -> unit(Unit.PERCENT) && !part() ? more(said) : multiple(said));
    }

    /** "20 % above": of two years a growth, else 120 % of the other; of what is below, less than all of it. */
    private Optional<Asked> more(Estimate said) {
        Optional<Integer> first = more() ? told() : Optional.empty();
        boolean less = IntStream.of(beside()).anyMatch(i -> line.at(i).has(Tag.LESS));
        Estimate signed = less ? said.negated() : said;
        boolean later = first.filter(i -> !years().isEmpty() && years().get(i).compareTo(years().get(1 - i)) > 0)
                .isPresent();
        if (later && !deficits()) {
            return Optional.of(
                    Claims.claim(Assembler.assemble(sketch, Kind.CHANGE), new Assertion.Amount(signed, Unit.PERCENT)));
        }
        return first.flatMap(i -> held(beyondAll(signed), Unit.PERCENT, i));
    }

    /** So many per cent more than all of it. */
    private static Estimate beyondAll(Estimate more) {
        return new Estimate(
                more.value().map(HUNDRED::add),
                more.low().map(HUNDRED::add),
                more.high().map(HUNDRED::add),
                more.hedge());
    }

    private Optional<Asked> multiple(Estimate said) {
        return first().flatMap(first -> held(said, part() ? Unit.PERCENT : Unit.TIMES, first));
    }

    private Optional<Asked> held(Estimate said, Unit unit, int first) {
        Asked both = Assembler.assemble(sketch, Kind.COMPARISON);
        if (!(both.query() instanceof Query.Comparison of)) {
            return Optional.empty();
        }
        boolean balance = of.where().flows().contains(Flow.BALANCE);
        return balance && !deficits()
                ? Optional.empty()
                : Optional.of(Claims.claim(
                        new Asked(new Query.Comparison(led(of.where(), first)), both.assumed(), both.kept(), List.of()),
                        new Assertion.Amount(said, unit)));
    }

    /** "Compared with exports, imports were higher": whether of two flows or countries the second is spoken of, held against the first. */
    boolean turned() {
        return years().isEmpty()
                && sides().size() == 2
                && sides().stream()
                        .map(this::place)
                        .filter(place -> place >= 0)
                        .min(Integer::compare)
                        .filter(this::against)
                        .isPresent();
    }

    /** Twice, three times, four times as much, as it is said. */
    Optional<Estimate> fold() {
        int times = line.any(Tag.DOUBLED) ? 2 : line.any(Tag.TRIPLED) ? 3 : line.any(Tag.QUADRUPLED) ? 4 : 0;
        if (times == 0) {
            return Optional.empty();
        }
        BigDecimal number = BigDecimal.valueOf(times);
        Mark mark = line.marks().stream().filter(Ratio::folds).findFirst().orElseThrow();
        boolean near = mark.hasAny(Tag.MORE, Tag.LESS, Tag.AT_MOST);
        return Optional.of(
                line.any(Tag.AT_LEAST)
                        ? Estimate.of(number, Hedge.AT_LEAST)
                        : near
                                ? Estimate.of(number, hedge(mark))
                                : line.any(Tag.ALMOST) ? Leeway.almost(number) : Leeway.times(times));
    }

    private static Hedge hedge(Mark mark) {
        return mark.has(Tag.MORE) ? Hedge.MORE_THAN : mark.has(Tag.LESS) ? Hedge.LESS_THAN : Hedge.AT_MOST;
    }

    private static boolean folds(Mark mark) {
        return mark.hasAny(Tag.DOUBLED, Tag.TRIPLED, Tag.QUADRUPLED);
    }

    /** How many times, or what part in per cent, it is said to be. */
    private Optional<Estimate> much() {
        Unit unit = unit(Unit.PERCENT) ? Unit.PERCENT : Unit.TIMES;
        return line.all(Meaning.Bound.class).stream()
                .filter(b -> b.unit().equals(Optional.of(unit)))
                .map(b -> Leeway.of(b, line))
                .findFirst()
                .or(() -> line.all(Meaning.Amount.class).stream()
                        .filter(a -> a.unit().equals(Optional.of(unit)))
                        .map(a -> unit(Unit.PERCENT) && !digits() ? Leeway.part(a.value()) : Leeway.of(a))
                        .findFirst())
                .or(this::fold);
    }

    private boolean digits() {
        int at = at();
        return at >= 0
                && line.tokens().subList(line.at(at).from(), line.at(at).to()).stream()
                        .anyMatch(Token::number);
    }

    private boolean unit(Unit unit) {
        return Stream.concat(
                        line.all(Meaning.Amount.class).stream().map(Meaning.Amount::unit),
                        line.all(Meaning.Bound.class).stream().map(Meaning.Bound::unit))
                .findFirst()
                .flatMap(u -> u)
                .filter(unit::equals)
                .isPresent();
    }

    /** The place of the multiple or the part, or -1. */
    private int at() {
        return IntStream.range(0, line.size())
                .filter(i -> folds(line.at(i))
                        || line.at(i).is(Meaning.Bound.class)
                        || line.at(i).is(Meaning.Amount.class))
                .findFirst()
                .orElse(-1);
    }

    /** "Half of imports", «треть дефицита 2014 года»: a percentage right before one of the two. */
    private boolean part() {
        int at = at();
        boolean share = line.marks().stream()
                .anyMatch(m ->
                        m.has(Tag.SHARE) && !m.has(Tag.PERCENT) && m.thing().isEmpty());
        return at >= 0
                && unit(Unit.PERCENT)
                && !share
                && sides().size() == 2
                && !line.word(at - 1, "на", "by")
                && (line.at(at + 1).has(Tag.OF)
                        || (!moves()
                                && (!digits()
                                        || line.tokens()
                                                .get(line.at(at + 1).from())
                                                .cyrillic())))
                && beside().length == 0
                && sides().stream().anyMatch(side -> follows(side, at + 1));
    }

    /** "20 % above", «на 20 % больше»: a percentage beside a word that weighs. */
    private boolean more() {
        return unit(Unit.PERCENT) && !moves() && beside().length == 1;
    }

    /** The place of the word that weighs right beside the percentage, or anywhere before "by" it, if there is one. */
    private int[] beside() {
        int at = at();
        int[] words = IntStream.range(0, line.size())
                .filter(i -> i != at
                        && line.at(i).hasAny(Tag.MORE, Tag.LESS)
                        && !line.at(i).is(Meaning.Bound.class))
                .toArray();
        boolean by = line.word(at - 1, "на", "by") && words.length == 1;
        return IntStream.of(words)
                .filter(i -> by || i == Heads.next(line, at + 1) || i == at - 1)
                .limit(1)
                .toArray();
    }

    /** Whether nothing but what is spoken of stands before one of the two. */
    private boolean follows(Predicate<Mark> side, int from) {
        int at = from;
        while (at < line.size() && !side.test(line.at(at)) && leads(line.at(at), at)) {
            at++;
        }
        return at < line.size() && side.test(line.at(at));
    }

    private boolean leads(Mark mark, int at) {
        boolean other = sides().stream().anyMatch(side -> side.test(mark));
        boolean spoken = Heads.is(mark) || mark.hasAny(Tag.DEFICIT, Tag.TRADE, Tag.SAME, Tag.OF, Tag.IN, Tag.TO);
        return !other
                && (mark.filler()
                        || mark.is(Meaning.Topic.class)
                        || spoken
                        || line.sign(at, ",")
                        || line.word(at, "of", "what", "the", "того", "что", "за", "от", "той", "тех", "those"));
    }

    private boolean flows() {
        return sketch.flows().size() == 2;
    }

    private boolean deficits() {
        return sketch.flows().equals(List.of(Flow.BALANCE)) && line.any(Tag.DEFICIT) && !line.any(Tag.SURPLUS);
    }

    private List<Period> years() {
        return sketch.years().size() == 2 && !sketch.timing().spans() ? sketch.years() : List.of();
    }

    /** Whether an earlier year is held against a later one, which no change does. */
    private boolean backward() {
        return first().filter(first -> years().get(first).compareTo(years().get(1 - first)) < 0)
                .isPresent();
    }

    /** What tells each of the two apart in the words: the flows, the countries, else the years. */
    private List<Predicate<Mark>> sides() {
        List<Economy> places = sketch.parties().partners().size() == 2
                ? sketch.parties().partners()
                : sketch.parties().reporters();
        boolean one = sketch.years().size() < 2 && !sketch.timing().spans();
        if (one && flows() && places.size() < 2) {
            return List.of(
                    Ratio.flow(sketch.flows().getFirst()),
                    Ratio.flow(sketch.flows().getLast()));
        }
        if (one && !flows() && places.size() == 2) {
            return List.of(place(places.getFirst()), place(places.getLast()));
        }
        boolean dated =
                !flows() && places.size() < 2 && sketch.parties().partners().size() < 2;
        return dated && years().size() == 2 ? List.of(year(years().getFirst()), year(years().getLast())) : List.of();
    }

    private static Predicate<Mark> flow(Flow flow) {
        return flow == Flow.EXPORTS
                ? mark -> mark.hasAny(Tag.EXPORT, Tag.SELL, Tag.EARN)
                : mark -> mark.hasAny(Tag.IMPORT, Tag.BUY);
    }

    private static Predicate<Mark> place(Economy place) {
        return mark -> mark.as(Meaning.Place.class)
                .filter(named -> named.codes().contains(place))
                .isPresent();
    }

    private static Predicate<Mark> year(Period year) {
        return mark -> mark.as(Meaning.When.class)
                .filter(when -> when.periods().contains(year))
                .isPresent();
    }

    /** Which of the two is the multiple or the part of the other, or empty where the words do not say. */
    private Optional<Integer> first() {
        int at = at();
        boolean less = IntStream.range(0, line.size())
                .anyMatch(
                        i -> i != at && line.at(i).has(Tag.LESS) && !line.at(i).is(Meaning.Bound.class));
        return less && part() ? Optional.empty() : told().map(first -> less ? 1 - first : first);
    }

    /** Which of the two is spoken of, and held against the other. */
    private Optional<Integer> told() {
        int at = at();
        List<Integer> places = sides().stream().map(this::place).toList();
        if (at < 0 || places.contains(-1)) {
            return Optional.empty();
        }
        int said = places.getFirst() < places.getLast() ? 0 : 1;
        int one = places.get(said);
        int two = places.get(1 - said);
        boolean weighed = between(one, two).anyMatch(i -> i != at && weighs(i));
        boolean parted = one < at && two > at;
        boolean against = against(one);
        if (!parted && !weighed && !against && (one < at || !follows(sides().get(said), at + 1))) {
            return Optional.empty();
        }
        // "Half of imports were exports": what follows the multiple at once is what the other is held against.
        boolean second = against || (one > at && !weighed);
        return Optional.of(second ? 1 - said : said);
    }

    private int place(Predicate<Mark> side) {
        return IntStream.range(0, line.size())
                .filter(i -> side.test(line.at(i)))
                .findFirst()
                .orElse(-1);
    }

    private static IntStream between(int one, int two) {
        return IntStream.range(one + 1, two);
    }

    private boolean weighs(int i) {
        return line.at(i).hasAny(Tag.MORE, Tag.LESS, Tag.AHEAD)
                || AGAINST.matcher(line.read(line.at(i))).matches();
    }

    /** "Compared with exports, imports were …": what stands right after such words is not the first. */
    private boolean against(int place) {
        int before = Heads.before(line, place - 1);
        return IntStream.rangeClosed(Math.max(0, before), place - 1)
                .anyMatch(i -> AGAINST.matcher(line.read(line.at(i))).matches());
    }

    /** The slice with the one before the other. */
    private Slice led(Slice where, int first) {
        if (first == 0) {
            return where;
        }
        if (where.flows().size() == 2) {
            return where.withFlows(where.flows().reversed());
        }
        if (where.partners().size() == 2) {
            return where.withPartners(where.partners().reversed());
        }
        return where.reporters().size() == 2
                ? where.withReporters(where.reporters().reversed())
                : where.withPeriods(where.periods().reversed());
    }
}
