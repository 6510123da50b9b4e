package org.tradewind.question;

import java.util.List;
import org.tradewind.trade.Asked;
import org.tradewind.trade.Lang;
import org.tradewind.trade.Query;

/** How a message was read. */
public sealed interface Reading {
    /** The language of the words; where they have none ("2018?"), that of the conversation, else English. */
    Lang lang();

    /** One question or several, in order. */
    record Understood(Lang lang, List<Asked> questions) implements Reading {
        public Understood {
            if (questions.isEmpty()) {
                throw new IllegalArgumentException("understood, but nothing asked");
            }
            questions = List.copyOf(questions);
        }
    }

    /**
     * More than one reading is possible; it is asked back.
     *
     * @param words the words that can be read in more than one way
     * @param choices the readings, likeliest first, at least one
     */
    record Ambiguous(Lang lang, String words, List<Asked> choices) implements Reading {
        public Ambiguous {
            choices = List.copyOf(choices);
        }
    }

    /**
     * Not a question that the data could answer.
     *
     * @param why what kind of question it is
     * @param words the words that were not understood, as written; may be empty
     * @param nearest questions near to it that can be answered, nearest first
     */
    record NotUnderstood(Lang lang, Why why, List<String> words, List<Query> nearest) implements Reading {
        public NotUnderstood {
            words = List.copyOf(words);
            nearest = List.copyOf(nearest);
        }
    }

    /** Not a question about figures, but something to do with the conversation. */
    record Act(Lang lang, Action action) implements Reading {}

    /** Why a message is not read as a query. */
    enum Why {
        UNKNOWN_WORDS,
        OTHER_TOPIC,
        FORECAST,
        CAUSE,
        OPINION,
        INSTRUCTION,
        NAME_UNKNOWN,
        /** It asks to add up amounts that do not add up. */
        NOT_ADDITIVE,
        /** It asks for an average of countries or products. */
        AVERAGE,
        /** It asks for a list by a share or a growth. */
        LIST_BY_RATIO,
        /** It asks for more than one query can ask, and what is left over would be passed over. */
        LEFT_OVER,
        /** It goes on from something, but nothing was said before. */
        NOTHING_BEFORE,
        TOO_LONG,
        EMPTY
    }

    /** What else a message may ask for. */
    enum Action {
        WHY,
        CHART,
        CITE,
        HELP,
        GREETING,
        THANKS
    }
}
