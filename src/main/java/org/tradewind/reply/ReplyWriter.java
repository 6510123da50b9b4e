package org.tradewind.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Changes.Change;
import org.tradewind.trade.Lang;
import org.tradewind.trade.Problem;
import org.tradewind.trade.Query;

/** Writes replies. One writer serves all threads. */
public final class ReplyWriter {

    /**
     * A reply with its id.
     *
     * @param id of an answer of the data: a short hash of all that the reply says, so that the same words on the same
     *     data have the same id; empty for what is no answer
     * @param twin the contract's answer object
     */
    public record Told(Optional<String> id, Reply reply, Twin twin) {
        public Told(Optional<String> id, Reply reply, String json) {
            this(id, reply, Twin.of(() -> json));
        }

        /** The contract's answer object on one line. */
        public String json() {
            return twin.json();
        }

        /** The same told by another reply. */
        public Told by(Reply other) {
            return new Told(id, other, twin);
        }
    }

    /** The reply to a question. */
    public Told tell(Exchange exchange) {
        return new Teller(exchange).tell();
    }

    /** A button that asks a question of a dataset, or empty where that takes too many letters. */
    public Optional<Button> asking(Lang lang, Catalog catalog, Query query) {
        Exchange nothing =
                new Exchange("", lang, catalog, new Exchange.Outcome.Said(List.of(), List.of()), NumberFormat.LANGUAGE);
        return new FollowUps(Voice.of(nothing)).button(query);
    }

    /** Proves an answer: rows as written, formula, sources and their precedence. */
    public Reply why(Exchange exchange, String id) {
        return new Proof(exchange).of(id);
    }

    /** A citation of an answer, in APA and GOST form. */
    public Reply cite(Exchange exchange, String id) {
        return new Citation(exchange).of(id);
    }

    /** An answer as a picture with its twin in words, or empty where there is no shape to see. */
    public Optional<Reply> chart(Exchange exchange, boolean dark) {
        return new Charts(exchange, dark).picture();
    }

    /** What a newer version of the data changes in an answer: what was, what is, and why; empty where nothing is. */
    public List<Block> changed(Exchange before, Exchange now) {
        return new Changed(before, now).blocks();
    }

    /** An answer's figures as a file, or empty where it has none. */
    public Optional<Reply> export(Exchange exchange, String id, FileForm form) {
        return new Export(exchange).as(form, id);
    }

    /** The words of a message of the bundle by its id, as one text reply; a blank line parts paragraphs. */
    public Reply say(Lang lang, String id, Object... arguments) {
        List<Span> spans = Words.of(lang).spans(id, arguments);
        return new Reply.Text(paragraphs(spans), List.of());
    }

    /** A fault of a data package in one line: file, line and column where known, and what it is. */
    public String problem(Lang lang, Problem problem) {
        StringBuilder where = new StringBuilder(problem.file());
        problem.line().ifPresent(line -> where.append(':').append(line));
        problem.column().ifPresent(column -> where.append(':').append(column));
        Words words = Words.of(lang);
        Object[] arguments = problem.arguments().toArray();
        return where + ": " + words.text(words.firstOf(problem.fault(), "fault.other"), arguments);
    }

    /** A figure that changed from one version to the next, in one line: what it is, what it was and what it is now. */
    public String change(Lang lang, Catalog catalog, Change change) {
        return new Revision(lang, catalog, change).line();
    }

    private static List<Block> paragraphs(List<Span> spans) {
        List<Block> blocks = new ArrayList<>();
        List<Span> current = new ArrayList<>();
        for (Span span : spans) {
            List<String> pieces = List.of(span.text().split("\n\n", -1));
            for (int i = 0; i < pieces.size(); i++) {
                if (i > 0) {
                    blocks.add(new Block.Paragraph(current));
                    current = new ArrayList<>();
                }
                if (!pieces.get(i).isEmpty()) {
                    current.add(new Span(pieces.get(i), span.style(), span.link()));
                }
            }
        }
        blocks.add(new Block.Paragraph(current));
        return blocks;
    }
}
