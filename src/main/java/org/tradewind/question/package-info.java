/**
 * Reads people's words, in English and Russian, as queries.
 *
 * <p>One way through: {@code Wording} mends the spelling and {@code Marking} gives each phrase the marks of the lexicon;
 * each recogniser in {@code QuestionReader.RECOGNISERS}, in order, reads one way of speaking and hands on the line; {@code
 * Sketch} says what is named (parties, times, goods); {@code Conversation} refuses, asks back, or takes what was asked
 * before ({@code FollowUps}); {@code Kinds} decides what kind of question it is, {@code Claims} what is stated, and {@code
 * Assembler} writes the query. {@code Unused} refuses what would pass over a number or a bound. Whatever is read wrongly is
 * put right in the first of these that could have known better.
 *
 * <p>Pure: the same words on the same catalog in the same conversation give the same reading. Hides tokens, word
 * endings, typos, and the ordered list of recognisers. Must not know a clock, a file, a chat or a figure's value.
 */
@NullMarked
package org.tradewind.question;

import org.jspecify.annotations.NullMarked;
