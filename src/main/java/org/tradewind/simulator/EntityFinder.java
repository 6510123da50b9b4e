package org.tradewind.simulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what Telegram marks by itself in a text: commands, mentions, links, addresses, hashtags. */
final class EntityFinder {
    private static final List<Kind> KINDS = List.of(
            new Kind("url", "://", Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)]")),
            new Kind("email", "@", Pattern.compile("(?<![\\w.+-])[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+")),
            new Kind(
                    "bot_command",
                    "/",
                    Pattern.compile("(?<![\\w/<>@])/[A-Za-z0-9_]{1,64}(@[A-Za-z0-9_]{3,32})?(?![\\w/])")),
            new Kind("mention", "@", Pattern.compile("(?<![\\w/@.])@[A-Za-z0-9_]{3,32}(?!\\w)")),
            new Kind("hashtag", "#", Pattern.compile("(?U)(?<![\\w#])#\\w*\\p{L}\\w*")));

    private EntityFinder() {}

    /** @param sign what each of the kind contains, so that most texts need no closer look */
    private record Kind(String type, String sign, Pattern pattern) {}

    /** The formatted text with what was found added, except inside code and links. */
    static Formatted withFound(Formatted written) {
        List<Entity> all = new ArrayList<>(written.entities());
        for (Kind kind : KINDS) {
            if (written.text().contains(kind.sign())) {
                add(kind.type(), kind.pattern().matcher(written.text()), all);
            }
        }
        all.sort(Comparator.comparingInt(Entity::offset).thenComparing(Entity::length, Comparator.reverseOrder()));
        return new Formatted(written.text(), all);
    }

    private static void add(String type, Matcher matcher, List<Entity> all) {
        while (matcher.find()) {
            Entity found = new Entity(type, matcher.start(), matcher.end() - matcher.start(), "");
            if (all.stream().noneMatch(other -> shuts(other, found))) {
                all.add(found);
            }
        }
    }

    private static boolean shuts(Entity other, Entity found) {
        boolean overlap = found.offset() < other.end() && other.offset() < found.end();
        return overlap
                && switch (other.type()) {
                    case "bold", "italic", "underline", "strikethrough", "spoiler" -> false;
                    case "blockquote", "expandable_blockquote" -> false;
                    default -> true;
                };
    }
}
