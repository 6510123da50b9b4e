package org.tradewind.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Period;
import org.tradewind.trade.Slice;

/** A question with its parts sorted out, before it becomes a query. */
record Sketch(Line line, Optional<Intent> intent, Parties parties, Timing timing, Theme theme) {

    static Sketch of(Line line, Optional<Intent> intent) {
        return new Sketch(line, intent, Parties.of(line), Timing.of(line), Theme.of(line));
    }

    Sketch with(Parties other) {
        return new Sketch(line, intent, other, timing, theme);
    }

    Sketch with(Timing other) {
        return new Sketch(line, intent, parties, other, theme);
    }

    Sketch with(Theme other) {
        return new Sketch(line, intent, parties, timing, other);
    }

    boolean intent(Intent wanted) {
        return intent.equals(Optional.of(wanted));
    }

    /** The flows said, or those of the command. */
    List<Flow> flows() {
        return intent.map(i -> switch (i) {
                    case EXPORTS -> Reexports.among(List.of(Flow.EXPORTS), line);
                    case IMPORTS -> Reexports.among(List.of(Flow.IMPORTS), line);
                    case BALANCE -> List.of(Flow.BALANCE);
                    case TURNOVER -> List.of(Flow.TURNOVER);
                    case TOP, SHARE, GROWTH, COMPARE, TREND, BREAKDOWN, COVERAGE, CHECK -> parties.flows();
                })
                .orElse(parties.flows());
    }

    /** The slice without periods; flow exports where none is said. */
    Slice slice() {
        List<Flow> said = flows();
        return new Slice(
                theme.measure(),
                said.isEmpty() ? List.of(Flow.EXPORTS) : said,
                parties.reporters(),
                parties.partners(),
                parties.except(),
                theme.products(),
                List.of(),
                theme.unit());
    }

    /** The years named one by one, with the one that they are compared with. */
    List<Period> years() {
        List<Period> years = new ArrayList<>(timing.singles());
        timing.base().filter(b -> !years.contains(b)).ifPresent(years::add);
        return years.stream().distinct().toList();
    }

    boolean superlative() {
        return line.anyOf(Tag.TOP, Tag.BOTTOM, Tag.RANKING, Tag.DESCENDING, Tag.ASCENDING) || counted() || most();
    }

    /** "Кто из стран СНГ купил больше?": more than all others, where no other is named. */
    private boolean most() {
        return line.any(Tag.WHO)
                && line.anyOf(Tag.MORE, Tag.LESS)
                && !line.any(Meaning.Bound.class)
                && !line.any(Meaning.Amount.class)
                && parties.partners().size() < 2
                && parties.flows().size() < 2
                && years().size() < 2
                && !line.anyOf(Tag.OR, Tag.BY_HOW, Tag.TIMES);
    }

    boolean counted() {
        return line.any(Meaning.Count.class);
    }

    /** "Which of 2012 and 2014", "order 2012, 2013 and 2014": of years that are named one by one. */
    private boolean ofYears() {
        boolean which = false;
        for (int i = 0; i + 1 < line.size(); i++) {
            which |= line.at(i + 1).is(Meaning.When.class) && line.word(i, "of", "из", "among", "среди");
            which |= line.at(i + 1).is(Meaning.When.class) && line.at(i).hasAny(Tag.RANKING);
            which |= line.at(i + 1).is(Meaning.When.class) && line.word(i, "order", "arrange", "sort", "rank", "годы");
        }
        return which && parties.partners().isEmpty();
    }

    /** "Top years", «топ лет»: a list of years, and not the one year. */
    boolean topYears() {
        boolean top = line.marks().stream()
                .anyMatch(m -> Set.of("top", "топ")
                        .contains(line.tokens().get(m.from()).norm()));
        return top
                && line.marks().stream()
                        .anyMatch(m -> Set.of("years", "лет", "годов", "годы")
                                .contains(line.tokens().get(m.from()).norm()));
    }

    /** "The worst year", "/top year" */
    private boolean worstYear() {
        if (intent(Intent.TOP) && line.any(Tag.YEARWORD) && timing.none()) {
            return true;
        }
        for (int i = 0; i + 1 < line.size() && timing.none(); i++) {
            if (line.at(i).hasAny(Tag.TOP, Tag.BOTTOM) && line.at(i + 1).has(Tag.YEARWORD)) {
                return true;
            }
        }
        return false;
    }

    /** "The share of the top three", «доля тройки лидеров»: of the countries that stand first. */
    boolean leaders() {
        return line.any(Tag.SHARE)
                && (counted() || Places.leader(line))
                && theme.products().isEmpty()
                && parties.partners().isEmpty()
                && line.all(Meaning.Count.class).stream().noneMatch(Meaning.Count::place);
    }

    /** "Twice as much as the UK", "50 % more than China": one partner against another at one time, not over time. */
    boolean sideBySide() {
        boolean against =
                line.anyOf(Tag.MORE, Tag.LESS, Tag.TIMES, Tag.DOUBLED, Tag.TRIPLED, Tag.QUADRUPLED, Tag.AHEAD);
        boolean share = line.marks().stream()
                .anyMatch(mark -> mark.has(Tag.SHARE) && !mark.has(Tag.PERCENT) && !mark.is(Meaning.Amount.class));
        return against
                && !share
                && parties.partners().size() == 2
                && flows().size() < 2
                && !line.anyOf(Tag.GROWTH, Tag.FALL, Tag.CHANGE, Tag.YEARLY);
    }

    /** What a list is made by, as far as it is said. */
    Optional<Dimension> by() {
        boolean placed = counted() && line.any(Tag.YEARWORD) && timing.none();
        boolean years = (line.anyOf(Tag.YEARS, Tag.WHEN) || topYears() || placed || worstYear()) && !parties.listSide();
        boolean ofThose = timing.singles().size() > 1 && timing.base().isEmpty() && ofYears();
        boolean categories = line.anyOf(Tag.CATEGORIES, Tag.BY_CATEGORY) || Wares.listed(line);
        if (parties.listSide()) {
            return Optional.of(parties.byReporter() ? Dimension.REPORTER : Dimension.PARTNER);
        }
        if (categories) {
            return Optional.of(Dimension.PRODUCT);
        }
        if (Members.asked(this)) {
            return Optional.of(Dimension.PARTNER);
        }
        if (years || (ofThose && superlative())) {
            return Optional.of(Dimension.PERIOD);
        }
        return leaders() ? Optional.of(Dimension.PARTNER) : Optional.empty();
    }
}
