/**
 * The root: reads settings, builds everything by hand, runs the commands. Imported by nobody.
 *
 * <p>{@link org.tradewind.Main} picks the command, {@link org.tradewind.Service} puts the running bot together. Hides the
 * command line, where settings come from and how they are spelt, logs, signals and exit codes.
 */
@NullMarked
package org.tradewind;

import org.jspecify.annotations.NullMarked;
