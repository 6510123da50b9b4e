/**
 * Reads people's words, in English and Russian, as queries.
 *
 * <p>Pure: the same words on the same catalog in the same conversation give the same reading. Hides tokens, word
 * endings, typos, and the ordered list of recognisers. Must not know a clock, a file, a chat or a figure's value.
 */
@NullMarked
package org.tradewind.question;

import org.jspecify.annotations.NullMarked;
