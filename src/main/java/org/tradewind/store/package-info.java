/**
 * What must survive, in one SQLite file: updates not yet answered, messages that stand in chats, settings, answers.
 *
 * <p>Implements the ports of the bot and of Telegram. Hides SQL, commits and the versions of its tables. Must not know
 * what the JSON of an update or the body of an answer means. Values are always bound, never part of a statement's text.
 *
 * <p>What is deleted is overwritten, and the log of commits is emptied soon after. News wait in small tables of their own
 * and not in a scheduler's: such a library polls and writes on connections of its own, beside the one writer, and SQLite
 * is none of the databases that it knows.
 */
@NullMarked
package org.tradewind.store;

import org.jspecify.annotations.NullMarked;
