package org.tradewind.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tradewind.question.QuestionReader;
import org.tradewind.question.Reading;
import org.tradewind.reply.ReplyWriter.Told;
import org.tradewind.trade.Asked;
import org.tradewind.trade.Lang;
import org.tradewind.trade.Part;
import org.tradewind.trade.Query;

/**
 * What is typed after the bot's name in some chat: each way to read it is a row with its figure, so that the list itself
 * resolves what is ambiguous. Nothing of a conversation goes in, nothing comes of it.
 */
final class Inline {
    private static final int MOST_ROWS = 10;
    private static final int LONGEST = 256;

    private final QuestionReader reader;
    private final Answering answering;
    private final Proofs proofs;
    private final Voice voice;

    Inline(QuestionReader reader, Answering answering, Proofs proofs, Voice voice) {
        this.reader = reader;
        this.answering = answering;
        this.proofs = proofs;
        this.voice = voice;
    }

    /** Rows to choose from, and whether they may soon be others. */
    record Rows(List<Told> rows, boolean passing) {}

    Rows rows(Scene scene) {
        String words = scene.message().text().strip().replaceFirst("^/", "");
        if (words.isEmpty() || words.length() > LONGEST) {
            return examples(scene);
        }
        if (proofs.knows(words)) {
            return new Rows(proofs.again(scene, words), false);
        }
        Reading reading = reader.read(Optional.empty(), words, scene.catalog(), Optional.empty());
        return rows(scene.read(reading), reading);
    }

    private Rows rows(Scene scene, Reading reading) {
        return switch (reading) {
            case Reading.Understood understood -> understood(scene, understood.questions());
            case Reading.Ambiguous ambiguous -> each(scene, ambiguous.choices().stream());
            case Reading.NotUnderstood not ->
                not.nearest().isEmpty()
                        ? examples(scene)
                        : each(scene, not.nearest().stream().map(Asked::of));
            case Reading.Act _ -> examples(scene);
        };
    }

    private Rows understood(Scene scene, List<Asked> questions) {
        Answering.Fresh fresh = answering.answer(scene, questions);
        List<Told> rows = new ArrayList<>(List.of(fresh.told()));
        List<Query> nearest = Answering.nearest(fresh.exchange());
        rows.addAll(each(scene, nearest.stream().map(Asked::of)).rows());
        boolean latest = questions.stream()
                .anyMatch(asked -> asked.assumed().contains(Part.YEARS)
                        || asked.remarks().stream()
                                .anyMatch(remark -> remark.id().startsWith("latest")));
        return new Rows(distinct(rows), latest);
    }

    private Rows each(Scene scene, Stream<Asked> questions) {
        List<Told> rows = questions
                .limit(MOST_ROWS)
                .map(asked -> answering.answer(scene, List.of(asked)).told())
                .toList();
        return new Rows(distinct(rows), false);
    }

    /** Readings that come to the same are one row. */
    private static List<Told> distinct(List<Told> rows) {
        List<Told> distinct = new ArrayList<>();
        for (Told row : rows) {
            if (distinct.stream().noneMatch(other -> other.id().equals(row.id()))) {
                distinct.add(row);
            }
        }
        return distinct.stream().limit(MOST_ROWS).toList();
    }

    private Rows examples(Scene scene) {
        Lang lang = scene.lang();
        List<Asked> asked = new ArrayList<>();
        for (Example example : Example.of(scene.catalog())) {
            String words = voice.phrase(lang, "bot.example." + example.id(), example.period());
            Reading reading = reader.read(Optional.empty(), words, scene.catalog(), Optional.empty());
            if (reading instanceof Reading.Understood understood) {
                asked.addAll(understood.questions());
            }
        }
        return new Rows(each(scene, asked.stream()).rows(), true);
    }
}
