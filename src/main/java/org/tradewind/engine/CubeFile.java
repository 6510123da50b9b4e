package org.tradewind.engine;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.tradewind.dataset.Cube;
import org.tradewind.dataset.DataPackage;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Status;

/** Loads the cells of a package into its database file, in bulk. */
final class CubeFile {
    private static final String KEYS = "flow, reporter, partner, product, period";

    private final DuckDBConnection connection;
    private final Statement statement;
    private final Cube cube;
    private final Codebook book;
    private final List<String> sources;

    private CubeFile(DuckDBConnection connection, Statement statement, Cube cube, List<String> sources) {
        this.connection = connection;
        this.statement = statement;
        this.cube = cube;
        this.book = Codebook.of(cube).withLevels(cube.form().hierarchy());
        this.sources = sources;
    }

    static void write(DataPackage dataPackage, Cube cube, DuckDBConnection connection, EngineSettings limits)
            throws SQLException {
        List<String> sources = dataPackage.catalog().sources().stream()
                .map(Catalog.SourceInfo::id)
                .toList();
        try (Statement statement = connection.createStatement()) {
            CubeFile file = new CubeFile(connection, statement, cube, sources);
            statement.execute("set preserve_insertion_order = false");
            file.codes();
            file.form(CubeShape.of(cube, dataPackage.catalog().units().getFirst(), sources));
            file.cells();
            new Rollups(
                            statement,
                            file.book,
                            CubeShape.of(cube, dataPackage.catalog().units().getFirst(), sources))
                    .build(cube, dataPackage.catalog().groups(), limits.rollUpFrom());
            statement.execute("set preserve_insertion_order = true");
        }
    }

