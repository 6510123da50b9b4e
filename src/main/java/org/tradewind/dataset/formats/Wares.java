package org.tradewind.dataset.formats;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The services and groups of goods that sources name in English only, with their Russian names and what people say. */
final class Wares {
    /**
     * What is known of one.
     *
     * @param english what people say too
     * @param russian its name, then what people say too
     */
    record Ware(List<String> english, List<String> russian) {}

    private final Map<String, Ware> known = new HashMap<>();
    private final Map<String, String> services = new HashMap<>();

    Wares() {
        for (List<String> line : Resource.lines("wares.txt")) {
            List<String> labels = Resource.items(line.get(1), ";");
            Ware ware = new Ware(Resource.items(line.get(2), ";"), Resource.items(line.get(3), ";"));
            labels.forEach(label -> known.put(Header.folded(label), ware));
            Resource.items(line.get(0), " ").forEach(code -> services.put(code, labels.getFirst()));
        }
    }

    /** What is known of that which a source calls so. */
    Optional<Ware> of(String label) {
        return Optional.ofNullable(known.get(Header.folded(label)));
    }

    /** The name of a service by its code in the balance of payments. */
    Optional<String> service(String code) {
        return Optional.ofNullable(services.get(code));
    }
}
