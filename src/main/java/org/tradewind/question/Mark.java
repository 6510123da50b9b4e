package org.tradewind.question;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Words with what they were recognised as.
 *
 * @param from the first token
 * @param to the token after the last
 * @param tags what the words do in the question
 * @param thing what they stand for, if they stand for something
 * @param by who recognised them, for the trace
 */
record Mark(int from, int to, Set<Tag> tags, Optional<Meaning> thing, String by) {

    static Mark unknown(int at) {
        return new Mark(at, at + 1, EnumSet.noneOf(Tag.class), Optional.empty(), "nobody");
    }

    boolean has(Tag tag) {
        return tags.contains(tag);
    }

    boolean hasAny(Tag first, Tag... more) {
        if (tags.contains(first)) {
            return true;
        }
        for (Tag tag : more) {
            if (tags.contains(tag)) {
                return true;
            }
        }
        return false;
    }

    boolean known() {
        return !tags.isEmpty() || thing.isPresent();
    }

    /** Whether it says nothing beyond filling. */
    boolean filler() {
        return thing.isEmpty() && !tags.isEmpty() && tags.stream().allMatch(t -> t == Tag.FILLER);
    }

    <M extends Meaning> Optional<M> as(Class<M> type) {
        return thing.filter(type::isInstance).map(type::cast);
    }

    boolean is(Class<? extends Meaning> type) {
        return thing.filter(type::isInstance).isPresent();
    }
}
