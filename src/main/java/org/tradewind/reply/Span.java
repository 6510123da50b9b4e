package org.tradewind.reply;

import java.net.URI;
import java.util.Optional;

/** A run of text in one style. The text is plain: whoever shows it escapes it. */
public record Span(String text, Style style, Optional<URI> link) {
    /** How a run of text looks. */
    public enum Style {
        PLAIN,
        BOLD,
        ITALIC,
        CODE
    }

    public static Span plain(String text) {
        return new Span(text, Style.PLAIN, Optional.empty());
    }

    public static Span bold(String text) {
        return new Span(text, Style.BOLD, Optional.empty());
    }

    public static Span italic(String text) {
        return new Span(text, Style.ITALIC, Optional.empty());
    }

    public static Span code(String text) {
        return new Span(text, Style.CODE, Optional.empty());
    }

    public static Span link(String text, URI target) {
        return new Span(text, Style.PLAIN, Optional.of(target));
    }
}
