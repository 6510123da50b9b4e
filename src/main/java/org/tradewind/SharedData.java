package org.tradewind;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tradewind.engine.DuckDbLibrary;
import org.tradewind.store.Sharing;

/** Lets every process serve what one of them has published. */
final class SharedData {
    private static final Logger LOG = LoggerFactory.getLogger(SharedData.class);

    private final DuckDbLibrary library;
    private final Sharing sharing;
    private final ExecutorService catching = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("shared-data").factory());

    SharedData(DuckDbLibrary library, Sharing sharing) {
        this.library = library;
        this.sharing = sharing;
    }

    void begin() {
        sharing.onData(() -> {
            Future<?> _ = catching.submit(this::catchUp);
        });
        library.watch(this::announce);
    }

    /** Where it cannot be told the others find out once the database is back. */
    private void announce() {
        try {
            sharing.announceData();
        } catch (RuntimeException e) {
            LOG.error("The other processes were not told of new data", e);
        }
    }

    private void catchUp() {
        try {
            library.catchUp();
        } catch (RuntimeException e) {
            LOG.error("What another process has published cannot be served yet", e);
        }
    }
}
