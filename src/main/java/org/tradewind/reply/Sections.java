package org.tradewind.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Caveat;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Query;

/** What is said of one answer, before how it was read and where it comes from. */
final class Sections {
    private final Voice voice;

    Sections(Voice voice) {
        this.voice = voice;
    }

    Section of(Answer answer) {
        return switch (answer) {
            case Answer.Figures a -> figures(a);
            case Answer.NoData a -> noData(a);
            case Answer.Info a -> new Section(new Infos(voice).of(a), List.of());
        };
    }

    private Section figures(Answer.Figures a) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(new Heads(voice).of(a)));
        List<Caveat> caveats = a.caveats();
        new Tables(voice).of(a.figures(), caveats, ranked(a)).ifPresent(blocks::add);
        List<String> notes = new ArrayList<>(new Cautions(voice).of(caveats));
        if (a.cut() > 0) {
            notes.addFirst(voice.text("cut", a.cut()));
        }
        addNotes(blocks, notes);
        return new Section(blocks, notes);
    }

    /** Places are shown where the query asked for an order. */
    private static boolean ranked(Answer.Figures a) {
        return a.query() instanceof Query.Ranking
                || (a.query() instanceof Query.Comparison
                        && a.figures().stream().anyMatch(f -> f.rank().isPresent()));
    }

    private Section noData(Answer.NoData a) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(reason(a)));
        if (!a.related().isEmpty()) {
            blocks.add(related(a.related()));
        }
        List<String> notes = new Cautions(voice).of(a.caveats());
        addNotes(blocks, notes);
        return new Section(blocks, notes);
    }

    private List<Span> reason(Answer.NoData a) {
        String id = "reason." + a.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String what = voice.queries().inner(a.query());
        String covered =
                voice.names().periods(List.copyOf(voice.catalog().coverage().periods()));
        return voice.words().spans(id, what, Names.outer(what), covered);
    }

    private Block related(List<Figure> figures) {
        List<String> lines = new ArrayList<>();
        lines.add(voice.text("related"));
        figures.forEach(f -> lines.add(voice.text(
                "related.item", voice.labels().of(f.cell()), voice.amounts().text(f))));
        return paragraph(String.join("\n", lines));
    }

    private static void addNotes(List<Block> blocks, List<String> notes) {
        if (!notes.isEmpty()) {
            blocks.add(paragraph(String.join("\n", notes)));
        }
    }

    static Block.Paragraph paragraph(String text) {
        return new Block.Paragraph(List.of(Span.plain(text)));
    }
}
