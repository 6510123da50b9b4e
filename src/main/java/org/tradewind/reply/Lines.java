package org.tradewind.reply;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Period;

/**
 * Numbers over time. A line joins only neighbouring periods whose numbers are not open to one side; a period without a
 * figure is a gap, and a bound is a hollow mark with an arrow to the side that it leaves open.
 */
final class Lines {
    static final int HEIGHT = 640;

    private final Palette palette;
    private final Words words;
    private final Map<String, List<Figure>> lines;
    private final Optional<String> unit;
    private final Size size;

    /**
     * @param lines figures by the name of their line, in order
     * @param unit what the axis counts in
     * @param size in which magnitude
     */
    Lines(Palette palette, Words words, Map<String, List<Figure>> lines, Optional<String> unit, Size size) {
        this.palette = palette;
        this.words = words;
        this.lines = new LinkedHashMap<>(lines);
        this.unit = unit;
        this.size = size;
    }

    void draw(Graphics2D pen, List<String> labels) {
        XYChart chart = new XYChart(Canvas.WIDTH, HEIGHT);
        style(chart.getStyler(), labels);
        unit.ifPresent(chart::setYAxisTitle);
        int index = 0;
        for (Map.Entry<String, List<Figure>> line : lines.entrySet()) {
            line(chart, line.getKey(), line.getValue(), index++);
        }
        if (lines.size() == 1) {
            label(chart, labels);
        }
        chart.paint(pen, Canvas.WIDTH, HEIGHT);
    }

    private void style(XYStyler styler, List<String> labels) {
        styler.setChartBackgroundColor(palette.paper());
        styler.setPlotBackgroundColor(palette.paper());
        styler.setChartFontColor(palette.ink());
        styler.setPlotBorderVisible(false);
        styler.setPlotGridLinesColor(palette.grid());
        styler.setPlotGridVerticalLinesVisible(false);
        styler.setPlotGridLinesStroke(new BasicStroke(2));
        styler.setAxisTickLabelsFont(Canvas.small());
        styler.setAxisTickLabelsColor(palette.ink());
        styler.setAxisTickMarksColor(palette.grid());
        styler.setAxisTitleFont(Canvas.small());
        styler.setXAxisTitleVisible(false);
        styler.setXAxisTitleColor(palette.ink());
        styler.setYAxisTitleColor(palette.ink());
        styler.setMarkerSize(18);
        styler.setChartPadding(24);
        styler.setAxisTickPadding(10);
        styler.setPlotContentSize(.98);
        styler.setAnnotationTextFont(Canvas.strong());
        styler.setAnnotationTextFontColor(palette.ink());
        legend(styler);
        axes(styler, labels);
    }

    private void legend(XYStyler styler) {
        styler.setLegendVisible(lines.size() > 1);
        styler.setLegendPosition(LegendPosition.OutsideS);
        styler.setLegendLayout(LegendLayout.Horizontal);
        styler.setLegendFont(Canvas.text());
        styler.setLegendBackgroundColor(palette.paper());
        styler.setLegendBorderColor(palette.paper());
        styler.setLegendSeriesLineLength(48);
    }

    private void axes(XYStyler styler, List<String> labels) {
        double[] xs =
                all().stream().mapToDouble(f -> x(f.cell().period())).sorted().toArray();
        double room = room(xs[xs.length - 1] - xs[0], labels);
        styler.setXAxisMin(xs[0] - room);
        styler.setXAxisMax(xs[xs.length - 1] + room);
        styler.setXAxisTickMarkSpacingHint((int) (Canvas.WIDTH / (xs[xs.length - 1] - xs[0] + 3)));
        // The library takes only steps whose labels differ, so that whole years are the smallest step.
        styler.setXAxisTickLabelsFormattingFunction(x -> Long.toString(Math.round(x)));
        styler.setYAxisTickLabelsFormattingFunction(this::tick);
        double least = all().stream().mapToDouble(this::y).min().orElse(0);
        double most = all().stream().mapToDouble(this::y).max().orElse(0);
        double above = (Math.max(0, most) - Math.min(0, least)) * 0.16;
        styler.setYAxisMin(least < 0 ? least - above : 0);
        styler.setYAxisMax(Math.max(0, most) + above);
    }

    /** How much time must stand free on both sides, so that the words at the ends fit. */
    private static double room(double span, List<String> labels) {
        double half = Math.max(labels.getFirst().length(), labels.getLast().length()) * 17 / 2.0;
        double axis = Canvas.WIDTH - 4.0 * Canvas.MARGIN;
        return Math.max(0.8, span * half / (axis - 2 * half));
    }

