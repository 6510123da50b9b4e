package org.tradewind.reply;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Figure;

/**
 * Things side by side: each a line with its name and number in words, under it a bar. A number that is not exact is
 * never drawn as if it were: a lower bound goes on beyond its end, an upper bound is hollow, "about" is dashed.
 *
 * <p>Drawn directly, since the chart library knows only exact bars.
 */
final class Bars {
    private static final int ROW = 92;
    private static final int BAR = 30;
    private static final int ARROW = 44;

    private final Palette palette;
    private final List<Figure> figures;
    private final List<String> names;
    private final List<String> numbers;

    Bars(Palette palette, List<Figure> figures, List<String> names, List<String> numbers) {
        this.palette = palette;
        this.figures = figures;
        this.names = names;
        this.numbers = numbers;
    }

    int height() {
        return figures.size() * ROW;
    }

    void draw(Graphics2D pen) {
        for (int i = 0; i < figures.size(); i++) {
            label(pen, i);
            bar(pen, figures.get(i).estimate(), i * ROW + 46);
        }
    }

    private void label(Graphics2D pen, int row) {
        int baseline = row * ROW + 34;
        pen.setColor(palette.ink());
        pen.setFont(Canvas.strong());
        String number = numbers.get(row);
        int width = pen.getFontMetrics().stringWidth(number);
        pen.drawString(number, Canvas.WIDTH - Canvas.MARGIN - width, baseline);
        pen.setFont(Canvas.text());
        pen.drawString(
                fitting(pen, names.get(row), Canvas.WIDTH - 2 * Canvas.MARGIN - width - 24), Canvas.MARGIN, baseline);
    }

    private static String fitting(Graphics2D pen, String name, int room) {
        Font font = pen.getFont();
        String shown = name;
        while (shown.length() > 1 && pen.getFontMetrics(font).stringWidth(shown + "\u2026") > room) {
            shown = shown.substring(0, shown.length() - 1).stripTrailing();
            if (pen.getFontMetrics(font).stringWidth(shown + "\u2026") <= room) {
                return shown + "\u2026";
            }
        }
        return name;
    }

    private void bar(Graphics2D pen, Estimate e, int y) {
        double zero = at(0);
        double value = at(e.middle().doubleValue());
        Rectangle2D shape = new Rectangle2D.Double(Math.min(zero, value), y, Math.abs(value - zero), BAR);
        Color color = palette.series(0);
        pen.setColor(color);
        switch (e.hedge()) {
            case EXACT, ROUNDED -> pen.fill(shape);
            case MORE_THAN, AT_LEAST -> {
                pen.fill(shape);
                arrow(pen, value, y, 1);
            }
            case ALMOST, LESS_THAN, AT_MOST -> {
                pen.setStroke(new BasicStroke(3));
                pen.draw(shape);
                arrow(pen, value, y, -1);
            }
            case ABOUT -> about(pen, shape, e, y);
            case BETWEEN -> between(pen, e, y);
        }
    }

    /** Towards where the true number may lie. */
    private void arrow(Graphics2D pen, double x, int y, int direction) {
        double middle = y + BAR / 2.0;
        double tip = x + direction * (ARROW - 6.0);
        pen.setStroke(new BasicStroke(4));
        pen.setColor(direction > 0 ? palette.series(0) : palette.ink());
        pen.draw(new Line2D.Double(x + direction * 4, middle, tip, middle));
        Path2D head = new Path2D.Double();
        head.moveTo(tip - direction * 12, middle - 9);
        head.lineTo(tip, middle);
        head.lineTo(tip - direction * 12, middle + 9);
        pen.draw(head);
    }

    private void about(Graphics2D pen, Rectangle2D shape, Estimate e, int y) {
        pen.setColor(pale());
        pen.fill(shape);
        pen.setColor(palette.series(0));
        pen.setStroke(new BasicStroke(3, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {10, 7}, 0));
        pen.draw(shape);
        if (e.low().isPresent() && e.high().isPresent()) {
            whisker(pen, e, y);
        }
    }

    private void whisker(Graphics2D pen, Estimate e, int y) {
        double low = at(e.low().orElseThrow().doubleValue());
        double high = at(e.high().orElseThrow().doubleValue());
        double middle = y + BAR / 2.0;
        pen.setColor(palette.ink());
        pen.setStroke(new BasicStroke(4));
        pen.draw(new Line2D.Double(low, middle, high, middle));
        pen.draw(new Line2D.Double(low, middle - 9, low, middle + 9));
        pen.draw(new Line2D.Double(high, middle - 9, high, middle + 9));
    }

    private void between(Graphics2D pen, Estimate e, int y) {
        double zero = at(0);
        double low = at(e.low().orElseThrow().doubleValue());
        double high = at(e.high().orElseThrow().doubleValue());
        pen.setColor(pale());
        pen.fill(new Rectangle2D.Double(Math.min(zero, high), y, Math.abs(high - zero), BAR));
        pen.setColor(palette.series(0));
        pen.fill(new Rectangle2D.Double(Math.min(zero, low), y, Math.abs(low - zero), BAR));
        whisker(pen, e, y);
    }

    private Color pale() {
        Color c = palette.series(0);
        return new Color(c.getRed(), c.getGreen(), c.getBlue(), 90);
    }

    private double at(double value) {
        double least = Math.min(0, extreme(-1));
        double most = Math.max(0, extreme(1));
        double from = Canvas.MARGIN + (least < 0 ? ARROW : 0);
        double to = Canvas.WIDTH - Canvas.MARGIN - (double) ARROW;
        double span = most - least == 0 ? 1 : most - least;
        return from + (value - least) / span * (to - from);
    }

    private double extreme(int sign) {
        return figures.stream()
                        .map(Figure::estimate)
                        .mapToDouble(e -> sign * reach(e, sign).doubleValue())
                        .max()
                        .orElse(0)
                * sign;
    }

    private static BigDecimal reach(Estimate e, int sign) {
        boolean two = e.low().isPresent() && e.high().isPresent();
        return two ? (sign > 0 ? e.high() : e.low()).orElseThrow() : e.middle();
    }
}
