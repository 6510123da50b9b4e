package org.tradewind.simulator;

import java.util.List;

/** A text as people see it, and its formatting. */
public record Formatted(String text, List<Entity> entities) {
    static final Formatted EMPTY = new Formatted("", List.of());

    public Formatted {
        entities = List.copyOf(entities);
    }

    /** The part of the text that an entity covers. */
    public String covered(Entity entity) {
        return text.substring(entity.offset(), entity.end());
    }

    /** The parts of the text that entities of this type cover, in order. */
    public List<String> covered(String type) {
        return entities.stream()
                .filter(entity -> entity.type().equals(type))
                .map(this::covered)
                .toList();
    }

    /** The text as Telegram stores it: no blank ends, no entity that is empty or formats inside code. */
    static Formatted cleaned(String raw, List<Entity> found) {
        String text = raw.replace("\r", "");
        int end = text.stripTrailing().length();
        int start = leadingBlanks(text, found, end);
        List<Entity> kept = found.stream()
                .filter(entity -> entity.offset() < end)
                .map(entity -> entity.cutAt(end).moved(-start))
                .filter(entity -> entity.length() > 0)
                .toList();
        return new Formatted(text.substring(start, end), Nesting.settled(kept));
    }

    private static int leadingBlanks(String text, List<Entity> entities, int end) {
        int limit = entities.stream().mapToInt(Entity::offset).min().orElse(end);
        int start = 0;
        while (start < Math.min(limit, end) && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start;
    }
}
