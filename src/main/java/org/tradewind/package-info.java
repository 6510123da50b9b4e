/** The root: reads settings, builds everything by hand, runs the commands. Imported by nobody. */
@NullMarked
package org.tradewind;

import org.jspecify.annotations.NullMarked;
