package org.tradewind.reply;

import java.util.List;

/** What to say, not how a messenger says it. The first block carries the answer. */
public sealed interface Reply {
    /** The words; for a picture or a document they stand under it. */
    List<Block> blocks();

    /** Rows of buttons under it; may be empty. */
    List<List<Button>> buttons();

    /** Words and tables. */
    record Text(List<Block> blocks, List<List<Button>> buttons) implements Reply {
        public Text {
            blocks = List.copyOf(blocks);
            buttons = List.copyOf(buttons);
        }
    }

    /** A PNG picture with its twin in words. */
    record Picture(Attachment png, List<Block> blocks, List<List<Button>> buttons) implements Reply {
        public Picture {
            blocks = List.copyOf(blocks);
            buttons = List.copyOf(buttons);
        }
    }

    /** A file. */
    record Document(Attachment file, List<Block> blocks, List<List<Button>> buttons) implements Reply {
        public Document {
            blocks = List.copyOf(blocks);
            buttons = List.copyOf(buttons);
        }
    }
}
