package org.tradewind.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradewind.reply.Exchange.Outcome;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Lang;
import org.tradewind.trade.Row;

/** Citations of the sources of an answer, in the forms of APA and of GOST R 7.0.5. */
final class Citation {
    private final Exchange exchange;
    private final Voice voice;

    Citation(Exchange exchange) {
        this.exchange = exchange;
        this.voice = Voice.of(exchange);
    }

    Reply of(String id) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(voice.words().spans("cite.head", id)));
        blocks.add(form("cite.apa", sources().stream().map(this::apa).toList()));
        blocks.add(form("cite.gost", sources().stream().map(this::gost).toList()));
        var version = exchange.catalog().version();
        blocks.add(Sections.paragraph(
                voice.text("cite.through", version.dataset(), version.version(), start(version.content()), id)));
        return new Reply.Text(blocks, List.of());
    }

    private Block form(String id, List<String> citations) {
        List<Span> spans = new ArrayList<>(voice.words().spans(id));
        citations.forEach(citation -> spans.add(Span.plain("\n" + citation)));
        return new Block.Paragraph(spans);
    }

    private List<Catalog.SourceInfo> sources() {
        List<String> ids = exchange.outcome() instanceof Outcome.Answered o
                ? o.answers().stream()
                        .flatMap((Answer a) -> Footers.rows(a).stream())
                        .map(Row::source)
                        .distinct()
                        .toList()
                : List.of();
        List<Catalog.SourceInfo> used = ids.stream()
                .flatMap(source -> exchange.catalog().source(source).stream())
                .toList();
        return used.isEmpty() ? exchange.catalog().sources() : used;
    }

    /** APA 7 is an English form, so that its own words stay English. */
    private String apa(Catalog.SourceInfo s) {
        Optional<String> accessed = s.accessed()
                .map(date -> Words.of(Lang.EN)
                        .text(
                                "cite.apa.retrieved",
                                Words.of(Lang.EN).text("cite.month." + date.getMonthValue()),
                                Integer.toString(date.getDayOfMonth()),
                                Integer.toString(date.getYear())));
        String published = s.published().isBlank() ? "n.d." : s.published();
        String from = accessed.map(a -> a + " " + s.url()).orElse(s.url());
        String where = s.url().isBlank() ? "" : " " + from;
        return s.publisher() + ". (" + published + "). " + sentence(s.title()) + where;
    }

    /** GOST R 7.0.5-2008 is a Russian form, so that its own words stay Russian. */
    private String gost(Catalog.SourceInfo s) {
        Words ru = Words.of(Lang.RU);
        String accessed = s.accessed()
                .map(d -> " "
                        + ru.text(
                                "cite.gost.accessed",
                                "%02d.%02d.%d".formatted(d.getDayOfMonth(), d.getMonthValue(), d.getYear())))
                .orElse("");
        String published = s.published().isBlank() ? "" : ", " + s.published();
        if (s.url().isBlank()) {
            return ru.text("cite.gost.form.offline", s.title(), s.publisher() + published);
        }
        return ru.text("cite.gost.form", s.title(), s.publisher() + published, s.url()) + accessed;
    }

    private static String sentence(String title) {
        return title.endsWith(".") || title.endsWith("?") || title.endsWith("!") ? title : title + ".";
    }

    static String start(String content) {
        return content.substring(0, Math.min(12, content.length()));
    }
}
