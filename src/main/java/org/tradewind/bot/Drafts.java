package org.tradewind.bot;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.tradewind.bot.Audit.Act;
import org.tradewind.bot.GoldenRun.Result;
import org.tradewind.bot.Preview.Found;
import org.tradewind.reply.Block;
import org.tradewind.reply.Button;
import org.tradewind.reply.ReplyWriter.Told;
import org.tradewind.reply.Span;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.DatasetVersion;
import org.tradewind.trade.Draft;
import org.tradewind.trade.Origin;
import org.tradewind.trade.Problem;
import org.tradewind.trade.Publishing;
import org.tradewind.trade.Publishing.Publication;
import org.tradewind.trade.Publishing.Staging;
import org.tradewind.trade.Publishing.Step;
import org.tradewind.trade.TradeData;
import org.tradewind.trade.TradeLibrary;

/** New data from the first look to the last word: taken, shown, accepted, published, dropped, rolled back. */
final class Drafts {
    private static final int SHORT_HASH = 12;
    private static final int MOST_BUTTONS = 5;
    private static final int LONGEST_COMMAND = 60;

    private final Voice voice;
    private final TradeLibrary library;
    private final Office office;
    private final GoldenRun goldens;
    private final Workshop workshop;
    private final InstantSource clock;
    /** Names of the questions whose new answers were accepted, by the content of the draft. */
    private final Map<String, Set<String>> accepted = new ConcurrentHashMap<>();

    Drafts(
            Voice voice,
            TradeLibrary library,
            Office office,
            GoldenRun goldens,
            Workshop workshop,
            InstantSource clock) {
        this.voice = voice;
        this.library = library;
        this.office = office;
        this.goldens = goldens;
        this.workshop = workshop;
        this.clock = clock;
    }

    private Publishing publishing() {
        return office.publishing();
    }

    // In

    /** Takes a dataset from the data folder; without a name, the one that the chat asks. */
    List<Told> reload(Scene scene, String words) {
        String dataset = words.isEmpty() ? scene.dataset() : words.toLowerCase(Locale.ROOT);
        return staged(scene, steps -> publishing().stage(dataset, origin(scene, Optional.empty()), steps));
    }

