/**
 * Import: turns the files that people have (Comtrade, BACI, WITS, … or a table of their own) into a data package.
 *
 * <p>{@link org.tradewind.dataset.formats.Importing} is the one door. A file becomes {@link
 * org.tradewind.dataset.formats.Rows} of text, whatever it was; the first {@code Format} of an ordered list that knows its
 * header says which column holds what; every row becomes cells in the base unit; cells are put in order, checked for
 * repeats and written aside, and the package appears whole or not at all. Hides encodings, spreadsheets, JSON and the
 * habits of publishers. Must not know an engine or a chat; columnar files come through a port.
 */
@NullMarked
package org.tradewind.dataset.formats;

import org.jspecify.annotations.NullMarked;
