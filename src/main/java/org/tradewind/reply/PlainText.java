package org.tradewind.reply;

import java.util.List;
import java.util.stream.Collectors;

/** A reply as plain text, for a terminal and for JSON: blocks with a blank line between, links in brackets. */
public final class PlainText {
    private PlainText() {}

    /** The words of a reply, without its buttons. */
    public static String of(Reply reply) {
        return of(reply.blocks());
    }

    static String of(List<Block> blocks) {
        return blocks.stream().map(PlainText::block).collect(Collectors.joining("\n\n"));
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> paragraph(paragraph);
            case Block.Table table -> String.join("\n", table.lines());
            case Block.Fold fold ->
                fold.paragraphs().stream().map(PlainText::paragraph).collect(Collectors.joining("\n"));
        };
    }

    private static String paragraph(Block.Paragraph paragraph) {
        StringBuilder text = new StringBuilder();
        for (Span span : paragraph.spans()) {
            text.append(span.text());
            span.link()
                    .map(Object::toString)
                    .filter(link -> !link.equals(span.text()))
                    .ifPresent(link -> text.append(" (").append(link).append(')'));
        }
        return text.toString();
    }
}
