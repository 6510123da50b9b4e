package org.tradewind.dataset;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What codes were read as before: a million lines say the same few, and one of each takes the room of one.
 *
 * @param <T> what a code stands for
 */
final class Met<T> {
    private final Map<String, Optional<T>> known = new HashMap<>();
    private final Function<String, Optional<T>> read;

    Met(Function<String, Optional<T>> read) {
        this.read = read;
    }

    Optional<T> read(String code) {
        return known.computeIfAbsent(code, read);
    }
}
