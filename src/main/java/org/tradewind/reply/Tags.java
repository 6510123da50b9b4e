package org.tradewind.reply;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Words beside points, put where they cover neither a point nor a line nor one another. */
final class Tags {
    private static final int AWAY = 18;
    /** Words too near to other words would be read with them. */
    private static final int APART = 16;

    private final Graphics2D pen;
    private final Rectangle2D room;
    private final List<Shape> taken = new ArrayList<>();

    /** @param room what words may not leave */
    Tags(Graphics2D pen, Rectangle2D room) {
        this.pen = pen;
        this.room = room;
    }

    /** Keeps a place free. */
    void keepFree(Shape place) {
        taken.add(place);
    }

    /** Writes words beside a point, above it if they can stand there. */
    void write(String words, Font font, Point2D point) {
        FontMetrics metrics = pen.getFontMetrics(font);
        double width = metrics.stringWidth(words);
        double height = metrics.getAscent();
        Rectangle2D place = places(point, width, height).stream()
                .min(Comparator.comparingInt(this::conflicts))
                .orElseThrow();
        pen.setFont(font);
        pen.drawString(words, (float) place.getX(), (float) place.getMaxY());
        taken.add(new Rectangle2D.Double(
                place.getX() - APART, place.getY() - APART / 4.0, width + 2.0 * APART, height + APART / 2.0));
    }

    /** The first of the places with the fewest conflicts is taken, so that the order says which are the better ones. */
    private static List<Rectangle2D> places(Point2D point, double width, double height) {
        double x = point.getX();
        double y = point.getY();
        List<Rectangle2D> places = new ArrayList<>();
        for (double away : new double[] {AWAY, AWAY * 2.6}) {
            double above = y - away - height;
            double below = y + away;
            for (double shift : new double[] {-width / 2, -width + AWAY, -AWAY}) {
                places.add(new Rectangle2D.Double(x + shift, above, width, height));
                places.add(new Rectangle2D.Double(x + shift, below, width, height));
            }
            places.add(new Rectangle2D.Double(x - away - width, y - height / 2, width, height));
            places.add(new Rectangle2D.Double(x + away, y - height / 2, width, height));
        }
        return places;
    }

    private int conflicts(Rectangle2D place) {
        int outside = room.contains(place) ? 0 : 10;
        return outside
                + (int) taken.stream().filter(shape -> shape.intersects(place)).count();
    }
}
