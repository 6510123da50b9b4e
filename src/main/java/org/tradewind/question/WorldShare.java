package org.tradewind.question;

import java.util.Optional;
import java.util.Set;

/**
 * Of what a share is asked where the data have many reporters and a product: "Russia's share in wheat exports" is one
 * of the world's trade, "the share of wheat in Russia's exports" one of Russia's.
 */
final class WorldShare {
    /** Between the whole and its part: "what share of wheat exports does Russia have". */
    private static final Set<String> HOLDS = Set.of(
            "is",
            "are",
            "was",
            "were",
            "does",
            "do",
            "did",
            "has",
            "have",
            "had",
            "belongs",
            "belonged",
            "come",
            "comes",
            "came",
            "занимает",
            "занимала",
            "занял",
            "заняла",
            "приходится",
            "приходилось",
            "пришлось",
            "составляет",
            "составляла",
            "принадлежит",
            "принадлежала",
            "обеспечивает",
            "дает",
            "имеет",
            "имела");

    private final Line line;
    private final int share;

    private WorldShare(Line line, int share) {
        this.line = line;
        this.share = share;
    }

    /** Whether a reporter is the part, and the trade of all reporters the whole. */
    static boolean asked(Line line) {
        for (int i = 0; i < line.size(); i++) {
            if (line.at(i).has(Tag.SHARE)) {
                return new WorldShare(line, i).reporterIsPart();
            }
        }
        return false;
    }

    private boolean reporterIsPart() {
        if (!line.any(Meaning.Goods.class)) {
            return false;
        }
        int before = Heads.before(line, share - 1);
        if (place(before) || goods(before)) {
            return place(before);
        }
        Optional<Integer> first = thing(share + 1);
        if (first.isEmpty()) {
            return false;
        }
        Optional<Integer> second = thing(first.get() + 1);
        boolean placeFirst = place(first.get());
        boolean held = holds(first.get() + 1, second.orElse(line.size()));
        return held ? second.filter(this::place).isPresent() : placeFirst;
    }

    /** The next country or product from a mark on; of two that follow each other as one thing, the first. */
    private Optional<Integer> thing(int from) {
        for (int i = from; i < line.size(); i++) {
            if (place(i) || goods(i)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private boolean holds(int from, int to) {
        for (int i = from; i < to; i++) {
            if (HOLDS.contains(line.token(i).norm())) {
                return true;
            }
        }
        return false;
    }

    private boolean place(int i) {
        return line.at(i).is(Meaning.Place.class);
    }

    private boolean goods(int i) {
        return line.at(i).is(Meaning.Goods.class);
    }
}
