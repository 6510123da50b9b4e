package org.tradewind.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tradewind.bot.GoldenRun.Result;
import org.tradewind.reply.Block;
import org.tradewind.reply.Span;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Changes;
import org.tradewind.trade.Changes.Change;
import org.tradewind.trade.Changes.Kind;
import org.tradewind.trade.DatasetVersion;
import org.tradewind.trade.Draft;
import org.tradewind.trade.Lang;
import org.tradewind.trade.Problem;
import org.tradewind.trade.Publishing.Staging.Ready;

/** Says what a draft would change, before anybody decides. */
final class Preview {
    private static final int MOST_PROBLEMS = 20;
    private static final int MOST_GOLDENS = 10;
    /** Faults of this kind are contradictions: of the numbers with one another, decided by their bounds. */
    private static final List<String> CONFLICTS = List.of(
            "sources-disagree",
            "share-excluded",
            "growth-excluded",
            "multiple-excluded",
            "part-above-total",
            "parts-above-total");

    private final Voice voice;
    private final Lang lang;

    Preview(Voice voice, Lang lang) {
        this.voice = voice;
        this.lang = lang;
    }

    /**
     * A draft with all that was found of it.
     *
     * @param served what is served now
     * @param goldens the questions that the package asks of itself
     */
    record Found(Ready ready, Catalog draft, Optional<Catalog> served, List<Result> goldens) {
        Found {
            goldens = List.copyOf(goldens);
        }

        List<Result> changedGoldens() {
            return goldens.stream().filter(Result::changed).toList();
        }
    }

    List<Block> of(Found found) {
        Draft draft = found.ready().draft();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(List.of(Span.bold(voice.phrase(
                lang,
                draft.origin().file().isPresent() ? "bot.draft.of-file" : "bot.draft.of-folder",
                draft.version().dataset(),
                draft.version().version(),
                draft.origin().file().orElse(""))))));
        found.served()
                .ifPresent(
                        served -> sameNumber(served.version(), draft.version()).ifPresent(blocks::add));
        Optional<String> head = found.served()
                .map(served -> voice.phrase(
                        lang, "bot.changes.against", served.version().version()));
        blocks.addAll(changes(head, found.ready().changes(), found.draft(), found.served()));
        problems(blocks, "bot.draft.conflicts", conflicts(found.ready().warnings(), true));
        problems(blocks, "bot.draft.warnings", conflicts(found.ready().warnings(), false));
        blocks.addAll(goldens(found));
        return blocks;
    }

    private Optional<Block> sameNumber(DatasetVersion served, DatasetVersion draft) {
        return served.version().equals(draft.version())
                ? Optional.of(line(voice.phrase(lang, "bot.draft.same-number", draft.version())))
                : Optional.empty();
    }

    /**
     * How one version differs from another, with the largest changes in words.
     *
     * @param head what is compared
     * @param before knows the names of what is no more
     */
    List<Block> changes(Optional<String> head, Changes changes, Catalog now, Optional<Catalog> before) {
        List<Block> blocks = new ArrayList<>();
        String counts = voice.phrase(
                lang, "bot.changes", changes.added(), changes.removed(), changes.revised(), changes.reflagged());
        blocks.add(line(head.map(words -> words + " " + counts).orElseGet(() -> sentence(counts))));
        for (Kind kind : List.of(Kind.REVISED, Kind.ADDED, Kind.REMOVED, Kind.REFLAGGED)) {
            List<String> lines = changes.largest().stream()
                    .filter(change -> change.kind() == kind)
                    .map(change -> "• " + worded(change, now, before))
                    .toList();
            if (!lines.isEmpty()) {
                blocks.add(listed(voice.phrase(lang, "bot.changes." + Ids.of(kind)), lines));
            }
        }
        if (!changes.tables().isEmpty()) {
            blocks.add(line(voice.phrase(lang, "bot.changes.tables", String.join(", ", changes.tables()))));
        }
        return blocks;
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private String worded(Change change, Catalog now, Optional<Catalog> before) {
        Catalog catalog = change.kind() == Kind.REMOVED ? before.orElse(now) : now;
        return voice.writer().change(lang, catalog, change);
    }

    private static List<Problem> conflicts(List<Problem> warnings, boolean wanted) {
        return warnings.stream()
                .filter(problem -> CONFLICTS.contains(problem.fault()) == wanted)
                .toList();
    }

    private void problems(List<Block> blocks, String head, List<Problem> problems) {
        if (!problems.isEmpty()) {
            blocks.add(listed(voice.phrase(lang, head, problems.size()), lines(problems)));
        }
    }

    /** Problems, a line each, as many as a message holds. */
    List<String> lines(List<Problem> problems) {
        List<String> lines = new ArrayList<>(problems.stream()
                .limit(MOST_PROBLEMS)
                .map(problem -> "• " + voice.writer().problem(lang, problem))
                .toList());
        if (problems.size() > MOST_PROBLEMS) {
            lines.add(voice.phrase(lang, "bot.reload.more", problems.size() - MOST_PROBLEMS));
        }
        return lines;
    }

    private List<Block> goldens(Found found) {
        int all = found.goldens().size();
        if (all == 0) {
            return List.of(line(voice.phrase(lang, "bot.golden.none")));
        }
        List<Result> changed = found.changedGoldens();
        List<Block> blocks = new ArrayList<>();
        blocks.add(line(voice.phrase(lang, "bot.golden.count", all - changed.size(), all)));
        if (!changed.isEmpty()) {
            blocks.addAll(changed(changed));
        }
        return blocks;
    }

    /** The answers that changed, and how they are accepted. */
    List<Block> changed(List<Result> changed) {
        List<String> lines = new ArrayList<>(changed.stream()
                .limit(MOST_GOLDENS)
                .map(result -> "• "
                        + voice.phrase(
                                lang,
                                "bot.golden.changed-one",
                                result.golden().id(),
                                result.golden().question(),
                                result.was(),
                                result.is()))
                .toList());
        if (changed.size() > MOST_GOLDENS) {
            lines.add(voice.phrase(lang, "bot.reload.more", changed.size() - MOST_GOLDENS));
        }
        return List.of(listed(voice.phrase(lang, "bot.golden.changed"), lines));
    }

    private static Block listed(String head, List<String> lines) {
        List<Span> spans = new ArrayList<>();
        spans.add(Span.bold(head));
        lines.forEach(each -> spans.add(Span.plain("\n" + each)));
        return new Block.Paragraph(spans);
    }

    private static Block line(String text) {
        return new Block.Paragraph(List.of(Span.plain(text)));
    }
}
