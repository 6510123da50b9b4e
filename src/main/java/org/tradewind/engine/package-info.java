/**
 * All SQL on data: one dataset version in, answers out.
 *
 * <p>{@link org.tradewind.engine.DuckDbLibrary} is the one door, also where the tables of a version are on Trino: what is
 * published is made by DuckDB either way. Hides both engines, files of versions, lending and swapping. Must not know a
 * chat or a package's file layout.
 */
@NullMarked
package org.tradewind.engine;

import org.jspecify.annotations.NullMarked;
