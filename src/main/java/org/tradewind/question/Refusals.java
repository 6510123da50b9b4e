package org.tradewind.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.tradewind.question.Reading.Why;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Measure;

/** Questions that are not for the data: the first rule that holds says why. */
final class Refusals {
    /** Words in the name of a ratio that tell it from what it is a ratio to. */
    private static final Pattern TIED =
            Pattern.compile("payment|import|ratio|share|percent|%|выплат|импорт|отношени|дол[яюи]|процент|growth|рост");

    private record Rule(Why why, Predicate<Sketch> when) {}

    private static final List<Rule> RULES = List.of(
            new Rule(Why.INSTRUCTION, s -> s.line().any(Tag.INSTRUCTION)),
            new Rule(Why.OTHER_TOPIC, Refusals::joke),
            new Rule(Why.OTHER_TOPIC, Refusals::otherThing),
            new Rule(Why.OTHER_TOPIC, Refusals::worldTrade),
            new Rule(Why.OTHER_TOPIC, Refusals::race),
            new Rule(Why.UNKNOWN_WORDS, Refusals::whoNot),
            new Rule(Why.UNKNOWN_WORDS, Refusals::neighbour),
            new Rule(Why.UNKNOWN_WORDS, Counting::howLong),
            new Rule(Why.UNKNOWN_WORDS, Refusals::yearLost),
            new Rule(Why.UNKNOWN_WORDS, Refusals::onlyDenied),
            new Rule(Why.UNKNOWN_WORDS, YearsLeftOutRecogniser::hangs),
            new Rule(Why.OTHER_TOPIC, Refusals::partOfRatio),
            new Rule(Why.OTHER_TOPIC, Refusals::otherFlow),
            new Rule(Why.OTHER_TOPIC, Refusals::otherPrices),
            new Rule(Why.OTHER_TOPIC, Counting::number),
            new Rule(Why.FORECAST, Refusals::forecast),
            new Rule(Why.CAUSE, Refusals::cause),
            new Rule(Why.OPINION, Refusals::opinion),
            new Rule(Why.OTHER_TOPIC, s -> s.line().any(Tag.DAY)),
            new Rule(Why.AVERAGE, Refusals::average),
            new Rule(Why.NOT_ADDITIVE, Refusals::sum),
            new Rule(Why.NOT_ADDITIVE, Adding::claimedOtherwise),
            new Rule(Why.NOT_ADDITIVE, Refusals::withoutProduct),
            new Rule(Why.NOT_ADDITIVE, Refusals::deedDenied),
            new Rule(Why.LIST_BY_RATIO, Refusals::ratio));

    private Refusals() {}

    static Optional<Why> of(Sketch sketch) {
        return RULES.stream()
                .filter(rule -> rule.when().test(sketch))
                .map(Rule::why)
                .findFirst();
    }

    /** The words that a refusal is about, as written. */
    static List<String> words(Line line, Why why) {
        Tag tag = switch (why) {
            case OTHER_TOPIC -> line.any(Tag.JOKE) ? Tag.JOKE : Tag.OTHER;
            case FORECAST -> Tag.FORECAST;
            case CAUSE -> Tag.CAUSE;
            case OPINION -> Tag.OPINION;
            case INSTRUCTION -> Tag.INSTRUCTION;
            case NOT_ADDITIVE -> Tag.SUM;
            case AVERAGE -> Tag.AVERAGE;
            case UNKNOWN_WORDS, NAME_UNKNOWN, EMPTY, NOTHING_BEFORE, LIST_BY_RATIO, LEFT_OVER, TOO_LONG -> Tag.FILLER;
        };
        List<String> words = new ArrayList<>();
        line.marks().stream().filter(m -> m.has(tag) && tag != Tag.FILLER).forEach(m -> words.add(line.written(m)));
        return words;
    }

    /** Other talk; only a sum of money is translated into another currency. */
    private static boolean joke(Sketch s) {
        Line line = s.line();
        boolean converts = line.any(Meaning.Money.class);
        return line.marks().stream()
                .filter(m -> m.has(Tag.JOKE))
                .anyMatch(m -> !(converts
                        && line.tokens().get(m.from()).norm().matches("translat.*|перевед.*|перевод.*|перевест.*")));
    }

    /** A thing that is traded, but not what this dataset is about. */
    private static boolean otherThing(Sketch s) {
        return s.line().marks().stream()
                .anyMatch(m -> m.has(Tag.OTHER) && m.thing().isEmpty());
    }