    private String tick(double y) {
        BigDecimal number =
                BigDecimal.valueOf(y).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
        return Numerals.of(words.lang()).decimal(number.scale() < 0 ? number.setScale(0) : number);
    }

    private List<Figure> all() {
        return lines.values().stream().flatMap(List::stream).toList();
    }

    static double x(Period period) {
        return switch (period) {
            case Period.Year year -> year.year();
            case Period.Quarter quarter -> quarter.year() + (quarter.ordinal() - 1) / 4.0;
            case Period.Month month -> month.year() + (month.ordinal() - 1) / 12.0;
            case Period.Era era -> era.year();
        };
    }

    private double y(Figure figure) {
        return figure.estimate().middle().movePointLeft(size.power()).doubleValue();
    }

    private void line(XYChart chart, String name, List<Figure> figures, int index) {
        List<List<Figure>> runs = runs(figures);
        for (int i = 0; i < runs.size(); i++) {
            List<Figure> run = runs.get(i);
            XYSeries series = chart.addSeries(
                    i == 0 ? name : name + " " + i,
                    run.stream().mapToDouble(f -> x(f.cell().period())).toArray(),
                    run.stream().mapToDouble(this::y).toArray());
            series.setShowInLegend(i == 0);
            Color color = palette.series(index);
            series.setLineColor(color);
            series.setLineStyle(stroke(index));
            series.setMarkerColor(color);
            series.setMarker(new Mark(Mark.Side.of(run.getFirst().estimate()), index, palette.paper()));
        }
    }

    /** Lines are told apart by their dashes too. */
    private static BasicStroke stroke(int index) {
        return switch (index % 3) {
            case 0 -> new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
            case 1 -> dashed(18, 12);
            default -> dashed(4, 10);
        };
    }

    private static BasicStroke dashed(float dash, float gap) {
        return new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10, new float[] {dash, gap}, 0);
    }

    /** Neighbours in time with numbers that a line may join; each bound stands alone. */
    static List<List<Figure>> runs(List<Figure> figures) {
        Map<Period, Figure> byPeriod = new TreeMap<>();
        figures.forEach(f -> byPeriod.putIfAbsent(f.cell().period(), f));
        List<List<Figure>> runs = new ArrayList<>();
        Optional<Figure> last = Optional.empty();
        for (Figure figure : byPeriod.values()) {
            boolean joins = last.filter(l -> joins(l, figure)).isPresent();
            if (!joins) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(figure);
            last = Optional.of(figure);
        }
        return runs;
    }

    private static boolean joins(Figure earlier, Figure later) {
        boolean next =
                later.cell().period().before().equals(Optional.of(earlier.cell().period()));
        return next
                && Mark.Side.of(earlier.estimate()) == Mark.Side.EXACT
                && Mark.Side.of(later.estimate()) == Mark.Side.EXACT;
    }

    /** The first and the last number in words, and each that is not exact; where neither mark nor arrow stands. */
    private void label(XYChart chart, List<String> labels) {
        List<Figure> figures = all();
        for (int i = 0; i < figures.size(); i++) {
            boolean end = i == 0 || i == figures.size() - 1;
            if (end || side(figures, i) != Mark.Side.EXACT) {
                boolean beside = side(figures, i) == Mark.Side.ABOVE && i > 0;
                chart.addAnnotation(beside ? beside(figures, i, labels) : aboveOrBelow(figures, i, labels));
            }
        }
    }

    private static Mark.Side side(List<Figure> figures, int index) {
        return Mark.Side.of(figures.get(index).estimate());
    }

    private AnnotationText beside(List<Figure> figures, int index, List<String> labels) {
        Figure figure = figures.get(index);
        double span = x(figures.getLast().cell().period())
                - x(figures.getFirst().cell().period());
        double years = span + 2 * room(span, labels);
        double pixels = labels.get(index).length() * 17 / 2.0 + 24;
        double left = pixels * years / (Canvas.WIDTH - 4.0 * Canvas.MARGIN);
        return new AnnotationText(labels.get(index), x(figure.cell().period()) - left, y(figure), false);
    }

    private AnnotationText aboveOrBelow(List<Figure> figures, int index, List<String> labels) {
        Figure figure = figures.get(index);
        double most = figures.stream().mapToDouble(this::y).max().orElse(1);
        double least = figures.stream().mapToDouble(this::y).min().orElse(0);
        double step = (Math.max(0, most) - Math.min(0, least)) * 0.08;
        boolean crowded = index > 0 && side(figures, index - 1) == Mark.Side.ABOVE;
        boolean below = crowded || side(figures, index) == Mark.Side.ABOVE;
        double y = y(figure) + (below ? -step : step);
        return new AnnotationText(labels.get(index), x(figure.cell().period()), y, false);
    }
}
