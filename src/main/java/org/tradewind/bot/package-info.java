/**
 * One message in, replies out: commands, permissions, the memory of a conversation, the operators' desk.
 *
 * <p>Hides which command does what and who may. Must not know Telegram, SQL or files: what must survive goes through
 * its ports {@link org.tradewind.bot.Memory} and {@link org.tradewind.bot.Ledger}.
 */
@NullMarked
package org.tradewind.bot;

import org.jspecify.annotations.NullMarked;
