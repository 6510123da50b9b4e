package org.tradewind.dataset.formats;

/** Is told how far an import is; called often, and must be quick. */
@FunctionalInterface
public interface Progress {
    /**
     * Where it stands.
     *
     * @param done of the whole, from 0 to 1; it never goes back
     * @param rows rows read so far
     */
    void at(double done, long rows);

    /** Tells nobody. */
    static Progress none() {
        return (done, rows) -> {};
    }
}
