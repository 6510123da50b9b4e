package org.tradewind.telegram;

import java.time.Instant;
import java.util.Optional;

/**
 * How the connection with Telegram is.
 *
 * @param lastPoll when Telegram last answered a request for updates
 * @param queued updates that wait for their turn or are being answered
 * @param aside updates that were put aside because they cannot be dealt with
 * @param faults answers that failed since the start
 * @param problem what an operator has to know, or empty while updates flow
 */
public record Health(Optional<Instant> lastPoll, int queued, int aside, long faults, Optional<String> problem) {}
