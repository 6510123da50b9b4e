/**
 * The language of Tradewind: what may be asked ({@link org.tradewind.trade.Query}), what may be answered ({@link
 * org.tradewind.trade.Answer}) and numbers as honestly as their source says them ({@link
 * org.tradewind.trade.Estimate}).
 *
 * <p>Hides the interval arithmetic and the rules for digits. Knows nothing but the JDK: no SQL, no chat, no files.
 */
@NullMarked
package org.tradewind.trade;

import org.jspecify.annotations.NullMarked;
