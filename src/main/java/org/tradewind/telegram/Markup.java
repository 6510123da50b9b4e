package org.tradewind.telegram;

import java.util.ArrayList;
import java.util.List;

/**
 * Text with marks, held as runs of plain characters under a list of open tags. It becomes HTML only at the end, so that
 * no cut can fall into a tag or an entity reference.
 */
record Markup(List<Run> runs) {
    Markup {
        runs = List.copyOf(runs);
    }

    /** Characters that share their marks, the outermost mark first. */
    record Run(String text, List<Mark> marks) {
        Run {
            marks = List.copyOf(marks);
        }
    }

    /** Text without marks. */
    static Markup plain(String text) {
        return new Markup(List.of(new Run(text, List.of())));
    }

    /** The characters without marks. */
    String plain() {
        StringBuilder plain = new StringBuilder();
        runs.forEach(run -> plain.append(run.text()));
        return plain.toString();
    }

    /** As Telegram's HTML: marks nest properly and are closed at the end. */
    String html() {
        StringBuilder html = new StringBuilder();
        List<Mark> open = List.of();
        for (Run run : runs) {
            reopen(html, open, run.marks());
            Html.escape(html, run.text());
            open = run.marks();
        }
        reopen(html, open, List.of());
        return html.toString();
    }

    private static void reopen(StringBuilder html, List<Mark> open, List<Mark> wanted) {
        int common = 0;
        while (common < Math.min(open.size(), wanted.size()) && open.get(common).equals(wanted.get(common))) {
            common++;
        }
        for (Mark mark : open.subList(common, open.size()).reversed()) {
            html.append(mark.close());
        }
        for (Mark mark : wanted.subList(common, wanted.size())) {
            html.append(mark.open());
        }
    }

    /**
     * Cuts into parts of at most {@code most} UTF-16 units: between lines where it can, else between words, else
     * between characters. The white space at a cut is dropped.
     */
    List<Markup> split(int first, int most) {
        List<Markup> parts = new ArrayList<>();
        String plain = plain();
        int from = skipSpace(plain, 0);
        int limit = first;
        while (from < plain.length()) {
            int to = cut(plain, from, limit);
            int end = trimmed(plain, from, to);
            if (!plain.substring(from, end).isBlank()) {
                parts.add(between(from, end));
            }
            from = skipSpace(plain, skipBlanks(plain, to));
            limit = most;
        }
        return List.copyOf(parts);
    }

    private static int cut(String plain, int from, int limit) {
        if (plain.length() - from <= limit) {
            return plain.length();
        }
        int line = plain.lastIndexOf('\n', from + limit);
        if (line > from) {
            return line;
        }
        int word = plain.lastIndexOf(' ', from + limit);
        if (word > from) {
            return word;
        }
        int end = from + limit;
        return Character.isLowSurrogate(plain.charAt(end)) && Character.isHighSurrogate(plain.charAt(end - 1))
                ? end - 1
                : end;
    }

    /** The spaces at which words were parted go. */
    private static int skipBlanks(String plain, int from) {
        int start = from;
        while (start < plain.length() && plain.charAt(start) == ' ') {
            start++;
        }
        return start;
    }

    /** Blank lines at the start of a part go, the indent of its first line stays. */
    private static int skipSpace(String plain, int from) {
        int start = from;
        for (int at = from; at < plain.length() && isSpace(plain.charAt(at)); at++) {
            if (plain.charAt(at) == '\n') {
                start = at + 1;
            }
        }
        return plain.substring(start).isBlank() ? plain.length() : start;
    }

    private static int trimmed(String plain, int from, int to) {
        int end = to;
        while (end > from && isSpace(plain.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isSpace(char c) {
        return c == '\n' || c == ' ';
    }

    /** The characters from one place up to another, with their marks. */
    Markup between(int from, int to) {
        List<Run> kept = new ArrayList<>();
        int at = 0;
        for (Run run : runs) {
            int start = Math.max(from, at);
            int end = Math.min(to, at + run.text().length());
            if (start < end) {
                kept.add(new Run(run.text().substring(start - at, end - at), run.marks()));
            }
            at += run.text().length();
        }
        return new Markup(kept);
    }
}
