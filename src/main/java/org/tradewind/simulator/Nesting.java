package org.tradewind.simulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Which entities may lie in which: nothing in code, no quotation in a quotation. Telegram drops the others in silence. */
final class Nesting {
    private static final Set<String> CODE = Set.of("code", "pre");
    private static final Set<String> QUOTES = Set.of("blockquote", "expandable_blockquote");
    private static final Comparator<Entity> OUTER_FIRST =
            Comparator.comparingInt(Entity::offset).thenComparing(Entity::length, Comparator.reverseOrder());

    private Nesting() {}

    static List<Entity> settled(List<Entity> entities) {
        List<Entity> kept = new ArrayList<>();
        for (Entity entity : entities.stream().sorted(OUTER_FIRST).toList()) {
            if (kept.stream().noneMatch(outer -> forbids(outer, entity))) {
                kept.add(entity);
            }
        }
        return kept;
    }

    private static boolean forbids(Entity outer, Entity inner) {
        boolean overlap = inner.offset() < outer.end() && outer.offset() < inner.end();
        if (!overlap) {
            return false;
        }
        boolean twice = inner.type().equals(outer.type());
        boolean quotes = QUOTES.contains(outer.type()) && QUOTES.contains(inner.type());
        boolean code = CODE.contains(outer.type()) || (CODE.contains(inner.type()) && !QUOTES.contains(outer.type()));
        return twice || quotes || code;
    }
}
