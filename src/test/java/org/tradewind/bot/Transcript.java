package org.tradewind.bot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.tradewind.bot.Message.Chat;
import org.tradewind.bot.Message.Kind;
import org.tradewind.bot.Message.Origin;
import org.tradewind.bot.Message.Sender;
import org.tradewind.reply.Button;
import org.tradewind.reply.ReplyWriter.Told;

/**
 * A conversation as a text file. {@code > words} is said to the bot, what follows is its reply; a line {@code …} stands
 * for any lines. {@code @ bob ru group} says who speaks from here on, in which language their Telegram is, and where
 * ({@code group} or {@code alone}); {@code @ wait 31} lets minutes pass. {@code {1}} is the id of the first answer.
 */
final class Transcript {
    private final Bot bot;
    private final MovableClock clock;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private Sender sender = new Sender(1, "en", true);
    private Kind kind = Kind.PRIVATE;

    Transcript(Bot bot, MovableClock clock) {
        this.bot = bot;
        this.clock = clock;
    }

    /** What was said in the file, with what the bot replies now; where the file's reply holds, in the file's lines. */
    String replayed(List<String> lines) {
        List<String> out = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            String line = lines.get(i++);
            out.add(line);
            if (line.startsWith("@ ")) {
                set(line.substring(2).split(" ", -1));
            } else if (line.startsWith("> ")) {
                int end = i;
                while (end < lines.size() && !lines.get(end).matches("(> |@ |# ).*")) {
                    end++;
                }
                out.addAll(reply(line.substring(2), lines.subList(i, end)));
                i = end;
            }
        }
        return String.join("\n", out);
    }

    private void set(String[] words) {
        if (words[0].equals("wait")) {
            clock.pass(Duration.ofMinutes(Long.parseLong(words[1])));
            return;
        }
        kind = words[2].equals("group") ? Kind.GROUP : Kind.PRIVATE;
        sender = new Sender(words[0].hashCode(), words[1], kind == Kind.PRIVATE);
    }

    private List<String> reply(String words, List<String> expected) {
        String text = words;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            text = text.replace(id.getValue(), id.getKey());
        }
        long chat = kind == Kind.GROUP ? -1 : sender.id();
        Message message = new Message(new Chat(chat, kind, OptionalLong.empty()), sender, text, true, Origin.TYPED);
        List<String> actual = new ArrayList<>();
        for (Told told : bot.respond(message).replies()) {
            told.id().ifPresent(id -> ids.putIfAbsent(id, "{" + (ids.size() + 1) + "}"));
            actual.addAll(lines(told));
        }
        String blankless = String.join("\n", expected).strip();
        return matches(blankless.isEmpty() ? List.of() : List.of(blankless.split("\n", -1)), actual)
                ? expected
                : actual;
    }

    private List<String> lines(Told told) {
        String text = BotFixture.text(told);
        for (Map.Entry<String, String> id : ids.entrySet()) {
            text = text.replace(id.getKey(), id.getValue());
        }
        // A file is typed with plain spaces; replies have some that do not break.
        List<String> lines =
                new ArrayList<>(text.replaceAll("[\u00a0\u202f]", " ").lines().toList());
        for (List<Button> row : told.reply().buttons()) {
            lines.add(row.stream().map(b -> "[" + b.label() + "]").collect(Collectors.joining(" ")));
        }
        return lines;
    }

    private static boolean matches(List<String> expected, List<String> actual) {
        if (expected.isEmpty()) {
            return actual.isEmpty();
        }
        List<String> rest = expected.subList(1, expected.size());
        if (!expected.getFirst().equals("…")) {
            return !actual.isEmpty()
                    && expected.getFirst().equals(actual.getFirst())
                    && matches(rest, actual.subList(1, actual.size()));
        }
        for (int skipped = 0; skipped <= actual.size(); skipped++) {
            if (matches(rest, actual.subList(skipped, actual.size()))) {
                return true;
            }
        }
        return false;
    }
}
