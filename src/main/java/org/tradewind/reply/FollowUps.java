package org.tradewind.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Asked;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Coverage;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Period;
import org.tradewind.trade.Product;
import org.tradewind.trade.Query;
import org.tradewind.trade.Slice;

/** What people ask next, as buttons. */
final class FollowUps {
    /** More buttons than this do not stand beside one another on a phone. */
    private static final int A_ROW = 3;

    private final Voice voice;
    private final Coverage coverage;
    private final Commands commands;
    private final Asks asks;

    FollowUps(Voice voice) {
        this.voice = voice;
        this.coverage = voice.catalog().coverage();
        this.commands = new Commands(voice);
        this.asks = new Asks(voice);
    }

    /**
     * Under an answer: what was assumed otherwise, another year or flow, other countries, the list it belongs to, then
     * what to do with it.
     */
    List<List<Button>> after(Answer answer, List<Button> instead, String id) {
        List<List<Button>> rows = new ArrayList<>();
        for (int from = 0; from < instead.size(); from += A_ROW) {
            rows.add(instead.subList(from, Math.min(from + A_ROW, instead.size())));
        }
        rows.add(fresh(next(answer.query()).stream(), rows));
        if (answer instanceof Answer.Figures figures) {
            Stream<Button> partners = new Partners(voice)
                    .beside(figures).stream().flatMap(query -> labelled(query, asks.of(query)).stream());
            rows.add(fresh(partners, rows));
            rows.add(proof(figures, id));
            rows.add(List.of(follow(id), new Button(voice.text("button.send"), "@" + id)));
        }
        return rows.stream().filter(row -> !row.isEmpty()).toList();
    }

    /** Those that ask something which no button above asks. */
    private static List<Button> fresh(Stream<Button> buttons, List<List<Button>> above) {
        List<String> offered =
                above.stream().flatMap(List::stream).map(Button::command).toList();
        return buttons.filter(button -> !offered.contains(button.command())).toList();
    }

    private List<Button> proof(Answer.Figures figures, String id) {
        List<Button> proof = new ArrayList<>();
        proof.add(new Button(voice.text("button.why"), "/why " + id));
        if (Shape.of(figures).isPresent()) {
            proof.add(new Button(voice.text("button.chart"), "/chart " + id));
        }
        proof.add(new Button(voice.text("button.export"), "/export xlsx " + id));
        return proof;
    }

    /** To be told when a new version of the data changes the answer. */
    Button follow(String id) {
        return new Button(voice.text("button.subscribe"), "/subscribe " + id);
    }

    /** For each part that was assumed, buttons that put another one in its place; those that no command can say are left out. */
    List<Button> instead(Asked asked) {
        return new Alternatives(coverage, voice.catalog().units())
                .of(asked).stream().flatMap(other -> instead(other).stream()).toList();
    }

    private Optional<Button> instead(Alternatives.Other other) {
        return button(other.query()).map(asking -> new Button(Names.outer(label(other)), asking.command()));
    }

    private String label(Alternatives.Other other) {
        Slice where = other.query().slice().orElseThrow();
        return switch (other.part()) {
            case FLOW -> voice.names().flows(where.flows());
            case YEARS -> voice.names().periods(where.periods());
            case UNIT -> asks.unit(where);
            case DATASET, KIND, REPORTERS, PARTNERS, PRODUCTS, BY, LIMIT, SINCE, THRESHOLD -> asks.of(other.query());
        };
    }

    /** Queries as buttons, one a row, those that fit. */
    List<List<Button>> choices(List<Query> queries) {
        return queries.stream()
                .flatMap(query -> button(query).stream())
                .map(List::of)
                .toList();
    }

    /** A query as a button; where no command says it, its words do. */
    Optional<Button> button(Query query) {
        String words = asks.of(query);
        Optional<String> command =
                commands.of(query).or(() -> Optional.of(words).filter(Button::carries));
        return command.map(c -> new Button(Names.outer(words), c));
    }

    private List<Button> next(Query query) {
        if (query instanceof Query.Value || query instanceof Query.Balance) {
            Slice where = query.slice().orElseThrow();
            boolean simple = where.flows().size() == 1
                    && where.periods().size() == 1
                    && where.partners().size() <= 1
                    && where.products().size() <= 1
                    && where.measure().equals(Measure.VALUE);
            return simple ? around(query, where) : List.of();
        }
        List<Button> buttons = new ArrayList<>(otherLists(query));
        query.slice()
                .filter(where -> where.flows().size() == 1 && where.periods().size() == 1)
                .map(where -> new Query.Value(whole(where)))
                .flatMap(value -> labelled(value, asks.of(value)))
                .ifPresent(buttons::add);
        return buttons;
    }

