/** All SQL on data: one dataset version in, answers out. Hides DuckDB, files of versions, lending and swapping. Must not know a chat or a package's file layout. */
@NullMarked
package org.tradewind.engine;

import org.jspecify.annotations.NullMarked;
