package org.tradewind.dataset.formats;

import com.ibm.icu.text.Transliterator;
import java.util.Optional;

/** Writes any script in plain Latin letters. Made at the first need: its rules take a second to load. */
final class Latin {
    private Optional<Transliterator> rules = Optional.empty();

    String letters(String text) {
        if (rules.isEmpty()) {
            rules = Optional.of(Transliterator.getInstance("Any-Latin; Latin-ASCII"));
        }
        return rules.get().transliterate(text);
    }
}
