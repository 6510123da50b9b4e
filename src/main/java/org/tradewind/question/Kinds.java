package org.tradewind.question;

import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Period;
import org.tradewind.trade.Unit;

/** Tells the kind of a question: the first rule that holds decides, so their order matters. */
final class Kinds {
    private record Rule(Kind kind, Predicate<Sketch> when) {}

    private static final List<Rule> RULES = List.of(
            new Rule(Kind.DEFINITION, Kinds::definition),
            new Rule(
                    Kind.SOURCE,
                    s -> s.line().any(Tag.SOURCE)
                            || (fromWhere(s.line()) && !s.line().any(Tag.FROM_WHOM))
                            || ofFigures(s)),
            new Rule(Kind.COVERAGE, Reach::asked),
            new Rule(Kind.RANKING, Kinds::placeOfPartner),
            new Rule(Kind.RANKING, IndicatorWords::listed),
            new Rule(
                    Kind.VALUE,
                    s -> !s.theme().measure().equals(Measure.VALUE)
                            && !ranks(s)
                            && !filter(s)
                            && !s.line().any(Tag.SERIES)
                            && !s.timing().spans()),
            new Rule(Kind.SERIES, Kinds::measured),
            new Rule(Kind.RANKING, s -> Wares.listed(s.line())),
            new Rule(Kind.BREAKDOWN, s -> s.intent(Intent.BREAKDOWN)),
            new Rule(Kind.SHARE, s -> s.intent(Intent.SHARE)),
            new Rule(Kind.CHANGE, s -> s.intent(Intent.GROWTH)),
            new Rule(Kind.COMPARISON, s -> s.intent(Intent.COMPARE)),
            new Rule(Kind.SHARE, s -> s.intent(Intent.TREND) && s.line().any(Tag.SHARE)),
            new Rule(Kind.SERIES, s -> s.intent(Intent.TREND)),
            new Rule(Kind.RANKING, s -> s.intent(Intent.TOP) && !filter(s)),
            new Rule(Kind.FILTER, s -> rated(s, Kind.FILTER)),
            new Rule(Kind.EXTREME, s -> rated(s, Kind.EXTREME)),
            new Rule(Kind.RANKING, s -> rated(s, Kind.RANKING)),
            new Rule(Kind.BREAKDOWN, s -> rated(s, Kind.BREAKDOWN)),
            new Rule(Kind.SERIES, Gap::ranked),
            new Rule(Kind.FILTER, Kinds::ever),
            new Rule(Kind.FILTER, Kinds::filter),
            new Rule(Kind.BREAKDOWN, Kinds::breakdown),
            new Rule(Kind.CHANGE, Kinds::multiple),
            new Rule(Kind.SHARE, Kinds::share),
            new Rule(Kind.EXTREME, Kinds::extreme),
            new Rule(Kind.RANKING, Kinds::ranking),
            new Rule(Kind.BALANCE, Gap::asked),
            new Rule(Kind.COMPARISON, Gap::changed),
            new Rule(Kind.CHANGE, Kinds::onlyMultiple),
            new Rule(Kind.CHANGE, s -> s.years().size() == 2 && s.line().anyOf(Tag.IN_PERCENT, Tag.YEARLY)),
            new Rule(Kind.SERIES, Course::asked),
            new Rule(Kind.CHANGE, Kinds::change),
            new Rule(Kind.COMPARISON, Kinds::comparison),
            new Rule(Kind.SERIES, Kinds::series),
            new Rule(
                    Kind.RANKING,
                    s -> s.parties().listSide()
                            && (s.parties().byReporter()
                                    || s.parties().partners().isEmpty())),
            new Rule(Kind.RANKING, Members::asked),
            new Rule(
                    Kind.BREAKDOWN,
                    s -> !s.parties().except().isEmpty()
                            && s.parties().partners().isEmpty()),
            new Rule(Kind.BREAKDOWN, Kinds::ofKinds),
            new Rule(Kind.SERIES, Kinds::averaged),
            new Rule(Kind.VALUE, _ -> true));

    private static final Pattern FIGURES = Pattern.compile("цифр(ы|у|а)|числа|данные|циферки|figures|numbers|data");

    private Kinds() {}

    static Kind of(Sketch sketch) {
        for (Rule rule : RULES) {
            if (rule.when().test(sketch)) {
                return rule.kind();
            }
        }
        return Kind.VALUE;
    }

    private static boolean rated(Sketch s, Kind kind) {
        return Rate.kind(s).equals(Optional.of(kind));
    }

