package org.tradewind.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tradewind.reply.Block;
import org.tradewind.reply.Button;
import org.tradewind.reply.Exchange;
import org.tradewind.reply.Exchange.Outcome;
import org.tradewind.reply.Reply;
import org.tradewind.reply.ReplyWriter;
import org.tradewind.reply.ReplyWriter.Told;
import org.tradewind.reply.Span;
import org.tradewind.trade.Lang;

/** Lets the writer speak to whoever sent the message. */
final class Voice {
    private final ReplyWriter writer;

    Voice(ReplyWriter writer) {
        this.writer = writer;
    }

    ReplyWriter writer() {
        return writer;
    }

    /** What came of the message, told. */
    Told tell(Scene scene, Outcome outcome) {
        return writer.tell(new Exchange(
                scene.message().text(),
                scene.lang(),
                scene.catalog(),
                outcome,
                scene.taste().numbers()));
    }

    /** A message of the bundle as the whole turn. */
    List<Told> say(Scene scene, String id, Object... arguments) {
        return said(scene, words(scene.lang(), id, arguments), List.of());
    }

    List<Told> said(Scene scene, List<Block> blocks, List<List<Button>> buttons) {
        return List.of(tell(scene, new Outcome.Said(blocks, buttons)));
    }

    /** A reply that the writer has made, picture and all, with its twin in JSON. */
    Told told(Scene scene, Reply reply) {
        Told twin = tell(scene, new Outcome.Said(reply.blocks(), reply.buttons()));
        return twin.by(reply);
    }

    /** A message of the bundle as blocks. */
    List<Block> words(Lang lang, String id, Object... arguments) {
        return writer.say(lang, id, arguments).blocks();
    }

    /** A message of the bundle as bare text, for a label or a part of a sentence. */
    String phrase(Lang lang, String id, Object... arguments) {
        return words(lang, id, arguments).stream().map(Voice::text).collect(Collectors.joining("\n"));
    }

    private static String text(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph ->
                paragraph.spans().stream().map(Span::text).collect(Collectors.joining());
            case Block.Table table -> String.join("\n", table.lines());
            case Block.Fold fold -> fold.paragraphs().stream().map(Voice::text).collect(Collectors.joining("\n"));
        };
    }

    /** The first paragraph goes on with the second. */
    static List<Block> inOneLine(List<Block> first, List<Block> second) {
        if (first.size() == 1
                && second.size() == 1
                && first.getFirst() instanceof Block.Paragraph start
                && second.getFirst() instanceof Block.Paragraph end) {
            List<Span> spans = new ArrayList<>(start.spans());
            spans.add(Span.plain(" "));
            spans.addAll(end.spans());
            return List.of(new Block.Paragraph(spans));
        }
        return joined(first, second);
    }

    static List<Block> joined(List<Block> first, List<Block> second) {
        List<Block> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
