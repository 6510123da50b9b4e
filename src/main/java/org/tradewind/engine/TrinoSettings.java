package org.tradewind.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cluster that answers instead of this machine.
 *
 * @param url {@code jdbc:trino://host:port/catalog/schema}, with what the driver needs to sign in; shown nowhere
 * @param exchange where large tables are handed over; empty: they go through the address, row by row
 * @param limit how long one question may take, waiting for its turn included
 * @param permits how many ask the cluster at once
 * @param near up to how many rows a version is read from the cluster once, and asked here from then on
 */
public record TrinoSettings(String url, Optional<Exchange> exchange, Duration limit, int permits, long near) {
    private static final Pattern FORM =
            Pattern.compile("jdbc:trino://[^/?]+/([A-Za-z0-9_-]+)/([a-z][a-z0-9_]{0,60})(\\?.*)?");
    private static final Duration USUAL = Duration.ofSeconds(20);
    private static final int USUAL_PERMITS = 16;
    /** What a cluster hands over in a second or two, and takes no longer to ask here than to ask there. */
    private static final long USUAL_NEAR = 100_000;

    /**
     * A folder that this machine writes and the cluster reads.
     *
     * @param location how the cluster names the folder, such as {@code s3://bucket/exchange}
     * @param catalog a catalog of the cluster that reads Parquet files where they lie (the Hive connector)
     */
    public record Exchange(Path folder, String location, String catalog) {
        /** @throws IllegalArgumentException if the catalog is not a name */
        public Exchange {
            if (!catalog.matches("[A-Za-z0-9_-]+")) {
                throw new IllegalArgumentException("is not the name of a catalog");
            }
        }
    }

    /** @throws IllegalArgumentException if the address does not name a catalog and a schema */
    public TrinoSettings {
        if (!FORM.matcher(url).matches()) {
            throw new IllegalArgumentException("is not of the form jdbc:trino://host:port/catalog/schema");
        }
    }

    /** With the usual limits. */
    public TrinoSettings(String url, Optional<Exchange> exchange) {
        this(url, exchange, USUAL, USUAL_PERMITS, USUAL_NEAR);
    }

    /** The same with another limit of time for a question. */
    public TrinoSettings within(Duration other) {
        return new TrinoSettings(url, exchange, other, permits, near);
    }

    /** The same with another size up to which a version is read once; 0 to have the cluster asked every time. */
    public TrinoSettings nearUpTo(long rows) {
        return new TrinoSettings(url, exchange, limit, permits, rows);
    }

    String catalog() {
        return part(1);
    }

    /** The schema of a version, beside the one of the address. */
    String schema(String content) {
        return part(2) + "_" + content.substring(0, 20);
    }

    private String part(int group) {
        Matcher parts = FORM.matcher(url);
        return parts.matches() ? parts.group(group) : "";
    }

    @Override
    public String toString() {
        return "TrinoSettings[" + catalog() + "." + part(2) + "]";
    }
}
