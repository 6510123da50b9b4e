package org.tradewind.telegram;

import java.util.List;
import org.tradewind.reply.Attachment;
import org.tradewind.reply.Button;

/** One message as it goes out; its text fits. */
sealed interface Post {
    Markup text();

    /** Rows of buttons, each with a command that fits. */
    List<List<Button>> keyboard();

    record Words(Markup text, List<List<Button>> keyboard) implements Post {}

    /** A message with a table of the messenger's own, and the same in words for where that is not known. */
    record Rich(String html, Words words) implements Post {
        @Override
        public Markup text() {
            return words.text();
        }

        @Override
        public List<List<Button>> keyboard() {
            return words.keyboard();
        }
    }

    /** A picture with its caption. */
    record Photo(Attachment png, Markup text, List<List<Button>> keyboard) implements Post {}

    /** A file with its caption. */
    record File(Attachment content, Markup text, List<List<Button>> keyboard) implements Post {}
}
