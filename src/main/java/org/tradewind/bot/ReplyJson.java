package org.tradewind.bot;

import static org.tradewind.bot.GivenJson.array;
import static org.tradewind.bot.GivenJson.list;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.tradewind.reply.Attachment;
import org.tradewind.reply.Block;
import org.tradewind.reply.Button;
import org.tradewind.reply.Reply;
import org.tradewind.reply.Span;

/** A reply as JSON and back, equal to what it was. */
final class ReplyJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ReplyJson() {}

    static JsonNode write(Reply reply) {
        ObjectNode node = NODES.objectNode();
        switch (reply) {
            case Reply.Text _ -> node.put("kind", "text");
            case Reply.Picture picture -> node.put("kind", "picture").set("file", file(picture.png()));
            case Reply.Document document -> node.put("kind", "document").set("file", file(document.file()));
        }
        node.set("blocks", array(reply.blocks(), ReplyJson::block));
        node.set("buttons", array(reply.buttons(), row -> array(row, ReplyJson::button)));
        return node;
    }

    static Reply read(JsonNode node) {
        List<Block> blocks = list(node.path("blocks"), ReplyJson::block);
        List<List<Button>> buttons = list(node.path("buttons"), row -> list(row, ReplyJson::button));
        String kind = node.path("kind").textValue();
        return switch (kind) {
            case "text" -> new Reply.Text(blocks, buttons);
            case "picture" -> new Reply.Picture(file(node.path("file")), blocks, buttons);
            case "document" -> new Reply.Document(file(node.path("file")), blocks, buttons);
            default -> throw new IllegalStateException("a reply in the ledger is of an unknown kind: " + kind);
        };
    }

    private static JsonNode file(Attachment file) {
        return NODES.objectNode().put("name", file.name()).put("content", file.content());
    }

    private static Attachment file(JsonNode node) {
        return new Attachment(
                node.path("name").textValue(),
                Base64.getDecoder().decode(node.path("content").textValue()));
    }

    private static JsonNode button(Button button) {
        return NODES.arrayNode().add(button.label()).add(button.command());
    }

    private static Button button(JsonNode node) {
        return new Button(node.path(0).textValue(), node.path(1).textValue());
    }

    private static JsonNode block(Block block) {
        ObjectNode node = NODES.objectNode();
        switch (block) {
            case Block.Paragraph paragraph -> node.set("spans", spans(paragraph));
            case Block.Table table -> node.set("table", array(table.lines(), NODES::textNode));
            case Block.Fold fold -> node.set("fold", array(fold.paragraphs(), ReplyJson::spans));
        }
        return node;
    }

    private static Block block(JsonNode node) {
        if (node.has("table")) {
            return new Block.Table(list(node.path("table"), JsonNode::textValue));
        }
        return node.has("fold")
                ? new Block.Fold(list(node.path("fold"), ReplyJson::paragraph))
                : paragraph(node.path("spans"));
    }

    private static JsonNode spans(Block.Paragraph paragraph) {
        return array(paragraph.spans(), ReplyJson::span);
    }

    private static Block.Paragraph paragraph(JsonNode spans) {
        return new Block.Paragraph(list(spans, ReplyJson::span));
    }

    private static JsonNode span(Span span) {
        var node = NODES.arrayNode().add(span.text()).add(span.style().name());
        span.link().ifPresent(target -> node.add(target.toString()));
        return node;
    }

    private static Span span(JsonNode node) {
        Optional<URI> link = Optional.ofNullable(node.path(2).textValue()).map(URI::create);
        return new Span(
                node.path(0).textValue(), Span.Style.valueOf(node.path(1).textValue()), link);
    }
}
