/**
 * All of Telegram: updates in, replies out, within its limits. Hides the library and its traps. Must not know SQL or
 * figures.
 *
 * <p>In: the library polls ({@code Poller}, {@code Poll}), {@code Intake} keeps each batch in the {@link
 * org.tradewind.telegram.Inbox} before Telegram hears that it came, {@code Lanes} keeps the order within a chat, {@code
 * Reception} deals with an update whatever goes wrong. Out: {@code Replying} asks the bot, {@code Rendering} makes
 * messages of replies, {@code Delivery} remembers what stands in the chat, {@code Courier} finds another way where
 * Telegram refuses the first, and {@code Gateway} is the one way out.
 *
 * <p>An update is at any moment either in the inbox or answered. What was sent is kept before the next is sent, so that
 * after a crash only the message that was on its way may be said twice. Answers that go together ({@code Gathering}) are
 * kept, and their updates done, in one commit. Of several processes, one that is relieved says nothing more of what it
 * had in hand ({@code Tenure}). Updates are read from their JSON field by field:
 * the library's own classes fail for a whole batch when one field of one update is odd.
 */
@NullMarked
package org.tradewind.telegram;

import org.jspecify.annotations.NullMarked;
