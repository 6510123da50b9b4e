package org.tradewind.question;

import java.util.List;

/** Who plays which part in a line, as the dataset's reporter sees it. */
record Cast(Line line, List<Actor> actors) {
    static Cast of(Line line) {
        return new Cast(line, Roles.of(line));
    }

    /** Whether the reporter plays a part. */
    boolean home(Role role) {
        return actors.stream().anyMatch(a -> a.home() && a.role() == role);
    }

    /** Whether another plays it. */
    boolean partner(Role role) {
        return actors.stream().anyMatch(a -> !a.home() && a.role() == role);
    }

    boolean homeNamed() {
        return actors.stream().anyMatch(Actor::home);
    }

    /** Whether nobody but the reporter is named. */
    boolean homeAlone() {
        return actors.stream().allMatch(Actor::home);
    }

    /** Whether something left the reporter, which is not only where the goods are from, as in "Russian technology". */
    boolean homeLeft() {
        return actors.stream()
                .filter(a -> a.home() && a.role() == Role.ORIGIN)
                .anyMatch(a -> !line.at(a.at() - 2).is(Meaning.Topic.class)
                        && line.as(a.at(), Meaning.Place.class)
                                .filter(place -> place.form() == Meaning.Form.ADJECTIVE)
                                .isEmpty());
    }

    /** Whether one thing is weighed against another, and both are the reporter's. */
    boolean against() {
        boolean weighs = line.anyOf(Tag.BY_HOW, Tag.MORE, Tag.LESS, Tag.TIMES, Tag.AHEAD, Tag.COMPARE)
                && !line.any(Meaning.Bound.class);
        return weighs && homeAlone() && !Parties.lists(line) && !line.any(Tag.WORLD);
    }
}
