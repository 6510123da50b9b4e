package org.tradewind.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tradewind.bot.Audit.Act;
import org.tradewind.reply.Block;
import org.tradewind.reply.ReplyWriter.Told;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.DatasetVersion;
import org.tradewind.trade.Draft;
import org.tradewind.trade.Publishing.Publication;
import org.tradewind.trade.Publishing.Request;
import org.tradewind.trade.TradeData;
import org.tradewind.trade.TradeLibrary;

/** One version takes the place of another: forward by publishing, back by a rollback; each request is done once. */
final class Releases {
    private final Voice voice;
    private final TradeLibrary library;
    private final Office office;
    private final Clerk clerk;
    private final Workshop workshop;
    private final Subscriptions subscriptions;
    private final Proposals proposals;

    Releases(
            Voice voice,
            TradeLibrary library,
            Office office,
            Clerk clerk,
            Workshop workshop,
            Subscriptions subscriptions,
            Proposals proposals) {
        this.voice = voice;
        this.library = library;
        this.office = office;
        this.clerk = clerk;
        this.workshop = workshop;
        this.subscriptions = subscriptions;
        this.proposals = proposals;
    }

    /** What was said to the same message when it came before, if it was done then. */
    Optional<List<Told>> again(Scene scene) {
        Optional<Publication.Done> done = scene.message().request().flatMap(office.publishing()::done);
        return done.map(publication -> clerk.recorded(scene, Act.ROLL_BACK).isPresent()
                ? rolledBack(scene, publication)
                : published(scene, publication));
    }

    /** Publishes a draft that nothing speaks against. */
    Publication publish(Scene scene, Draft draft) {
        return workshop.run(scene, _ -> office.publishing().publish(draft, request(scene, Act.PUBLISH)));
    }

    private Request request(Scene scene, Act act) {
        return new Request(scene.message().request(), done -> clerk.record(scene, act, subject(act, done)));
    }

    private static String subject(Act act, Publication.Done done) {
        String now = Clerk.named(done.now());
        return act == Act.ROLL_BACK ? done.before().map(Clerk::named).orElse("") + " " + now : now;
    }

    /** Says that a draft is served now. */
    List<Told> published(Scene scene, Publication.Done done) {
        tell(done);
        proposals.published(scene, done.now());
        Audit.Entry entry = clerk.record(scene, Act.PUBLISH, subject(Act.PUBLISH, done));
        return voice.say(
                scene,
                done.before().isPresent() ? "bot.publish.done" : "bot.publish.first",
                done.now().dataset(),
                done.now().version(),
                done.before().map(DatasetVersion::version).orElse(""),
                entry.number(),
                Clerk.shortened(entry.hash()));
    }

    /** Serves the former version again at once, and says what that changes. */
    List<Told> rollBack(Scene scene, String words) {
        Optional<List<Told>> again = again(scene);
        if (again.isPresent()) {
            return again.get();
        }
        String dataset = words.isEmpty() ? scene.dataset() : words.toLowerCase(Locale.ROOT);
        if (!library.datasets().contains(dataset)) {
            return voice.say(scene, "bot.reload.unknown", String.join(", ", library.datasets()));
        }
        Request request = request(scene, Act.ROLL_BACK);
        return switch (workshop.run(scene, _ -> office.publishing().rollBack(dataset, request))) {
            case Publication.Done done -> rolledBack(scene, done);
            case Publication.Outdated _, Publication.Nothing _ -> voice.say(scene, "bot.rollback.nothing", dataset);
        };
    }

    /** Those who follow an answer hear what the version that is served now makes of it. */
    private void tell(Publication.Done done) {
        done.before().ifPresent(before -> subscriptions.published(before, done.now(), done.at()));
    }

    private List<Told> rolledBack(Scene scene, Publication.Done done) {
        tell(done);
        DatasetVersion before = done.before().orElseThrow();
        Audit.Entry entry = clerk.record(scene, Act.ROLL_BACK, subject(Act.ROLL_BACK, done));
        List<Block> blocks = new ArrayList<>(voice.words(
                scene.lang(),
                "bot.rollback.done",
                done.now().dataset(),
                done.now().version(),
                before.version(),
                entry.number(),
                Clerk.shortened(entry.hash())));
        Optional<Catalog> then = catalog(library.borrow(before.dataset(), before.content()));
        catalog(library.borrow(before.dataset(), done.now().content()))
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
}
