package org.tradewind.trade;

import java.util.ArrayList;
import java.util.List;

/**
 * A query with how it was read.
 *
 * @param assumed what the question did not say and Tradewind filled in
 * @param kept what was kept from the conversation before
 * @param remarks what the asker must be told of the reading
 * @param then whether it is asked of the period that the answer before it tells, in place of its own
 */
public record Asked(Query query, List<Part> assumed, List<Part> kept, List<Remark> remarks, boolean then) {
    public Asked {
        assumed = List.copyOf(assumed);
        kept = List.copyOf(kept);
        remarks = List.copyOf(remarks);
    }

    /** Asked of the periods that it names. */
    public Asked(Query query, List<Part> assumed, List<Part> kept, List<Remark> remarks) {
        this(query, assumed, kept, remarks, false);
    }

    public static Asked of(Query query) {
        return new Asked(query, List.of(), List.of(), List.of());
    }

    /** The same with one more remark. */
    public Asked with(Remark remark) {
        List<Remark> more = new ArrayList<>(remarks);
        more.add(remark);
        return new Asked(query, assumed, kept, more, then);
    }
}
