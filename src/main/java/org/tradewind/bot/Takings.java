package org.tradewind.bot;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.tradewind.bot.Audit.Act;
import org.tradewind.bot.Preview.Found;
import org.tradewind.reply.Block;
import org.tradewind.reply.ReplyWriter.Told;
import org.tradewind.reply.Span;
import org.tradewind.trade.Draft;
import org.tradewind.trade.Origin;
import org.tradewind.trade.Problem;
import org.tradewind.trade.Publishing.Sending;
import org.tradewind.trade.Publishing.Staging;
import org.tradewind.trade.Publishing.Step;
import org.tradewind.trade.TradeLibrary;

/** New data on their way in: from the data folder, or as a file that an admin sent. */
final class Takings {
    private static final String OF_IMPORTS = "import-";

    private final Voice voice;
    private final TradeLibrary library;
    private final Office office;
    private final Review review;
    private final Workshop workshop;
    private final Clerk clerk;
    private final Proposals proposals;
    private final InstantSource clock;

    Takings(
            Voice voice,
            TradeLibrary library,
            Office office,
            Review review,
            Workshop workshop,
            Clerk clerk,
            Proposals proposals,
            InstantSource clock) {
        this.voice = voice;
        this.library = library;
        this.office = office;
        this.review = review;
        this.workshop = workshop;
        this.clerk = clerk;
        this.proposals = proposals;
        this.clock = clock;
    }

    /** Takes a dataset from the data folder; without a name, the one that the chat asks. */
    List<Told> reload(Scene scene, String words) {
        String dataset = words.isEmpty() ? scene.dataset() : words.toLowerCase(Locale.ROOT);
        return staged(scene, steps -> office.publishing().stage(dataset, origin(scene, Optional.empty()), steps));
    }

    /** Takes a file that an admin sent, with what its caption says of it. */
    List<Told> take(Scene scene, Attached file) {
        if (file.size() > Attached.LARGEST) {
            return voice.say(scene, "bot.file-too-large", Attached.LARGEST / 1_000_000);
        }
        Caption caption = Caption.of(scene.message().text(), library.datasets());
        String dataset = caption.name().filter(library.datasets()::contains).orElseGet(scene::dataset);
        try {
            return staged(scene, steps -> {
                steps.accept(Step.TAKING);
                try (InputStream content = file.content().open()) {
                    Sending sending = new Sending(content, dataset, caption.name(), caption.mapping());
                    return office.publishing().stage(sending, origin(scene, Optional.of(file.name())), steps);
                } catch (IOException e) {
                    throw new Unfetched(e);
                }
            });
        } catch (Unfetched e) {
            return voice.say(scene, "bot.file-not-fetched");
        }
    }

    private Origin origin(Scene scene, Optional<String> file) {
        return new Origin(scene.message().sender().id(), clock.instant(), file);
    }

    private interface Taking {
        Staging take(Consumer<Step> steps);
    }

    private static final class Unfetched extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unfetched(IOException cause) {
            super(cause);
        }
    }

    private record Taken(Staging staging, Optional<Found> found) {}

    private List<Told> staged(Scene scene, Taking taking) {
        return clerk.recorded(scene, Act.PROPOSE)
                .map(entry -> again(scene, entry.subject()))
                .orElseGet(() -> fresh(scene, taking));
    }

    /** What was proposed by the same message before: it is shown, wherever it has got to, and told if it was not yet. */
    private List<Told> again(Scene scene, String named) {
        Optional<Draft> waiting = office.publishing().drafts().stream()
                .filter(draft -> Clerk.named(draft.version()).equals(named))
                .findFirst();
        waiting.ifPresent(draft -> proposals.proposed(scene, draft.version()));
        String[] parts = named.split(" ", 3);
        return waiting.flatMap(draft -> review.look(scene, draft))
                .map(found -> review.preview(scene, found))
                .orElseGet(() -> voice.say(scene, "bot.draft.gone", parts[0], parts[1]));
    }

    private List<Told> fresh(Scene scene, Taking taking) {
        Taken taken = workshop.run(scene, steps -> {
            Staging staging = taking.take(steps);
            return new Taken(
                    staging,
                    staging instanceof Staging.Ready ready
                            ? Optional.of(review.found(ready, steps))
                            : Optional.empty());
        });
        return switch (taken.staging()) {
            case Staging.Ready ready -> {
                clerk.record(scene, Act.PROPOSE, Clerk.named(ready.draft().version()));
                proposals.proposed(scene, ready.draft().version());
                yield review.preview(scene, taken.found().orElseThrow());
            }
            case Staging.Unchanged same ->
                voice.say(
                        scene,
                        "bot.reload.unchanged",
                        same.version().dataset(),
                        same.version().version());
            case Staging.Refused refused -> {
                clerk.record(scene, Act.REFUSE, refused.dataset());
                yield refused(scene, refused.dataset(), refused.problems());
            }
            case Staging.Unknown _ -> voice.say(scene, "bot.reload.unknown", String.join(", ", library.datasets()));
        };
    }

    private List<Told> refused(Scene scene, String dataset, List<Problem> found) {
        boolean imported = found.stream().anyMatch(problem -> problem.fault().startsWith(OF_IMPORTS));
        // A file of another's making has bad rows by the hundred: each is harmless, and they are what is to be mended.
        List<Problem> problems =
                found.stream().filter(problem -> imported || problem.blocking()).toList();
        String said = library.datasets().contains(dataset) ? "bot.reload.refused" : "bot.reload.refused-new";
        List<Block> blocks = new ArrayList<>(voice.words(scene.lang(), said, dataset, problems.size()));
        for (String line : new Preview(voice, scene.lang()).lines(problems)) {
            blocks.add(new Block.Paragraph(List.of(Span.plain(line))));
        }
        if (imported) {
            blocks.addAll(voice.words(scene.lang(), "bot.import.how"));
        }
        return voice.said(scene, blocks, List.of());
    }
}
