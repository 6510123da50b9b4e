package org.tradewind.reply;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.XYChart;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Figure;

/** What the chart library does not draw: bounds to both sides as whiskers, and the numbers that matter in words. */
final class Overlay {
    private static final int MARK = 14;
    private static final int CAP = 9;
    private static final int EDGE = 12;
    /** Where the years stand. */
    private static final int FOOT = 60;

    private static final int MOST_LINES_WITH_NUMBERS = 3;

    private final Graphics2D pen;
    private final Palette palette;
    private final XYChart chart;
    private final ToDoubleFunction<BigDecimal> height;
    private final Tags tags;

    /** @param height a number as the axis counts it */
    Overlay(Graphics2D pen, Palette palette, XYChart chart, ToDoubleFunction<BigDecimal> height) {
        this.pen = pen;
        this.palette = palette;
        this.chart = chart;
        this.height = height;
        double left = chart.getScreenXFromChart(chart.getStyler().getXAxisMin());
        this.tags =
                new Tags(pen, new Rectangle2D.Double(left, 0, Canvas.WIDTH - left - EDGE, chart.getHeight() - FOOT));
    }

    /** Whether the number has bounds to both sides that are wider than its last digit. */
    static boolean hasWhiskers(Estimate e) {
        return Mark.Side.of(e) == Mark.Side.NEAR
                && e.low().isPresent()
                && e.high().isPresent();
    }

    /** @param labels the words of all figures, line after line */
    void draw(List<List<Figure>> lines, List<String> labels) {
        lines.stream().flatMap(List::stream).forEach(this::whiskers);
        lines.forEach(this::keepFree);
        int first = 0;
        for (List<Figure> line : lines) {
            if (lines.size() <= MOST_LINES_WITH_NUMBERS) {
                numbers(line, labels.subList(first, first + line.size()), lines.size() == 1);
            }
            first += line.size();
        }
    }

    private Point2D point(Figure figure) {
        double x = chart.getScreenXFromChart(Lines.x(figure.cell().period()));
        return new Point2D.Double(x, y(figure.estimate().middle()));
    }

    private double y(BigDecimal number) {
        return chart.getScreenYFromChart(height.applyAsDouble(number));
    }

    private void whiskers(Figure figure) {
        Estimate e = figure.estimate();
        if (!hasWhiskers(e)) {
            return;
        }
        double x = point(figure).getX();
        double low = y(e.low().orElseThrow());
        double high = y(e.high().orElseThrow());
        pen.setColor(palette.ink());
        pen.setStroke(new BasicStroke(3));
        pen.draw(new Line2D.Double(x, low, x, high));
        pen.draw(new Line2D.Double(x - CAP, low, x + CAP, low));
        pen.draw(new Line2D.Double(x - CAP, high, x + CAP, high));
        tags.keepFree(new Rectangle2D.Double(x - CAP, high, 2.0 * CAP, low - high));
    }

    private void keepFree(List<Figure> line) {
        for (List<Figure> run : Lines.runs(line)) {
            for (int i = 0; i < run.size(); i++) {
                Point2D at = point(run.get(i));
                tags.keepFree(place(at, Mark.Side.of(run.get(i).estimate())));
                if (i > 0) {
                    tags.keepFree(new Line2D.Double(point(run.get(i - 1)), at));
                }
            }
        }
    }

    private static Rectangle2D place(Point2D at, Mark.Side side) {
        int above = side == Mark.Side.ABOVE ? Mark.ARROW : 0;
        int below = side == Mark.Side.BELOW ? Mark.ARROW : 0;
        return new Rectangle2D.Double(
                at.getX() - MARK, at.getY() - MARK - above, 2.0 * MARK, 2.0 * MARK + above + below);
    }

    /** The ends of a line, and each number that is not exact; of several lines their last ends. */
    private void numbers(List<Figure> line, List<String> labels, boolean alone) {
        pen.setColor(palette.ink());
        for (int i = line.size() - 1; i >= 0; i--) {
            boolean open = Mark.Side.of(line.get(i).estimate()) != Mark.Side.EXACT;
            boolean end = i == line.size() - 1 || (alone && i == 0);
            if (end || open) {
                tags.write(labels.get(i), Canvas.strong(), point(line.get(i)));
            }
        }
    }
}
