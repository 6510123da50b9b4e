package org.tradewind.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Asked;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Hedge;
import org.tradewind.trade.Lang;
import org.tradewind.trade.Period;
import org.tradewind.trade.Query;
import org.tradewind.trade.Slice;

/** Which shape an answer has, and that nothing uncertain is drawn as certain. */
class ChartTests {
    private static final Palette LIGHT = Palette.of(false);

    private static Answer.Figures figures(String name) {
        var outcome = (Exchange.Outcome.Answered) Exchanges.of(name, Lang.EN).outcome();
        return (Answer.Figures) outcome.answers().getFirst();
    }

    private static BufferedImage drawn(Exchange exchange, boolean dark) throws IOException {
        Reply.Picture picture =
                (Reply.Picture) new ReplyWriter().chart(exchange, dark).orElseThrow();
        return ImageIO.read(new ByteArrayInputStream(picture.png().content()));
    }

    private static Exchange exchange(Query query, List<Figure> figures) {
        Answer answer = new Answer.Figures(query, Samples.catalog().version(), figures, List.of(), Optional.empty(), 0);
        return new Exchange(
                "q",
                Lang.EN,
                Samples.catalog(),
                new Exchange.Outcome.Answered(List.of(Asked.of(query)), List.of(answer)));
    }

    @Nested
    class Shapes {
        @ParameterizedTest
        @CsvSource({
            "series, LINE",
            "series-flows, FLOWS",
            "ranking, BARS",
            "comparison, BARS",
            "breakdown, SHARES",
            "share, SHARES",
            "balance, FLOWS",
            "change-computed, BARS"
        })
        void followFromTheAnswer(String name, Shape shape) {
            assertThat(Shape.of(figures(name))).contains(shape);
        }

        @Test
        void aBalanceOfOneYearShowsTheFlowsItWasMadeOf() {
            assertThat(View.of(figures("balance")).orElseThrow().figures())
                    .extracting(figure -> figure.cell().flow().orElseThrow())
                    .containsExactlyInAnyOrder(Flow.EXPORTS, Flow.IMPORTS);
        }

        @Test
        void balancesOverTimeHaveTwoSides() {
            assertThat(Shape.of((Answer.Figures) balances())).contains(Shape.BARS);
        }

        @Test
        void aReportedChangeHasNothingToShow() {
            assertThat(Shape.of(figures("change"))).isEmpty();
        }
    }

    private static Answer balances() {
        List<Figure> deficits = new ArrayList<>();
        for (int year = 2011; year <= 2014; year++) {
            deficits.add(Samples.printed(
                    Samples.cell(Flow.BALANCE, year), "-" + (year - 2010), "USD bn", Hedge.EXACT, "", "oecd"));
        }
        return new Answer.Figures(
                new Query.Series(Slice.of(Flow.BALANCE)),
                Samples.catalog().version(),
                deficits,
                List.of(),
                Optional.empty(),
                0);
    }

    @Nested
    class Bounds {
        private static final int Y = 10;

        private BufferedImage bar(Estimate estimate) {
            BufferedImage image = new BufferedImage(400, 60, BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = image.createGraphics();
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, 400, 60);
            Scale scale = Scale.holding(List.of(estimate, Estimate.exact(BigDecimal.TEN)), 0, 300);
            new BarPen(pen, LIGHT, scale, LIGHT.series(0)).draw(estimate, Y);
            pen.dispose();
            return image;
        }

        private boolean isInk(BufferedImage image, int x) {
            return image.getRGB(x, Y + BarPen.BAR / 2) != Color.WHITE.getRGB();
        }

        private boolean isFull(BufferedImage image, int x) {
            return image.getRGB(x, Y + 5) == LIGHT.series(0).getRGB();
        }

        @Test
        void anExactNumberEndsWhereItIs() {
            BufferedImage image = bar(Estimate.exact(BigDecimal.TEN));
            assertThat(isFull(image, 200)).isTrue();
            assertThat(IntStream.range(305, 400).anyMatch(x -> isInk(image, x))).isFalse();
        }

        @Test
        void aLowerBoundGoesOnBeyondItsEnd() {
            BufferedImage image = bar(Estimate.of(BigDecimal.TEN, Hedge.MORE_THAN));
            assertThat(isFull(image, 200)).isTrue();
            assertThat(IntStream.range(305, 330).anyMatch(x -> isInk(image, x))).isTrue();
        }

