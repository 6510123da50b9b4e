/** What must survive: the inbox, settings, answers given. Hides SQLite. Must not know what its texts mean. */
@NullMarked
package org.tradewind.store;

import org.jspecify.annotations.NullMarked;