    /** The same list in the years beside it that have one. */
    private List<Button> otherLists(Query query) {
        // Whether a country has a place in a list, only the figures tell.
        if (!(query instanceof Query.Ranking q)
                || q.where().periods().size() != 1
                || voice.catalog().placed(q).isPresent()) {
            return List.of();
        }
        Slice where = q.where();
        NavigableSet<Period> periods =
                coverage.periodsBy(where.measure(), where.flows().getFirst(), q.by());
        Period period = where.periods().getFirst();
        return Stream.of(Optional.ofNullable(periods.lower(period)), Optional.ofNullable(periods.higher(period)))
                .flatMap(Optional::stream)
                .map(other -> q.of(where.withPeriods(List.of(other))))
                .flatMap(other -> labelled(other, time(other)).stream())
                .toList();
    }

    private static Slice whole(Slice where) {
        return Slice.of(where.flows().getFirst()).withPeriods(where.periods());
    }

    private List<Button> around(Query query, Slice where) {
        Flow flow = where.flows().getFirst();
        Period period = where.periods().getFirst();
        Optional<Economy> partner = where.partners().stream().findFirst();
        Optional<Product> product = where.products().stream().findFirst();
        NavigableSet<Period> periods = inUnit(where, flow, coverage.periods(Measure.VALUE, flow, partner, product));
        List<Button> buttons = new ArrayList<>();
        Stream.of(Optional.ofNullable(periods.lower(period)), Optional.ofNullable(periods.higher(period)))
                .flatMap(Optional::stream)
                .map(other -> at(query, where.withPeriods(List.of(other))))
                .forEach(other -> labelled(other, time(other)).ifPresent(buttons::add));
        otherFlow(where, period, partner, product).ifPresent(buttons::add);
        if (flow.oneWay()
                && coverage.periodsBy(Measure.VALUE, flow, Dimension.PARTNER).contains(period)) {
            Query top = new Query.Ranking(
                    whole(where), Dimension.PARTNER, Query.Order.HIGHEST, 1, Descriptions.USUAL_PLACES);
            labelled(top, asks.of(top)).ifPresent(buttons::add);
        }
        return buttons;
    }

    /** Of some periods those with figures in the unit that a slice is in. */
    private NavigableSet<Period> inUnit(Slice where, Flow flow, NavigableSet<Period> periods) {
        List<Flow> flows = flow.oneWay() ? List.of(flow) : List.of(Flow.EXPORTS, Flow.IMPORTS);
        NavigableSet<Period> these = new TreeSet<>(periods);
        where.unit()
                .ifPresent(unit -> flows.forEach(one -> these.retainAll(coverage.of(Measure.VALUE, one).stream()
                        .filter(span -> span.unit().equals(unit))
                        .flatMap(span -> span.periods().stream())
                        .toList())));
        return these;
    }

    private String time(Query query) {
        return voice.names().periods(query.slice().orElseThrow().periods());
    }

    private static Query at(Query query, Slice where) {
        return query instanceof Query.Balance ? new Query.Balance(where) : new Query.Value(where);
    }

    private Optional<Button> otherFlow(
            Slice where, Period period, Optional<Economy> partner, Optional<Product> product) {
        Flow other = where.flows().getFirst() == Flow.EXPORTS ? Flow.IMPORTS : Flow.EXPORTS;
        if (!inUnit(where, other, coverage.periods(Measure.VALUE, other, partner, product))
                .contains(period)) {
            return Optional.empty();
        }
        Query query = new Query.Value(where.withFlows(List.of(other)));
        return labelled(query, asks.of(query));
    }

    private Optional<Button> labelled(Query query, String label) {
        return commands.of(query).map(command -> new Button(Names.outer(label), command));
    }

    /** Questions that this dataset certainly answers, for whoever asked something else. */
    static List<Query> examples(Catalog catalog) {
        List<Query> examples = new ArrayList<>();
        Coverage coverage = catalog.coverage();
        for (Flow flow : List.of(Flow.EXPORTS, Flow.BALANCE)) {
            NavigableSet<Period> periods = coverage.periods(Measure.VALUE, flow, Optional.empty(), Optional.empty());
            if (!periods.isEmpty()) {
                Slice where = Slice.of(flow).withPeriods(List.of(periods.getLast()));
                examples.add(flow.oneWay() ? new Query.Value(where) : new Query.Balance(where));
            }
        }
        NavigableSet<Period> listed = coverage.periodsBy(Measure.VALUE, Flow.EXPORTS, Dimension.PARTNER);
        if (!listed.isEmpty()) {
            Slice where = Slice.of(Flow.EXPORTS).withPeriods(List.of(listed.getFirst()));
            examples.add(
                    new Query.Ranking(where, Dimension.PARTNER, Query.Order.HIGHEST, 1, Descriptions.USUAL_PLACES));
        }
        return examples;
    }
}
