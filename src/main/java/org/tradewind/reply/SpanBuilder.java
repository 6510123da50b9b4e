package org.tradewind.reply;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tradewind.reply.Span.Style;

/** Collects runs of text; neighbours in the same style become one run. */
final class SpanBuilder {
    private final List<Span> spans = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private Style style = Style.PLAIN;

    /** Text of a pattern, whose marks switch the style. */
    SpanBuilder literal(String text) {
        int at = 0;
        while (at < text.length()) {
            Optional<Mark> mark = text.charAt(at) == '<' ? Mark.at(text, at) : Optional.empty();
            if (mark.isPresent()) {
                switchTo(mark.get().style());
                at += mark.get().text().length();
            } else {
                run.append(text.charAt(at++));
            }
        }
        return this;
    }

    /** An argument: spans as they are, anything else as text in the style that is on. */
    SpanBuilder argument(Object value) {
        if (value instanceof Span span) {
            return span(span);
        }
        if (value instanceof Collection<?> many) {
            many.forEach(this::argument);
            return this;
        }
        run.append(value);
        return this;
    }

    SpanBuilder spans(List<Span> more) {
        more.forEach(this::span);
        return this;
    }

    SpanBuilder span(Span span) {
        boolean joins = span.link().isEmpty() && (span.style() == style || span.style() == Style.PLAIN);
        if (joins) {
            run.append(span.text());
        } else {
            end();
            spans.add(span);
        }
        return this;
    }

    private void switchTo(Style next) {
        end();
        style = next;
    }

    private void end() {
        if (!run.isEmpty()) {
            spans.add(new Span(run.toString(), style, Optional.empty()));
            run.setLength(0);
        }
    }

    boolean empty() {
        return run.isEmpty() && spans.isEmpty();
    }

    List<Span> spans() {
        end();
        return List.copyOf(spans);
    }

    static String text(List<Span> spans) {
        StringBuilder text = new StringBuilder();
        spans.forEach(span -> text.append(span.text()));
        return text.toString();
    }

    /** A mark in a pattern. */
    private record Mark(String text, Style style) {
        private static final List<Mark> ALL = List.of(
                new Mark("<b>", Style.BOLD),
                new Mark("</b>", Style.PLAIN),
                new Mark("<i>", Style.ITALIC),
                new Mark("</i>", Style.PLAIN),
                new Mark("<code>", Style.CODE),
                new Mark("</code>", Style.PLAIN));

        static Optional<Mark> at(String text, int index) {
            return ALL.stream()
                    .filter(mark -> text.startsWith(mark.text, index))
                    .findFirst();
        }
    }
}
