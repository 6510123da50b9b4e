/** A strict Telegram on this machine, with a chat page: for the demo and for every test of the edge. Imported by nobody but the root. */
@NullMarked
package org.tradewind.simulator;

import org.jspecify.annotations.NullMarked;
