package org.tradewind.reply;

import java.util.List;
import java.util.Optional;
import org.tradewind.trade.Lang;

/** Writes replies. One writer serves all threads. */
public final class ReplyWriter {

    /**
     * A reply with its id.
     *
     * @param id of an answer of the data: a short hash of all that the reply says, so that the same words on the same
     *     data have the same id; empty for what is no answer
     * @param json the contract's answer object on one line
     */
    public record Told(Optional<String> id, Reply reply, String json) {}

    /** The reply to a question. */
    public Told tell(Exchange exchange) {
        return new Told(Optional.empty(), say(exchange.lang(), "todo"), "{}");
    }

    /** Proves an answer: rows as written, formula, sources and their precedence. */
    public Reply why(Exchange exchange, String id) {
        return say(exchange.lang(), "todo");
    }

    /** A citation of an answer, in APA and GOST form. */
    public Reply cite(Exchange exchange, String id) {
        return say(exchange.lang(), "todo");
    }

    /** An answer as a picture with its twin in words, or empty where there is no shape to see. */
    public Optional<Reply> chart(Exchange exchange, boolean dark) {
        return Optional.empty();
    }

    /** The words of a message of the bundle by its id, as one text reply; a blank line parts paragraphs. */
    public Reply say(Lang lang, String id, Object... arguments) {
        return new Reply.Text(List.of(), List.of());
    }
}
