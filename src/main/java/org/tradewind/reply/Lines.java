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
import java.util.function.Function;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Period;

/**
 * Numbers over time. A line joins only neighbouring periods whose numbers are not open to one side; a period without a
 * figure is a gap, and a bound is a hollow mark with an arrow to the side that it leaves open.
 */
final class Lines {
    static final int HEIGHT = 670;

    /** Room for the unit, which stands above its axis. */
    private static final int ABOVE = 32;

    /** What stands free on both sides, as a part of the time that is shown. */
    private static final double ROOM = 0.07;

    /** The library wants a name even of a line that needs none. */
    private static final String ONLY = "only";

    private final Palette palette;
    private final Numerals numerals;
    private final Map<String, List<Figure>> lines;
    private final Optional<String> unit;
    private final Size size;

    /**
     * @param numerals how the reader likes digits
     * @param lines figures by the name of their line, in order
     * @param unit what the axis counts in
     * @param size in which magnitude
     */
    Lines(Palette palette, Numerals numerals, Map<String, List<Figure>> lines, Optional<String> unit, Size size) {
        this.palette = palette;
        this.numerals = numerals;
        this.lines = new LinkedHashMap<>(lines);
        this.unit = unit;
        this.size = size;
    }

    /** @param labels each figure's number in words, in the order of the lines */
    void draw(Graphics2D pen, List<String> labels) {
        XYChart chart = new XYChart(Canvas.WIDTH, HEIGHT - ABOVE);
        style(chart.getStyler());
        unit.ifPresent(name -> {
            pen.setColor(palette.faint());
            pen.setFont(Canvas.small());
            pen.drawString(name, Canvas.MARGIN, ABOVE - 10);
        });
        Graphics2D plot = (Graphics2D) pen.create();
        plot.translate(0, ABOVE);
        lines(chart);
        chart.paint(plot, Canvas.WIDTH, HEIGHT - ABOVE);
        new Overlay(plot, palette, chart, this::height).draw(List.copyOf(lines.values()), labels);
        plot.dispose();
    }

    /** What is not exact comes last, so that nothing hides it. */
    private void lines(XYChart chart) {
        for (boolean exact : new boolean[] {true, false}) {
            int index = 0;
            for (Map.Entry<String, List<Figure>> line : lines.entrySet()) {
                line(chart, line.getKey().isEmpty() ? ONLY : line.getKey(), line.getValue(), index++, exact);
            }
        }
    }

    private void style(XYStyler styler) {
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
        styler.setAxisTitlesVisible(false);
        styler.setMarkerSize(18);
        styler.setChartPadding(24);
        styler.setAxisTickPadding(10);
        styler.setPlotContentSize(.98);
        legend(styler);
        axes(styler);
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

    private void axes(XYStyler styler) {
        double[] xs =
                all().stream().mapToDouble(f -> x(f.cell().period())).sorted().toArray();
        double room = Math.max(0.6, (xs[xs.length - 1] - xs[0]) * ROOM);
        styler.setXAxisMin(xs[0] - room);
        styler.setXAxisMax(xs[xs.length - 1] + room);
        styler.setXAxisTickMarkSpacingHint((int) (Canvas.WIDTH / (xs[xs.length - 1] - xs[0] + 3)));
        // The library takes only steps whose labels differ, so that whole years are the smallest step.
        styler.setXAxisTickLabelsFormattingFunction(x -> year(x, xs[0], xs[xs.length - 1]));
        styler.setYAxisTickLabelsFormattingFunction(y -> tick(y, numerals));
        double least =
                all().stream().mapToDouble(f -> reach(f, Estimate::low)).min().orElse(0);
        double most =
                all().stream().mapToDouble(f -> reach(f, Estimate::high)).max().orElse(0);
        double above = (Math.max(0, most) - Math.min(0, least)) * 0.16;
        styler.setYAxisMin(least < 0 ? least - above : 0);
        styler.setYAxisMax(Math.max(0, most) + above);
    }

    /** No year that nobody asked for; the labels still have to differ. */
    private static String year(double x, double first, double last) {
        boolean within = x > first - 0.5 && x < last + 0.5;
        return within ? Long.toString(Math.round(x)) : x < first ? " " : "  ";
    }

    /** The number, or its bound where it has bounds to both sides. */
    private double reach(Figure figure, Function<Estimate, Optional<BigDecimal>> bound) {
        Estimate e = figure.estimate();
        BigDecimal furthest = Overlay.hasWhiskers(e) ? bound.apply(e).orElseThrow() : e.middle();
        return height(furthest);
    }

    private double height(BigDecimal number) {
        return number.movePointLeft(size.power()).doubleValue();
    }

    static String tick(double y, Numerals numerals) {
        BigDecimal number =
                BigDecimal.valueOf(y).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
        return numerals.decimal(number.scale() < 0 ? number.setScale(0) : number);
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
        return height(figure.estimate().middle());
    }

    private void line(XYChart chart, String name, List<Figure> figures, int index, boolean exact) {
        List<List<Figure>> runs = runs(figures);
        for (int i = 0; i < runs.size(); i++) {
            Mark.Side side = Mark.Side.of(runs.get(i).getFirst().estimate());
            if ((side == Mark.Side.EXACT) == exact) {
                run(chart, i == 0 ? name : name + " " + i, runs.get(i), index).setShowInLegend(i == 0);
            }
        }
    }

    private XYSeries run(XYChart chart, String name, List<Figure> run, int index) {
        XYSeries series = chart.addSeries(
                name,
                run.stream().mapToDouble(f -> x(f.cell().period())).toArray(),
                run.stream().mapToDouble(this::y).toArray());
        Color color = palette.series(index);
        series.setLineColor(color);
        series.setLineStyle(stroke(index));
        series.setMarkerColor(color);
        series.setMarker(new Mark(Mark.Side.of(run.getFirst().estimate()), index, palette.paper()));
        return series;
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
}
