package org.tradewind.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Lang;
import org.tradewind.trade.Problem;

/** What holds for every reply, whatever it says. */
class ReplyShapeTests {
    private final ReplyWriter writer = new ReplyWriter();

    @ParameterizedTest
    @EnumSource(Lang.class)
    void tablesFitAPhone(Lang lang) {
        for (String name : Exchanges.all().keySet()) {
            for (Block block : writer.tell(Exchanges.of(name, lang)).reply().blocks()) {
                if (block instanceof Block.Table table) {
                    assertThat(table.lines()).as(name).allMatch(line -> line.length() <= Block.Table.WIDTH);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void spacesAloneNeverPartTwoNumbers(Lang lang) {
        for (String name : Exchanges.all().keySet()) {
            for (Block block : writer.tell(Exchanges.of(name, lang)).reply().blocks()) {
                if (block instanceof Block.Table table) {
                    assertThat(table.lines()).as(name).noneMatch(line -> line.matches(".*\\d +\\d.*"));
                }
            }
        }
    }

    @Test
    void aYearAndARateArePartedByAColon() {
        List<Figure> rates = List.of(Samples.rate(2014, "38.3782071444168"), Samples.rate(2015, "60.9"));
        Voice english = Voice.of(Lang.EN, Samples.catalog());
        assertThat(new Tables(english).of(rates, List.of(), false).orElseThrow().lines())
                .containsExactly("2014:   38.38 roubles per dollar", "2015:    60.9 roubles per dollar");
    }

    @Test
    void questionsOnButtonsAreOfferedInPlainText() {
        List<Block> words = List.of(new Block.Paragraph(List.of(Span.plain("Did you mean:"))));
        List<List<Button>> buttons = List.of(
                List.of(new Button("/exports 2020", "/exports 2020")), List.of(new Button("English", "/language en")));
        Exchange exchange =
                new Exchange("/exprots", Lang.EN, Samples.catalog(), new Exchange.Outcome.Said(words, buttons));
        ReplyWriter.Told told = writer.tell(exchange);
        assertThat(PlainText.of(told.reply())).isEqualTo("Did you mean:\n\u2022 /exports 2020");
        assertThat(told.json()).contains("\"suggestions\":[\"/exports 2020\"]");
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void buttonsFitTelegramAndNeverRepeat(Lang lang) {
        for (String name : Exchanges.all().keySet()) {
            List<Button> buttons = writer.tell(Exchanges.of(name, lang)).reply().buttons().stream()
                    .flatMap(List::stream)
                    .toList();
            assertThat(buttons).as(name).doesNotHaveDuplicates();
            assertThat(buttons)
                    .as(name)
                    .allMatch(b -> b.command().getBytes(StandardCharsets.UTF_8).length <= 60)
                    .noneMatch(b -> b.label().isBlank());
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void nobodySeesAnInternalCode(Lang lang) {
        for (String name : Exchanges.all().keySet()) {
            String text = PlainText.of(writer.tell(Exchanges.of(name, lang)).reply());
            assertThat(text)
                    .as(name)
                    .doesNotContain("flow=", "period=", "MORE_THAN", "more_than", "not_reported", "NLD", "{", "}");
        }
    }

    @Test
    void theAskersWordingDoesNotChangeTheId() {
        Exchange one = Exchanges.of("value", Lang.EN);
        Exchange other = new Exchange("quite other words", Lang.EN, one.catalog(), one.outcome());
        assertThat(writer.tell(other).id()).isEqualTo(writer.tell(one).id()).isPresent();
        assertThat(writer.tell(one).id().orElseThrow()).matches("[0-9a-hjkmnp-tv-z]{10}");
    }

    @Test
    void twoLanguagesAreTwoAnswers() {
        assertThat(writer.tell(Exchanges.of("value", Lang.EN)).id())
                .isNotEqualTo(writer.tell(Exchanges.of("value", Lang.RU)).id());
    }

    @Test
    void whatIsNoAnswerHasNoId() {
        assertThat(writer.tell(Exchanges.of("ambiguous", Lang.EN)).id()).isEmpty();
        assertThat(writer.tell(Exchanges.of("not-understood", Lang.EN)).id()).isEmpty();
    }

    @Test
    void anUnknownMessageIsStillAReply() {
        assertThat(PlainText.of(writer.say(Lang.EN, "no.such.message"))).isNotBlank();
    }

    @Test
    void argumentsCannotMarkText() {
        List<Span> spans = Message.format("Say <b>{0}</b>.", Lang.EN, "<b>*{x}</b>");
        assertThat(spans).containsExactly(Span.plain("Say "), Span.bold("<b>*{x}</b>"), Span.plain("."));
    }

    @Test
    void aProblemSaysWhereItIs() {
        Problem problem =
                new Problem("observations.csv", OptionalInt.of(7), OptionalInt.of(3), "no-such", List.of(), true);
        assertThat(writer.problem(Lang.EN, problem)).startsWith("observations.csv:7:3: ");
    }

    @Nested
    class Pictures {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "series",
                    "series-flows",
                    "ranking",
                    "ranking-bounds",
                    "comparison",
                    "breakdown",
                    "share",
                    "balance",
                    "change-computed"
                })
        void aShapeToSeeIsDrawnForPhones(String name) throws IOException {
            for (Lang lang : Lang.values()) {
                Reply.Picture picture = (Reply.Picture)
                        writer.chart(Exchanges.of(name, lang), lang == Lang.RU).orElseThrow();
                BufferedImage image =
                        ImageIO.read(new ByteArrayInputStream(picture.png().content()));
                assertThat(image.getWidth()).isEqualTo(1080);
                assertThat(image.getHeight()).isBetween(300, 1600);
                assertThat(picture.png().content().length).isLessThan(200_000);
                assertThat(PlainText.of(picture)).isNotBlank().hasSizeLessThan(1024);
            }
        }

        @Test
        void oneNumberHasNoShape() {
            assertThat(writer.chart(Exchanges.of("value", Lang.EN), false)).isEmpty();
            assertThat(writer.chart(Exchanges.of("ambiguous", Lang.EN), false)).isEmpty();
        }

        @Test
        void lineBreaksAtGapsAndAtBounds() {
            List<List<Figure>> runs = Lines.runs(figures("series"));
            assertThat(runs)
                    .extracting(run -> run.getFirst().cell().period().year())
                    .containsExactly(2015, 2018, 2020, 2021);
        }

        private List<Figure> figures(String name) {
            var outcome =
                    (Exchange.Outcome.Answered) Exchanges.of(name, Lang.EN).outcome();
            return ((Answer.Figures) outcome.answers().getFirst()).figures();
        }
    }
}
