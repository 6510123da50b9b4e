package org.tradewind.trade;

/** One consistent snapshot of one version of one dataset, lent until it is closed. */
public interface TradeData extends AutoCloseable {
    Catalog catalog();

    /** What this version says to the query. Always an answer; where it cannot say, why. */
    Answer answer(Query query);

    /** Gives the snapshot back; never throws. */
    @Override
    void close();
}
