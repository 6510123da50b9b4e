package org.tradewind.reply;

import java.util.List;

/** A piece of a reply, as wide as the messenger. */
public sealed interface Block {

    /** A paragraph. */
    record Paragraph(List<Span> spans) implements Block {
        public Paragraph {
            spans = List.copyOf(spans);
        }
    }

    /** A table: already laid out for a monospaced font, each line at most {@link #WIDTH} columns. */
    record Table(List<String> lines) implements Block {
        /** The most columns that a phone shows without wrapping. */
        public static final int WIDTH = 32;

        public Table {
            lines = List.copyOf(lines);
        }
    }

    /** Paragraphs that are folded away until the reader wants them. */
    record Fold(List<Paragraph> paragraphs) implements Block {
        public Fold {
            paragraphs = List.copyOf(paragraphs);
        }
    }
}