    private static boolean definition(Sketch s) {
        Line line = s.line();
        boolean plain = !line.anyOf(Tag.TOP, Tag.BOTTOM, Tag.SHARE, Tag.GROWTH, Tag.FALL, Tag.MORE, Tag.LESS)
                && s.timing().none();
        boolean figures =
                line.anyOf(Tag.EXPORT, Tag.IMPORT, Tag.BALANCE, Tag.DEFICIT, Tag.TURNOVER, Tag.BUY, Tag.SELL, Tag.EARN)
                        || !s.parties().partners().isEmpty();
        boolean deed = !s.parties().partners().isEmpty() && line.anyOf(Tag.BUY, Tag.SELL, Tag.EARN);
        boolean explicit = !deed && line.marks().stream().anyMatch(m -> m.has(Tag.DEFINE) && !m.has(Tag.WHAT_IS));
        return (line.any(Tag.DEFINE) && plain && (explicit || !figures) && !Wares.asked(line))
                || (differ(line) && plain && s.parties().partners().isEmpty());
    }

    /** «Чем поступления отличаются от выплат?», "how do receipts differ from payments?": what both mean. */
    private static boolean differ(Line line) {
        boolean asked = line.word(0, "чем", "how");
        return asked
                && line.tokens().stream()
                        .anyMatch(t -> t.norm().matches("отлича(ет|ют)ся|различаются|differs?|different"));
    }

    /** Whether places of a list are asked for, beyond the name of a measure such as "rank". */
    private static boolean ranks(Sketch s) {
        boolean named = s.line().marks().stream()
                .anyMatch(m -> !m.is(Meaning.Gauge.class)
                        && (m.hasAny(Tag.TOP, Tag.BOTTOM, Tag.DESCENDING, Tag.ASCENDING)
                                || (m.has(Tag.RANKING) && !s.theme().measure().equals(Measure.RANK))));
        return named || s.counted();
    }

    /** "Payments to R&D over time": the course of a ratio, not how it is a multiple of anything. */
    private static boolean measured(Sketch s) {
        return !s.theme().measure().equals(Measure.VALUE)
                && s.line().catalog().measures().stream()
                        .anyMatch(m -> m.measure().equals(s.theme().measure()))
                && s.line().catalog().coverage().reach().isEmpty()
                && !ranks(s)
                && !s.superlative()
                && !s.line().any(Meaning.Bound.class)
                && s.parties().partners().isEmpty()
                && (s.line().any(Tag.SERIES) || s.timing().spans());
    }

    /** "Where is the figure for the Netherlands from?" */
    private static boolean fromWhere(Line line) {
        int last = line.size() - 1;
        while (last > 0 && !line.token(last).word()) {
            last--;
        }
        int end = last;
        return line.word(end, "from")
                && line.marks().stream()
                        .limit(2)
                        .anyMatch(m -> line.tokens().get(m.from()).norm().equals("where"));
    }

    /** «Где взял эти цифры», "where did you get these numbers": figures themselves are not traded. */
    private static boolean ofFigures(Sketch s) {
        Line line = s.line();
        boolean where = line.tokens().stream().anyMatch(token -> token.norm().matches("где|откуда|where"));
        boolean figures = line.tokens().stream()
                .anyMatch(token -> FIGURES.matcher(token.norm()).matches());
        return where
                && figures
                && line.any(Tag.BUY)
                && !line.any(Meaning.Topic.class)
                && !line.anyOf(Tag.EXPORT, Tag.IMPORT)
                && s.timing().none();
    }

    /** "Was there ever a surplus?", "when was there one?", "did exports ever exceed imports?": the years in which it was so. */
    static boolean ever(Sketch s) {
        boolean balance = s.flows().equals(List.of(Flow.BALANCE)) && s.line().anyOf(Tag.SURPLUS, Tag.DEFICIT);
        boolean flows = s.flows().size() == 2 && s.line().anyOf(Tag.MORE, Tag.LESS, Tag.AT_MOST, Tag.AT_LEAST);
        boolean when = s.line().any(Tag.WHEN) || s.by().equals(Optional.of(Dimension.PERIOD));
        return (s.line().any(Tag.EVER) || (when && !s.superlative()))
                && s.timing().none()
                && (balance || flows)
                && !s.line().any(Meaning.Bound.class)
                && !s.line().any(Meaning.Amount.class);
    }

    private static boolean filter(Sketch s) {
        boolean bound = s.line().any(Meaning.Bound.class);
        Optional<Dimension> by = s.by();
        boolean ofSpan = s.timing().spans() && s.line().any(Tag.COVERAGE);
        boolean open = bound
                && (s.timing().none() || ofSpan)
                && s.parties().partners().isEmpty()
                && s.theme().products().isEmpty()
                && s.line()
                        .all(Meaning.Bound.class)
                        .getFirst()
                        .unit()
                        .map(unit -> unit.money() || measured(s, unit))
                        .orElse(true);
        return bound && (by.isPresent() || open);
    }

