package org.tradewind.reply;

import java.util.List;
import java.util.Optional;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Asked;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Lang;
import org.tradewind.trade.Query;

/**
 * A question with what came of it: all that is needed to write the reply.
 *
 * @param question the asker's words as written
 * @param numbers how the reader likes digits
 */
public record Exchange(String question, Lang lang, Catalog catalog, Outcome outcome, NumberFormat numbers) {

    /** With digits as the language writes them. */
    public Exchange(String question, Lang lang, Catalog catalog, Outcome outcome) {
        this(question, lang, catalog, outcome, NumberFormat.LANGUAGE);
    }

    /** What came of a question. */
    public sealed interface Outcome {
        /** The data answered each part, in order. */
        record Answered(List<Asked> asked, List<Answer> answers) implements Outcome {
            public Answered {
                asked = List.copyOf(asked);
                answers = List.copyOf(answers);
                if (asked.isEmpty() || asked.size() != answers.size()) {
                    throw new IllegalArgumentException("each question has one answer");
                }
            }
        }

        /** It is asked back; the choices are the possible readings. */
        record Ambiguous(String words, List<Asked> choices) implements Outcome {
            public Ambiguous {
                choices = List.copyOf(choices);
            }
        }

        /**
         * Not a question for the data.
         *
         * @param why id of the reason in the replies' messages under {@code refusal.<why>}
         * @param words the words that were not understood
         */
        record NotUnderstood(String why, List<String> words, List<Query> nearest) implements Outcome {
            public NotUnderstood {
                words = List.copyOf(words);
                nearest = List.copyOf(nearest);
            }
        }

        /** Something that is no answer of the data: help, settings, a greeting. */
        record Said(List<Block> blocks, List<List<Button>> buttons) implements Outcome {
            public Said {
                blocks = List.copyOf(blocks);
                buttons = List.copyOf(buttons);
            }
        }
    }

    /** The first query answered, if any. */
    public Optional<Query> query() {
        return outcome instanceof Outcome.Answered answered
                ? Optional.of(answered.asked().getFirst().query())
                : Optional.empty();
    }
}
