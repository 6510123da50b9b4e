package org.tradewind.reply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tradewind.trade.Cell;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Indicators;
import org.tradewind.trade.Lang;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Period;

/** What a number is a number of, as a phrase: Russia's technology exports to the Netherlands in 2020. */
final class Labels {
    private final Words words;
    private final Names names;

    Labels(Words words, Names names) {
        this.words = words;
        this.names = names;
    }

    String of(Cell cell) {
        return of(Subject.of(cell));
    }

    /** The phrase, beginning with a capital letter. */
    String of(Subject subject) {
        return Names.outer(inner(subject));
    }

    /** The phrase as it stands within a sentence. */
    String inner(Subject s) {
        if (s.measure().equals(Measure.SHARE)) {
            return share(s);
        }
        if (s.measure().equals(Measure.WORLD_SHARE)) {
            return worldShare(s);
        }
        if (s.measure().equals(Indicators.CONTRIBUTION)) {
            return contribution(s);
        }
        if (s.base().isPresent() || s.measure().equals(Measure.GROWTH)) {
            return change(s);
        }
        return inTime(place(s), s.periods());
    }

    /** Flow, reporter, partner and product, without a time. */
    String place(Subject s) {
        if (isTrade(s.measure()) && !s.flows().isEmpty()) {
            return parts(whose(s), s);
        }
        String measure = names.measure(s.measure());
        boolean ofTrade =
                !s.flows().isEmpty() && (s.measure().equals(Measure.QUANTITY) || Indicators.ALL.contains(s.measure()));
        return parts(ofTrade ? words.text("measure-of", measure, whose(s)) : measure, s);
    }

    private String parts(String whole, Subject s) {
        String what = whole;
        if (!s.partners().isEmpty()) {
            String direction =
                    s.flows().isEmpty() ? "balance" : s.flows().getFirst().code();
            what = words.text("place." + direction, what, names.economies(s.partners()));
        }
        return s.products().isEmpty() ? what : words.text("place.product", what, products(s));
    }

    private String products(Subject s) {
        return names.list(
                s.products().stream().map(names::product).map(Names::inner).toList());
    }

    private static boolean isTrade(Measure m) {
        return m.equals(Measure.VALUE)
                || m.equals(Measure.GROWTH)
                || m.equals(Measure.MULTIPLE)
                || m.equals(Measure.SHARE)
                || m.equals(Measure.WORLD_SHARE);
    }

    private String whose(Subject s) {
        String flows = names.flows(s.flows());
        if (s.reporters().isEmpty()) {
            return flows;
        }
        if (s.reporters().equals(List.of(Economy.WORLD))) {
            return words.text("world-flow", flows);
        }
        return switch (words.lang()) {
            case EN -> possessive(names.economies(s.reporters())) + " " + flows;
            case RU ->
                genitive(s.reporters())
                        .map(owner -> flows + " " + owner)
                        .orElseGet(() -> words.text("of-reporter", flows, names.economies(s.reporters())));
        };
    }

    private static String possessive(String owner) {
        return owner + (owner.endsWith("s") ? "\u2019" : "\u2019s").replace('\u2019', '\'');
    }

    /** Only for names whose genitive is certain by their ending; others are put in brackets, where no case is needed. */
    private Optional<String> genitive(List<Economy> reporters) {
        String name = names.economies(reporters);
        boolean oneWord = reporters.size() == 1 && name.endsWith("\u0438\u044f") && name.indexOf(' ') < 0;
        return oneWord ? Optional.of(name.substring(0, name.length() - 1) + "\u0438") : Optional.empty();
    }

    private String share(Subject s) {
        boolean partners = !s.partners().isEmpty();
        String ofProduct = s.products().isEmpty() ? "" : products(s);
        String part = partners ? names.economies(s.partners()) : ofProduct;
        List<Flow> of = part.isEmpty() ? List.of(Flow.TURNOVER) : s.flows();
        Subject whole = new Subject(
                Measure.VALUE,
                of,
                s.reporters(),
                List.of(),
                partners ? s.products() : List.of(),
                s.periods(),
                Optional.empty());
        String in = of.isEmpty() ? names.measure(s.measure()) : place(whole);
        String what = part.isEmpty() ? names.flows(s.flows()) : part;
        return words.text("share.of", what, inTime(locative(in), s.periods()));
    }

