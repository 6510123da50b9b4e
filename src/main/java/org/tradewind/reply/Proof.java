package org.tradewind.reply;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tradewind.reply.Exchange.Outcome;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Asked;
import org.tradewind.trade.Basis;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Row;

/** Why an answer says what it says: rows as printed, formula with its numbers, bounds, sources and their order. */
final class Proof {
    /** A proof of more figures than this is a table for a file, not a message. */
    private static final int MOST_FIGURES = 12;

    private final Exchange exchange;
    private final Voice voice;

    Proof(Exchange exchange) {
        this.exchange = exchange;
        this.voice = Voice.of(exchange);
    }

    Reply of(String id) {
        List<Block> blocks = new ArrayList<>();
        List<Answer> answers = exchange.outcome() instanceof Outcome.Answered o ? o.answers() : List.of();
        List<Asked> asked = exchange.outcome() instanceof Outcome.Answered o ? o.asked() : List.of();
        blocks.add(new Block.Paragraph(voice.words().spans("why.head", id)));
        for (int i = 0; i < answers.size(); i++) {
            blocks.addAll(answer(answers.get(i)));
            together(asked.get(i), answers.get(i)).ifPresent(blocks::add);
        }
        precedence(answers).ifPresent(blocks::add);
        var version = exchange.catalog().version();
        blocks.add(Sections.paragraph(voice.text(
                "why.version", version.dataset() + " " + version.version(), Citation.start(version.content()))));
        return new Reply.Text(blocks, List.of());
    }

    private List<Block> answer(Answer answer) {
        List<Figure> figures = switch (answer) {
            case Answer.Figures a -> a.figures();
            case Answer.NoData a -> a.related();
            case Answer.Info _ -> List.<Figure>of();
        };
        List<Block> blocks = new ArrayList<>();
        switch (answer) {
            case Answer.Figures _ -> {}
            case Answer.NoData _ ->
                blocks.addAll(new Sections(voice).of(answer).blocks().subList(0, 1));
            case Answer.Info _ -> blocks.add(Sections.paragraph(voice.text("why.info")));
        }
        figures.stream().limit(MOST_FIGURES).forEach(figure -> blocks.add(figure(figure)));
        if (figures.size() > MOST_FIGURES) {
            blocks.add(Sections.paragraph(voice.text("why.more", figures.size() - MOST_FIGURES)));
        }
        return blocks;
    }

    /** How the figures above were added up, where their sum or average is told; each of them was proved there. */
    private Optional<Block> together(Asked asked, Answer answer) {
        Optional<Figure> all = Together.figure(asked, answer);
        if (all.isEmpty() || !(all.get().basis() instanceof Basis.Computed basis)) {
            return Optional.empty();
        }
        String sum = formula(basis);
        String formula =
                Together.average(asked) ? "(" + sum + ") / " + basis.inputs().size() : sum;
        SpanBuilder out = new SpanBuilder();
        out.argument(voice.text("why.formula", formula, voice.amounts().told(all.get())));
        bounds(all.get()).ifPresent(bounds -> line(out, bounds));
        return Optional.of(new Block.Paragraph(out.spans()));
    }

    private Block figure(Figure figure) {
        SpanBuilder out = new SpanBuilder();
        out.spans(voice.words()
                .spans(
                        "head.value",
                        voice.labels().of(figure.cell()),
                        voice.amounts().text(figure)));
        switch (figure.basis()) {
            case Basis.Reported basis -> reported(out, basis);
            case Basis.Computed basis -> computed(out, figure, basis);
            case Basis.Summed basis -> summed(out, figure, basis);
        }
        return new Block.Paragraph(out.spans());
    }

    private void reported(SpanBuilder out, Basis.Reported basis) {
        line(out, row("why.row", basis.row()));
        notes(basis.row()).forEach(note -> line(out, note));
        basis.others().forEach(other -> line(out, row("why.other", other)));
    }

    private static void line(SpanBuilder out, String text) {
        out.argument("\n" + text);
    }

