package org.tradewind.dataset.formats;

import java.io.IOException;
import java.nio.file.Path;

/** Port: reads Parquet files, which takes an engine. */
public interface ColumnarFiles {
    /**
     * Opens a file; its first line is the names of its columns.
     *
     * @throws IOException where it is no such file
     */
    Rows open(Path file) throws IOException;
}
