package org.tradewind.reply;

import java.awt.Graphics2D;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tradewind.reply.Exchange.Outcome;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Cell;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Figure;
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
        for (Answer answer : answered.answers()) {
            if (answer instanceof Answer.Figures figures) {
                Optional<Shape> shape = Shape.of(figures);
                if (shape.isPresent()) {
                    return Optional.of(picture(figures, shape.get()));
                }
            }
        }
        return Optional.empty();
    }

    private Reply picture(Answer.Figures answer, Shape shape) {
        byte[] png = draw(answer, shape);
        String name = answer.query().kind() + ".png";
        return new Reply.Picture(new Attachment(name, png), caption(answer), List.of());
    }

    byte[] draw(Answer.Figures answer, Shape shape) {
        return switch (shape) {
            case LINE -> lines(answer);
            case BARS -> bars(answer);
        };
    }

    private String title(Answer.Figures answer) {
        return SpanBuilder.text(new Heads(voice).of(answer));
    }

    private byte[] lines(Answer.Figures answer) {
        List<Figure> figures = distinct(answer.figures());
        Canvas canvas = new Canvas(palette, title(answer), footer(answer), Lines.HEIGHT);
        Size size = largest(figures);
        Unit unit = figures.getFirst().unit();
        Lines lines = new Lines(
                palette,
                voice.words(),
                voice.labels().lines(figures),
                Optional.of(voice.amounts().unit(unit, size.power())).filter(text -> !text.isBlank()),
                size);
        Graphics2D pen = canvas.drawing();
        lines.draw(pen, voice.amounts().cells(figures));
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

    private byte[] bars(Answer.Figures answer) {
        List<Figure> figures =
                distinct(answer.figures()).stream().limit(MOST_BARS).toList();
        Bars bars = new Bars(
                palette,
                figures,
                figures.stream().map(f -> voice.labels().peculiar(f, figures)).toList(),
                voice.amounts().cells(figures));
        Canvas canvas = new Canvas(palette, title(answer), footer(answer), bars.height());
        Graphics2D pen = canvas.drawing();
        bars.draw(pen);
        pen.dispose();
        return canvas.png();
    }

    private static List<Figure> distinct(List<Figure> figures) {
        Map<Cell, Figure> byCell = new LinkedHashMap<>();
        figures.forEach(figure -> byCell.putIfAbsent(figure.cell(), figure));
        return List.copyOf(byCell.values());
    }

    private List<String> footer(Answer.Figures answer) {
        List<String> lines = new ArrayList<>();
        boolean open = answer.figures().stream().map(Figure::estimate).anyMatch(Charts::open);
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
        lines.add(voice.text("chart.source", String.join("; ", publishers)) + " \u00b7 " + version.dataset() + " "
                + version.version());
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
