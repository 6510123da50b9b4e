package org.tradewind.reply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradewind.reply.Exchange.Outcome;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Cell;
import org.tradewind.trade.DatasetVersion;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Row;
import org.tradewind.trade.Unit;

/** What a new version of the data changes in an answer: for each figure what it was, what it is, and why. */
final class Changed {
    private static final int MOST_FIGURES = 10;
    private static final int MOST_ROWS = 5;

    private final Exchange before;
    private final Exchange now;
    private final Voice voice;

    Changed(Exchange before, Exchange now) {
        this.before = before;
        this.now = now;
        this.voice = Voice.of(now);
    }

    private record Key(Cell cell, Unit unit) {}

    /** Empty where nothing was changed. */
    List<Block> blocks() {
        Map<Key, Figure> old = figures(before);
        Map<Key, Figure> fresh = figures(now);
        List<Key> keys = Stream.concat(fresh.keySet().stream(), old.keySet().stream())
                .distinct()
                .filter(key -> !same(old.get(key), fresh.get(key)))
                .toList();
        return keys.isEmpty() ? List.of() : told(keys, old, fresh);
    }

    private static Map<Key, Figure> figures(Exchange exchange) {
        Map<Key, Figure> figures = new LinkedHashMap<>();
        if (exchange.outcome() instanceof Outcome.Answered answered) {
            for (Answer answer : answered.answers()) {
                if (answer instanceof Answer.Figures found) {
                    found.figures().forEach(figure -> figures.put(new Key(figure.cell(), figure.unit()), figure));
                }
            }
        }
        return figures;
    }

    private static boolean same(@Nullable Figure a, @Nullable Figure b) {
        return a != null && b != null && a.estimate().equals(b.estimate());
    }

    private List<Block> told(List<Key> keys, Map<Key, Figure> old, Map<Key, Figure> fresh) {
        List<Block> blocks = new ArrayList<>();
        for (Key key : keys.subList(0, Math.min(MOST_FIGURES, keys.size()))) {
            blocks.add(new Block.Paragraph(voice.words()
                    .spans(
                            "changed.figure",
                            voice.labels().of(key.cell()),
                            text(Optional.ofNullable(old.get(key))),
                            text(Optional.ofNullable(fresh.get(key))))));
        }
        if (keys.size() > MOST_FIGURES) {
            blocks.add(Sections.paragraph(voice.text("changed.more", keys.size() - MOST_FIGURES)));
        }
        blocks.add(Sections.paragraph(why(keys.stream()
                .flatMap(key -> Optional.ofNullable(fresh.get(key)).stream())
                .flatMap(figure -> figure.basis().rows().stream())
                .distinct()
                .limit(MOST_ROWS)
                .toList())));
        return blocks;
    }

    private String text(Optional<Figure> figure) {
        return figure.map(voice.amounts()::text).orElseGet(() -> voice.text("no-figure"));
    }

    private String why(List<Row> rows) {
        DatasetVersion version = now.catalog().version();
        String replaced = voice.text(
                "changed.why", version.dataset(), before.catalog().version().version(), version.version());
        if (rows.isEmpty()) {
            return replaced;
        }
        List<String> told = rows.stream().map(this::row).toList();
        return replaced + " " + voice.text("changed.rows", String.join("; ", told));
    }

    private String row(Row row) {
        String publisher = now.catalog()
                .source(row.source())
                .map(Catalog.SourceInfo::publisher)
                .orElse(row.source());
        return publisher + ", " + row.id();
    }
}
