package org.tradewind.reply;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.tradewind.trade.Estimate;

/** Things side by side: each a line with its name and number in words, under it a bar. */
final class Bars {
    private static final int ROW = 92;
    private static final int ABOVE_BAR = 46;
    private static final int GAP = 24;

    private final Palette palette;
    private final List<Bar> bars;
    private final boolean parts;

    /** @param parts whether the numbers are parts of a hundred, which is then drawn as the whole */
    Bars(Palette palette, List<Bar> bars, boolean parts) {
        this.palette = palette;
        this.bars = bars;
        this.parts = parts;
    }

    int height() {
        return bars.size() * ROW;
    }

    void draw(Graphics2D pen) {
        Scale scale = scale();
        boolean sided = scale.least() < 0 && !parts;
        for (int i = 0; i < bars.size(); i++) {
            int y = i * ROW + ABOVE_BAR;
            label(pen, bars.get(i), i * ROW + 34);
            if (parts) {
                whole(pen, scale, y);
            }
            Optional<Estimate> estimate = bars.get(i).estimate();
            int side = estimate.filter(e -> e.middle().signum() < 0).isPresent() ? 1 : 0;
            estimate.ifPresent(e -> new BarPen(pen, palette, scale, palette.series(side)).draw(e, y));
        }
        if (sided) {
            zero(pen, scale);
        }
    }

    private Scale scale() {
        if (parts) {
            return new Scale(0, 100, Canvas.MARGIN, (double) Canvas.WIDTH - Canvas.MARGIN);
        }
        List<Estimate> numbers =
                bars.stream().flatMap(bar -> bar.estimate().stream()).toList();
        boolean below = numbers.stream().anyMatch(e -> e.middle().signum() < 0);
        double left = Canvas.MARGIN + (below ? BarPen.ARROW : 0);
        return Scale.holding(numbers, left, (double) Canvas.WIDTH - Canvas.MARGIN - BarPen.ARROW);
    }

    private void label(Graphics2D pen, Bar bar, int baseline) {
        pen.setColor(bar.estimate().isPresent() ? palette.ink() : palette.faint());
        pen.setFont(bar.estimate().isPresent() ? Canvas.strong() : Canvas.text());
        int width = pen.getFontMetrics().stringWidth(bar.number());
        pen.drawString(bar.number(), Canvas.WIDTH - Canvas.MARGIN - width, baseline);
        pen.setColor(palette.ink());
        pen.setFont(Canvas.text());
        int room = Canvas.WIDTH - 2 * Canvas.MARGIN - width - GAP;
        pen.drawString(Canvas.fitting(pen, bar.name(), room), Canvas.MARGIN, baseline);
    }

    private void whole(Graphics2D pen, Scale scale, int y) {
        pen.setColor(palette.grid());
        pen.fill(new Rectangle2D.Double(scale.at(0), y, scale.at(100) - scale.at(0), BarPen.BAR));
    }

    private void zero(Graphics2D pen, Scale scale) {
        pen.setColor(palette.faint());
        pen.setStroke(new BasicStroke(2));
        for (int i = 0; i < bars.size(); i++) {
            double y = (double) i * ROW + ABOVE_BAR;
            pen.draw(new Line2D.Double(scale.at(0), y - 6, scale.at(0), y + BarPen.BAR + 6));
        }
    }
}
