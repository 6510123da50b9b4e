package org.tradewind.dataset.formats;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tradewind.trade.Text;

/** Names of the Harmonised System that come with the program: chapters, and the headings that people ask for. */
final class Nomenclature {
    /** A name with what people say instead. */
    record Entry(Text name, List<String> aliasesEn, List<String> aliasesRu) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    Nomenclature() {
        for (List<String> line : Resource.lines("hs.txt")) {
            entries.put(
                    line.getFirst(),
                    new Entry(
                            new Text(line.get(1), line.get(2)),
                            Resource.items(line.get(3), ";"),
                            Resource.items(line.get(4), ";")));
        }
    }

    Collection<Entry> all() {
        return entries.values();
    }

    Optional<Entry> of(String code) {
        return Optional.ofNullable(entries.get(code));
    }
}
