package org.tradewind.trade;

import java.util.List;

/**
 * A query with how it was read.
 *
 * @param assumed what the question did not say and Tradewind filled in
 * @param kept what was kept from the conversation before
 * @param remarks what the asker must be told of the reading
 */
public record Asked(Query query, List<Part> assumed, List<Part> kept, List<Remark> remarks) {
    public Asked {
        assumed = List.copyOf(assumed);
        kept = List.copyOf(kept);
        remarks = List.copyOf(remarks);
    }

    public static Asked of(Query query) {
        return new Asked(query, List.of(), List.of(), List.of());
    }
}