    /** Whether what is asked for is itself told in this unit. */
    private static boolean measured(Sketch s, Unit unit) {
        return s.line().catalog().measures().stream()
                .anyMatch(told -> told.measure().equals(s.theme().measure())
                        && told.unit().equals(Optional.of(unit)));
    }

    private static boolean breakdown(Sketch s) {
        return s.line().anyOf(Tag.BREAKDOWN, Tag.BY_CATEGORY)
                || kindsOf(s)
                || (s.line().any(Tag.BY_COUNTRY)
                        && !s.superlative()
                        && !s.line().any(Tag.SHARE));
    }

    /** "Types of exports", «виды экспорта»: what a flow is made up of. */
    private static boolean kindsOf(Sketch s) {
        Line line = s.line();
        for (int i = 0; i < line.size() && !s.superlative() && !line.anyOf(Tag.SHARE, Tag.HOW_MANY); i++) {
            int next = Heads.next(line, i + 1);
            Mark flow = line.at(line.at(next).has(Tag.OF) ? next + 1 : next);
            boolean plain = line.at(i).has(Tag.CATEGORIES) && flow.hasAny(Tag.EXPORT, Tag.IMPORT);
            if (plain && s.theme().products().isEmpty() && !line.any(Meaning.Bound.class)) {
                return true;
            }
        }
        return false;
    }

    /** "Which kinds of agreement stand behind the exports": what is left of a question for kinds is a list of them. */
    private static boolean ofKinds(Sketch s) {
        return s.by().equals(Optional.of(Dimension.PRODUCT))
                && s.theme().products().isEmpty()
                && s.theme().measure().equals(Measure.VALUE)
                && s.flows().stream().allMatch(Flow::oneWay)
                && !s.line().any(Tag.TRUE);
    }

    /** "Average annual imports" of no years in particular: those of all years, none of which is the average. */
    private static boolean averaged(Sketch s) {
        return s.line().any(Tag.AVERAGE)
                && s.timing().none()
                && s.theme().measure().equals(Measure.VALUE)
                && s.parties().partners().size() < 2
                && s.flows().size() == 1;
    }

    /** "How many times", "doubled", "a multiple": a change told in times. */
    private static boolean multiple(Sketch s) {
        boolean ratio = (s.flows().size() == 2 || s.sideBySide())
                && s.years().size() < 2
                && !s.timing().spans();
        boolean amounts = s.theme().measure().equals(Measure.VALUE)
                || s.theme().measure().equals(Measure.GROWTH)
                || s.line().anyOf(Tag.DOUBLED, Tag.TRIPLED, Tag.QUADRUPLED);
        return !ratio && amounts && s.line().anyOf(Tag.TIMES, Tag.DOUBLED, Tag.TRIPLED, Tag.QUADRUPLED, Tag.YEARLY);
    }

    private static boolean share(Sketch s) {
        boolean change = s.line().anyOf(Tag.GROWTH, Tag.FALL, Tag.CHANGE, Tag.BY_HOW);
        boolean whole = s.parties().partners().isEmpty() && s.theme().products().isEmpty();
        boolean onlyPercent = s.line().marks().stream()
                .noneMatch(m -> m.has(Tag.SHARE) && !m.has(Tag.PERCENT) && !(whole && percent(s.line(), m)));
        boolean flows = s.flows().size() == 2
                && s.flows().stream().allMatch(Flow::oneWay)
                && s.parties().partners().isEmpty()
                && s.theme().products().isEmpty()
                && !s.line().any(Tag.TRADE);
        boolean percentOfAll = s.line().any(Tag.IN_PERCENT)
                && s.parties().partners().size() + s.theme().products().size() > 0
                && s.years().size() < 2
                && !change
                && !s.line().anyOf(Tag.TIMES, Tag.COMPARE, Tag.MORE, Tag.LESS);
        return percentOfAll || (s.line().any(Tag.SHARE) && !(change && onlyPercent) && !flows);
    }

    /** "How many per cent", «какой процент»: of what changed these ask for its growth. */
    static boolean percent(Line line, Mark mark) {
        return line.written(mark).toLowerCase(Locale.ROOT).matches(".*(per ?cent(age)?|процент[а-я]*|%)");
    }

    private static boolean extreme(Sketch s) {
        return s.superlative()
                && !s.counted()
                && !s.topYears()
                && !s.parties().listSide()
                && !s.line().any(Tag.CATEGORIES)
                && !bareTop(s)
                && (s.line().any(Tag.WHEN)
                        || s.line().anyOf(Tag.YEARS)
                        || (s.line().any(Tag.YEARWORD) && s.timing().none())
                        || (s.parties().partners().isEmpty()
                                && (!s.flows().isEmpty() || s.line().any(Tag.YEARWORD))
                                && s.timing().singles().isEmpty()))
                && !s.line().anyOf(Tag.RANKING, Tag.DESCENDING, Tag.ASCENDING);
    }

