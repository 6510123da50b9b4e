/**
 * Says answers to people, in English and Russian: sentences, tables, charts, citations, and the same as JSON.
 *
 * <p>The only author of sentences. Pure: the same answer gives the same bytes. Hides number and plural forms, names of
 * economies, layout and drawing. Must not know Telegram, SQL or a clock.
 */
@NullMarked
package org.tradewind.reply;

import org.jspecify.annotations.NullMarked;
