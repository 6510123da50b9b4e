package org.tradewind.reply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Cell;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Estimate.Standing;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Query;
import org.tradewind.trade.Slice;
import org.tradewind.trade.Sum;

/** First lines: the answer itself, all that a notification shows. */
final class Heads {
    private static final int MOST_IN_A_LINE = 3;

    /** How many the first line names of all that fit a condition. */
    private static final int MOST_THAT_FIT = 4;

    private final Voice voice;

    Heads(Voice voice) {
        this.voice = voice;
    }

    List<Span> of(Answer.Figures a) {
        return switch (a.query()) {
            case Query.Ranking q -> q.added() ? together(a.figures(), q) : ranking(a, q);
            case Query.Extreme q -> extreme(a, q);
            case Query.Filter q -> filter(a, q);
            case Query.Breakdown q -> breakdown(a, q);
            case Query.Comparison q -> q.added() ? together(a.figures()) : comparison(a.figures());
            case Query.Claim _ -> claim(a);
            case Query.Share _, Query.Change _, Query.Value _, Query.Series _, Query.Balance _ -> plain(a.figures());
            case Query.Coverage _, Query.Definition _, Query.Source _ -> plain(a.figures());
        };
    }

    private List<Span> say(String id, Object... arguments) {
        return voice.words().spans(id, arguments);
    }

    private String amount(Figure figure) {
        return voice.amounts().text(figure);
    }

    /** One figure, a few, or how a series runs. Figures beside the first one for the same cell are caveats' affair. */
    private List<Span> plain(List<Figure> figures) {
        List<Figure> shown = firsts(figures);
        if (shown.size() == 1) {
            Figure only = shown.getFirst();
            return say("head.value", voice.labels().of(only.cell()), amount(only));
        }
        String label = label(shown);
        if (shown.size() <= MOST_IN_A_LINE) {
            return say("head.list", label, items(shown));
        }
        List<Cell> cells = shown.stream().map(Figure::cell).toList();
        boolean line = !Subject.differ(cells, Cell::flow)
                && !Subject.differ(cells, Cell::partner)
                && !Subject.differ(cells, Cell::product)
                && Subject.differ(cells, Cell::period);
        if (line) {
            return course(shown);
        }
        return Subject.differ(cells, Cell::period)
                ? courses(shown)
                : say("head.many", label, items(shown.subList(0, MOST_IN_A_LINE)));
    }

    /** How each of several lines runs, of as many as one line of text holds. */
    private List<Span> courses(List<Figure> figures) {
        Map<String, List<Figure>> lines = voice.labels().lines(figures);
        SpanBuilder out = new SpanBuilder();
        lines.entrySet().stream().limit(MOST_IN_A_LINE).forEach(line -> {
            out.argument(out.empty() ? "" : "; ");
            out.argument(course("head.course", line.getKey(), line.getValue()));
        });
        String label = voice.labels().of(Subject.common(figures).withoutPeriods());
        return say(lines.size() > MOST_IN_A_LINE ? "head.many" : "head.list", label, out.spans());
    }

    private List<Span> course(List<Figure> figures) {
        return course("head.series", voice.labels().of(Subject.common(figures).withoutPeriods()), figures);
    }

    private List<Span> course(String id, String label, List<Figure> figures) {
        Figure first = figures.getFirst();
        Figure last = figures.getLast();
        return say(
                id,
                label,
                voice.amounts().told(first),
                voice.names().period(first.cell().period()),
                voice.amounts().told(last),
                voice.names().period(last.cell().period()));
    }

    private List<Figure> firsts(List<Figure> figures) {
        return List.copyOf(figures.stream()
                .collect(Collectors.toMap(
                        f -> List.of(
                                f.cell().flow(),
                                f.cell().reporter(),
                                f.cell().partner(),
                                f.cell().product(),
                                f.cell().period()),
                        f -> f,
                        (first, _) -> first,
                        LinkedHashMap::new))
                .values());
    }

