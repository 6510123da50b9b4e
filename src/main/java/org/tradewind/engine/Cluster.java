package org.tradewind.engine;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tradewind.trade.DataAwayException;
import org.tradewind.trade.TooSlowException;

/** A cluster of Trino: lends connections, a few at a time, and knows whether it is there. */
final class Cluster implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
    private static final String DRIVER = "io.trino.jdbc.TrinoDriver";
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(15);
    private static final long PAUSE_MILLIS = 250;
    /** How long a question waits for a cluster that was there a moment ago: as long as one takes to change hands. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final TrinoSettings settings;
    private final Semaphore permits;
    private final AtomicReference<Optional<String>> problem = new AtomicReference<>(Optional.empty());
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("trino-watch").factory());

    Cluster(TrinoSettings settings) {
        this.settings = settings;
        this.permits = new Semaphore(settings.permits(), true);
        load();
        Future<?> _ = looking.scheduleWithFixedDelay(this::look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The driver is no service of its jar, so that a start which does not need it does not load it. */
    private static void load() {
        try {
            Class.forName(DRIVER);
        } catch (ClassNotFoundException e) {
            throw new EngineException("the driver of Trino is missing", e);
        }
    }

    /** What is done with a connection. */
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    TrinoSettings settings() {
        return settings;
    }

    /** Why the cluster cannot be asked, or empty while it can. */
    Optional<String> problem() {
        return problem.get();
    }

    /**
     * Asks within a limit of time, waiting for a turn included. What fails because the cluster is away or starts is
     * tried again until then.
     *
     * @throws TooSlowException if there was no turn, or no end of it, in time
     * @throws DataAwayException if the cluster was away all the time
     */
    <T> T ask(String schema, Deadline until, Work<T> work) {
        if (!taken(until)) {
            throw new TooSlowException("no turn on the cluster within " + settings.limit());
        }
        try {
            return persistently(schema, until, work);
        } finally {
            permits.release();
        }
    }

    private boolean taken(Deadline until) {
        try {
            return permits.tryAcquire(until.left().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DataAwayException("interrupted while waiting for the cluster", e);
        }
    }

    private <T> T persistently(String schema, Deadline until, Work<T> work) {
        // A person waits for a cluster that is known to be away no longer than the first refusal takes.
        boolean known = problem.get().isPresent();
        Deadline patience = Deadline.in(PATIENCE);
        while (true) {
            try {
                return once(schema, until.seconds(), work);
            } catch (DataAwayException e) {
                if (known || patience.left().isZero() || until.left().toMillis() <= 2 * PAUSE_MILLIS) {
                    throw e;
                }
                pause();
            }
        }
    }

    /** Ends with the library, which nobody may hold up. */
    private void pause() {
        try {
            if (ended.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new DataAwayException("the library closes");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DataAwayException("interrupted while waiting for the cluster", e);
        }
    }

    /**
     * Works once with a connection of its own, beside whoever asks.
     *
     * @param seconds the most that one statement may take; 0 for no limit
     */
    <T> T once(String schema, int seconds, Work<T> work) {
        try (Connection connection = connect(schema, seconds)) {
            T done = work.with(connection);
            found(Optional.empty());
            return done;
        } catch (SQLException e) {
            throw failed(e, e);
        } catch (DataAccessException e) {
            SQLException cause = e.getCause(SQLException.class);
            throw cause == null ? e : failed(e, cause);
        }
    }

    private Connection connect(String schema, int seconds) throws SQLException {
        Properties properties = new Properties();
        if (!settings.url().contains("user=")) {
            properties.setProperty("user", "tradewind");
        }
        if (!settings.url().contains("source=")) {
            properties.setProperty("source", "tradewind");
        }
        if (seconds > 0 && !settings.url().contains("sessionProperties=")) {
            properties.setProperty("sessionProperties", "query_max_run_time:" + seconds + "s");
        }
        Connection connection = DriverManager.getConnection(settings.url(), properties);
        connection.setSchema(schema);
        connection.setNetworkTimeout(Runnable::run, (int) SILENCE.toMillis());
        return connection;
    }

    private RuntimeException failed(Exception e, SQLException cause) {
        return switch (Failure.of(cause)) {
            case AWAY -> {
                String why = "Trino is away: " + Failure.told(cause);
                found(Optional.of(why));
                yield new DataAwayException(why, e);
            }
            case SLOW -> {
                LOG.warn("Trino gave a question up: {}", Failure.told(cause));
                yield new TooSlowException("Trino gave up: " + Failure.told(cause), e);
            }
            case OURS -> new EngineException("Trino refused a statement: " + Failure.told(cause), e);
        };
    }

    private void found(Optional<String> now) {
        Optional<String> before = problem.getAndSet(now);
        if (!looking.isShutdown() && before.isPresent() != now.isPresent()) {
            now.ifPresentOrElse(LOG::error, () -> LOG.info("Trino answers again"));
        }
    }

    /** Has something done as soon as the cluster is there; again until it is done. */
    void whenBack(Runnable task) {
        waiting.add(task);
    }

    /** Whether it is there is known even while nobody asks. */
    private void look() {
        try {
            ping();
            for (Runnable task = waiting.peek(); task != null; task = waiting.peek()) {
                task.run();
                waiting.remove(task);
            }
        } catch (DataAwayException e) {
            LOG.debug("The cluster does not answer", e);
        } catch (RuntimeException e) {
            LOG.error("What waited for the cluster failed and is tried again", e);
        }
    }

    private void ping() {
        boolean _ = once("information_schema", (int) SILENCE.toSeconds(), connection -> {
            try (var statement = connection.createStatement();
                    var found = statement.executeQuery("select 1")) {
                // What is not read to its end counts among the cluster's failures.
                boolean some = found.next();
                return some && !found.next();
            }
        });
    }

    @Override
    public void close() {
        ended.countDown();
        looking.shutdownNow();
    }
}
