/**
 * Says answers to people, in English and Russian: sentences, tables, charts, citations, and the same as JSON.
 *
 * <p>The only author of sentences. Pure: the same answer gives the same bytes. Hides number and plural forms, names of
 * economies, layout and drawing. Must not know Telegram, SQL or a clock.
 *
 * <p>A reply is put together by {@code Teller} out of {@code Sections} (first line, table, caveats of one answer),
 * {@code Interpretation} (how it was read), {@code Footers} (sources, version) and {@code FollowUps} (buttons); its
 * words stand in {@code messages_*.properties}. ICU's message parser and plural rules are used, its formatters are not:
 * they load number and date formats that no message needs. Lines are drawn with the chart library; bars are drawn
 * directly, since it knows only exact ones.
 */
@NullMarked
package org.tradewind.reply;

import org.jspecify.annotations.NullMarked;