    /** What partners or products added to the growth of the whole. */
    private String contribution(Subject s) {
        boolean partners = !s.partners().isEmpty();
        Subject whole = new Subject(
                Measure.VALUE,
                s.flows(),
                s.reporters(),
                List.of(),
                partners ? s.products() : List.of(),
                List.of(),
                Optional.empty());
        String part = partners ? names.economies(s.partners()) : s.products().isEmpty() ? "" : products(s);
        String of = part.isEmpty()
                ? words.text("contribution.all", place(whole))
                : words.text("contribution.of", part, place(whole));
        return inTime(of, s.periods());
    }

    /** The reporters' part of what all reporters together trade. */
    private String worldShare(Subject s) {
        String flow = s.flows().isEmpty() ? "turnover" : s.flows().getFirst().code();
        String world = words.text("world-flow.locative." + flow);
        return words.text("share.of", names.economies(s.reporters()), inTime(parts(world, s), s.periods()));
    }

    /** The Russian case after "in", for flows whose name begins with a word of the second declension. */
    private String locative(String flow) {
        int end = flow.indexOf(' ') < 0 ? flow.length() : flow.indexOf(' ');
        String first = flow.substring(0, end).toLowerCase(Locale.ROOT);
        boolean declines =
                words.lang() == Lang.RU && (first.endsWith("\u0440\u0442") || first.endsWith("\u043e\u0442"));
        return declines ? flow.substring(0, end) + "\u0435" + flow.substring(end) : flow;
    }

    private String change(Subject s) {
        String what = place(s);
        List<Period> later = s.periods();
        Optional<Period> earlier =
                s.base().or(() -> later.size() == 1 ? later.getFirst().before() : Optional.empty());
        String id = s.measure().equals(Measure.MULTIPLE) ? "change.times" : "change.percent";
        return earlier.map(e -> words.text(
                        e instanceof Period.Era ? id + ".era" : id, what, names.periods(later), names.period(e)))
                .orElseGet(() -> inTime(words.text("change.open", what), later));
    }

    /** A phrase with its time: in 2020; or with none. */
    String inTime(String what, List<Period> periods) {
        return periods.isEmpty() ? what : words.text("in-time", what, names.periods(periods));
    }

    /** What a figure is in a list along a dimension: a country, a product, a time. */
    String own(Cell cell, Dimension by) {
        return switch (by) {
            case REPORTER -> names.economy(cell.reporter());
            case PARTNER -> cell.partner().map(names::economy).orElseGet(() -> of(cell));
            case PRODUCT -> cell.product().map(names::product).orElseGet(() -> of(cell));
            case PERIOD -> names.period(cell.period());
            case FLOW -> names.flows(cell.flow().stream().toList());
        };
    }

    /** The parts in which one figure differs from the others of its list, such as USA, 2018. */
    String peculiar(Figure figure, List<Figure> among) {
        Subject s = Subject.peculiar(figure, among);
        List<String> parts = new ArrayList<>();
        s.reporters().forEach(economy -> parts.add(names.economy(economy)));
        s.flows().forEach(flow -> parts.add(words.text("flow." + flow.code())));
        s.partners().forEach(economy -> parts.add(names.economy(economy)));
        s.products().forEach(product -> parts.add(names.product(product)));
        s.periods().forEach(period -> parts.add(names.period(period)));
        if (parts.isEmpty()) {
            parts.add(remaining(figure, among));
        }
        return Names.outer(String.join(", ", parts));
    }
    /** Figures that differ only in time are one line, by what is peculiar to it. */
    Map<String, List<Figure>> lines(List<Figure> figures) {
        Period any = figures.getFirst().cell().period();
        List<Figure> timeless = figures.stream()
                .map(f -> new Figure(f.cell().with(any), f.unit(), f.estimate(), f.basis(), f.rank()))
                .toList();
        Map<String, List<Figure>> lines = new LinkedHashMap<>();
        for (int i = 0; i < figures.size(); i++) {
            String name = peculiar(timeless.get(i), timeless);
            lines.computeIfAbsent(name, n -> new ArrayList<>()).add(figures.get(i));
        }
        return lines;
    }

    /** Figures of one cell differ in their measure, or one is the whole that the others are parts of. */
    private String remaining(Figure figure, List<Figure> among) {
        List<Cell> cells = among.stream().map(Figure::cell).toList();
        boolean part = Subject.differ(cells, Cell::partner) || Subject.differ(cells, Cell::product);
        if (part) {
            return words.text("whole");
        }
        return Subject.differ(cells, Cell::measure)
                ? names.measure(figure.cell().measure())
                : names.flows(figure.cell().flow().stream().toList());
    }

    String flow(Flow flow) {
        return Names.outer(names.flow(flow));
    }
}