    private List<Span> items(List<Figure> figures) {
        SpanBuilder out = new SpanBuilder();
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            out.argument(i == 0 ? "" : "; ");
            out.argument(say("head.item", voice.labels().peculiar(figure, figures), amount(figure)));
        }
        return out.spans();
    }

    private List<Span> together(List<Figure> figures) {
        String sum = amount(Sum.of(figures).orElseThrow());
        boolean few = figures.size() <= MOST_IN_A_LINE;
        return few ? say("head.together", label(figures), sum, items(figures)) : say("head.value", label(figures), sum);
    }

    /** The first so many of a list and what they come to. */
    private List<Span> together(List<Figure> figures, Query.Ranking q) {
        Object each = figures.size() <= MOST_IN_A_LINE
                ? items(figures)
                : voice.names()
                        .list(figures.stream()
                                .map(figure -> peculiar(figure, figures))
                                .toList());
        return say("head.together", title(q), amount(Sum.of(figures).orElseThrow()), each);
    }

    private String title(Query.Ranking q) {
        return voice.text(
                "head.ranking." + Descriptions.code(q.order()),
                label(q.where()),
                voice.queries().things(q.by(), q.where()));
    }

    private List<Span> comparison(List<Figure> figures) {
        List<Figure> shown = firsts(figures);
        if (shown.size() != 2) {
            boolean decided =
                    shown.size() > MOST_IN_A_LINE && shown.getFirst().rank().orElse(0) == 1;
            return decided
                    ? first("head.highest", label(shown), leaders(shown, Dimension.PARTNER), shown.getFirst())
                    : plain(figures);
        }
        Standing standing = shown.get(0).unit().equals(shown.get(1).unit())
                ? shown.get(0).estimate().standing(shown.get(1).estimate())
                : Standing.UNDECIDED;
        List<Span> items = items(shown);
        if (deficits(shown) && (standing == Standing.ABOVE || standing == Standing.BELOW)) {
            Figure larger = standing == Standing.ABOVE ? shown.get(1) : shown.get(0);
            return say("head.two.deficit", label(shown), items, peculiar(larger, shown));
        }
        return switch (standing) {
            case ABOVE -> say("head.two.higher", label(shown), items, peculiar(shown.get(0), shown));
            case BELOW -> say("head.two.higher", label(shown), items, peculiar(shown.get(1), shown));
            case EQUAL -> say("head.two.equal", label(shown), items);
            case UNDECIDED -> say("head.two.undecided", label(shown), items);
        };
    }

    private static boolean deficits(List<Figure> figures) {
        return figures.stream()
                .allMatch(figure -> Amounts.balance(figure)
                        && figure.estimate()
                                .high()
                                .filter(high -> high.signum() < 0)
                                .isPresent());
    }

    /** What figures are of; shares of several parts are of what these are parts of. */
    private String label(List<Figure> figures) {
        Subject common = Subject.common(figures);
        Cell first = figures.getFirst().cell();
        boolean parts = first.measure().equals(Measure.SHARE)
                && common.partners().isEmpty()
                && common.products().isEmpty()
                && (first.partner().isPresent() || first.product().isPresent());
        return parts
                ? voice.text("shares.in", voice.labels().of(common.with(Measure.VALUE)))
                : voice.labels().of(common);
    }

    private String label(Slice where) {
        if (where.measure().equals(Measure.SHARE)) {
            return voice.text("shares.in", label(where.withMeasure(Measure.VALUE)));
        }
        return voice.labels().of(Subject.of(where, voice.catalog()));
    }

    /** The first few of those whose order is open. */
    private String undecided(List<Figure> figures) {
        return figures.stream()
                .takeWhile(figure -> figure.rank().isEmpty())
                .limit(MOST_IN_A_LINE)
                .map(figure -> voice.text("item", peculiar(figure, figures), amount(figure)))
                .collect(Collectors.joining("; "));
    }

    private String peculiar(Figure figure, List<Figure> among) {
        return voice.labels().peculiar(figure, among);
    }

    private List<Span> ranking(Answer.Figures a, Query.Ranking q) {
        List<Figure> figures = a.figures();
        Optional<Economy> placed = voice.catalog().placed(q);
        if (placed.isPresent()) {
            Figure own = figures.getFirst();
            return say(
                    "head.place",
                    label(q.where().withPartners(List.of())),
                    voice.names().economy(placed.get()),
                    Integer.toString(own.rank().orElse(0)),
                    amount(own));
        }
        String title = title(q);
        Figure first = figures.getFirst();
        if (first.rank().isEmpty() && figures.size() > 1) {
            return say("head.undecided", title, undecided(figures));
        }
        return first("head.first", title, leaders(figures, q.by()), first);
    }

    /** Those that share the first one's place; the first one alone where places are not decided. */
    private String leaders(List<Figure> figures, Dimension by) {
        Figure first = figures.getFirst();
        List<String> names = new ArrayList<>();
        for (Figure figure : figures) {
            boolean shares = figure.rank().isPresent() && figure.rank().equals(first.rank());
            if (figure.equals(first) || shares) {
                names.add(solitary(figure, figures, by));
            }
        }
        return voice.names().list(names);
    }

    /** A list of one has nothing peculiar, so that its own part is named. */
    private String solitary(Figure figure, List<Figure> among, Dimension by) {
        return among.size() > 1 ? peculiar(figure, among) : voice.labels().own(figure.cell(), by);
    }

    private List<Span> extreme(Answer.Figures a, Query.Extreme q) {
        List<Figure> figures = a.figures();
        Figure first = figures.getFirst();
        String sign = Amounts.balance(first) ? (first.estimate().middle().signum() < 0 ? ".deficit" : ".surplus") : "";
        String title = voice.text("head.extreme." + Descriptions.code(q.order()) + sign, label(q.where()), where(q));
        return first("head.first", title, solitary(first, figures, q.by()), first);
    }

    private String where(Query.Extreme q) {
        return voice.queries().thing(q.by(), q.where());
    }

    private List<Span> filter(Answer.Figures a, Query.Filter q) {
        List<Figure> figures = a.figures();
        String within = voice.queries().within(q.within(), voice.queries().unit(q.where()));
        List<String> items =
                figures.stream().map(f -> named(f, figures, q.by())).toList();
        String list = Descriptions.list(q.by(), q.where());
        String told = items.size() <= MOST_THAT_FIT
                ? voice.names().list(items)
                : voice.text("head.filter.many." + list, items.size(), items.getFirst(), items.getLast());
        return say("head.filter", label(q.where()), within, told);
    }

    private String named(Figure figure, List<Figure> among, Dimension by) {
        String name = solitary(figure, among, by);
        return voice.text(Tables.endsInDigit(name) ? "named.period" : "named", name, amount(figure));
    }

    private List<Span> breakdown(Answer.Figures a, Query.Breakdown q) {
        List<Figure> figures = a.figures();
        Figure first = figures.getFirst();
        String title =
                voice.text("head.breakdown", label(q.where()), voice.queries().by(q.by()));
        return first("head.first", title, solitary(first, figures, q.by()), first);
    }

    /** A name and its number; after a year there is a dash, since a comma would make one number of them. */
    private List<Span> first(String id, String title, String name, Figure figure) {
        return say(Tables.endsInDigit(name) ? id + ".period" : id, title, name, amount(figure));
    }

    private List<Span> claim(Answer.Figures a) {
        String verdict =
                a.verdict().map(Answer.Verdict::code).orElse("cannot_check").replace('_', '-');
        return say("head.claim." + verdict, known(a));
    }

    /** What the data say to a claim. */
    private List<Span> known(Answer.Figures a) {
        if (Together.added(a.query())) {
            return together(a.figures());
        }
        List<Figure> shown = firsts(a.figures());
        return shown.size() == 2 ? comparison(shown) : plain(a.figures());
    }
}
