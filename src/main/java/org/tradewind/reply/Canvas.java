package org.tradewind.reply;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** A sheet for one picture: the finding above, the source in the corner, the drawing between them. */
final class Canvas {
    /** Twice the width that phones show, so that it stays sharp. */
    static final int WIDTH = 1080;

    static final int MARGIN = 40;

    private static final int TITLE_SIZE = 36;
    /** For a finding that needs more than two lines. */
    private static final int LONG_TITLE_SIZE = 30;

    private static final Pattern UNIT =
            Pattern.compile("(?<=\\d) (?=(bn|m|tn|k|млн|млрд|трлн|тыс|%|\\$)(?!\\p{L}))| (?=\\$(?!\\d))");
    private static final int TEXT_SIZE = 28;
    private static final int SMALL_SIZE = 22;
    private static final int GAP = 24;
    private static final String NO_BREAK = "\u00a0";

    private final Palette palette;
    private final int titleSize;
    private final List<String> title;
    private final List<String> footer;
    private final BufferedImage image;
    private final Graphics2D pen;

    Canvas(Palette palette, String title, List<String> footer, int drawingHeight) {
        this.palette = palette;
        String whole = UNIT.matcher(title).replaceAll(NO_BREAK);
        List<String> large = wrapped(whole, bold(TITLE_SIZE));
        this.titleSize = large.size() > 2 ? LONG_TITLE_SIZE : TITLE_SIZE;
        this.title = large.size() > 2 ? wrapped(whole, bold(LONG_TITLE_SIZE)) : large;
        this.footer = footer.stream()
                .flatMap(line -> wrapped(line, plain(SMALL_SIZE)).stream())
                .toList();
        this.image = new BufferedImage(WIDTH, top() + drawingHeight + bottom(), BufferedImage.TYPE_INT_RGB);
        this.pen = image.createGraphics();
        smooth(pen);
        paper();
    }

    private int top() {
        return MARGIN + title.size() * lineHeight(titleSize) + GAP;
    }

    private int bottom() {
        return GAP + footer.size() * lineHeight(SMALL_SIZE) + MARGIN;
    }

    private static int lineHeight(int size) {
        return size * 13 / 10;
    }

    static Font bold(int size) {
        return new Font(Font.SANS_SERIF, Font.BOLD, size);
    }

    static Font plain(int size) {
        return new Font(Font.SANS_SERIF, Font.PLAIN, size);
    }

    static Font text() {
        return plain(TEXT_SIZE);
    }

    static Font strong() {
        return bold(TEXT_SIZE);
    }

    static Font small() {
        return plain(SMALL_SIZE);
    }

    private static void smooth(Graphics2D pen) {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    private void paper() {
        pen.setColor(palette.paper());
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(palette.ink());
        lines(title, bold(titleSize), titleSize, MARGIN);
        pen.setColor(palette.faint());
        lines(footer, small(), SMALL_SIZE, image.getHeight() - bottom() + GAP);
    }

    private void lines(List<String> lines, Font font, int size, int from) {
        pen.setFont(font);
        int y = from + size;
        for (String line : lines) {
            pen.drawString(line, MARGIN, y);
            y += lineHeight(size);
        }
    }

    /** A name, cut where there is no room for all of it. */
    static String fitting(Graphics2D pen, String name, int room) {
        FontMetrics metrics = pen.getFontMetrics();
        if (metrics.stringWidth(name) <= room) {
            return name;
        }
        String shown = name;
        while (shown.length() > 1 && metrics.stringWidth(shown + "\u2026") > room) {
            shown = shown.substring(0, shown.length() - 1).stripTrailing();
        }
        return shown + "\u2026";
    }

    /** A pen whose origin is the upper left corner of the drawing; thrown away after use. */
    Graphics2D drawing() {
        Graphics2D drawing = (Graphics2D) pen.create();
        drawing.translate(0, top());
        drawing.setStroke(new BasicStroke(3));
        return drawing;
    }

    byte[] png() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write into memory", e);
        }
        pen.dispose();
        return out.toByteArray();
    }

    private static List<String> wrapped(String text, Font font) {
        BufferedImage scratch = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        Graphics2D measure = scratch.createGraphics();
        FontMetrics metrics = measure.getFontMetrics(font);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && metrics.stringWidth(longer) > WIDTH - 2 * MARGIN) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        measure.dispose();
        return lines;
    }
}
