package org.tradewind;

import java.nio.file.Path;
import org.tradewind.store.Store;

/**
 * Where what must survive is kept.
 *
 * @param place a folder, or the address of a database with its password; shown nowhere
 * @param versions folder of the published versions of data
 */
record State(String place, Path versions) {
    private static final String VERSIONS = "versions";

    /** All of it in one folder. */
    static State in(Path folder) {
        return new State(folder.toString(), folder.resolve(VERSIONS));
    }

    @Override
    public String toString() {
        return "State[" + (Store.isDatabase(place) ? "a database" : place) + ", versions=" + versions + "]";
    }
}
