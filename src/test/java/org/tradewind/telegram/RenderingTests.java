package org.tradewind.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tradewind.reply.Attachment;
import org.tradewind.reply.Block;
import org.tradewind.reply.Button;
import org.tradewind.reply.Reply;
import org.tradewind.reply.Span;

class RenderingTests {
    private static final List<List<Button>> KEYBOARD = List.of(List.of(new Button("2018", "/exports 2018")));

    private static Block paragraph(Span... spans) {
        return new Block.Paragraph(List.of(spans));
    }

    private static List<Post> posts(Reply reply) {
        return Rendering.posts(List.of(reply));
    }

    private static String html(Block... blocks) {
        return Rendering.markup(List.of(blocks)).html();
    }

    @Test
    void marksWhatReadersSee() {
        assertThat(html(paragraph(
                        Span.bold("more than $4.5 bn"),
                        Span.plain(" in 2020, "),
                        Span.italic("R&D"),
                        Span.plain(" "),
                        Span.code("k3f9"))))
                .isEqualTo("<b>more than $4.5 bn</b> in 2020, <i>R&amp;D</i> <code>k3f9</code>");
    }

    @Test
    void parksTablesAndFoldsOnTheirOwnLines() {
        assertThat(html(
                        paragraph(Span.plain("top")),
                        new Block.Table(List.of("1 USA  224.3", "2 <DE>   9.0")),
                        new Block.Fold(List.of(
                                new Block.Paragraph(List.of(Span.plain("source"))),
                                new Block.Paragraph(List.of(Span.bold("version")))))))
                .isEqualTo("top\n<pre>1 USA  224.3\n2 &lt;DE&gt;   9.0</pre>\n"
                        + "<blockquote expandable>source\n<b>version</b></blockquote>");
    }

    @Test
    void linksOnlyToWhatIsSafeToOpen() {
        assertThat(html(paragraph(Span.link("here", URI.create("https://example.org/?a=1&b=2")))))
                .isEqualTo("<a href=\"https://example.org/?a=1&amp;b=2\">here</a>");
        assertThat(html(paragraph(Span.link("here", URI.create("javascript:alert(1)")))))
                .isEqualTo("here");
    }

    @Test
    void putsTheButtonsUnderTheLastPart() {
        Block longer = paragraph(Span.plain("word ".repeat(2000)));
        List<Post> posts = posts(new Reply.Text(List.of(longer), KEYBOARD));
        assertThat(posts).hasSize(3);
        assertThat(posts.get(0).keyboard()).isEmpty();
        assertThat(posts.get(2).keyboard()).isEqualTo(KEYBOARD);
    }

    @Test
    void sendsTheRestOfALongCaptionAsAMessage() {
        Attachment png = new Attachment("chart.png", "png".getBytes(StandardCharsets.UTF_8));
        Block longer = paragraph(Span.plain("word ".repeat(400)));
        List<Post> posts = posts(new Reply.Picture(png, List.of(longer), KEYBOARD));
        assertThat(posts).hasSize(2);
        assertThat(posts.get(0)).isInstanceOf(Post.Photo.class);
        assertThat(posts.get(0).text().plain()).hasSizeLessThanOrEqualTo(Rendering.CAPTION);
        assertThat(posts.get(0).keyboard()).isEmpty();
        assertThat(posts.get(1)).isInstanceOf(Post.Words.class);
        assertThat(posts.get(1).keyboard()).isEqualTo(KEYBOARD);
    }

    @Test
    void sendsAPictureWithoutWordsToo() {
        Attachment png = new Attachment("chart.png", "png".getBytes(StandardCharsets.UTF_8));
        List<Post> posts = posts(new Reply.Picture(png, List.of(), KEYBOARD));
        assertThat(posts).hasSize(1);
        assertThat(posts.getFirst().keyboard()).isEqualTo(KEYBOARD);
    }

    @Test
    void leavesOutAButtonWhoseCommandIsTooLong() {
        Button tooLong = new Button("long", "/exports " + "я".repeat(28));
        List<Post> posts = posts(
                new Reply.Text(List.of(paragraph(Span.plain("text"))), List.of(List.of(tooLong), KEYBOARD.getFirst())));
        assertThat(posts.getFirst().keyboard()).isEqualTo(KEYBOARD);
    }

    @Test
    void callbackDataCarriesItsVersionAndAtMost64Bytes() {
        assertThat(CallbackData.of("/exports 2018")).isEqualTo("1/exports 2018");
        assertThat(CallbackData.command("1/exports 2018")).contains("/exports 2018");
        assertThat(CallbackData.command("0/exports 2018")).isEmpty();
        assertThat(CallbackData.command("")).isEmpty();
        assertThat(CallbackData.of("x".repeat(63))).hasSize(64);
        assertThatThrownBy(() -> CallbackData.of("x".repeat(64))).isInstanceOf(IllegalArgumentException.class);
    }
}
