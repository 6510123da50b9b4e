package org.tradewind.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tradewind.reply.Button;

/** A message of ours as it stands in a chat: what Telegram says of it when somebody presses one of its buttons. */
record Standing(Markup text, List<List<Button>> keyboard) {
    private static final Pattern NUMBER = Pattern.compile("(\\d)\\. .*", Pattern.DOTALL);
    private static final Pattern LABEL = Pattern.compile("(\\d) · .*", Pattern.DOTALL);
    private static final String BETWEEN = "\n\n";

    Standing {
        keyboard = List.copyOf(keyboard);
    }

    /** Empty where it is no text, or can be read no more. */
    static Optional<Standing> read(JsonNode message) {
        String text = message.path("text").asText();
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(new Standing(
                        marked(text, message.path("entities")),
                        keyboard(message.path("reply_markup").path("inline_keyboard"))));
    }

    /** Marks that we do not set, such as those of addresses, are found by Telegram again. */
    private static Markup marked(String text, JsonNode entities) {
        TreeSet<Integer> edges = new TreeSet<>(Set.of(0, text.length()));
        for (JsonNode entity : entities) {
            edges.add(within(text, start(entity)));
            edges.add(within(text, end(entity)));
        }
        List<Markup.Run> runs = new ArrayList<>();
        for (int from : edges.headSet(text.length())) {
            int to = Optional.ofNullable(edges.higher(from)).orElse(text.length());
            List<Mark> marks = new ArrayList<>();
            for (JsonNode entity : entities) {
                if (start(entity) <= from && end(entity) >= to) {
                    mark(entity).ifPresent(marks::add);
                }
            }
            runs.add(new Markup.Run(text.substring(from, to), marks));
        }
        return new Markup(runs);
    }

    private static int start(JsonNode entity) {
        return entity.path("offset").asInt();
    }

    private static int end(JsonNode entity) {
        return start(entity) + entity.path("length").asInt();
    }

    private static int within(String text, int at) {
        return Math.clamp(at, 0, text.length());
    }

    private static Optional<Mark> mark(JsonNode entity) {
        return switch (entity.path("type").asText()) {
            case "bold" -> Optional.of(Mark.Simple.BOLD);
            case "italic" -> Optional.of(Mark.Simple.ITALIC);
            case "code" -> Optional.of(Mark.Simple.CODE);
            case "pre" -> Optional.of(Mark.Simple.PRE);
            case "expandable_blockquote" -> Optional.of(Mark.Simple.FOLD);
            case "text_link" -> link(entity.path("url").asText());
            default -> Optional.empty();
        };
    }

    /** An address that is none leaves its words as they are: no button may fail for it. */
    private static Optional<Mark> link(String address) {
        try {
            return Optional.of(new Mark.Link(new URI(address)));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static List<List<Button>> keyboard(JsonNode rows) {
        List<List<Button>> keyboard = new ArrayList<>();
        for (JsonNode row : rows) {
            List<Button> buttons = new ArrayList<>();
            for (JsonNode button : row) {
                CallbackData.command(button.path("callback_data").asText())
                        .ifPresent(command ->
                                buttons.add(new Button(button.path("text").asText(), command)));
            }
            keyboard.add(buttons);
        }
        return keyboard;
    }

    /**
     * Of answers that went together those with these numbers.
     *
     * @see Gathering
     */
    Post.Words only(Set<Integer> numbers) {
        List<Markup.Run> kept = new ArrayList<>();
        for (Markup part : parts()) {
            OptionalInt number = number(part);
            if (number.isPresent() && numbers.contains(number.getAsInt())) {
                kept.addAll(kept.isEmpty() ? List.of() : List.of(new Markup.Run(BETWEEN, List.of())));
                kept.addAll(part.runs());
            }
        }
        List<List<Button>> rows = new ArrayList<>();
        for (List<Button> row : keyboard) {
            List<Button> left =
                    row.stream().filter(button -> isOf(button, numbers)).toList();
            if (!left.isEmpty()) {
                rows.add(left);
            }
        }
        return new Post.Words(new Markup(kept), rows);
    }

    /** A part begins with its number in bold; nobody who asks can write that. */
    private List<Markup> parts() {
        List<Markup> parts = new ArrayList<>();
        int expected = 1;
        int from = 0;
        int at = 0;
        for (Markup.Run run : text.runs()) {
            OptionalInt number = number(run);
            if (number.isPresent() && number.getAsInt() >= expected && beginsPart(at)) {
                if (at > 0) {
                    parts.add(text.between(from, at - BETWEEN.length()));
                }
                expected = number.getAsInt() + 1;
                from = at;
            }
            at += run.text().length();
        }
        parts.add(text.between(from, at));
        return parts;
    }

    private boolean beginsPart(int at) {
        return at == 0 || text.plain().substring(0, at).endsWith(BETWEEN);
    }

    private static OptionalInt number(Markup part) {
        return part.runs().isEmpty() ? OptionalInt.empty() : number(part.runs().getFirst());
    }

    private static OptionalInt number(Markup.Run run) {
        Matcher matcher = NUMBER.matcher(run.text());
        boolean numbered = run.marks().equals(List.of(Mark.Simple.BOLD)) && matcher.matches();
        return numbered ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    /** Whether a button belongs to one of these parts, or to all. */
    private static boolean isOf(Button button, Set<Integer> numbers) {
        Matcher matcher = LABEL.matcher(button.label());
        return !matcher.matches() || numbers.contains(Integer.parseInt(matcher.group(1)));
    }
}
