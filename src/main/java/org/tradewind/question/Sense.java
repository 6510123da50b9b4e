package org.tradewind.question;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a phrase may mean: tags of the trade's vocabulary, or a thing, or both. */
record Sense(Set<Tag> tags, Optional<Meaning> thing) {

    static Sense of(Set<Tag> tags) {
        return new Sense(tags, Optional.empty());
    }

    static Sense of(Meaning thing) {
        return new Sense(EnumSet.noneOf(Tag.class), Optional.of(thing));
    }

    Sense with(Sense other) {
        EnumSet<Tag> all = EnumSet.noneOf(Tag.class);
        all.addAll(tags);
        all.addAll(other.tags);
        return new Sense(all, thing.isPresent() ? thing : other.thing);
    }
}
