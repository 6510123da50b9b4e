package org.tradewind.engine;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.tradewind.dataset.formats.ColumnarFiles;
import org.tradewind.dataset.formats.Line;
import org.tradewind.dataset.formats.Rows;

/** Reads Parquet files as lines of text, for imports; the rows are streamed and never held. */
public final class ParquetFiles implements ColumnarFiles {
    private static final String ALL = "select * from read_parquet(?)";

    /** Reads by an engine of its own that lives as long as the file is open. */
    public ParquetFiles() {}

    @Override
    public Rows open(Path file) throws IOException {
        Properties settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("threads", "1");
        settings.setProperty("jdbc_stream_results", "true");
        try {
            return rows(DriverManager.getConnection("jdbc:duckdb:", settings), file);
        } catch (SQLException e) {
            throw new IOException("no Parquet file", e);
        }
    }

    private static Rows rows(Connection connection, Path file) throws SQLException {
        try {
            PreparedStatement statement = connection.prepareStatement(ALL);
            statement.setString(1, file.toString());
            return new Lines(connection, statement.executeQuery());
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** The names of the columns, then the rows. */
    private static final class Lines implements Rows {
        private final Connection connection;
        private final ResultSet result;
        private final int width;
        private int number;

        Lines(Connection connection, ResultSet result) throws SQLException {
            this.connection = connection;
            this.result = result;
            this.width = result.getMetaData().getColumnCount();
        }

        @Override
        public Optional<Line> next() throws IOException {
            try {
                number++;
                if (number == 1) {
                    return Optional.of(new Line(number, names(result.getMetaData())));
                }
                return result.next() ? Optional.of(new Line(number, values())) : Optional.empty();
            } catch (SQLException e) {
                throw new IOException("the Parquet file breaks off", e);
            }
        }

        private List<String> names(ResultSetMetaData columns) throws SQLException {
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= width; i++) {
                names.add(columns.getColumnName(i));
            }
            return names;
        }

        private List<String> values() throws SQLException {
            List<String> values = new ArrayList<>(width);
            for (int i = 1; i <= width; i++) {
                values.add(text(result.getObject(i)));
            }
            return values;
        }

        /** Fractions as they are printed, without exponents. */
        private static String text(@org.jspecify.annotations.Nullable Object value) {
            return switch (value) {
                case null -> "";
                case Double d when Double.isFinite(d) -> BigDecimal.valueOf(d).toPlainString();
                case Float f when Float.isFinite(f) -> new BigDecimal(Float.toString(f)).toPlainString();
                case BigDecimal d -> d.toPlainString();
                default -> value.toString();
            };
        }

        @Override
        public void close() throws IOException {
            try {
                result.close();
                connection.close();
            } catch (SQLException e) {
                throw new IOException("cannot close the Parquet file", e);
            }
        }
    }
}
