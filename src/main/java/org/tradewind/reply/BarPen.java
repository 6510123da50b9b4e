package org.tradewind.reply;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.tradewind.trade.Estimate;

/**
 * Draws one bar. A number that is not exact is never drawn as if it were: a lower bound goes on beyond its end, an
 * upper bound is hollow, "about" is dashed, and bounds to both sides are whiskers.
 *
 * <p>Drawn directly, since the chart library knows only exact bars.
 */
final class BarPen {
    static final int BAR = 30;
    /** The room that an arrow needs beyond the end of its bar. */
    static final int ARROW = 44;

    private final Graphics2D pen;
    private final Palette palette;
    private final Scale scale;
    private final Color color;

    BarPen(Graphics2D pen, Palette palette, Scale scale, Color color) {
        this.pen = pen;
        this.palette = palette;
        this.scale = scale;
        this.color = color;
    }

    void draw(Estimate e, int y) {
        double zero = scale.at(0);
        double value = scale.at(e.middle());
        // As people think of a size: "more than" of a deficit goes on to the left.
        boolean left = e.middle().signum() < 0;
        Rectangle2D shape = new Rectangle2D.Double(Math.min(zero, value), y, Math.abs(value - zero), BAR);
        pen.setColor(color);
        switch (e.hedge()) {
            case EXACT, ROUNDED -> pen.fill(shape);
            case MORE_THAN, AT_LEAST -> open(shape, value, y, 1, !left);
            case ALMOST, LESS_THAN, AT_MOST -> open(shape, value, y, -1, left);
            case ABOUT -> about(shape, e, y);
            case BETWEEN -> between(e, y);
        }
    }

    private void open(Rectangle2D shape, double value, int y, int direction, boolean outward) {
        if (outward) {
            pen.fill(shape);
        } else {
            pen.setStroke(new BasicStroke(3));
            pen.draw(shape);
        }
        arrow(value, y, direction, outward ? color : palette.ink());
    }

    /** Towards where the true number may lie. */
    private void arrow(double x, int y, int direction, Color ink) {
        double middle = y + BAR / 2.0;
        double tip = x + direction * (ARROW - 6.0);
        pen.setStroke(new BasicStroke(4));
        pen.setColor(ink);
        pen.draw(new Line2D.Double(x + direction * 4, middle, tip, middle));
        Path2D head = new Path2D.Double();
        head.moveTo(tip - direction * 12, middle - 9);
        head.lineTo(tip, middle);
        head.lineTo(tip - direction * 12, middle + 9);
        pen.draw(head);
    }

    private void about(Rectangle2D shape, Estimate e, int y) {
        pen.setColor(pale());
        pen.fill(shape);
        pen.setColor(color);
        pen.setStroke(new BasicStroke(3, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {10, 7}, 0));
        pen.draw(shape);
        if (e.low().isPresent() && e.high().isPresent()) {
            whisker(e, y);
        }
    }

    private void between(Estimate e, int y) {
        double zero = scale.at(0);
        double near = scale.at(
                e.middle().signum() < 0 ? e.high().orElseThrow() : e.low().orElseThrow());
        double far = scale.at(
                e.middle().signum() < 0 ? e.low().orElseThrow() : e.high().orElseThrow());
        pen.setColor(pale());
        pen.fill(new Rectangle2D.Double(Math.min(zero, far), y, Math.abs(far - zero), BAR));
        pen.setColor(color);
        pen.fill(new Rectangle2D.Double(Math.min(zero, near), y, Math.abs(near - zero), BAR));
        whisker(e, y);
    }

    private void whisker(Estimate e, int y) {
        double low = scale.at(e.low().orElseThrow());
        double high = scale.at(e.high().orElseThrow());
        double middle = y + BAR / 2.0;
        pen.setColor(palette.ink());
        pen.setStroke(new BasicStroke(4));
        pen.draw(new Line2D.Double(low, middle, high, middle));
        pen.draw(new Line2D.Double(low, middle - 9, low, middle + 9));
        pen.draw(new Line2D.Double(high, middle - 9, high, middle + 9));
    }

    private Color pale() {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), 90);
    }
}
