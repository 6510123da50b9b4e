package org.tradewind.simulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what Telegram marks by itself in a text: commands, mentions, links, addresses, hashtags. */
final class EntityFinder {
    private static final Map<String, Pattern> PATTERNS = patterns();

    private EntityFinder() {}

    private static Map<String, Pattern> patterns() {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        patterns.put("url", Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)]"));
        patterns.put("email", Pattern.compile("(?<![\\w.+-])[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+"));
        patterns.put(
                "bot_command", Pattern.compile("(?<![\\w/<>@])/[A-Za-z0-9_]{1,64}(@[A-Za-z0-9_]{3,32})?(?![\\w/])"));
        patterns.put("mention", Pattern.compile("(?<![\\w/@.])@[A-Za-z0-9_]{3,32}(?!\\w)"));
        patterns.put("hashtag", Pattern.compile("(?U)(?<![\\w#])#\\w*\\p{L}\\w*"));
        return patterns;
    }

    /** The formatted text with what was found added, except inside code and links. */
    static Formatted withFound(Formatted written) {
        List<Entity> all = new ArrayList<>(written.entities());
        PATTERNS.forEach((type, pattern) -> add(type, pattern.matcher(written.text()), all));
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
