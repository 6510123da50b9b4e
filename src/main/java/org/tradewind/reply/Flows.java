package org.tradewind.reply;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.stream.Stream;
import org.tradewind.trade.Estimate;

/** Two flows on two sides of one line: what was bought to the left, what was sold to the right, on one scale. */
final class Flows {
    private static final int ROW = 130;
    private static final int ABOVE_BAR = 84;
    private static final int GAP = 24;

    private final Palette palette;
    private final List<Pair> pairs;

    /** The two sides of one row; the name is that of the row. */
    record Pair(String name, Bar left, Bar right) {}

    Flows(Palette palette, List<Pair> pairs) {
        this.palette = palette;
        this.pairs = pairs;
    }

    int height() {
        return pairs.size() * ROW;
    }

    void draw(Graphics2D pen) {
        Scale scale = scale();
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            int top = i * ROW;
            labels(pen, pair, top);
            pair.left()
                    .estimate()
                    .ifPresent(
                            e -> new BarPen(pen, palette, scale, palette.series(1)).draw(e.negated(), top + ABOVE_BAR));
            pair.right()
                    .estimate()
                    .ifPresent(e -> new BarPen(pen, palette, scale, palette.series(0)).draw(e, top + ABOVE_BAR));
            pen.setColor(palette.faint());
            pen.setStroke(new BasicStroke(2));
            double zero = scale.at(0);
            pen.draw(new Line2D.Double(zero, top + ABOVE_BAR - 8.0, zero, top + ABOVE_BAR + BarPen.BAR + 8.0));
        }
    }

    /** Zero in the middle and the same measure to both sides. */
    private Scale scale() {
        List<Estimate> sizes = pairs.stream()
                .flatMap(pair -> Stream.of(pair.left(), pair.right()))
                .flatMap(bar -> bar.estimate().stream())
                .toList();
        double most = Scale.holding(sizes, 0, 1).most();
        double margin = (double) Canvas.MARGIN + BarPen.ARROW;
        return new Scale(-most, most, margin, Canvas.WIDTH - margin);
    }

    private void labels(Graphics2D pen, Pair pair, int top) {
        pen.setColor(palette.faint());
        pen.setFont(Canvas.text());
        int width = pen.getFontMetrics().stringWidth(pair.name());
        pen.drawString(pair.name(), (Canvas.WIDTH - width) / 2, top + 30);
        pen.setColor(palette.ink());
        side(pen, pair.left(), top + 66, false);
        side(pen, pair.right(), top + 66, true);
    }

    private static void side(Graphics2D pen, Bar bar, int baseline, boolean right) {
        pen.setFont(Canvas.strong());
        int number = pen.getFontMetrics().stringWidth(bar.number());
        pen.setFont(Canvas.text());
        int room = Canvas.WIDTH / 2 - Canvas.MARGIN - number - GAP;
        String name = Canvas.fitting(pen, bar.name(), room);
        int start = right
                ? Canvas.WIDTH
                        - Canvas.MARGIN
                        - number
                        - GAP / 2
                        - pen.getFontMetrics().stringWidth(name)
                : Canvas.MARGIN;
        pen.drawString(name, start, baseline);
        int after = start + pen.getFontMetrics().stringWidth(name) + GAP / 2;
        pen.setFont(Canvas.strong());
        pen.drawString(bar.number(), after, baseline);
    }
}
