package org.tradewind.reply;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.knowm.xchart.style.markers.Marker;
import org.tradewind.trade.Estimate;

/** A point of a line: full where the number is exact, hollow where it is not, with an arrow to the open side. */
final class Mark extends Marker {
    /** How far an arrow reaches from its mark. */
    static final int ARROW = 30;

    private final Side side;
    private final int line;
    private final Color paper;

    Mark(Side side, int line, Color paper) {
        this.side = side;
        this.line = line;
        this.paper = paper;
    }

    /** To which side the true number may lie. */
    enum Side {
        EXACT,
        NEAR,
        ABOVE,
        BELOW;

        static Side of(Estimate e) {
            return switch (e.hedge()) {
                case EXACT, ROUNDED -> EXACT;
                case ABOUT, BETWEEN -> NEAR;
                case MORE_THAN, AT_LEAST -> ABOVE;
                case ALMOST, LESS_THAN, AT_MOST -> BELOW;
            };
        }
    }

    @Override
    public void paint(Graphics2D pen, double x, double y, int size) {
        Shape shape = shape(x, y, size);
        if (side == Side.EXACT) {
            pen.fill(shape);
            return;
        }
        Color color = pen.getColor();
        pen.setColor(paper);
        pen.fill(shape);
        pen.setColor(color);
        pen.setStroke(new BasicStroke(4));
        pen.draw(shape);
        if (side != Side.NEAR) {
            arrow(pen, x, y, size, side == Side.ABOVE ? -1 : 1);
        }
    }

    /** Lines are told apart by the shape of their marks too. */
    private Shape shape(double x, double y, int size) {
        double half = size / 2.0;
        return switch (line % 3) {
            case 0 -> new Ellipse2D.Double(x - half, y - half, size, size);
            case 1 -> new Rectangle2D.Double(x - half, y - half, size, size);
            default -> triangle(x, y, half);
        };
    }

    private static Shape triangle(double x, double y, double half) {
        Path2D path = new Path2D.Double();
        path.moveTo(x, y - half);
        path.lineTo(x + half, y + half);
        path.lineTo(x - half, y + half);
        path.closePath();
        return path;
    }

    private static void arrow(Graphics2D pen, double x, double y, int size, int direction) {
        double from = y + direction * size / 2.0;
        double tip = from + direction * (double) ARROW;
        pen.draw(new Line2D.Double(x, from, x, tip));
        pen.draw(new Line2D.Double(x - 8, tip - direction * 10, x, tip));
        pen.draw(new Line2D.Double(x + 8, tip - direction * 10, x, tip));
    }
}