    /** "What place has India among the buyers": the dataset's own rank is the reporter's, not a partner's. */
    static boolean placeOfPartner(Sketch s) {
        return s.theme().measure().equals(Measure.RANK)
                && s.parties().partners().size() == 1
                && s.line().catalog().group(s.parties().partners().getFirst()).isEmpty()
                && !s.line().any(Tag.HOME)
                && !s.counted();
    }

    /** "Top" alone is the list that goes by that name. */
    private static boolean bareTop(Sketch s) {
        return s.flows().isEmpty()
                && !s.line().anyOf(Tag.YEARS, Tag.WHEN, Tag.YEARWORD)
                && s.line().marks().stream()
                        .anyMatch(m -> m.has(Tag.TOP)
                                && s.line().written(m).toLowerCase(Locale.ROOT).matches("top|топ"));
    }

    private static boolean ranking(Sketch s) {
        int named = s.parties().partners().size();
        boolean inOrder = s.timing().singles().size() < 2
                && !s.timing().spans()
                && s.flows().size() < 2
                && (named > 2 || (named == 2 && s.line().anyOf(Tag.DESCENDING, Tag.ASCENDING)));
        return s.superlative() && (named < 2 || inOrder) && !atLeast(s);
    }

    /** "What is the minimum that the US bought in 2020": the one number of one country. */
    private static boolean atLeast(Sketch s) {
        boolean one = s.parties().partners().size() == 1 && s.timing().singles().size() == 1;
        return one
                && !s.parties().listSide()
                && !s.counted()
                && s.line().marks().stream()
                        .filter(m -> m.hasAny(Tag.TOP, Tag.BOTTOM, Tag.RANKING))
                        .allMatch(m -> s.line()
                                .written(m)
                                .toLowerCase(Locale.ROOT)
                                .matches("min(imum)?|max(imum)?|миним.*|максим.*"));
    }

    /** Whether of two times one has no amount, and only a reported multiple ties them together. */
    static boolean onlyMultiple(Sketch s) {
        return onlyMultiple(s, s.years());
    }

    static boolean onlyMultiple(Sketch s, List<Period> years) {
        Catalog catalog = s.line().catalog();
        if (years.size() != 2
                || s.flows().size() != 1
                || !s.parties().partners().isEmpty()
                || !s.parties().reporters().isEmpty()) {
            return false;
        }
        if (Math.abs(years.getFirst().year() - years.getLast().year()) == 1) {
            return false;
        }
        Flow flow = s.flows().getFirst();
        NavigableSet<Period> amounts =
                catalog.coverage().periods(Measure.VALUE, flow, Optional.empty(), Optional.empty());
        NavigableSet<Period> multiples =
                catalog.coverage().periods(Measure.MULTIPLE, flow, Optional.empty(), Optional.empty());
        return !amounts.containsAll(years)
                && years.stream().anyMatch(multiples::contains)
                && years.stream()
                        .noneMatch(y -> y instanceof Period.Year
                                && y.year() > multiples.last().year());
    }

    private static boolean change(Sketch s) {
        int years = s.years().size();
        boolean difference =
                s.line().any(Tag.BY_HOW) && (years > 1 || s.timing().spans());
        return (difference || s.line().anyOf(Tag.GROWTH, Tag.FALL, Tag.CHANGE))
                && !(s.line().any(Tag.SERIES)
                        && s.timing().singles().isEmpty()
                        && !s.timing().spans());
    }

    private static boolean comparison(Sketch s) {
        int things = Math.max(1, s.flows().size())
                * Math.max(1, s.parties().reporters().size())
                * Math.max(1, s.parties().partners().size())
                * Math.max(1, s.years().size())
                * Math.max(1, s.theme().products().size());
        boolean asks = s.line().anyOf(Tag.COMPARE, Tag.AHEAD, Tag.OR, Tag.MORE, Tag.LESS, Tag.WHO, Tag.SHARE);
        boolean ratio = s.line().any(Tag.TIMES) && s.flows().size() == 2;
        if (s.line().any(Tag.SERIES) && s.years().size() < 2) {
            return false;
        }
        return things >= 2
                && (asks
                        || ratio
                        || s.parties().partners().size() > 1
                        || s.parties().reporters().size() > 1
                        || s.timing().singles().size() > 1)
                && !s.timing().spans();
    }

    private static boolean series(Sketch s) {
        boolean chart = s.line().any(Tag.CHART)
                && s.timing().singles().isEmpty()
                && s.parties().partners().isEmpty();
        return s.timing().spans() || s.line().any(Tag.SERIES) || chart;
    }
}
