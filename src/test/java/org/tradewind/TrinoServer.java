package org.tradewind;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradewind.engine.TrinoSettings;
import org.tradewind.engine.TrinoSettings.Exchange;

/** A real Trino in a process of its own, with a class path of its own; its data outlives it. */
final class TrinoServer implements AutoCloseable {
    /** Written by the profile that runs these tests. */
    private static final Path CLASSPATH = Path.of("target/trino/classpath");

    private final Path folder;
    private final int port;
    private Process process;

    private TrinoServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
        this.process = begin();
    }

    static TrinoServer start(Path folder) {
        TrinoServer server = new TrinoServer(folder, freePort());
        server.waitUntilReady();
        return server;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process begin() {
        try {
            Files.createDirectories(folder);
            return new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx1500m",
                            "-XX:TieredStopAtLevel=1",
                            "--add-modules=jdk.incubator.vector",
                            "--enable-native-access=ALL-UNNAMED",
                            "--sun-misc-unsafe-memory-access=allow",
                            "-cp",
                            Files.readString(CLASSPATH).strip(),
                            "src/trino/java/TrinoServer.java",
                            folder.toString(),
                            Integer.toString(port)))
                    .redirectError(folder.resolve("server.log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("Trino cannot be started", e);
        }
    }

    /** Starts it again, on the same port and over the same data. */
    void restart() {
        process = begin();
    }

    void waitUntilReady() {
        try {
            BufferedReader lines =
                    new BufferedReader(new java.io.InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String line = lines.readLine();
            while (line != null && !line.startsWith("ready ")) {
                line = lines.readLine();
            }
            if (line == null) {
                throw new IllegalStateException("Trino did not start: "
                        + Files.readString(folder.resolve("server.log"))
                                .lines()
                                .limit(20)
                                .toList());
            }
            // What it says from here on is of no interest, but must not fill its pipe.
            Thread.ofVirtual().start(() -> lines.lines().forEach(_ -> {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where Tradewind's schemas go, in the catalog {@code hive} or {@code iceberg}. */
    TrinoSettings settings(String catalog) {
        return new TrinoSettings(url(catalog), Optional.empty());
    }

    /** The same, where even small versions are asked on the cluster, each time. */
    TrinoSettings far(String catalog) {
        return settings(catalog).nearUpTo(0);
    }

    /** The same as usual, with a folder through which tables are handed over. */
    TrinoSettings withExchange(String catalog) {
        return new TrinoSettings(
                url(catalog), Optional.of(new Exchange(folder.resolve("exchange"), "local:///exchange", "hive")));
    }

    private String url(String catalog) {
        return "jdbc:trino://127.0.0.1:" + port + "/" + catalog + "/tradewind";
    }

    /** Runs statements as an operator would; values of the first column that the last one finds. */
    List<String> run(String catalog, String... statements) {
        List<String> found = List.of();
        try (Connection connection = DriverManager.getConnection(url(catalog) + "?user=operator");
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                found = new ArrayList<>();
                if (statement.execute(each)) {
                    try (ResultSet rows = statement.getResultSet()) {
                        while (rows.next()) {
                            found.add(rows.getString(1));
                        }
                    }
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The schemas of versions in a catalog. */
    List<String> schemas(String catalog) {
        return run(
                catalog,
                "select schema_name from information_schema.schemata"
                        + " where starts_with(schema_name, 'tradewind_') order by 1");
    }

    /** As a machine that loses its power. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
