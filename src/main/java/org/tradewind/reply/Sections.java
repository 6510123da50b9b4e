package org.tradewind.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Caveat;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Period;
import org.tradewind.trade.Query;
import org.tradewind.trade.Slice;

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
        new Tables(voice).of(a.figures(), gaps(a), ranked(a)).ifPresent(blocks::add);
        List<String> notes = new ArrayList<>(new Cautions(voice).of(caveats));
        new Apart(voice).of(a).ifPresent(notes::addFirst);
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

    static List<Period> gaps(Answer.Figures a) {
        return a.query() instanceof Query.Series
                ? a.caveats().stream()
                        .flatMap(c -> c instanceof Caveat.Gaps gaps ? gaps.periods().stream() : Stream.empty())
                        .toList()
                : List.of();
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

    /** A claim without data is a claim that cannot be checked, for the reason that its subject has none. */
    private List<Span> reason(Answer.NoData a) {
        if (a.query() instanceof Query.Claim claim) {
            return voice.words().spans("reason.claim", reason(a, claim.subject()));
        }
        return reason(a, a.query());
    }

    private List<Span> reason(Answer.NoData a, Query query) {
        String id = "reason." + a.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String what = voice.queries().inner(query);
        if (query instanceof Query.Filter && a.reason() == Answer.Reason.NOT_REPORTED) {
            return voice.words().spans("reason.nothing-within", what);
        }
        return a.reason() == Answer.Reason.OUTSIDE_COVERAGE
                ? outside(id, what, query)
                : voice.words().spans(id, what);
    }

    /** Says what the data do hold, in the respect in which the query leaves them. */
    private List<Span> outside(String id, String what, Query query) {
        Catalog catalog = voice.catalog();
        NavigableSet<Period> covered = catalog.coverage().periods();
        Optional<Slice> where = query.slice();
        List<Economy> strangers = where.map(Slice::reporters).orElse(List.of()).stream()
                .filter(economy -> !reports(economy, catalog))
                .toList();
        if (!strangers.isEmpty()) {
            return catalog.manyReporters()
                    ? voice.words().spans(id + ".reporters", what, voice.names().economies(strangers))
                    : voice.words().spans(id + ".reporter", what, voice.names().inSentence(catalog.reporter()));
        }
        boolean unit = where.flatMap(Slice::unit)
                .map(u -> !catalog.units().contains(u))
                .orElse(false);
        if (unit) {
            List<String> units =
                    catalog.units().stream().map(voice.names()::unit).toList();
            return voice.words().spans(id + ".unit", what, voice.names().list(units));
        }
        boolean time = where.map(
                        w -> !w.periods().isEmpty() && w.periods().stream().noneMatch(covered::contains))
                .orElse(false);
        return time
                ? voice.words().spans(id, what, voice.names().periods(List.copyOf(covered)))
                : voice.words().spans(id + ".kind", what);
    }

    private static boolean reports(Economy economy, Catalog catalog) {
        boolean one = catalog.manyReporters()
                && (catalog.coverage().reporters().contains(economy)
                        || catalog.groups().stream()
                                .anyMatch(group -> group.code().equals(economy)));
        return one || economy.equals(catalog.reporter());
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
