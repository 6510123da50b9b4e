package org.tradewind.simulator;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The tags that Telegram's HTML has, and the entities that they become. */
final class Tags {
    private static final Map<String, String> SIMPLE = Map.ofEntries(
            Map.entry("b", "bold"),
            Map.entry("strong", "bold"),
            Map.entry("i", "italic"),
            Map.entry("em", "italic"),
            Map.entry("u", "underline"),
            Map.entry("ins", "underline"),
            Map.entry("s", "strikethrough"),
            Map.entry("strike", "strikethrough"),
            Map.entry("del", "strikethrough"),
            Map.entry("span", "spoiler"),
            Map.entry("tg-spoiler", "spoiler"),
            Map.entry("code", "code"),
            Map.entry("pre", "pre"));
    private static final Set<String> WITH_ARGUMENT = Set.of("a", "tg-emoji", "tg-time", "blockquote");

    private static final Pattern LINK =
            Pattern.compile("(?i)(https?://|tg://|mailto:|tel:|ton://)?[^\\s/?#]+(\\.|:|//)[^\\s]*.*|(https?|tg)://.+");

    private Tags() {}

    static boolean isKnown(String name) {
        return SIMPLE.containsKey(name) || WITH_ARGUMENT.contains(name);
    }

    /** What an attribute says about its tag, if the tag has a use for it. */
    static Optional<String> argument(String tag, String attribute, String value) {
        return switch (tag + " " + attribute) {
            case "a href", "tg-emoji emoji-id", "tg-time unix" -> Optional.of(value);
            case "blockquote expandable" -> Optional.of("expandable");
            case "span class" -> after("tg-", value);
            case "code class" -> after("language-", value);
            default -> Optional.empty();
        };
    }

    private static Optional<String> after(String prefix, String value) {
        return value.startsWith(prefix) ? Optional.of(value.substring(prefix.length())) : Optional.empty();
    }

    /** The entity of a tag that has ended; none for a link that is no link. */
    static Optional<Entity> entity(HtmlText.OpenTag tag, String content) {
        String argument = tag.argument();
        String simple = SIMPLE.get(tag.name());
        if (simple != null) {
            String language = simple.equals("pre") ? argument : "";
            return Optional.of(new Entity(simple, tag.offset(), content.length(), language));
        }
        return switch (tag.name()) {
            case "a" -> link(tag, content);
            case "blockquote" -> Optional.of(new Entity(quotation(argument), tag.offset(), content.length(), ""));
            case "tg-emoji" -> Optional.of(new Entity("custom_emoji", tag.offset(), content.length(), argument));
            default -> Optional.of(new Entity("date_time", tag.offset(), content.length(), argument));
        };
    }

    private static String quotation(String argument) {
        return argument.isEmpty() ? "blockquote" : "expandable_blockquote";
    }

    private static Optional<Entity> link(HtmlText.OpenTag tag, String content) {
        String address = tag.argument().isEmpty() ? content : tag.argument();
        return LINK.matcher(address).matches()
                ? Optional.of(new Entity("text_link", tag.offset(), content.length(), address))
                : Optional.empty();
    }
}
