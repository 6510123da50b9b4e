package org.tradewind.bot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tradewind.question.QuestionReader;
import org.tradewind.question.Reading;
import org.tradewind.reply.Exchange;
import org.tradewind.reply.Exchange.Outcome;
import org.tradewind.reply.PlainText;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Asked;
import org.tradewind.trade.Golden;
import org.tradewind.trade.TradeData;

/**
 * Asks a draft the questions that its package, or the one served, asks of itself. An answer has changed where it is not
 * that of the version served, nor that which the package expects; what was accepted once is not asked again.
 */
final class GoldenRun {
    private final QuestionReader reader;
    private final Voice voice;

    GoldenRun(QuestionReader reader, Voice voice) {
        this.reader = reader;
        this.voice = voice;
    }

    /**
     * What became of one question.
     *
     * @param was what it should be, or was until now
     */
    record Result(Golden golden, String was, String is) {
        boolean changed() {
            return !was.equals(is);
        }
    }

    /** The results in the order of the draft's questions, then of those that only the served version asks. */
    List<Result> run(TradeData draft, List<Golden> own, Optional<TradeData> served, List<Golden> before) {
        Map<String, Golden> all = new LinkedHashMap<>();
        own.forEach(golden -> all.put(golden.id(), golden));
        before.forEach(golden -> all.putIfAbsent(golden.id(), golden));
        return all.values().stream()
                .map(golden -> result(golden, draft, served, before.contains(golden)))
                .toList();
    }

    private Result result(Golden golden, TradeData draft, Optional<TradeData> served, boolean known) {
        String is = answer(draft, golden);
        Optional<String> was = served.map(data -> answer(data, golden));
        if (was.isPresent() && (known || !was.get().equals(is))) {
            return new Result(golden, was.get(), is);
        }
        return new Result(golden, plain(golden.answer()), is);
    }

    /** The first line of the reply. */
    private String answer(TradeData data, Golden golden) {
        Reading reading = reader.read(Optional.empty(), golden.question(), data.catalog(), Optional.empty());
        Outcome outcome = switch (reading) {
            case Reading.Understood understood -> {
                List<Asked> asked = new ArrayList<>();
                List<Answer> answers = new ArrayList<>();
                for (Asked question : understood.questions()) {
                    ThatPeriod.in(question, answers).ifPresent(dated -> {
                        asked.add(dated);
                        answers.add(data.answer(dated.query()));
                    });
                }
                yield new Outcome.Answered(asked, answers);
            }
            case Reading.Ambiguous ambiguous -> new Outcome.Ambiguous(ambiguous.words(), ambiguous.choices());
            case Reading.NotUnderstood not -> new Outcome.NotUnderstood(Ids.of(not.why()), not.words(), not.nearest());
            case Reading.Act _ -> new Outcome.Said(List.of(), List.of());
        };
        Exchange exchange = new Exchange(golden.question(), golden.lang(), data.catalog(), outcome);
        String words = PlainText.of(voice.writer().tell(exchange).reply());
        return plain(words.lines().findFirst().orElse(""));
    }

    /** A file is typed with plain spaces; replies have some that do not break. */
    private static String plain(String words) {
        return words.replaceAll("[\\u00A0\\u202F]", " ").strip();
    }
}