        @Test
        void anUpperBoundIsHollow() {
            BufferedImage image = bar(Estimate.of(BigDecimal.TEN, Hedge.ALMOST));
            assertThat(isFull(image, 200)).isFalse();
        }

        @Test
        void aboutIsNotFull() {
            assertThat(isFull(bar(Estimate.about(BigDecimal.TEN)), 200)).isFalse();
        }

        @Test
        void aRangeIsFullOnlyAsFarAsItIsSure() {
            BufferedImage image = bar(Estimate.between(BigDecimal.valueOf(4), BigDecimal.valueOf(8)));
            assertThat(isFull(image, 50)).isTrue();
            assertThat(isFull(image, 200)).isFalse();
        }
    }

    @Nested
    class Words {
        @Test
        void stayApartFromPointsAndFromOneAnother() {
            BufferedImage image = new BufferedImage(600, 300, BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = image.createGraphics();
            Tags tags = new Tags(pen, new Rectangle2D.Double(0, 0, 600, 300));
            pen.setColor(Color.WHITE);
            tags.write("first words", Canvas.text(), new Point2D.Double(300, 150));
            long once = lit(image);
            tags.write("other words", Canvas.text(), new Point2D.Double(300, 150));
            long twice = lit(image);
            BufferedImage alone = new BufferedImage(600, 300, BufferedImage.TYPE_INT_RGB);
            Graphics2D other = alone.createGraphics();
            other.setColor(Color.WHITE);
            new Tags(other, new Rectangle2D.Double(0, 0, 600, 300))
                    .write("other words", Canvas.text(), new Point2D.Double(300, 150));
            assertThat(twice - once).isEqualTo(lit(alone));
        }

        private long lit(BufferedImage image) {
            return IntStream.range(0, image.getWidth())
                    .flatMap(x -> IntStream.range(0, image.getHeight()).map(y -> image.getRGB(x, y)))
                    .filter(color -> color != Color.BLACK.getRGB())
                    .count();
        }
    }

    @Test
    void aLineWithoutANameIsDrawn() throws IOException {
        List<Figure> rates =
                List.of(Samples.rate(2013, "31.8"), Samples.rate(2014, "38.3782071444168"), Samples.rate(2015, "60.9"));
        Slice where = Slice.of(Samples.RATE).withPeriods(List.of(Period.ofYear(2013), Period.ofYear(2015)));
        assertThat(drawn(exchange(new Query.Series(where), rates), true).getWidth())
                .isEqualTo(Canvas.WIDTH);
    }

    @Test
    void palettesDifferInNothingButColour() throws IOException {
        Exchange exchange = Exchanges.of("ranking", Lang.RU);
        BufferedImage light = drawn(exchange, false);
        BufferedImage dark = drawn(exchange, true);
        assertThat(dark.getHeight()).isEqualTo(light.getHeight());
        assertThat(light.getRGB(2, 2)).isEqualTo(LIGHT.paper().getRGB());
        assertThat(dark.getRGB(2, 2)).isEqualTo(Palette.of(true).paper().getRGB());
    }

    @Nested
    class Axes {
        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {"LANGUAGE; 1,200.5", "COMMA; 1,200.5", "SPACE; 1\u202f200,5", "POINT; 1.200,5"})
        void theNumbersOfAnAxisAreWrittenAsTheReaderLikes(NumberFormat format, String written) {
            assertThat(Lines.tick(1200.5, Numerals.of(Lang.EN, format))).isEqualTo(written);
        }

        @Test
        void thePictureFollowsTheReadersDigits() throws IOException {
            Exchange english = Exchanges.of("series", Lang.EN);
            Exchange pointed = new Exchange(
                    english.question(), english.lang(), english.catalog(), english.outcome(), NumberFormat.POINT);
            BufferedImage one = drawn(english, false);
            BufferedImage other = drawn(pointed, false);
            // The axis stands at the left edge, where no label of a figure does.
            boolean differs = IntStream.range(0, 130)
                    .anyMatch(x -> IntStream.range(200, one.getHeight() - 200)
                            .anyMatch(y -> one.getRGB(x, y) != other.getRGB(x, y)));
            assertThat(differs).isTrue();
        }
    }
}
