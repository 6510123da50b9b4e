package org.tradewind.question;

import java.util.List;
import java.util.Optional;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Lang;

/** Reads questions. One reader serves all threads. */
public final class QuestionReader {

    /**
     * Reads a message.
     *
     * @param intent what a command says before these words; empty for free text
     * @param text the words: of free text, or after the command; may be empty after a command
     * @param catalog the dataset that is asked
     * @param previous what the conversation was about last, if anything
     */
    public Reading read(Optional<Intent> intent, String text, Catalog catalog, Optional<Previous> previous) {
        return new Reading.NotUnderstood(Lang.EN, Reading.Why.EMPTY, List.of(text), List.of());
    }
}
