package org.tradewind.bot;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tradewind.bot.Audit.Act;
import org.tradewind.bot.GoldenRun.Result;
import org.tradewind.bot.Preview.Found;
import org.tradewind.reply.Block;
import org.tradewind.reply.Button;
import org.tradewind.reply.ReplyWriter.Told;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.DatasetVersion;
import org.tradewind.trade.Draft;
import org.tradewind.trade.Publishing.Publication;
import org.tradewind.trade.TradeData;
import org.tradewind.trade.TradeLibrary;

/** What is decided on drafts: they are accepted, published, dropped; and what was published is rolled back. */
final class Drafts {
    private static final int SHORT_HASH = 12;

    private final Voice voice;
    private final TradeLibrary library;
    private final Office office;
    private final Review review;
    private final Workshop workshop;
    private final Subscriptions subscriptions;
    private final InstantSource clock;

    Drafts(
            Voice voice,
            TradeLibrary library,
            Office office,
            Review review,
            Workshop workshop,
            Subscriptions subscriptions,
            InstantSource clock) {
        this.voice = voice;
        this.library = library;
        this.office = office;
        this.review = review;
        this.workshop = workshop;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

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
        List<Draft> drafts = office.publishing().drafts();
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
        return review.look(scene, draft)
                .map(found -> review.preview(scene, found))
                .orElseGet(() -> voice.say(scene, "bot.draft.none"));
    }

    private List<Told> accept(Scene scene, Draft draft, String name) {
        Optional<Found> found = review.look(scene, draft);
        if (found.isEmpty()) {
            return voice.say(scene, "bot.draft.none");
        }
        List<Result> open = review.open(found.get());
        if (open.stream().noneMatch(result -> result.golden().id().equals(name))) {
            String names = String.join(
                    ", ", open.stream().map(result -> result.golden().id()).toList());
            return voice.say(scene, "bot.golden.unknown", open.size(), names);
        }
        audit(scene, Act.ACCEPT, Review.named(draft.version()) + " " + name);
        review.accept(draft, name);
        return accepted(scene, found.get(), name);
    }

    private List<Told> accepted(Scene scene, Found found, String name) {
        List<Result> open = review.open(found);
        List<Block> blocks = voice.words(scene.lang(), "bot.golden.accepted", name, open.size());
        List<List<Button>> buttons = new ArrayList<>(review.acceptances(scene, open));
        buttons.add(review.decisions(scene, found));
        return voice.said(scene, blocks, buttons);
    }

    private List<Told> publish(Scene scene, Draft draft) {
        if (review.mustBeAnother(scene, draft)) {
            return voice.say(scene, "bot.publish.another");
        }
        Optional<Found> found = review.look(scene, draft);
        if (found.isEmpty()) {
            return voice.say(scene, "bot.draft.none");
        }
        if (!review.open(found.get()).isEmpty()) {
            return blocked(scene, found.get());
        }
        Audit.Entry entry = audit(scene, Act.PUBLISH, Review.named(draft.version()));
        return switch (workshop.run(scene, _ -> office.publishing().publish(draft))) {
            case Publication.Done done -> {
                review.forget(draft);
                yield published(scene, done, entry);
            }
            case Publication.Outdated outdated -> outdated(scene, outdated.draft());
            case Publication.Nothing _ -> voice.say(scene, "bot.draft.none");
        };
    }

    private List<Told> blocked(Scene scene, Found found) {
        List<Result> open = review.open(found);
        List<Block> blocks = new ArrayList<>(voice.words(scene.lang(), "bot.publish.blocked", open.size()));
        blocks.addAll(new Preview(voice, scene.lang()).changed(open));
        blocks.addAll(voice.words(scene.lang(), "bot.golden.how"));
        return voice.said(scene, blocks, review.acceptances(scene, open));
    }

    private List<Told> outdated(Scene scene, Draft draft) {
        List<Told> told = new ArrayList<>(voice.say(scene, "bot.publish.outdated"));
        told.addAll(show(scene, draft));
        return told;
    }

    private List<Told> published(Scene scene, Publication.Done done, Audit.Entry entry) {
        tell(done);
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
            audit(scene, Act.CANCEL, Review.named(draft.version()));
            office.publishing().drop(draft);
            review.forget(draft);
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
        return switch (workshop.run(scene, _ -> office.publishing().rollBack(dataset))) {
            case Publication.Done done -> rolledBack(scene, done);
            case Publication.Outdated _, Publication.Nothing _ -> voice.say(scene, "bot.rollback.nothing", dataset);
        };
    }

    /** Those who follow an answer hear what the version that is served now makes of it. */
    private void tell(Publication.Done done) {
        done.before().ifPresent(before -> subscriptions.published(done.now().dataset(), before, done.now()));
    }

    private List<Told> rolledBack(Scene scene, Publication.Done done) {
        tell(done);
        DatasetVersion before = done.before().orElseThrow();
        Audit.Entry entry = audit(scene, Act.ROLL_BACK, Review.named(before) + " " + Review.named(done.now()));
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
                .ifPresent(now -> blocks.addAll(new Preview(voice, scene.lang())
                        .changes(
                                Optional.of(voice.phrase(scene.lang(), "bot.changes.back")),
                                done.changes(),
                                now,
                                then)));
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
}
