package org.tradewind.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tradewind.dataset.DataPackage;
import org.tradewind.trade.DataAwayException;

/**
 * Opens versions: what is looked at before it is published from its file here, and what is served from the cluster, if
 * there is one. A file whose tables are on the cluster is needed here no more; it can be built again from its package.
 */
final class Opening implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    private final EngineSettings settings;
    private final WorkLock work;
    private final Optional<Cluster> cluster;

    Opening(EngineSettings settings, WorkLock work) {
        this.settings = settings;
        this.work = work;
        this.cluster = settings.trino().map(Cluster::new);
    }

    /** Builds the data of a version, so slowly that who asks meanwhile does not feel it. */
    void build(Shelf shelf, String content, DataPackage dataPackage) {
        var _ = VersionFile.in(shelf.version(content), dataPackage.in(shelf.copy(content)), settings.beside());
    }

    /** Opens a version from its file here. */
    Version here(Shelf shelf, String content, DataPackage dataPackage) {
        DataPackage copy = dataPackage.in(shelf.copy(content));
        Path file = VersionFile.in(shelf.version(content), copy, settings);
        shelf.remember(content, copy);
        String dataset = copy.catalog().version().dataset();
        return Version.open(copy, DuckDbTables.open(dataset, file, settings.serving(copy.rows())));
    }

    /**
     * Opens a version where it is served. Where the cluster is away, it answers once the cluster is back and has its
     * tables, which are brought then if need be.
     */
    Version served(Shelf shelf, String content, DataPackage dataPackage) {
        if (cluster.isEmpty()) {
            return here(shelf, content, dataPackage);
        }
        DataPackage copy = dataPackage.in(shelf.copy(content));
        shelf.remember(content, copy);
        AtomicBoolean there = new AtomicBoolean();
        try {
            bring(cluster.get(), shelf, content, copy);
            there.set(true);
        } catch (DataAwayException e) {
            LOG.warn("A version is served once the cluster is back: {}", e.getMessage());
            cluster.get().whenBack(() -> there.set(broughtAlone(shelf, content, copy)));
        }
        return Version.later(copy, tables(copy, content, there));
    }

    private boolean broughtAlone(Shelf shelf, String content, DataPackage copy) {
        work.lock();
        try {
            bring(cluster.orElseThrow(), shelf, content, copy);
            return true;
        } finally {
            work.unlock();
        }
    }

    /** Where a version is asked: a small one here as well, once its tables were read. */
    private Tables tables(DataPackage copy, String content, AtomicBoolean there) {
        Cluster asked = cluster.orElseThrow();
        TrinoTables far = new TrinoTables(asked, asked.settings().schema(content), there::get);
        return copy.rows() > asked.settings().near()
                ? far
                : new NearTables(copy.catalog().version().dataset(), far, settings.serving(copy.rows()));
    }

    private void bring(Cluster to, Shelf shelf, String content, DataPackage copy) {
        Upload upload = new Upload(to, to.settings().schema(content));
        if (!upload.isComplete()) {
            upload.bring(VersionFile.in(shelf.version(content), copy, settings.beside()));
            delete(VersionFile.at(shelf.version(content)));
        }
    }

    /** Whoever reads the file at this moment reads on: only its name goes. */
    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file.getFileName(), e);
        }
    }

    /** Brings a draft ahead of time, so that publishing it is one step. */
    void ahead(Shelf shelf, String content, DataPackage dataPackage) {
        cluster.ifPresent(to -> {
            try {
                Upload upload = new Upload(to, to.settings().schema(content));
                if (!upload.isComplete()) {
                    upload.bring(VersionFile.in(
                            shelf.version(content), dataPackage.in(shelf.copy(content)), settings.beside()));
                }
            } catch (DataAwayException e) {
                LOG.warn("A draft is brought to the cluster when it is published: {}", e.getMessage());
            }
        });
    }

    /**
     * A version that was looked at here, open where it is served.
     *
     * @throws DataAwayException if it cannot be brought there
     */
    Version promoted(Shelf shelf, String content, Version looked) {
        if (cluster.isEmpty()) {
            return looked;
        }
        bring(cluster.get(), shelf, content, looked.dataPackage());
        delete(VersionFile.at(shelf.version(content)));
        looked.retire();
        return Version.later(looked.dataPackage(), tables(looked.dataPackage(), content, new AtomicBoolean(true)));
    }

    /**
     * Deletes what a kill left behind, and what nobody wants. The tables of a version go from the cluster before its
     * folder does, which is all that tells of them; where the cluster is away both go once it is back.
     */
    void clean(Shelf shelf) {
        shelf.clean();
        for (String content : shelf.unwanted()) {
            try {
                discard(shelf, content);
            } catch (DataAwayException e) {
                LOG.warn("The tables of a draft are taken away once the cluster is back: {}", e.getMessage());
                cluster.orElseThrow().whenBack(() -> discardAlone(shelf, content));
            }
        }
    }

    private void discard(Shelf shelf, String content) {
        cluster.ifPresent(to -> new Upload(to, to.settings().schema(content)).drop());
        shelf.discard(content);
    }

    /** By then it may have been taken again. */
    private void discardAlone(Shelf shelf, String content) {
        work.lock();
        try {
            if (shelf.unwanted().contains(content)) {
                discard(shelf, content);
            }
        } finally {
            work.unlock();
        }
    }

    /** Why nothing that is served can be asked, or empty. */
    Optional<String> problem() {
        return cluster.flatMap(Cluster::problem);
    }

    @Override
    public void close() {
        cluster.ifPresent(Cluster::close);
    }
}
