package org.tradewind.reply;

import java.util.List;
import java.util.Optional;

/**
 * A reply before it has its id.
 *
 * @param notes sentences beside the figures
 * @param suggestions questions that can be asked instead, in words that ask exactly them
 * @param rests what else the id depends on beside the words, such as the queries and the content of the data
 */
record Draft(List<Block> blocks, List<String> notes, List<String> suggestions, Optional<String> rests) {
    Draft {
        blocks = List.copyOf(blocks);
        notes = List.copyOf(notes);
        suggestions = List.copyOf(suggestions);
    }
}
