package org.tradewind.trade;

import java.util.Optional;

/**
 * A version that waits to be published.
 *
 * @param base content of the version that it was compared with; empty for a new dataset
 */
public record Draft(DatasetVersion version, Optional<String> base, Origin origin) {}
