/** All of Telegram: updates in, replies out, within its limits. Hides the library and its traps. Must not know SQL or figures. */
@NullMarked
package org.tradewind.telegram;

import org.jspecify.annotations.NullMarked;
