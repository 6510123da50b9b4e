/**
 * Data packages on disk: reads and validates them, names every fault with its place.
 *
 * <p>A package is a folder with a {@code datapackage.json} (Frictionless Data Package v2) and a file a table, CSV or, for
 * cells, also gzipped or Parquet; {@link org.tradewind.dataset.PackageReader} is the one door. Hides Frictionless, CSV, JSON and encodings. Must not know an
 * engine or a chat. The words of the faults stand with the other messages of the replies, by the id of the fault.
 */
@NullMarked
package org.tradewind.dataset;

import org.jspecify.annotations.NullMarked;
