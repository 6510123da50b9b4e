package org.tradewind.reply;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.DatasetVersion;
import org.tradewind.trade.Row;

/** Where figures come from. */
final class Footers {
    private final Voice voice;

    Footers(Voice voice) {
        this.voice = voice;
    }

    /** Sources of all rows that the answers rest on, in the order of use, then the version. */
    List<Span> of(List<Answer> answers) {
        List<String> ids = answers.stream()
                .flatMap(answer -> rows(answer).stream())
                .map(Row::source)
                .distinct()
                .toList();
        SpanBuilder out = new SpanBuilder();
        List<List<Span>> told = ids.stream()
                .flatMap(id -> voice.catalog().source(id).stream())
                .map(this::brief)
                .toList();
        if (!told.isEmpty()) {
            out.argument(voice.text(told.size() == 1 ? "source.one" : "source.several"))
                    .argument(" ");
            for (int i = 0; i < told.size(); i++) {
                out.argument(i == 0 ? "" : "; ").spans(told.get(i));
            }
            out.argument("\n");
        }
        return out.spans(version()).spans();
    }

    static List<Row> rows(Answer answer) {
        return switch (answer) {
            case Answer.Figures a ->
                a.figures().stream().flatMap(f -> f.basis().rows().stream()).toList();
            case Answer.NoData a ->
                a.related().stream().flatMap(f -> f.basis().rows().stream()).toList();
            case Answer.Info _ -> List.of();
        };
    }

    /** The version and the answer's id. */
    List<Span> signed(String id) {
        return new SpanBuilder()
                .spans(version())
                .spans(voice.words().spans("answer-id", id))
                .spans();
    }

    private List<Span> version() {
        DatasetVersion version = voice.catalog().version();
        return voice.words().spans("version", version.dataset() + " " + version.version());
    }

    /** Publisher, title with its link, time. */
    List<Span> brief(Catalog.SourceInfo source) {
        return voice.words().spans("source.brief", source.publisher(), linked(source), published(source));
    }

    /** The same with what to know of it. */
    List<Span> full(Catalog.SourceInfo source) {
        List<Span> spans = new ArrayList<>(
                voice.words().spans("source.full", source.publisher(), linked(source), published(source)));
        String note = source.note().in(voice.lang());
        if (!note.isBlank()) {
            spans.add(Span.plain("\n" + note));
        }
        return spans;
    }

    private static String published(Catalog.SourceInfo source) {
        return source.published().isBlank() ? "" : ", " + source.published();
    }

    static Span linked(Catalog.SourceInfo source) {
        return link(source.url())
                .map(uri -> Span.link(source.title(), uri))
                .orElseGet(() -> Span.plain(source.title()));
    }

    private static Optional<URI> link(String url) {
        try {
            return url.startsWith("https://") || url.startsWith("http://")
                    ? Optional.of(URI.create(url))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
