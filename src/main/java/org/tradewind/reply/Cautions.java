package org.tradewind.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Caveat;
import org.tradewind.trade.Cell;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Row;
import org.tradewind.trade.Unit;

/** Caveats as sentences, each once. */
final class Cautions {
    /** More than this many things in one sentence nobody reads. */
    private static final int MOST_NAMED = 6;

    /** Of longer lists of members only some are named: the largest union has 28. */
    private static final int MOST_MEMBERS = 30;

    private static final int SOME_MEMBERS = 10;

    private final Voice voice;

    Cautions(Voice voice) {
        this.voice = voice;
    }

    List<String> of(List<Caveat> caveats) {
        List<String> sentences = new ArrayList<>();
        for (Caveat caveat : caveats) {
            sentence(caveat).filter(s -> !sentences.contains(s)).ifPresent(sentences::add);
        }
        return sentences;
    }

    private Optional<String> sentence(Caveat caveat) {
        return switch (caveat) {
            case Caveat.Noted c -> note(c.note());
            case Caveat.Break c -> Optional.of(gap(c));
            case Caveat.Disagree c -> Optional.of(both("caveat.disagree", c.reported(), c.computed()));
            case Caveat.Confirmed c -> Optional.of(both("caveat.confirmed", c.reported(), c.computed()));
            case Caveat.TooClose c -> Optional.of(say("caveat.too-close", named(c.figures())));
            case Caveat.OrderStated c -> Optional.of(stated(c.row()));
            case Caveat.Partial c -> Optional.of(say("caveat.partial." + c.by().code(), c.listed()));
            case Caveat.Gaps c -> Optional.of(say("caveat.gaps", voice.names().periods(c.periods())));
            case Caveat.Missing c -> Optional.of(say("caveat.missing", cells(c.cells())));
            case Caveat.NotAdditive _ -> Optional.of(say("caveat.not-additive"));
            case Caveat.Uncertain c -> Optional.of(say("caveat.uncertain", named(c.figures())));
            case Caveat.Members c -> Optional.of(members(c));
            case Caveat.MixedSources c -> Optional.of(say("caveat.mixed", sources(c.sources())));
        };
    }

    private String say(String id, Object... arguments) {
        return voice.text(id, arguments);
    }

    private Optional<String> note(String id) {
        return voice.catalog().note(id).map(note -> note.text().in(voice.lang()));
    }

    private String gap(Caveat.Break c) {
        String earlier = Names.outer(voice.names().period(c.earlier()));
        String later = voice.names().period(c.later());
        return note(c.note())
                .map(why -> say("caveat.break.why", earlier, later, why))
                .orElseGet(() -> say("caveat.break", earlier, later));
    }

    /** Whether the amounts are the same source's own decides how they are called. */
    private String both(String id, Figure reported, Figure computed) {
        String source = reported.basis().rows().getFirst().source();
        boolean own =
                computed.basis().rows().stream().allMatch(row -> row.source().equals(source));
        return say(id + (own ? ".own" : ""), printed(reported), voice.amounts().text(computed));
    }

    /** With the source's own words for a number that it does not print in digits, such as a quarter. */
    private String printed(Figure reported) {
        String words = reported.basis().rows().getFirst().words();
        boolean own = reported.unit().equals(Unit.PERCENT) && !words.isBlank();
        String told = voice.amounts().told(reported);
        return own ? say("caveat.in-words", told, words) : told;
    }

    private String stated(Row row) {
        return voice.catalog().statements().stream()
                .filter(s -> s.row().id().equals(row.id()))
                .findFirst()
                .map(s -> say("caveat.stated.of", name(s), s.place()))
                .orElseGet(() -> say("caveat.stated"));
    }

    private String name(Catalog.Statement s) {
        return switch (s.by()) {
            case REPORTER, PARTNER -> voice.names().inSentence(new org.tradewind.trade.Economy(s.code()));
            case PRODUCT -> voice.names().product(new org.tradewind.trade.Product(s.code()));
            case PERIOD -> s.code();
            case FLOW -> Flow.of(s.code()).map(voice.names()::flow).orElse(s.code());
        };
    }

    private String members(Caveat.Members c) {
        String group = Names.outer(voice.names().inSentence(c.group()));
        String counted = economies(c.counted());
        String period = voice.names().period(c.period());
        return c.absent().isEmpty()
                ? say("caveat.members", group, period, c.counted().size(), counted)
                : say("caveat.members.absent", group, period, c.counted().size(), counted, economies(c.absent()));
    }

    /** All of a few; of a part of the world some, and how many more. */
    private String economies(List<Economy> all) {
        List<String> names = all.stream().map(voice.names()::economy).toList();
        return names.size() <= MOST_MEMBERS
                ? voice.names().list(names)
                : say(
                        "caveat.members.more",
                        String.join(", ", names.subList(0, SOME_MEMBERS)),
                        names.size() - SOME_MEMBERS);
    }

    private String named(List<Figure> figures) {
        List<String> items = new ArrayList<>();
        figures.stream()
                .limit(MOST_NAMED)
                .map(f -> say("item", label(f, figures), voice.amounts().told(f)))
                .forEach(items::add);
        return listed(items, figures.size());
    }

    private String label(Figure figure, List<Figure> among) {
        return among.size() > 1
                ? voice.labels().peculiar(figure, among)
                : voice.labels().of(figure.cell());
    }

    private String cells(List<Cell> cells) {
        List<String> items = cells.stream()
                .limit(MOST_NAMED)
                .map(cell -> voice.labels().inner(Subject.of(cell)))
                .toList();
        return listed(items, cells.size());
    }

    private String listed(List<String> items, int all) {
        return all <= MOST_NAMED
                ? String.join("; ", items)
                : say("and-more", String.join("; ", items), all - MOST_NAMED);
    }

    private String sources(List<String> ids) {
        return voice.names().list(ids.stream().map(this::publisher).toList());
    }

    private String publisher(String id) {
        return voice.catalog().source(id).map(Catalog.SourceInfo::publisher).orElse(id);
    }
}
