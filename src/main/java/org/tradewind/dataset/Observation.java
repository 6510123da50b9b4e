package org.tradewind.dataset;

import java.util.Optional;
import org.tradewind.trade.Cell;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Row;
import org.tradewind.trade.Unit;

/**
 * One row of a package, read.
 *
 * @param unit base unit of the estimate
 * @param estimate in base units; empty where the row's status says that there is no number
 * @param row the same as printed
 */
public record Observation(Cell cell, Unit unit, Optional<Estimate> estimate, Row row) {}
