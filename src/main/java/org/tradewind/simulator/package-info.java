/**
 * A strict Telegram on this machine, with a chat page: for the demo and for every test of the edge. Imported by nobody
 * but the root.
 *
 * <p>It hides how a Bot API server is spoken to and how people, chats, messages and updates are kept. It refuses what
 * Telegram refuses, with Telegram's own words, and also what Telegram silently ignores (unknown parameters), so that a
 * mistake is found here. It must not know anything of the bot that talks to it: JDK, Jackson and Javalin only.
 *
 * <p>Inside, one lock guards one {@code World}; a call of the API is read into {@code Parameters}, looked up in {@code
 * Methods}, and either answers with JSON or throws a {@code Refusal}.
 */
@NullMarked
package org.tradewind.simulator;

import org.jspecify.annotations.NullMarked;
