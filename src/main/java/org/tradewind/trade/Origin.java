package org.tradewind.trade;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a draft comes from.
 *
 * @param person Telegram user id of the admin who proposed it
 * @param file name of the file that was sent, as the sender wrote it; empty where it is the data folder
 */
public record Origin(long person, Instant at, Optional<String> file) {}
