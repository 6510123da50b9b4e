package org.tradewind.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.tradewind.bot.GoldenRun.Result;
import org.tradewind.bot.Preview.Found;
import org.tradewind.reply.Block;
import org.tradewind.reply.Button;
import org.tradewind.reply.ReplyWriter.Told;
import org.tradewind.trade.Draft;
import org.tradewind.trade.Publishing.Staging;
import org.tradewind.trade.Publishing.Step;
import org.tradewind.trade.TradeData;
import org.tradewind.trade.TradeLibrary;

/** The look at a draft before anybody decides on it. */
final class Review {
    private static final int MOST_BUTTONS = 5;

    private final Voice voice;
    private final TradeLibrary library;
    private final Office office;
    private final GoldenRun goldens;
    private final Workshop workshop;

    Review(Voice voice, TradeLibrary library, Office office, GoldenRun goldens, Workshop workshop) {
        this.voice = voice;
        this.library = library;
        this.office = office;
        this.goldens = goldens;
        this.workshop = workshop;
    }

    /** Compares a draft with what is served, and asks both the golden questions. */
    Found found(Staging.Ready ready, Consumer<Step> steps) {
        steps.accept(Step.ASKING);
        String dataset = ready.draft().version().dataset();
        Optional<TradeData> now = library.borrow(dataset);
        try (TradeData draft = office.publishing()
                .borrow(ready.draft())
                .orElseThrow(() -> new IllegalStateException("the draft went while it was looked at"))) {
            List<Result> results = goldens.run(
                    draft,
                    office.publishing().goldens(ready.draft().version()),
                    now,
                    now.map(data -> office.publishing().goldens(data.catalog().version()))
                            .orElse(List.of()));
            return new Found(ready, draft.catalog(), now.map(TradeData::catalog), results);
        } finally {
            now.ifPresent(TradeData::close);
        }
    }

    /** Looks at a draft again; empty where it waits no more. */
    Optional<Found> look(Scene scene, Draft draft) {
        return workshop.run(scene, steps -> office.publishing().review(draft).map(ready -> found(ready, steps)));
    }

    /** Shows a draft, with the buttons that decide on it. */
    List<Told> preview(Scene scene, Found found) {
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
        buttons.add(decisions(scene, found));
        return voice.said(scene, blocks, buttons);
    }

    /** Publish and cancel, as far as the reader may. */
    List<Button> decisions(Scene scene, Found found) {
        Draft draft = found.ready().draft();
        String hash = Clerk.shortened(draft.version());
        Button cancel = button(scene, "bot.button.cancel", "/cancel " + hash);
        return open(found).isEmpty() && !mustBeAnother(scene, draft)
                ? List.of(button(scene, "bot.button.publish", "/publish " + hash), cancel)
                : List.of(cancel);
    }

    /** A button for each answer that is to be accepted. */
    List<List<Button>> acceptances(Scene scene, List<Result> open) {
        return open.stream()
                .map(result -> result.golden().id())
                .map(id -> new Button(voice.phrase(scene.lang(), "bot.button.accept", id), "/publish accept " + id))
                .filter(Button::fits)
                .limit(MOST_BUTTONS)
                .map(List::of)
                .toList();
    }

    private Button button(Scene scene, String label, String command) {
        return new Button(voice.phrase(scene.lang(), label), command);
    }

    /** Whether another admin has to publish it. */
    boolean mustBeAnother(Scene scene, Draft draft) {
        return office.twoAdmins()
                && draft.origin().person() == scene.message().sender().id();
    }

    /** The answers that changed and that nobody has accepted. */
    List<Result> open(Found found) {
        Set<String> names = office.publishing().accepted(found.ready().draft());
        return found.changedGoldens().stream()
                .filter(result -> !names.contains(result.golden().id()))
                .toList();
    }
}
