/**
 * What must survive, in one SQLite file or one PostgreSQL database: updates not yet answered, messages that stand in
 * chats, settings, answers.
 *
 * <p>Implements the ports of the bot and of Telegram. Hides SQL, commits and the versions of its tables. Must not know
 * what the JSON of an update or the body of an answer means. Values are always bound, never part of a statement's text.
 *
 * <p>Both databases have the same tables and are spoken to by the same code; {@code Database} is all that differs, and
 * {@code Sharing} what only several processes need. The tables are made by one set of SQL files. For PostgreSQL Flyway
 * applies them, which also lets processes that start at once wait for each other. For SQLite {@code Steps} does, because
 * Flyway took half a second and more of every start, as long as all the rest of it, to find out that there is nothing to
 * do; a second set of files for it would have been two truths about one table.
 *
 * <p>What is deleted is overwritten in SQLite, and the log of commits is emptied soon after. News wait in small tables of
 * their own and not in a scheduler's: such a library polls and writes on connections of its own, beside the one writer,
 * and SQLite is none of the databases that it knows.
 */
@NullMarked
package org.tradewind.store;

import org.jspecify.annotations.NullMarked;
