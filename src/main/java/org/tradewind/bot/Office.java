package org.tradewind.bot;

import org.tradewind.trade.Publishing;

/**
 * What the operators work with.
 *
 * @param twoAdmins whether another admin must publish what one has proposed
 */
public record Office(Publishing publishing, Audit audit, boolean twoAdmins) {}