    /** Takes a file that an admin sent; its caption may name the dataset that a table belongs to. */
    List<Told> take(Scene scene, Attached file) {
        if (file.size() > Attached.LARGEST) {
            return voice.say(scene, "bot.file-too-large", Attached.LARGEST / 1_000_000);
        }
        String named = scene.utterance().words().toLowerCase(Locale.ROOT);
        String dataset = library.datasets().contains(named) ? named : scene.dataset();
        try {
            return staged(scene, steps -> {
                steps.accept(Step.TAKING);
                try (InputStream content = file.content().open()) {
                    return publishing().stage(dataset, content, origin(scene, Optional.of(file.name())), steps);
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
        Taken taken = workshop.run(scene, steps -> {
            Staging staging = taking.take(steps);
            return new Taken(
                    staging,
                    staging instanceof Staging.Ready ready ? Optional.of(found(ready, steps)) : Optional.empty());
        });
        return switch (taken.staging()) {
            case Staging.Ready ready -> {
                audit(scene, Act.PROPOSE, named(ready.draft().version()));
                yield preview(scene, taken.found().orElseThrow());
            }
            case Staging.Unchanged same ->
                voice.say(
                        scene,
                        "bot.reload.unchanged",
                        same.version().dataset(),
                        same.version().version());
            case Staging.Refused refused -> {
                audit(scene, Act.REFUSE, refused.dataset());
                yield refused(scene, refused.dataset(), refused.problems());
            }
            case Staging.Unknown _ -> voice.say(scene, "bot.reload.unknown", String.join(", ", library.datasets()));
        };
    }

    private List<Told> refused(Scene scene, String dataset, List<Problem> problems) {
        List<Block> blocks = new ArrayList<>(voice.words(scene.lang(), "bot.reload.refused", dataset, problems.size()));
        for (String line : new Preview(voice, scene.lang()).lines(problems)) {
            blocks.add(new Block.Paragraph(List.of(Span.plain(line))));
        }
        return voice.said(scene, blocks, List.of());
    }

    private Found found(Staging.Ready ready, Consumer<Step> steps) {
        steps.accept(Step.ASKING);
        String dataset = ready.draft().version().dataset();
        Optional<TradeData> now = library.borrow(dataset);
        try (TradeData draft = publishing()
                .borrow(ready.draft())
                .orElseThrow(() -> new IllegalStateException("the draft went while it was looked at"))) {
            List<Result> results = goldens.run(
                    draft,
                    publishing().goldens(ready.draft().version()),
                    now,
                    now.map(data -> publishing().goldens(data.catalog().version()))
                            .orElse(List.of()));
            return new Found(ready, draft.catalog(), now.map(TradeData::catalog), results);
        } finally {
            now.ifPresent(TradeData::close);
        }
    }

    // Look

    private List<Told> preview(Scene scene, Found found) {
        List<Block> blocks = new ArrayList<>(new Preview(voice, scene.lang()).of(found));
        Draft draft = found.ready().draft();
        List<Result> open = open(found);
        if (mustBeAnother(scene, draft)) {
            blocks.addAll(voice.words(scene.lang(), "bot.publish.another"));
        }
        List<List<Button>> buttons = new ArrayList<>();
        if (!open.isEmpty()) {
            blocks.addAll(voice.words(scene.lang(), "bot.golden.how"));
            acceptances(scene, open).forEach(buttons::add);
        }
        List<Button> last = new ArrayList<>();
        if (open.isEmpty() && !mustBeAnother(scene, draft)) {
            last.add(button(scene, "bot.button.publish", "/publish " + shortened(draft.version())));
        }
        last.add(button(scene, "bot.button.cancel", "/cancel " + shortened(draft.version())));
        buttons.add(last);
        return voice.said(scene, blocks, buttons);
    }

    private List<List<Button>> acceptances(Scene scene, List<Result> open) {
        return open.stream()
                .map(result -> result.golden().id())
                .map(id -> new Button(voice.phrase(scene.lang(), "bot.button.accept", id), "/publish accept " + id))
                .filter(button -> button.command().length() <= LONGEST_COMMAND)
                .limit(MOST_BUTTONS)
                .map(List::of)
                .toList();
    }

    private Button button(Scene scene, String label, String command) {
        return new Button(voice.phrase(scene.lang(), label), command);
    }

    private boolean mustBeAnother(Scene scene, Draft draft) {
        return office.twoAdmins()
                && draft.origin().person() == scene.message().sender().id();
    }

    /** The answers that changed and that nobody has accepted. */
    private List<Result> open(Found found) {
        Set<String> names =
                accepted.getOrDefault(found.ready().draft().version().content(), Set.of());
        return found.changedGoldens().stream()
                .filter(result -> !names.contains(result.golden().id()))
                .toList();
    }

    private Optional<Found> look(Scene scene, Draft draft) {
        return workshop.run(scene, steps -> publishing().review(draft).map(ready -> found(ready, steps)));
    }

    // Decide

    /** Publishes the draft that waits; {@code show} shows it again, {@code accept} takes a changed answer as right. */
    List<Told> publish(Scene scene, String words) {
        String[] parts = words.strip().split("\\s+", 2);
        String rest = parts.length > 1 ? parts[1].strip() : "";
        return switch (parts[0].toLowerCase(Locale.ROOT)) {
            case "accept", "принять" -> chosen(scene, "", draft -> accept(scene, draft, rest));
            case "show", "показать" -> chosen(scene, rest, draft -> show(scene, draft));
            default -> {
                Optional<DatasetVersion> done = served(words);
                yield done.isPresent()
                        ? voice.say(
                                scene,
                                "bot.publish.already",
                                done.get().dataset(),
                                done.get().version())
                        : chosen(scene, words, draft -> publish(scene, draft));
            }
        };
    }

    /** The version served, where a button of its draft is pressed once more. */
    private Optional<DatasetVersion> served(String hash) {
        return hash.length() != SHORT_HASH
                ? Optional.empty()
                : library.states().stream()
                        .map(TradeLibrary.State::version)
                        .filter(version -> version.content().startsWith(hash))
                        .findFirst();
    }

    private interface Decision {
        List<Told> on(Draft draft);
    }

    /** The draft that is meant: by its hash, by its dataset, or the only one, or that of the dataset of the chat. */
    private List<Told> chosen(Scene scene, String words, Decision decision) {
        List<Draft> drafts = publishing().drafts();
        if (drafts.isEmpty()) {
            return voice.say(scene, "bot.draft.none");
        }
        String name = words.isEmpty() && drafts.size() > 1 ? scene.dataset() : words.toLowerCase(Locale.ROOT);
        Optional<Draft> draft = drafts.stream()
                .filter(each -> name.isEmpty()
                        || each.version().dataset().equals(name)
                        || (name.length() == SHORT_HASH
                                && each.version().content().startsWith(name)))
                .findFirst();
        return draft.map(decision::on)
                .orElseGet(() -> voice.say(
                        scene,
                        "bot.draft.which",
                        String.join(
                                ", ",
                                drafts.stream()
                                        .map(each -> each.version().dataset())
                                        .toList())));
    }

    private List<Told> show(Scene scene, Draft draft) {
        return look(scene, draft)
                .map(found -> preview(scene, found))
                .orElseGet(() -> voice.say(scene, "bot.draft.none"));
    }

    private List<Told> accept(Scene scene, Draft draft, String name) {
        Optional<Found> found = look(scene, draft);
        if (found.isEmpty()) {
            return voice.say(scene, "bot.draft.none");
        }
        List<Result> open = open(found.get());
        if (open.stream().noneMatch(result -> result.golden().id().equals(name))) {
            String names = String.join(
                    ", ", open.stream().map(result -> result.golden().id()).toList());
            return voice.say(scene, "bot.golden.unknown", open.size(), names);
        }
        audit(scene, Act.ACCEPT, named(draft.version()) + " " + name);
        accepted.computeIfAbsent(draft.version().content(), _ -> ConcurrentHashMap.newKeySet())
                .add(name);
        return preview(scene, found.get());
    }

    private List<Told> publish(Scene scene, Draft draft) {
        if (mustBeAnother(scene, draft)) {
            return voice.say(scene, "bot.publish.another");
        }
        Optional<Found> found = look(scene, draft);
        if (found.isEmpty()) {
            return voice.say(scene, "bot.draft.none");
        }
        if (!open(found.get()).isEmpty()) {
            return blocked(scene, found.get());
        }
        Audit.Entry entry = audit(scene, Act.PUBLISH, named(draft.version()));
        return switch (workshop.run(scene, _ -> publishing().publish(draft))) {
            case Publication.Done done -> {
                accepted.remove(draft.version().content());
                yield published(scene, done, entry);
            }
            case Publication.Outdated outdated -> outdated(scene, outdated.draft());
            case Publication.Nothing _ -> voice.say(scene, "bot.draft.none");
        };
    }

    private List<Told> blocked(Scene scene, Found found) {
        List<Result> open = open(found);
        List<Block> blocks = new ArrayList<>(voice.words(scene.lang(), "bot.publish.blocked", open.size()));
        blocks.addAll(new Preview(voice, scene.lang()).changed(open));
        blocks.addAll(voice.words(scene.lang(), "bot.golden.how"));
        return voice.said(scene, blocks, acceptances(scene, open));
    }

    private List<Told> outdated(Scene scene, Draft draft) {
        List<Told> told = new ArrayList<>(voice.say(scene, "bot.publish.outdated"));
        told.addAll(show(scene, draft));
        return told;
    }

    private List<Told> published(Scene scene, Publication.Done done, Audit.Entry entry) {
        return voice.say(
                scene,
                done.before().isPresent() ? "bot.publish.done" : "bot.publish.first",
                done.now().dataset(),
                done.now().version(),
                done.before().map(DatasetVersion::version).orElse(""),
                entry.number(),
                entry.hash().substring(0, SHORT_HASH));
    }

    /** Drops the draft that waits. */
    List<Told> cancel(Scene scene, String words) {
        return chosen(scene, words, draft -> {
            audit(scene, Act.CANCEL, named(draft.version()));
            publishing().drop(draft);
            accepted.remove(draft.version().content());
            return voice.say(
                    scene,
                    "bot.cancel.done",
                    draft.version().dataset(),
                    draft.version().version());
        });
    }

    /** Serves the former version again at once, and says what that changes. */
    List<Told> rollBack(Scene scene, String words) {
        String dataset = words.isEmpty() ? scene.dataset() : words.toLowerCase(Locale.ROOT);
        if (!library.datasets().contains(dataset)) {
            return voice.say(scene, "bot.reload.unknown", String.join(", ", library.datasets()));
        }
        return switch (workshop.run(scene, _ -> publishing().rollBack(dataset))) {
            case Publication.Done done -> rolledBack(scene, done);
            case Publication.Outdated _, Publication.Nothing _ -> voice.say(scene, "bot.rollback.nothing", dataset);
        };
    }

    private List<Told> rolledBack(Scene scene, Publication.Done done) {
        DatasetVersion before = done.before().orElseThrow();
        Audit.Entry entry = audit(scene, Act.ROLL_BACK, named(before) + " " + named(done.now()));
        List<Block> blocks = new ArrayList<>(voice.words(
                scene.lang(),
                "bot.rollback.done",
                done.now().dataset(),
                done.now().version(),
                before.version(),
                entry.number(),
                entry.hash().substring(0, SHORT_HASH)));
        Optional<Catalog> then = catalog(library.borrow(before.dataset(), before.content()));
        catalog(library.borrow(before.dataset()))
                .ifPresent(now -> blocks.addAll(new Preview(voice, scene.lang()).changes(done.changes(), now, then)));
        return voice.said(scene, blocks, List.of());
    }

    private static Optional<Catalog> catalog(Optional<TradeData> lent) {
        return lent.map(data -> {
            try (data) {
                return data.catalog();
            }
        });
    }

    private Audit.Entry audit(Scene scene, Act act, String subject) {
        return office.audit().add(clock.instant(), scene.message().sender().id(), act, subject);
    }

    private static String named(DatasetVersion version) {
        return version.dataset() + " " + version.version() + " " + shortened(version);
    }

    /** As much of the content's hash as people compare. */
    static String shortened(DatasetVersion version) {
        return version.content()
                .substring(0, Math.min(SHORT_HASH, version.content().length()));
    }

    /** What waits, for the overview. */
    List<Draft> waiting() {
        return publishing().drafts();
    }
}
