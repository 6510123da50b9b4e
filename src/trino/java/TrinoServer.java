import io.trino.plugin.hive.HivePlugin;
import io.trino.plugin.iceberg.IcebergPlugin;
import io.trino.testing.DistributedQueryRunner;
import io.trino.testing.TestingSession;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A Trino in one process, with the catalogs hive and iceberg over one folder. Its first argument is the folder, its
 * second the port. It writes a line when it is there, and ends when its input does.
 */
public final class TrinoServer {
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]).toAbsolutePath());
        var server = DistributedQueryRunner.builder(TestingSession.testSessionBuilder().build())
                .setWorkerCount(0)
                .addCoordinatorProperty("http-server.http.port", args[1])
                .build();
        Map<String, String> files =
                Map.of("fs.local.enabled", "true", "local.location", folder.toString());
        server.installPlugin(new HivePlugin());
        server.createCatalog("hive", "hive", with(files, Map.of(
                "hive.metastore", "file",
                "hive.metastore.catalog.dir", "local:///hive",
                "hive.security", "allow-all")));
        server.installPlugin(new IcebergPlugin());
        server.createCatalog("iceberg", "iceberg", with(files, Map.of(
                "iceberg.catalog.type", "testing_file_metastore",
                "hive.metastore.catalog.dir", "local:///iceberg",
                "iceberg.security", "allow-all")));
        // Trino takes the standard streams for its log.
        new PrintStream(new FileOutputStream(FileDescriptor.out), true)
                .println("ready " + server.getCoordinator().getBaseUrl().getAuthority());
        while (System.in.read() >= 0) {
            // Whoever started it holds the other end.
        }
        System.exit(0);
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
        var all = new java.util.TreeMap<>(some);
        all.putAll(more);
        return all;
    }
}
