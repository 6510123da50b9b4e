package org.tradewind.reply;

import java.awt.Graphics2D;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tradewind.reply.Exchange.Outcome;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Cell;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Period;
import org.tradewind.trade.Query;
import org.tradewind.trade.Row;
import org.tradewind.trade.Unit;

/** Answers as pictures. Each has a caption with the same figures in words. */
final class Charts {
    /** The most bars that a phone shows at a readable size. */
    private static final int MOST_BARS = 12;

    /** What a caption may hold in Telegram, less a margin. */
    private static final int CAPTION = 900;

    private final Exchange exchange;
    private final Voice voice;
    private final Palette palette;

    Charts(Exchange exchange, boolean dark) {
        this.exchange = exchange;
        this.voice = Voice.of(exchange);
        this.palette = Palette.of(dark);
    }

    /** The first answer that has a shape, as a picture. */
    Optional<Reply> picture() {
        if (!(exchange.outcome() instanceof Outcome.Answered answered)) {
            return Optional.empty();
        }
        return answered.answers().stream()
                .flatMap(answer -> answer instanceof Answer.Figures figures ? Stream.of(figures) : Stream.empty())
                .flatMap(figures -> View.of(figures).map(view -> picture(figures, view)).stream())
                .findFirst();
    }

    private Reply picture(Answer.Figures answer, View view) {
        byte[] png = draw(answer, view);
        String name = answer.query().kind() + ".png";
        return new Reply.Picture(new Attachment(name, png), caption(answer), List.of());
    }

    private byte[] draw(Answer.Figures answer, View view) {
        List<Figure> figures = view.figures();
        return switch (view.shape()) {
            case LINE -> lines(answer, figures);
            case BARS -> bars(answer, figures, false);
            case SHARES -> bars(answer, figures, true);
            case FLOWS -> flows(answer, figures);
        };
    }

    private String title(Answer.Figures answer) {
        return SpanBuilder.text(new Heads(voice).of(answer));
    }

    private byte[] lines(Answer.Figures answer, List<Figure> figures) {
        Canvas canvas = new Canvas(palette, title(answer), footer(answer, figures, 0), Lines.HEIGHT);
        Size size = largest(figures);
        Unit unit = figures.getFirst().unit();
        Map<String, List<Figure>> named = voice.labels().lines(figures);
        Lines lines = new Lines(
                palette,
                Numerals.of(exchange.lang(), exchange.numbers()),
                named,
                Optional.of(voice.amounts().unit(unit, size.power())).filter(text -> !text.isBlank()),
                size);
        Graphics2D pen = canvas.drawing();
        lines.draw(
                pen,
                voice.amounts()
                        .cells(named.values().stream().flatMap(List::stream).toList()));
        pen.dispose();
        return canvas.png();
    }

    /** The magnitude of the largest number, so that no axis counts in thousands of millions. */
    private static Size largest(List<Figure> figures) {
        return figures.stream()
                .map(f -> f.estimate().middle().abs())
                .max(BigDecimal::compareTo)
                .map(most -> Size.of(
                        most.round(new MathContext(2)), figures.getFirst().unit()))
                .orElseThrow();
    }

