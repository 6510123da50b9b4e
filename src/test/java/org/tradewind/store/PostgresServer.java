package org.tradewind.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A real PostgreSQL server, one for all tests of a run, started when the first of them needs it: from the Maven
 * repository, or the one that is installed. Tests are left out with a reason where there is none.
 */
public final class PostgresServer implements AutoCloseable {
    private static final int PORT_TRIES = 3;

    private final String fsync;
    private final AtomicInteger databases = new AtomicInteger();
    private Optional<Running> running = Optional.empty();
    private boolean tried;

    /** @param durable whether what is committed is on disk; tests never kill the server itself */
    public PostgresServer(boolean durable) {
        this.fsync = durable ? "on" : "off";
    }

    private record Running(String address, Closeable stopping) {}

    /** Gives the server to tests. */
    public static final class Extension implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == PostgresServer.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .getOrComputeIfAbsent(PostgresServer.class, key -> new PostgresServer(false), PostgresServer.class);
        }
    }

    /** The address of a new and empty database. */
    public String database() {
        String name = "test" + databases.incrementAndGet();
        try (Connection connection = new PostgreSql(new DatabaseUrl(url("postgres"))).connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return url(name);
    }

    private synchronized String url(String database) {
        if (!tried) {
            tried = true;
            running = embedded().or(this::installed);
        }
        Assumptions.assumeTrue(
                running.isPresent(),
                "no PostgreSQL can be started here, neither the one of the Maven repository nor an installed one");
        return "jdbc:postgresql://" + running.orElseThrow().address() + "/" + database + "?user=postgres";
    }

    @Override
    public synchronized void close() throws IOException {
        if (running.isPresent()) {
            running.get().stopping().close();
        }
    }

    private Optional<Running> embedded() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("fsync", fsync)
                    .start();
            return Optional.of(new Running("localhost:" + server.getPort(), server));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Debian's and the like; it does not run as root, so there another user runs it. */
    private Optional<Running> installed() {
        try {
            Optional<Path> binaries = binaries();
            if (binaries.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Installed(binaries.get(), fsync).start());
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<Path> binaries() throws IOException {
        Path debian = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(debian)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(debian)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max((one, other) -> one.toString().compareTo(other.toString()));
        }
    }

    /** Starts and stops an installed server. */
    private record Installed(Path binaries, String fsync) {
        private Running start() throws IOException, InterruptedException {
            Path folder = Files.createTempDirectory("tradewind-postgres-");
            boolean root = "root".equals(System.getProperty("user.name"));
            if (root) {
                Files.setAttribute(folder, "unix:uid", 65_534);
            }
            String data = folder.resolve("data").toString();
            run(root, "initdb", "-D", data, "-U", "postgres", "-A", "trust", "--no-sync");
            for (int tried = 0; tried < PORT_TRIES; tried++) {
                int port = freePort();
                String options = "-p " + port + " -c unix_socket_directories='' -c listen_addresses=127.0.0.1"
                        + " -c fsync=" + fsync;
                if (run(root, "pg_ctl", "-D", data, "-w", "-l", folder + "/log", "-o", options, "start") == 0) {
                    return new Running("127.0.0.1:" + port, () -> stop(root, data));
                }
            }
            throw new IOException("the installed PostgreSQL did not start");
        }

        private void stop(boolean root, String data) throws IOException {
            try {
                run(root, "pg_ctl", "-D", data, "-m", "immediate", "stop");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private int run(boolean root, String program, String... arguments) throws IOException, InterruptedException {
            List<String> other =
                    root ? List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups") : List.<String>of();
            List<String> command = Stream.of(
                            other.stream(), Stream.of(binaries.resolve(program).toString()), Stream.of(arguments))
                    .flatMap(words -> words)
                    .toList();
            Process process = new ProcessBuilder(command)
                    .directory(new File("/"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(60, TimeUnit.SECONDS) ? process.exitValue() : -1;
        }

        private static int freePort() throws IOException {
            try (ServerSocket socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            }
        }
    }
}