    private String row(String id, Row row) {
        Optional<Catalog.SourceInfo> source = exchange.catalog().source(row.source());
        String publisher = source.map(Catalog.SourceInfo::publisher).orElse(row.source());
        String title = source.map(Catalog.SourceInfo::title).orElse("");
        String number = row.number().isBlank() ? voice.text("no-figure") : row.number() + " " + row.unit();
        return voice.text(id + (row.words().isBlank() ? "" : ".words"), number, publisher, title, row.words());
    }

    private List<String> notes(Row row) {
        return row.notes().stream()
                .flatMap(note -> exchange.catalog().note(note).stream())
                .map(note -> voice.text("why.note", note.text().in(voice.lang())))
                .toList();
    }

    private void summed(SpanBuilder out, Figure figure, Basis.Summed basis) {
        Row rows = basis.of().getFirst();
        line(out, voice.text("why.summed", basis.count(), rows.id()));
        bounds(figure).ifPresent(bounds -> line(out, bounds));
    }

    private void computed(SpanBuilder out, Figure figure, Basis.Computed basis) {
        List<Figure> inputs = basis.inputs();
        line(out, voice.text("why.formula", formula(basis), voice.amounts().told(figure)));
        bounds(figure).ifPresent(bounds -> line(out, bounds));
        for (Figure input : inputs) {
            line(
                    out,
                    voice.text(
                            "why.input",
                            voice.labels().of(input.cell()),
                            voice.amounts().text(input)));
            if (input.basis() instanceof Basis.Reported reported) {
                reported(out, reported);
            } else if (input.basis() instanceof Basis.Summed sum) {
                summed(out, input, sum);
            }
        }
    }

    private String formula(Basis.Computed basis) {
        List<String> told = basis.inputs().stream().map(voice.amounts()::told).toList();
        if (basis.formula() == Basis.Formula.SUM) {
            return String.join(" + ", told);
        }
        String id = "formula." + Descriptions.code(basis.formula()).replace('_', '-');
        int years = basis.formula() == Basis.Formula.YEARLY_GROWTH ? years(basis.inputs()) : 0;
        List<String> all = new ArrayList<>(List.of(told.getFirst(), told.getLast(), Integer.toString(years)));
        all.addAll(told);
        return voice.text(id, all.toArray());
    }

    private static int years(List<Figure> inputs) {
        return inputs.getFirst().cell().period().year()
                - inputs.getLast().cell().period().year();
    }

    /** What the words of the sources allow at the outside. */
    private Optional<String> bounds(Figure figure) {
        Estimate e = figure.estimate();
        Optional<String> low = e.low().map(b -> voice.amounts().bound(b, figure, RoundingMode.FLOOR));
        Optional<String> high = e.high().map(b -> voice.amounts().bound(b, figure, RoundingMode.CEILING));
        if (low.isEmpty() && high.isEmpty()) {
            return Optional.of(voice.text("why.bounds.none"));
        }
        String open = voice.text("why.bounds.open");
        return Optional.of(voice.text("why.bounds", low.orElse(open), high.orElse(open)));
    }

    /** In which order sources are taken, where an answer had the choice. */
    private Optional<Block> precedence(List<Answer> answers) {
        boolean choice = answers.stream()
                .flatMap(answer -> answer instanceof Answer.Figures a ? a.figures().stream() : Stream.empty())
                .anyMatch(Proof::chosen);
        if (!choice) {
            return Optional.empty();
        }
        List<String> order = exchange.catalog().sources().stream()
                .map(Catalog.SourceInfo::publisher)
                .distinct()
                .toList();
        return Optional.of(Sections.paragraph(voice.text("why.precedence", String.join(" \u203a ", order))));
    }

    private static boolean chosen(Figure figure) {
        return switch (figure.basis()) {
            case Basis.Reported basis -> !basis.others().isEmpty();
            case Basis.Computed basis -> basis.inputs().stream().anyMatch(Proof::chosen);
            case Basis.Summed _ -> false;
        };
    }
}