    private void codes() throws SQLException {
        statement.execute(CubeTables.CREATE_CODES);
        try (DuckDBAppender appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "code")) {
            for (Codebook.Kind kind : Codebook.Kind.values()) {
                int id = 0;
                for (String code : book.all(kind)) {
                    appender.beginRow();
                    appender.append(kind.code());
                    appender.append(++id);
                    appender.append(code);
                    appender.endRow();
                }
            }
        }
    }

    private void form(CubeShape shape) throws SQLException {
        statement.execute(CubeTables.CREATE_FORM);
        try (DuckDBAppender appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "form")) {
            for (var line : shape.lines()) {
                appender.beginRow();
                appender.append(line.getKey());
                appender.append(line.getValue());
                appender.endRow();
            }
        }
    }

    /**
     * Codes become numbers by types that the database knows their order by: that is much faster than joins, and no row
     * leaves the database.
     */
    private void cells() throws SQLException {
        for (Codebook.Kind kind : Codebook.Kind.values()) {
            statement.execute("create type place_%1$s as enum (select code from code where kind = '%1$s' order by id)"
                    .formatted(kind.code()));
        }
        String coded = "select %s::tinyint as flow, %s::smallint as reporter, %s::smallint as partner, "
                        .formatted(
                                number("flow", Codebook.Kind.FLOW),
                                number("reporter", Codebook.Kind.ECONOMY),
                                number("partner", Codebook.Kind.ECONOMY))
                + "%s::integer as product, %s::smallint as period, "
                        .formatted(number("product", Codebook.Kind.PRODUCT), number("period", Codebook.Kind.PERIOD))
                + amounts();
        NavigableSet<Integer> levels = levels();
        boolean several = levels.size() > 1;
        if (sources.size() > 1) {
            coded = preferred(coded);
        }
        if (several) {
            statement.execute("create temp table coded as " + coded);
        }
        statement.execute("""
                create table %s as
                select flow, reporter, partner, product, above, period, value, quantity, status, source
                from (%s) order by flow, reporter, partner, period, product""".formatted(
                CubeTables.CELL, several ? above(levels) : "select *, 0::tinyint as above from (" + coded + ")"));
        for (Codebook.Kind kind : Codebook.Kind.values()) {
            statement.execute("drop type place_" + kind.code());
        }
        statement.execute("drop table if exists coded");
    }

    /** The place of a code, 1 first; 0 where the row is of all. */
    private static String number(String column, Codebook.Kind kind) {
        return "coalesce(enum_code(nullif(cast(%s as varchar), '')::place_%s)::integer + 1, 0)"
                .formatted(column, kind.code());
    }

    /** Of several sources for one cell only the first in the package's order stays. */
    private static String preferred(String coded) {
        return "select * from (%s) qualify row_number() over (partition by %s order by source) = 1"
                .formatted(coded, KEYS);
    }

    private String amounts() throws SQLException {
        String from = from();
        List<String> columns = columns(from);
        boolean typed = Cube.parquet(cube.files().getFirst());
        return "%s, %s, %s, %s from %s"
                .formatted(
                        typed
                                ? "cast(value as decimal(18,3)) as value"
                                : "cast(nullif(value, '') as decimal(18,3)) as value",
                        optional(columns, "quantity", "decimal(18,3)"),
                        place(columns, "status", statuses()),
                        place(columns, "source", sources),
                        from);
    }

    /** The place of a word in a short list, 0 first; what is missing is the first. */
    private static String place(List<String> columns, String column, List<String> words) {
        if (!columns.contains(column) || words.size() < 2) {
            return "0::tinyint as " + column;
        }
        String list = words.stream()
                .map(word -> "'" + word.replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "[", "]"));
        return "(coalesce(list_position(%s, cast(%s as varchar)), 1) - 1)::tinyint as %s"
                .formatted(list, column, column);
    }

    private static String optional(List<String> columns, String column, String type) {
        return columns.contains(column)
                ? "cast(nullif(cast(%s as varchar), '') as %s) as %s".formatted(column, type, column)
                : "cast(null as %s) as %s".formatted(type, column);
    }

    private String from() {
        String list = cube.files().stream()
                .map(Path::toAbsolutePath)
                .map(path -> "'" + path.toString().replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "[", "]"));
        if (Cube.parquet(cube.files().getFirst())) {
            return "read_parquet(" + list + ")";
        }
        return "read_csv(%s, header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"')"
                .formatted(list);
    }

    private List<String> columns(String from) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet described = statement.executeQuery("describe select * from " + from)) {
            while (described.next()) {
                columns.add(described.getString(1));
            }
        }
        return columns;
    }

    private static List<String> statuses() {
        List<String> codes = new ArrayList<>();
        for (Status status : CubeTables.STATUSES) {
            codes.add(status.code());
        }
        return codes;
    }

    private NavigableSet<Integer> levels() {
        NavigableSet<Integer> levels = new TreeSet<>();
        if (cube.form().hierarchy()) {
            cube.summary()
                    .products()
                    .forEach(product -> levels.add(product.code().length()));
        }
        return levels;
    }

    /** For each row the longest code reported beside it that holds its own: a sum takes no row beside its part. */
    private String above(NavigableSet<Integer> levels) throws SQLException {
        StringBuilder joins = new StringBuilder();
        List<String> cases = new ArrayList<>();
        for (int level : levels.headSet(levels.last(), false).descendingSet()) {
            statement.execute("""
                    create temp table up%1$d as
                    select k.id, u.id as up from code k
                    join code u on u.kind = 'product' and u.code = left(k.code, %1$d)
                    where k.kind = 'product' and length(k.code) > %1$d""".formatted(level));
            joins.append("""
                     left join up%1$d u%1$d on u%1$d.id = c.product
                     left join (select distinct %2$s from coded) h%1$d on h%1$d.product = u%1$d.up
                       and h%1$d.flow = c.flow and h%1$d.reporter = c.reporter
                       and h%1$d.partner = c.partner and h%1$d.period = c.period
                    """.formatted(level, KEYS));
            cases.add("when h%1$d.product is not null then %1$d".formatted(level));
        }
        return "select c.*, (case %s else 0 end)::tinyint as above from coded c\n%s"
                .formatted(String.join(" ", cases), joins);
    }
}
