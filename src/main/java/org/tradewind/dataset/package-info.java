/** Data packages on disk: reads and validates them, names every fault with its place. Hides Frictionless, CSV and encodings. Must not know an engine or a chat. */
@NullMarked
package org.tradewind.dataset;

import org.jspecify.annotations.NullMarked;
