package org.tradewind.reply;

import java.util.Optional;
import org.tradewind.trade.Estimate;

/**
 * One line of a picture of bars.
 *
 * @param number in words, as the text says it
 * @param estimate what is drawn; empty where no source gives a figure
 */
record Bar(String name, String number, Optional<Estimate> estimate) {}
