package org.tradewind.reply;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A reply as plain text, for a terminal and for JSON: blocks with a blank line between, links in brackets. */
public final class PlainText {
    private static final String BULLET = "\u2022 ";

    private PlainText() {}

    /** The words of a reply, then the questions that its buttons offer, unless the words have them already. */
    public static String of(Reply reply) {
        String words = of(reply.blocks());
        String said = words.toLowerCase(Locale.ROOT) + "\n";
        String offered = Offers.of(reply).stream()
                .map(label -> BULLET + label)
                .filter(line -> !said.contains(line.toLowerCase(Locale.ROOT) + "\n"))
                .collect(Collectors.joining("\n"));
        String gap = words.endsWith(":") ? "\n" : "\n\n";
        return offered.isEmpty() ? words : words + gap + offered;
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