    private byte[] bars(Answer.Figures answer, List<Figure> all, boolean parts) {
        List<Figure> figures = all.stream().limit(MOST_BARS).toList();
        List<String> numbers = numbers(figures);
        List<Bar> rows = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            rows.add(new Bar(name(answer, figure, figures), numbers.get(i), Optional.of(figure.estimate())));
        }
        Bars bars = new Bars(palette, withGaps(answer, figures, rows), parts);
        List<String> footer = footer(answer, figures, answer.cut() + all.size() - figures.size());
        Canvas canvas = new Canvas(palette, title(answer), footer, bars.height());
        Graphics2D pen = canvas.drawing();
        bars.draw(pen);
        pen.dispose();
        return canvas.png();
    }

    /** Between years that have a bar, a year without a figure has an empty place. */
    private List<Bar> withGaps(Answer.Figures answer, List<Figure> figures, List<Bar> rows) {
        List<Period> gaps = Sections.gaps(answer);
        if (gaps.isEmpty() || gaps.size() + rows.size() > MOST_BARS) {
            return rows;
        }
        Map<Period, Bar> byPeriod = new TreeMap<>();
        gaps.forEach(gap ->
                byPeriod.put(gap, new Bar(voice.names().period(gap), voice.text("no-figure"), Optional.empty())));
        for (int i = 0; i < figures.size(); i++) {
            byPeriod.put(figures.get(i).cell().period(), rows.get(i));
        }
        return byPeriod.size() == gaps.size() + rows.size() ? List.copyOf(byPeriod.values()) : rows;
    }

    /** What lies on both sides of zero is told with its side. */
    private List<String> numbers(List<Figure> figures) {
        boolean balances =
                figures.stream().allMatch(figure -> figure.cell().flow().equals(Optional.of(Flow.BALANCE)));
        return balances
                ? figures.stream().map(voice.amounts()::told).toList()
                : voice.amounts().cells(figures);
    }

    /** A place in a ranking stands before the name, as in the table of the text. */
    private String name(Answer.Figures answer, Figure figure, List<Figure> among) {
        if (answer.query() instanceof Query.Ranking ranking) {
            String name = among.size() > 1
                    ? voice.labels().peculiar(figure, among)
                    : voice.labels().own(figure.cell(), ranking.by());
            return Tables.rank(figure, answer.figures()) + " " + name;
        }
        return among.size() > 1 ? voice.labels().peculiar(figure, among) : own(figure.cell());
    }

    private String own(Cell cell) {
        return cell.partner()
                .map(voice.names()::economy)
                .or(() -> cell.product().map(voice.names()::product))
                .orElseGet(() -> voice.labels().of(cell));
    }

    private byte[] flows(Answer.Figures answer, List<Figure> figures) {
        Map<Period, List<Figure>> byPeriod = new TreeMap<>();
        figures.forEach(figure -> byPeriod.computeIfAbsent(figure.cell().period(), _ -> new ArrayList<>())
                .add(figure));
        List<Flows.Pair> pairs = byPeriod.entrySet().stream()
                .map(row -> new Flows.Pair(
                        voice.names().period(row.getKey()),
                        side(row.getValue(), figures, Flow.IMPORTS),
                        side(row.getValue(), figures, Flow.EXPORTS)))
                .toList();
        Flows flows = new Flows(palette, pairs);
        Canvas canvas = new Canvas(palette, title(answer), footer(answer, figures, 0), flows.height());
        Graphics2D pen = canvas.drawing();
        flows.draw(pen);
        pen.dispose();
        return canvas.png();
    }

    private Bar side(List<Figure> row, List<Figure> all, Flow flow) {
        String name = Names.outer(voice.text("flow." + flow.code()));
        return row.stream()
                .filter(figure -> figure.cell().flow().equals(Optional.of(flow)))
                .findFirst()
                .map(figure -> new Bar(
                        name, voice.amounts().cells(all).get(all.indexOf(figure)), Optional.of(figure.estimate())))
                .orElseGet(() -> new Bar(name, voice.text("no-figure"), Optional.empty()));
    }

    private List<String> footer(Answer.Figures answer, List<Figure> figures, int cut) {
        List<String> lines = new ArrayList<>();
        if (cut > 0) {
            lines.add(voice.text("cut", cut));
        }
        boolean open = figures.stream().map(Figure::estimate).anyMatch(Charts::open);
        if (open) {
            lines.add(voice.text("chart.open"));
        }
        List<String> publishers = answer.figures().stream()
                .flatMap(f -> f.basis().rows().stream())
                .map(Row::source)
                .distinct()
                .flatMap(id -> exchange.catalog().source(id).stream())
                .map(source -> source.publisher())
                .distinct()
                .toList();
        var version = exchange.catalog().version();
        lines.add(voice.text("chart.source", String.join("; ", publishers)));
        lines.add(version.dataset() + " " + version.version());
        return lines;
    }

    private static boolean open(Estimate e) {
        return Mark.Side.of(e) != Mark.Side.EXACT;
    }

    /** The words of the answer, with its table where a caption can hold it. */
    private List<Block> caption(Answer.Figures answer) {
        List<Block> blocks = new ArrayList<>(new Sections(voice).of(answer).blocks());
        while (blocks.size() > 1 && PlainText.of(blocks).length() > CAPTION) {
            blocks.removeLast();
        }
        return blocks;
    }
}