    /** "Russia's share of world exports": the trade of the whole world is another one than the reporter's. */
    private static boolean worldTrade(Sketch s) {
        Line line = s.line();
        Set<Economy> reporters = line.catalog().coverage().reporters();
        boolean one = reporters.size() < 2 && reporters.stream().noneMatch(Refusals::world);
        for (int i = 0; one && i < line.size(); i++) {
            boolean world = line.at(i).has(Tag.WORLD)
                    && line.tokens().get(line.at(i).from()).norm().matches("world|global|миров.*|глобальн.*");
            int next = line.at(i + 1).is(Meaning.Topic.class) ? i + 2 : i + 1;
            if (world
                    && (line.at(next).hasAny(Tag.EXPORT, Tag.IMPORT, Tag.TRADE)
                            || line.at(i + 1).has(Tag.TRADE))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the reporter of some data is the world itself, by the code that files have for it. */
    private static boolean world(Economy reporter) {
        return reporter.equals(Economy.WORLD) || reporter.code().equals("WORLD");
    }

    /** Nothing but a growth is fast: "the fastest train", «кто бегает быстрее всех». */
    private static boolean race(Sketch s) {
        Line line = s.line();
        boolean fast = line.marks().stream()
                .filter(m -> m.hasAny(Tag.TOP, Tag.BOTTOM))
                .flatMap(m -> line.tokens().subList(m.from(), m.to()).stream())
                .anyMatch(token -> token.norm().matches("fastest|quickest|slowest|быстр.*|стремит.*|медлен.*"));
        return fast && !line.anyOf(Tag.GROWTH, Tag.FALL, Tag.CHANGE);
    }

    /** "Who did not buy?" asks for those of whom nothing is told. */
    private static boolean whoNot(Sketch s) {
        Line line = s.line();
        boolean list =
                line.anyOf(Tag.WHO, Tag.COUNTRIES) && s.parties().partners().isEmpty();
        for (int i = 0; list && i < line.size(); i++) {
            Mark next = line.at(Heads.next(line, i + 1));
            if (line.at(i).has(Tag.NOT)
                    && next.hasAny(Tag.BUY, Tag.SELL)
                    && !Heads.noun(line, Heads.next(line, i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** "R&D exports": of what a ratio is to, there is no figure of its own. */
    private static boolean partOfRatio(Sketch s) {
        Line line = s.line();
        boolean ratio = line.catalog().measures().stream()
                .anyMatch(m -> m.measure().equals(s.theme().measure())
                        && m.unit()
                                .filter(unit -> unit.code().equals("percent"))
                                .isPresent());
        boolean bare = line.marks().stream()
                .anyMatch(m -> m.is(Meaning.Gauge.class)
                        && !TIED.matcher(line.written(m).toLowerCase(Locale.ROOT))
                                .find());
        boolean tied = line.anyOf(Tag.IMPORT, Tag.SHARE, Tag.PERCENT, Tag.IN_PERCENT, Tag.TIMES, Tag.COMPARE)
                || (line.any(Tag.BUY) && !spentOnIt(line));
        return ratio && bare && !tied;
    }

    /** "How much did Russia spend on R&D": it is what was spent on, and not what spending is set against. */
    private static boolean spentOnIt(Line line) {
        boolean on = IntStream.range(2, line.size())
                .filter(i -> line.at(i).is(Meaning.Gauge.class) && line.word(i - 1, "on", "for", "на"))
                .anyMatch(i -> line.at(Heads.before(line, i - 2)).has(Tag.BUY));
        return on
                && !line.any(Meaning.Topic.class)
                && line.marks().stream().filter(Heads::is).count() == 1;
    }

    /** "Exports since 2018 and 2011": a series has no place for a year outside its range, which must not be passed over. */
    private static boolean yearLost(Sketch s) {
        boolean series = !s.line()
                        .anyOf(Tag.GROWTH, Tag.FALL, Tag.CHANGE, Tag.BY_HOW, Tag.TIMES, Tag.COMPARE, Tag.MORE, Tag.LESS)
                && !s.line().anyOf(Tag.TOP, Tag.BOTTOM, Tag.SHARE, Tag.TRUE, Tag.HEARD, Tag.EXCEPT)
                && s.timing().base().isEmpty();
        return series
                && s.timing()
                        .range()
                        .filter(range -> s.timing().singles().stream()
                                .anyMatch(year -> range.from()
                                                .filter(first -> year.compareTo(first) < 0)
                                                .isPresent()
                                        || range.to()
                                                .filter(last -> year.compareTo(last) > 0)
                                                .isPresent()))
                        .isPresent();
    }

    /** "Exports of 2020 in 2018 dollars", «экспорт 2018 по курсу 2020»: no figure tells a year in the money of another. */
    private static boolean otherPrices(Sketch s) {
        Line line = s.line();
        boolean two = s.timing().singles().stream().distinct().count() > 1;
        boolean money = IntStream.range(1, line.size())
                .anyMatch(i -> line.at(i).is(Meaning.When.class)
                        && line.word(i - 1, "in", "в")
                        && line.at(i + 1).is(Meaning.Money.class));
        boolean rate = line.marks().stream().anyMatch(mark -> mark.has(Tag.EXCHANGE) || mark.is(Meaning.Gauge.class))
                && line.catalog().measures().stream()
                        .anyMatch(m -> m.measure().equals(s.theme().measure())
                                && m.unit()
                                        .filter(unit -> unit.code().contains(" per "))
                                        .isPresent());
        return two && (money || (rate && line.anyOf(Tag.EXPORT, Tag.IMPORT)));
    }

    /** "No imports were made": where the only flow is denied, nobody knows which is asked for. */
    private static boolean onlyDenied(Sketch s) {
        Line line = s.line();
        return s.intent().isEmpty()
                && s.flows().isEmpty()
                && IntStream.range(0, line.size())
                        .anyMatch(i -> line.at(i).hasAny(Tag.EXPORT, Tag.IMPORT)
                                && line.at(i).thing().isEmpty()
                                && Heads.denied(line, i));
    }

    /** "Russia's rank by imports": the package tells that measure of exports alone. */
    private static boolean otherFlow(Sketch s) {
        if (s.theme().measure().equals(Measure.VALUE)
                || s.flows().isEmpty()
                || !s.line().anyOf(Tag.EXPORT, Tag.IMPORT)) {
            return false;
        }
        List<Flow> told = s.line().catalog().coverage().spans().stream()
                .filter(span -> span.measure().equals(s.theme().measure()))
                .flatMap(span -> span.flow().stream())
                .distinct()
                .toList();
        return told.size() == 1
                && s.flows().stream().allMatch(flow -> flow.oneWay() && !told.contains(flow))
                && !Kinds.placeOfPartner(s);
    }

    /** "Who is after Germany?", "who is between Germany and China?" asks for the next in a list, which no query names. */
    private static boolean neighbour(Sketch s) {
        Line line = s.line();
        boolean amount = line.anyOf(Tag.BY_HOW, Tag.MORE, Tag.LESS, Tag.AHEAD) || line.any(Meaning.Bound.class);
        for (int i = 1; line.any(Tag.WHO) && i < line.size(); i++) {
            String before = line.written(line.at(i - 1)).toLowerCase(Locale.ROOT);
            boolean beside = line.word(i - 1, "after", "behind", "before", "после", "перед", "за")
                    || (!amount
                            && before.matches("(close|next|near|nearest) to|near|between|между|рядом( с)?|вровень с"));
            boolean country = line.as(i, Meaning.Place.class)
                    .filter(place -> place.form() == Meaning.Form.NOUN)
                    .isPresent();
            if (beside && country) {
                return true;
            }
        }
        return false;
    }

    private static boolean forecast(Sketch s) {
        Line line = s.line();
        boolean next = line.any(Tag.NEXT) && line.anyOf(Tag.YEARWORD, Tag.YEARS, Tag.MONTH, Tag.QUARTER, Tag.YEARSWORD);
        boolean hence = line.marks().stream()
                        .filter(m -> m.thing().isEmpty())
                        .anyMatch(m -> line.tokens().get(m.from()).norm().equals("через"))
                && line.anyOf(Tag.YEARWORD, Tag.YEARSWORD, Tag.YEARS);
        return next
                || hence
                || line.marks().stream().anyMatch(m -> m.has(Tag.FORECAST) && !(sum(line, m) && pastOnly(s)));
    }

    /** "Сколько будет" of past years is a sum, not a forecast. */
    private static boolean sum(Line line, Mark mark) {
        return line.written(mark).toLowerCase(Locale.ROOT).matches("будет|будут|will|expected|expect");
    }

    private static boolean pastOnly(Sketch s) {
        int last = s.line().known().latest().map(p -> p.year()).orElse(0);
        boolean dated = !s.timing().singles().isEmpty() || s.timing().range().isPresent();
        return dated && s.timing().singles().stream().allMatch(p -> p.year() <= last);
    }

    private static boolean cause(Sketch s) {
        // "Kinds that stood behind the exports" are what they were made up of.
        boolean made = s.line().any(Tag.CATEGORIES)
                && s.line().marks().stream()
                        .filter(m -> m.has(Tag.CAUSE))
                        .allMatch(m -> s.line().tokens().get(m.from()).norm().equals("behind"));
        if (made && !s.line().anyOf(Tag.GROWTH, Tag.FALL, Tag.CHANGE)) {
            return false;
        }
        return (s.line().any(Tag.CAUSE) && !s.line().any(Tag.DEFINE))
                || (s.line().any(Tag.CAUSE) && s.line().anyOf(Tag.GROWTH, Tag.FALL));
    }

    private static boolean opinion(Sketch s) {
        Line line = s.line();
        return line.marks().stream().anyMatch(m -> m.has(Tag.OPINION) && !m.hasAny(Tag.TOP, Tag.BOTTOM, Tag.MORE));
    }

    /** "Years when the deficit grew by more than 20 %": of what may be below zero there is no growth to list by. */
    private static boolean ratio(Sketch s) {
        boolean percent = s.line().all(Meaning.Bound.class).stream()
                .anyMatch(b -> b.unit().filter(u -> !u.money()).isPresent());
        return percent
                && Rate.of(s).isEmpty()
                && s.theme().measure().equals(Measure.VALUE)
                && Kinds.of(s) == Kind.FILTER
                && !Stated.claimed(s);
    }

    /** Amounts that may not be added up: of partners that hold one another, or of products. */
    private static boolean sum(Sketch s) {
        int partners = s.parties().partners().size();
        int products = s.theme().products().size();
        boolean asks = s.line().any(Tag.SUM);
        boolean several = s.line().any(Tag.SUM)
                && s.parties().listSide()
                && partners == 0
                && !Adding.top(s)
                && (!s.line().any(Meaning.Bound.class) || sumOfSome(s.line()))
                && s.line().anyOf(Tag.COUNTRIES, Tag.BUYERS, Tag.SUPPLIERS, Tag.WHO)
                && (s.line().any(Meaning.Bound.class) || !s.line().any(Tag.WHO))
                && !s.line().catalog().additive(Measure.VALUE, Dimension.PARTNER);
        boolean apart = s.line().anyOf(Tag.COMPARE, Tag.OR, Tag.SHARE);
        boolean parts = (partners > 1 && !Adding.may(s)) || products > 1 || several;
        return (asks && !apart && parts) || shareOfRest(s) || sectorsListed(s);
    }

    /** An average of countries or of products. */
    private static boolean average(Sketch s) {
        boolean several =
                s.parties().partners().size() > 1 || s.theme().products().size() > 1;
        boolean named = several && !s.line().anyOf(Tag.COMPARE, Tag.OR, Tag.SHARE);
        boolean list = !s.line().any(Tag.YEARLY)
                && s.parties().listSide()
                && !s.timing().spans()
                && !s.line().any(Meaning.Bound.class);
        boolean leaders =
                s.counted() && Kinds.of(s) == Kind.RANKING && !s.line().any(Tag.YEARLY);
        return s.line().any(Tag.AVERAGE) && (named || list || leaders);
    }

    /** "Five countries had more than 250 m: how much together?" asks for a sum; "bought more than 250 m together" for a list. */
    private static boolean sumOfSome(Line line) {
        for (int i = 0; i < line.size(); i++) {
            boolean bounds = line.at(Heads.next(line, i + 1)).is(Meaning.Bound.class);
            boolean counts = line.at(Heads.next(line, i + 1)).hasAny(Tag.COUNTRIES, Tag.BUYERS);
            if (line.at(i).has(Tag.SUM) && !bounds && !counts) {
                return true;
            }
        }
        return false;
    }

    /** "How much did not go to Germany" asks for all that went elsewhere. */
    private static boolean deedDenied(Sketch s) {
        Line line = s.line();
        for (int i = 0; i < line.size() && !Stated.claimed(s); i++) {
            int next = Heads.next(line, i + 1);
            boolean deed = line.at(next).hasAny(Tag.GO, Tag.BUY, Tag.SELL, Tag.EARN) && !Heads.noun(line, next);
            if (line.at(i).has(Tag.NOT) && deed) {
                return true;
            }
        }
        return false;
    }

    /** "Exports without licences": all but a part is no figure, and least of all the part. */
    private static boolean withoutProduct(Sketch s) {
        Line line = s.line();
        for (int i = 1; i < line.size(); i++) {
            int before = Heads.before(line, i - 1);
            boolean left = before >= 0 && line.at(before).hasAny(Tag.EXCEPT, Tag.NOT);
            if (line.at(i).is(Meaning.Goods.class) && left) {
                return true;
            }
        }
        return false;
    }

    /** "Top food exporters": a list of what is made of several parts needs their sums. */
    private static boolean sectorsListed(Sketch s) {
        boolean list = s.superlative() || s.parties().listSide() || s.line().any(Meaning.Bound.class);
        return s.line().any(Meaning.Sector.class) && (list || s.line().any(Meaning.Amount.class));
    }

    /** "How much of the exports went outside the CIS": the share of all others would have to be added up. */
    private static boolean shareOfRest(Sketch s) {
        return s.line().any(Tag.SHARE)
                && !s.parties().except().isEmpty()
                && s.parties().partners().isEmpty()
                && s.theme().products().isEmpty()
                && !s.parties().listSide()
                && !s.counted();
    }
}
