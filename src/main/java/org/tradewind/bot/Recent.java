package org.tradewind.bot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tradewind.question.Intent;
import org.tradewind.question.Previous;
import org.tradewind.question.Reading;
import org.tradewind.reply.ReplyWriter.Told;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Asked;
import org.tradewind.trade.DatasetVersion;
import org.tradewind.trade.Lang;

/**
 * What was read and told in the last minutes, since many ask the same: by buttons, by examples, by whatever is in the
 * news. The same words read on the same version mean the same, and the same question has the same answer, so nothing
 * here can be out of date. Nobody's name stands beside the words.
 */
final class Recent {
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST = 2_000;
    /** Longer messages are hardly ever the same. */
    private static final int LONGEST_WORDS = 100;
    /** More than what a message shows would only fill the memory. */
    private static final int MOST_FIGURES = 50;

    private final Cache<Words, Reading> readings = cache();
    private final Cache<Question, Found> answers = cache();

    /** All that a reading depends on. */
    record Words(DatasetVersion version, Optional<Intent> intent, String words, Optional<Previous> previous) {
        /** All figures of the answer before would be gone through; the words alone tell nearly all apart. */
        @Override
        public int hashCode() {
            return words.hashCode();
        }
    }

    /** All that an answer and its wording depend on. */
    record Question(DatasetVersion version, Lang lang, Taste taste, List<Asked> asked) {}

    /**
     * An answer with its wording.
     *
     * @param asked as answered: in the chat's currency
     */
    record Found(List<Asked> asked, List<Answer> answers, Told told) {
        private boolean isLasting() {
            return answers.stream().allMatch(Found::isLasting);
        }

        /** What a version cannot say, it never can. */
        private static boolean isLasting(Answer answer) {
            return switch (answer) {
                case Answer.Figures found -> found.figures().size() <= MOST_FIGURES;
                case Answer.NoData none -> none.related().size() <= MOST_FIGURES;
                case Answer.Info _ -> false;
            };
        }
    }

    private static <K, V> Cache<K, V> cache() {
        return Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(KEPT)
                .executor(Runnable::run)
                .build();
    }

    Reading read(Words words, Supplier<Reading> reader) {
        Reading known = readings.getIfPresent(words);
        if (known != null) {
            return known;
        }
        Reading reading = reader.get();
        if (words.words().length() <= LONGEST_WORDS) {
            readings.put(words, reading);
        }
        return reading;
    }

    /** What the catalog says of itself, and what is too long to be kept, is looked up anew. */
    Found answer(Question question, Supplier<Found> data) {
        Found known = answers.getIfPresent(question);
        if (known != null) {
            return known;
        }
        Found found = data.get();
        if (found.isLasting()) {
            answers.put(question, found);
        }
        return found;
    }
}
