package org.tradewind.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Period;
import org.tradewind.trade.Slice;
import org.tradewind.trade.Unit;

/** One message with two questions: two sentences, or two flows with a year each. */
final class Parts {
    /** More lists at once are no answer that fits a chat. */
    private static final int MOST_LISTS = 5;

    private static final Set<String> ASKING = Set.of(
            "what", "how", "who", "which", "сколько", "кто", "какой", "какая", "какова", "каков", "какое", "какую");

    private Parts() {}

    /**
     * The sentences of a message that stand on their own; a sentence that only greets or asks whether it is true belongs
     * to the one before it.
     */
    static List<Line> sentences(Line line) {
        List<Line> parts = apart(line);
        boolean apart =
                parts.size() > 1 && parts.stream().filter(Parts::complete).count() > 1;
        return apart ? joined(parts) : List.of(line);
    }

    /** All sentences of a message, each on its own. */
    static List<Line> apart(Line line) {
        List<Line> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < line.size(); i++) {
            boolean end =
                    line.sign(i, "?") || line.sign(i, "!") || line.sign(i, ";") || line.sign(i, "\n") || stop(line, i);
            end |= asksAnew(line, from, i);
            if (end || i == line.size() - 1) {
                parts.add(line.with(line.marks().subList(from, i + 1)));
                from = i + 1;
            }
        }
        return parts;
    }

    /** ", and who was the top buyer in 2018": a question word after a comma or "and", with whole questions on both sides. */
    private static boolean asksAnew(Line line, int from, int i) {
        if (!line.sign(i, ",") && !line.at(i).has(Tag.AND)) {
            return false;
        }
        int next = line.at(i + 1).has(Tag.AND) ? i + 2 : i + 1;
        boolean asks = next < line.size()
                && (line.at(next).hasAny(Tag.WHO, Tag.HOW_MANY)
                        || ASKING.contains(
                                line.tokens().get(line.at(next).from()).norm()));
        return asks
                && whole(line.with(line.marks().subList(from, i)))
                && whole(line.with(line.marks().subList(next, line.size())));
    }

    private static boolean whole(Line line) {
        return complete(line) && line.any(Meaning.When.class);
    }

    /** A full stop, but not the one of an abbreviation. */
    private static boolean stop(Line line, int i) {
        if (!line.sign(i, ".") || i == 0) {
            return false;
        }
        boolean sum = line.at(i - 1).is(Meaning.Amount.class) || line.at(i - 1).is(Meaning.Bound.class);
        return sum || line.tokens().get(line.at(i).from() - 1).text().length() > 2;
    }

    private static boolean complete(Line line) {
        return line.anyOf(
                        Tag.EXPORT,
                        Tag.IMPORT,
                        Tag.BALANCE,
                        Tag.DEFICIT,
                        Tag.SURPLUS,
                        Tag.TURNOVER,
                        Tag.BUY,
                        Tag.SELL,
                        Tag.BUYERS,
                        Tag.SHARE,
                        Tag.DEFINE,
                        Tag.COVERAGE)
                || (line.any(Meaning.When.class) && line.size() < 6 && line.any(Meaning.Place.class));
    }

    private static List<Line> joined(List<Line> parts) {
        List<Line> out = new ArrayList<>();
        for (Line part : parts) {
            if (complete(part) || out.isEmpty()) {
                out.add(part);
            } else {
                List<Mark> marks = new ArrayList<>(out.getLast().marks());
                marks.addAll(part.marks());
                out.set(out.size() - 1, part.with(marks));
            }
        }
        if (out.size() > 1 && !complete(out.getFirst())) {
            List<Mark> marks = new ArrayList<>(out.get(0).marks());
            marks.addAll(out.get(1).marks());
            Line both = out.get(1).with(marks);
            out.subList(0, 2).clear();
            out.addFirst(both);
        }
        return out;
    }

    /** The questions of one sentence: a flow with its year each, or the same list or growth for several years. */
    static List<Sketch> questions(Sketch sketch) {
        List<Sketch> pairs = flowsWithYears(sketch);
        List<Sketch> parts =
                pairs.size() > 1 ? pairs : oneOrTheOther(sketch).orElseGet(() -> partnersWithYears(sketch));
        return parts.size() > 1
                ? parts
                : years(sketch).stream()
                        .flatMap(part -> currencies(part).stream())
                        .flatMap(part -> BetweenRecogniser.ends(part).stream())
                        .toList();
    }

    /** "Years when exports or imports were above 2 bn": a list of each, where "and" asks for years of both. */
    private static Optional<List<Sketch>> oneOrTheOther(Sketch sketch) {
        boolean either = sketch.line().any(Tag.OR)
                && sketch.flows().size() == 2
                && Kinds.of(sketch) == Kind.FILTER
                && sketch.by().equals(Optional.of(Dimension.PERIOD));
        return either
                ? Optional.of(sketch.flows().stream()
                        .map(flow -> sketch.with(sketch.parties().withFlows(List.of(flow))))
                        .toList())
                : Optional.empty();
    }

    /** "In roubles and dollars": one question in each. */
    private static List<Sketch> currencies(Sketch sketch) {
        List<Unit> units = sketch.line().all(Meaning.Money.class).stream()
                .map(Meaning.Money::unit)
                .distinct()
                .toList();
        boolean each = units.size() > 1 && sketch.theme().unit().isPresent() && !Stated.claimed(sketch);
        return each
                ? units.stream()
                        .map(unit -> sketch.with(sketch.theme().in(unit)))
                        .toList()
                : List.of(sketch);
    }

    /** "top markets in 2018 and 2020", "growth in 2012, 2013 and 2014": one question a year. */
    private static List<Sketch> years(Sketch sketch) {
        Timing timing = sketch.timing();
        List<Period> listed = eachListed(sketch);
        if (listed.size() > 1) {
            return listed.stream()
                    .map(year -> sketch.with(Timing.at(List.of(year))))
                    .toList();
        }
        List<Period> years = timing.singles().stream().distinct().toList();
        boolean several =
                years.size() > 1 && timing.base().isEmpty() && timing.range().isEmpty() && !Stated.claimed(sketch);
        if (!several || !apart(sketch, years.size())) {
            return List.of(sketch);
        }
        return years.stream().map(year -> sketch.with(Timing.at(List.of(year)))).toList();
    }

    /** "The top buyer of each year": the years that have such a list, where they are few. */
    private static List<Period> eachListed(Sketch sketch) {
        boolean each = sketch.line().any(Tag.SERIES)
                && sketch.timing().none()
                && sketch.by().equals(Optional.of(Dimension.PARTNER))
                && Kinds.of(sketch) == Kind.RANKING
                && Rate.of(sketch).isEmpty();
        if (!each) {
            return List.of();
        }
        Slice slice = Assembler.slice(sketch, new ArrayList<>());
        List<Period> years = sketch.line().known().periodsBy(slice, Dimension.PARTNER).stream()
                .filter(period -> period instanceof Period.Year)
                .toList();
        return years.size() > MOST_LISTS ? List.of() : years;
    }

    /** Whether each year has an answer of its own: a list, a make-up, or the growth on the year before. */
    private static boolean apart(Sketch sketch, int years) {
        if (Rate.of(sketch).equals(Optional.of(Measure.GROWTH))) {
            return false;
        }
        boolean byPeriod = sketch.by().filter(d -> d == Dimension.PERIOD).isPresent();
        return switch (Kinds.of(sketch)) {
            case RANKING, FILTER, BREAKDOWN -> !byPeriod;
            case CHANGE -> grewEach(sketch.line(), years);
            case VALUE, SERIES, SHARE, BALANCE, COMPARISON, EXTREME, COVERAGE, DEFINITION, SOURCE -> false;
        };
    }

    /** "growth in 2013 and 2014", but not "growth from 2013 to 2014" and not "2014 against 2013". */
    private static boolean grewEach(Line line, int years) {
        boolean ends = line.anyOf(Tag.BETWEEN, Tag.COMPARE, Tag.TIMES, Tag.YEARLY, Tag.DOUBLED, Tag.TRIPLED)
                || !line.anyOf(Tag.GROWTH, Tag.FALL, Tag.CHANGE);
        return !ends && (years > 2 || listed(line));
    }

    /** Whether only "and" and commas stand between the years. */
    private static boolean listed(Line line) {
        List<Integer> at = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            if (line.at(i).is(Meaning.When.class)) {
                at.add(i);
            }
        }
        boolean opened = at.getFirst() > 0 && line.at(at.getFirst() - 1).hasAny(Tag.IN, Tag.TO, Tag.FOR);
        for (int i = at.getFirst() + 1; i < at.getLast(); i++) {
            boolean link = line.sign(i, ",")
                    || line.at(i).hasAny(Tag.AND, Tag.WHAT_ABOUT, Tag.IN, Tag.TO, Tag.FOR, Tag.YEARWORD);
            if (!link && !at.contains(i)) {
                return false;
            }
        }
        return opened;
    }

    /** "exports in 2012 and imports in 2014": a sketch for each flow with its own year; else the sketch alone. */
    private static List<Sketch> flowsWithYears(Sketch sketch) {
        Line line = sketch.line();
        List<Flow> flows = new ArrayList<>();
        List<Period> years = new ArrayList<>();
        StringBuilder order = new StringBuilder();
        for (int i = 0; i < line.size(); i++) {
            Mark mark = line.at(i);
            Optional<Flow> flow = Heads.denied(line, i) ? Optional.empty() : flow(mark);
            flow.ifPresent(f -> {
                flows.add(f);
                order.append('f');
            });
            mark.as(Meaning.When.class).filter(w -> w.is(Meaning.Type.ONE)).ifPresent(w -> {
                years.add(w.periods().getFirst());
                order.append('y');
            });
        }
        boolean pairs = order.toString().equals("fyfy") || order.toString().equals("yfyf");
        boolean apart = pairs
                && !years.get(0).equals(years.get(1))
                && !line.anyOf(Tag.COMPARE, Tag.MORE, Tag.LESS, Tag.SHARE, Tag.TIMES);
        if (!apart || flows.get(0) == flows.get(1)) {
            return List.of(sketch);
        }
        return List.of(one(sketch, flows.get(0), years.get(0)), one(sketch, flows.get(1), years.get(1)));
    }

    /** "to Germany in 2018 and to the USA in 2020": a sketch for each country with its own year; else the sketch alone. */
    private static List<Sketch> partnersWithYears(Sketch sketch) {
        Line line = sketch.line();
        List<Economy> partners = new ArrayList<>();
        List<Period> years = new ArrayList<>();
        StringBuilder order = new StringBuilder();
        for (Mark mark : line.marks()) {
            mark.as(Meaning.Place.class)
                    .map(place -> place.codes().getFirst())
                    .filter(sketch.parties().partners()::contains)
                    .ifPresent(partner -> {
                        partners.add(partner);
                        order.append('p');
                    });
            mark.as(Meaning.When.class).filter(w -> w.is(Meaning.Type.ONE)).ifPresent(w -> {
                years.add(w.periods().getFirst());
                order.append('y');
            });
        }
        boolean pairs = order.toString().equals("pypy") || order.toString().equals("ypyp");
        boolean apart = pairs
                && !years.get(0).equals(years.get(1))
                && !line.anyOf(Tag.COMPARE, Tag.MORE, Tag.LESS, Tag.GROWTH, Tag.FALL, Tag.TIMES, Tag.BY_HOW);
        if (!apart || partners.get(0).equals(partners.get(1))) {
            return List.of(sketch);
        }
        return List.of(one(sketch, partners.get(0), years.get(0)), one(sketch, partners.get(1), years.get(1)));
    }

    private static Sketch one(Sketch sketch, Economy partner, Period year) {
        return sketch.with(sketch.parties().withPartners(List.of(partner))).with(Timing.at(List.of(year)));
    }

    private static Optional<Flow> flow(Mark mark) {
        if (mark.has(Tag.EXPORT)) {
            return Optional.of(Flow.EXPORTS);
        }
        return mark.has(Tag.IMPORT) ? Optional.of(Flow.IMPORTS) : Optional.empty();
    }

    private static Sketch one(Sketch sketch, Flow flow, Period year) {
        return sketch.with(sketch.parties().withFlows(List.of(flow))).with(Timing.at(List.of(year)));
    }
}
