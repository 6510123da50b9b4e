package org.tradewind.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tradewind.reply.Exchange.Outcome;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Asked;
import org.tradewind.trade.Query;

/** Puts a whole reply together. */
final class Teller {
    /** Words that are not understood are quoted so far, that the reply stays one message. */
    private static final int MOST_QUOTED = 10;

    private static final int LONGEST_QUOTED = 60;

    private final Exchange exchange;
    private final Voice voice;
    private final Asks asks;

    Teller(Exchange exchange) {
        this.exchange = exchange;
        this.voice = Voice.of(exchange);
        this.asks = new Asks(voice);
    }

    ReplyWriter.Told tell() {
        return switch (exchange.outcome()) {
            case Outcome.Answered o -> answered(o);
            case Outcome.Ambiguous o -> ambiguous(o);
            case Outcome.NotUnderstood o -> notUnderstood(o);
            case Outcome.Said o -> said(o);
        };
    }

    private ReplyWriter.Told answered(Outcome.Answered o) {
        Draft draft = draft(o);
        String id = AnswerId.of(draft.rests().orElse("") + "\n" + PlainText.of(draft.blocks()));
        List<Block> blocks = new ArrayList<>(draft.blocks());
        Block.Paragraph footer = (Block.Paragraph) blocks.removeLast();
        List<Span> spans = new ArrayList<>(footer.spans());
        spans.addAll(voice.words().spans("answer-id", id));
        blocks.add(new Block.Paragraph(spans));
        Draft signed = new Draft(blocks, draft.notes(), draft.suggestions(), draft.rests());
        Reply reply = new Reply.Text(blocks, buttons(o, id));
        return new ReplyWriter.Told(Optional.of(id), reply, twin(id, signed, reply));
    }

    private Draft draft(Outcome.Answered o) {
        List<Block> blocks = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Answer answer : o.answers()) {
            Section section = new Sections(voice).of(answer);
            blocks.addAll(section.blocks());
            notes.addAll(section.notes());
        }
        List<String> suggestions = suggestions(o.answers());
        suggest(blocks, suggestions);
        Interpretation reading = new Interpretation(voice);
        Together together = new Together(voice);
        List<String> remarks = new ArrayList<>(together.told(o.asked(), o.answers()));
        remarks.addAll(reading.remarks(together.without(o.asked(), o.answers())));
        notes.addAll(remarks);
        String read = reading.of(o.asked());
        blocks.add(Sections.paragraph(remarks.isEmpty() ? read : String.join("\n", remarks) + "\n" + read));
        blocks.add(new Block.Paragraph(new Footers(voice).of(o.answers())));
        return new Draft(blocks, notes.stream().distinct().toList(), suggestions, Optional.of(rests(o)));
    }

    private String rests(Outcome.Answered o) {
        return o.asked().stream().map(asked -> asked.query().notation()).collect(Collectors.joining("\n")) + "\n"
                + exchange.catalog().version().content();
    }

    private List<String> suggestions(List<Answer> answers) {
        return nearest(answers).stream().map(asks::of).distinct().toList();
    }

    private static List<Query> nearest(List<Answer> answers) {
        return answers.stream()
                .flatMap(a -> a instanceof Answer.NoData none ? none.nearest().stream() : Stream.empty())
                .toList();
    }

    private void suggest(List<Block> blocks, List<String> suggestions) {
        if (!suggestions.isEmpty()) {
            blocks.add(Sections.paragraph(suggestions.stream()
                    .map(s -> voice.text("suggestion", s))
                    .collect(Collectors.joining("\n", voice.text("suggestions") + "\n", ""))));
        }
    }

    private List<List<Button>> buttons(Outcome.Answered o, String id) {
        FollowUps next = new FollowUps(voice);
        List<Query> nearest = nearest(o.answers());
        if (!nearest.isEmpty()) {
            return next.choices(nearest);
        }
        List<Button> instead = o.asked().stream()
                .flatMap(asked -> next.instead(asked).stream())
                .distinct()
                .toList();
        return next.after(o.answers().getFirst(), instead, id);
    }

    private ReplyWriter.Told ambiguous(Outcome.Ambiguous o) {
        List<Query> choices = o.choices().stream().map(Asked::query).toList();
        String id = o.words().isEmpty() ? "ambiguous.reporter" : "ambiguous";
        return offer(
                voice.words().spans(id, o.words()),
                choices.isEmpty() ? FollowUps.examples(exchange.catalog()) : choices);
    }

    private ReplyWriter.Told notUnderstood(Outcome.NotUnderstood o) {
        String quoted = o.words().stream()
                        .limit(MOST_QUOTED)
                        .map(word -> voice.text("quoted", shortened(word)))
                        .collect(Collectors.joining(", "))
                + (o.words().size() > MOST_QUOTED ? ", …" : "");
        String id = voice.words().firstOf("refusal." + o.why(), "refusal.unknown-words");
        List<Span> head = voice.words().spans(id, quoted, o.words().size());
        return offer(head, o.nearest().isEmpty() ? FollowUps.examples(exchange.catalog()) : o.nearest());
    }

    private static String shortened(String word) {
        int[] letters = word.codePoints().limit(LONGEST_QUOTED + 1L).toArray();
        return letters.length > LONGEST_QUOTED ? new String(letters, 0, LONGEST_QUOTED) + "…" : word;
    }

    private ReplyWriter.Told offer(List<Span> head, List<Query> queries) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(head));
        List<String> suggestions = queries.stream().map(asks::of).distinct().toList();
        suggest(blocks, suggestions);
        Draft draft = new Draft(blocks, List.of(), suggestions, Optional.empty());
        return told(draft, new FollowUps(voice).choices(queries));
    }

    private ReplyWriter.Told said(Outcome.Said o) {
        List<String> offered = Offers.of(new Reply.Text(o.blocks(), o.buttons()));
        return told(new Draft(o.blocks(), List.of(), offered, Optional.empty()), o.buttons());
    }

    private ReplyWriter.Told told(Draft draft, List<List<Button>> buttons) {
        String id = AnswerId.of(PlainText.of(draft.blocks()));
        Reply reply = new Reply.Text(draft.blocks(), buttons);
        return new ReplyWriter.Told(Optional.empty(), reply, twin(id, draft, reply));
    }

    private Twin twin(String id, Draft draft, Reply reply) {
        return Twin.of(() -> new AnswerJson(exchange, voice).write(id, draft, reply));
    }
}
