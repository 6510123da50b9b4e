package org.tradewind.bot;

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
import org.tradewind.trade.DatasetVersion;
import org.tradewind.trade.Draft;
import org.tradewind.trade.Publishing.Publication;
import org.tradewind.trade.TradeLibrary;

/** What is decided on drafts: they are shown, accepted, published, dropped. */
final class Drafts {
    private static final int SHORT_HASH = 12;

    private final Voice voice;
    private final TradeLibrary library;
    private final Office office;
    private final Review review;
    private final Clerk clerk;
    private final Releases releases;
    private final Proposals proposals;

    Drafts(
            Voice voice,
            TradeLibrary library,
            Office office,
            Review review,
            Clerk clerk,
            Releases releases,
            Proposals proposals) {
        this.voice = voice;
        this.library = library;
        this.office = office;
        this.review = review;
        this.clerk = clerk;
        this.releases = releases;
        this.proposals = proposals;
    }

    /** Publishes the draft that waits; {@code show} shows it again, {@code accept} takes a changed answer as right. */
    List<Told> publish(Scene scene, String words) {
        String[] parts = words.strip().split("\\s+", 2);
        String rest = parts.length > 1 ? parts[1].strip() : "";
        return switch (parts[0].toLowerCase(Locale.ROOT)) {
            case "accept", "принять" -> chosen(scene, "", draft -> accept(scene, draft, rest));
            case "show", "показать" -> chosen(scene, rest, draft -> show(scene, draft));
            default -> releases.again(scene).orElseGet(() -> decided(scene, words));
        };
    }

    private List<Told> decided(Scene scene, String words) {
        return served(words)
                .map(done -> voice.say(scene, "bot.publish.already", done.dataset(), done.version()))
                .orElseGet(() -> chosen(scene, words, draft -> publish(scene, draft)));
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
        String subject = Clerk.named(draft.version()) + " " + name;
        List<Result> open = review.open(found.get());
        boolean before = clerk.recorded(scene, Act.ACCEPT)
                .filter(entry -> entry.subject().equals(subject))
                .isPresent();
        if (!before && open.stream().noneMatch(result -> result.golden().id().equals(name))) {
            String names = String.join(
                    ", ", open.stream().map(result -> result.golden().id()).toList());
            return voice.say(scene, "bot.golden.unknown", open.size(), names);
        }
        clerk.record(scene, Act.ACCEPT, subject);
        office.publishing().accept(draft, name);
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
        return switch (releases.publish(scene, draft)) {
            case Publication.Done done -> releases.published(scene, done);
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

    /** Drops the draft that waits. */
    List<Told> cancel(Scene scene, String words) {
        return clerk.recorded(scene, Act.CANCEL)
                .map(entry -> cancelled(scene, entry.subject()))
                .orElseGet(() -> chosen(scene, words, draft -> {
                    String named = Clerk.named(draft.version());
                    clerk.record(scene, Act.CANCEL, named);
                    return cancelled(scene, named);
                }));
    }

    /** Once it is written down, it is done; be it after a kill. */
    private List<Told> cancelled(Scene scene, String named) {
        office.publishing().drafts().stream()
                .filter(draft -> Clerk.named(draft.version()).equals(named))
                .forEach(office.publishing()::drop);
        proposals.dropped(scene, named);
        String[] parts = named.split(" ", 3);
        String said = library.datasets().contains(parts[0]) ? "bot.cancel.done" : "bot.cancel.new";
        return voice.say(scene, said, parts[0], parts[1]);
    }
}
