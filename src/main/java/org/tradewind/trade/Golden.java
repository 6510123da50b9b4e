package org.tradewind.trade;

/**
 * A question that a package asks of itself, so that nobody publishes an answer that has changed without knowing it.
 *
 * @param id its name, unique in the package
 * @param answer the first line of the reply in plain text
 */
public record Golden(String id, Lang lang, String question, String answer) {}
