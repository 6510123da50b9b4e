package org.tradewind.question;

import java.util.List;
import org.tradewind.trade.Economy;

/**
 * A country in a question with the part it plays.
 *
 * @param at its place among the marks
 * @param codes the countries that its name may mean
 * @param home whether it is the dataset's own reporter
 */
record Actor(int at, List<Economy> codes, Role role, boolean home) {}
