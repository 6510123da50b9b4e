package org.tradewind.reply;

import java.util.List;

/**
 * What is said of one question.
 *
 * @param notes the sentences beside the figures, once more, for the JSON
 */
record Section(List<Block> blocks, List<String> notes) {
    Section {
        blocks = List.copyOf(blocks);
        notes = List.copyOf(notes);
    }
}
