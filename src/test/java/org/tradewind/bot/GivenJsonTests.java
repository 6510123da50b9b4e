package org.tradewind.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tradewind.reply.Attachment;
import org.tradewind.reply.Block;
import org.tradewind.reply.Button;
import org.tradewind.reply.NumberFormat;
import org.tradewind.reply.Reply;
import org.tradewind.reply.ReplyWriter.Told;
import org.tradewind.reply.Span;
import org.tradewind.trade.Asked;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Lang;
import org.tradewind.trade.Part;
import org.tradewind.trade.Period;
import org.tradewind.trade.Query;
import org.tradewind.trade.Remark;
import org.tradewind.trade.Slice;

class GivenJsonTests {
    private static final String JSON =
            "{\"id\":\"k3\",\"question\":\"exports \\\"2020\\\" \\u20ac\",\"figures\":[{\"value\":4500000000,\"question\":1}],\"n\":1.50}";

    private static final List<Block> BLOCKS = List.of(
            new Block.Paragraph(List.of(
                    Span.bold("более 4,5 млрд $"),
                    Span.plain(" <&>\n"),
                    Span.link("source", URI.create("https://example.org/a?b=c")))),
            new Block.Table(List.of("1 США   224,3", "2 Китай 110,0")),
            new Block.Fold(List.of(new Block.Paragraph(List.of(Span.italic("i"), Span.code("c"))))));

    private static final List<List<Button>> BUTTONS =
            List.of(List.of(new Button("2018", "/exports 2018"), new Button("Почему", "/why k3")), List.of());

    private static Given given(Reply reply) {
        Slice exports = Slice.of(Flow.EXPORTS).withPeriods(List.of(Period.ofYear(2020), new Period.Era("early", 2000)));
        Asked asked = new Asked(
                new Query.Value(exports),
                List.of(Part.DATASET, Part.FLOW),
                List.of(Part.YEARS),
                List.of(Remark.of("latest", "2020", "a b")));
        return new Given(
                Lang.RU,
                NumberFormat.SPACE,
                List.of(asked, Asked.of(new Query.Coverage(Optional.empty()))),
                reply,
                JSON);
    }

    @Test
    void anAnswerComesBackEqual() {
        Given given = given(new Reply.Text(BLOCKS, BUTTONS));

        assertThat(GivenJson.read(GivenJson.write(given))).isEqualTo(given);
    }

    @Test
    void picturesAndFilesComeBackEqual() {
        Attachment file = new Attachment("график.png", new byte[] {0, -1, 7, 127, -128});

        Given picture = given(new Reply.Picture(file, BLOCKS, BUTTONS));
        Given document = given(new Reply.Document(file, List.of(), List.of()));

        assertThat(GivenJson.read(GivenJson.write(picture))).isEqualTo(picture);
        assertThat(GivenJson.read(GivenJson.write(document))).isEqualTo(document);
    }

    @Test
    void theAskersWordsAreNotKept() {
        Told told = new Told(Optional.of("k3"), new Reply.Text(BLOCKS, BUTTONS), JSON);
        Given given = Given.of(Lang.EN, NumberFormat.LANGUAGE, List.of(), told);

        assertThat(GivenJson.write(given)).doesNotContain("exports \\");
        assertThat(given.json())
                .isEqualTo(
                        "{\"id\":\"k3\",\"question\":\"\",\"figures\":[{\"value\":4500000000,\"question\":1}],\"n\":1.50}");
    }

    @Test
    void shownAgainOnlyTheQuestionIsAnother() {
        Given given = given(new Reply.Text(BLOCKS, BUTTONS));
        Told again = given.again("k3", "exports \"2020\" €");

        assertThat(again.id()).contains("k3");
        assertThat(again.reply()).isEqualTo(given.reply());
        assertThat(again.json()).isEqualTo(JSON.replace("\\u20ac", "€"));
    }

    @Test
    void aBodyOfALaterProgramIsRefused() {
        assertThatThrownBy(() -> GivenJson.read("{\"form\":2}")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> GivenJson.read("not JSON")).isInstanceOf(IllegalStateException.class);
    }
}
