package org.tradewind.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tradewind.reply.Attachment;
import org.tradewind.reply.Block;
import org.tradewind.reply.Button;
import org.tradewind.reply.Reply;
import org.tradewind.reply.Span;

/** Replies as messages that Telegram takes. Pure but for a line in the log about a button that does not fit. */
final class Rendering {
    /** UTF-16 units that a message holds, after its marks are read. */
    static final int MESSAGE = 4096;
    /** UTF-16 units that the caption of a picture or a file holds. */
    static final int CAPTION = 1024;

    private static final int BUTTONS_IN_A_ROW = 8;
    private static final Set<String> LINKABLE = Set.of("http", "https", "tg", "mailto");
    private static final Logger LOG = LoggerFactory.getLogger(Rendering.class);

    private Rendering() {}

    /** Replies as messages, in order. */
    static List<Post> posts(List<Reply> replies) {
        return replies.stream().flatMap(reply -> posts(reply).stream()).toList();
    }

    /** The same with tables as the messenger's own, where a message holds the whole reply. */
    static List<Post> rich(List<Reply> replies) {
        return replies.stream().flatMap(reply -> rich(reply).stream()).toList();
    }

    private static List<Post> rich(Reply reply) {
        List<Post> posts = posts(reply);
        if (posts.size() == 1 && posts.getFirst() instanceof Post.Words words && reply instanceof Reply.Text text) {
            return RichText.html(text)
                    .<List<Post>>map(html -> List.of(new Post.Rich(html, words)))
                    .orElse(posts);
        }
        return posts;
    }

    private static List<Post> posts(Reply reply) {
        return switch (reply) {
            case Reply.Text text -> words(markup(text.blocks()).split(MESSAGE, MESSAGE), keyboard(text));
            case Reply.Picture picture -> {
                Attachment png = picture.png();
                yield captioned(picture, (caption, keyboard) -> new Post.Photo(png, caption, keyboard));
            }
            case Reply.Document document -> {
                Attachment file = document.file();
                yield captioned(document, (caption, keyboard) -> new Post.File(file, caption, keyboard));
            }
        };
    }

    /** The words alone, for where a picture or a file cannot be sent. */
    static List<Post> inWords(Markup text, List<List<Button>> keyboard) {
        return words(text.split(MESSAGE, MESSAGE), keyboard);
    }

    private interface Captioned {
        Post with(Markup caption, List<List<Button>> keyboard);
    }

    private static List<Post> captioned(Reply reply, Captioned media) {
        List<Markup> parts = markup(reply.blocks()).split(CAPTION, MESSAGE);
        List<List<Button>> keyboard = keyboard(reply);
        List<Post> posts = new ArrayList<>();
        Markup caption = parts.isEmpty() ? new Markup(List.of()) : parts.getFirst();
        posts.add(media.with(caption, parts.size() < 2 ? keyboard : List.of()));
        posts.addAll(words(parts.subList(Math.min(1, parts.size()), parts.size()), keyboard));
        return posts;
    }

    private static List<Post> words(List<Markup> parts, List<List<Button>> keyboard) {
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            posts.add(new Post.Words(parts.get(i), i == parts.size() - 1 ? keyboard : List.of()));
        }
        return posts;
    }

    private static List<List<Button>> keyboard(Reply reply) {
        return reply.buttons().stream()
                .map(Rendering::row)
                .filter(row -> !row.isEmpty())
                .toList();
    }

    private static List<Button> row(List<Button> row) {
        return row.stream().filter(Rendering::fits).limit(BUTTONS_IN_A_ROW).toList();
    }

    private static boolean fits(Button button) {
        boolean fits = (Outgoing.leadsElsewhere(button) || CallbackData.fits(button.command()))
                && !button.label().isBlank();
        if (!fits) {
            LOG.error("A button was left out, its command is too long: {}", button.command());
        }
        return fits;
    }

    /** Blocks as one text: a blank line between paragraphs; tables and folds are set off by themselves. */
    static Markup markup(List<Block> blocks) {
        List<Markup.Run> runs = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (i > 0) {
                boolean paragraphs =
                        blocks.get(i) instanceof Block.Paragraph && blocks.get(i - 1) instanceof Block.Paragraph;
                runs.add(new Markup.Run(paragraphs ? "\n\n" : "\n", List.of()));
            }
            add(runs, blocks.get(i));
        }
        return new Markup(runs);
    }

    private static void add(List<Markup.Run> runs, Block block) {
        switch (block) {
            case Block.Paragraph paragraph -> add(runs, paragraph, List.of());
            case Block.Table table ->
                runs.add(new Markup.Run(String.join("\n", table.lines()), List.of(Mark.Simple.PRE)));
            case Block.Fold fold -> {
                for (int i = 0; i < fold.paragraphs().size(); i++) {
                    if (i > 0) {
                        runs.add(new Markup.Run("\n", List.of(Mark.Simple.FOLD)));
                    }
                    add(runs, fold.paragraphs().get(i), List.of(Mark.Simple.FOLD));
                }
            }
        }
    }

    private static void add(List<Markup.Run> runs, Block.Paragraph paragraph, List<Mark> around) {
        for (Span span : paragraph.spans()) {
            List<Mark> marks = new ArrayList<>(around);
            span.link().filter(Rendering::isLinkable).map(Mark.Link::new).ifPresent(marks::add);
            boolean linked = marks.size() > around.size();
            switch (span.style()) {
                case PLAIN -> {}
                case BOLD -> marks.add(Mark.Simple.BOLD);
                case ITALIC -> marks.add(Mark.Simple.ITALIC);
                case CODE -> {
                    // Telegram lets code neither hold nor stand in another mark but a quotation.
                    if (!linked) {
                        marks.add(Mark.Simple.CODE);
                    }
                }
            }
            runs.add(new Markup.Run(span.text(), marks));
        }
    }

    private static boolean isLinkable(java.net.URI target) {
        return target.getScheme() != null && LINKABLE.contains(target.getScheme());
    }
}
