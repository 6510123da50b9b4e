package org.tradewind.bot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.tradewind.reply.Block;
import org.tradewind.reply.Button;
import org.tradewind.reply.ReplyWriter.Told;
import org.tradewind.reply.Span;
import org.tradewind.trade.DatasetVersion;
import org.tradewind.trade.Draft;
import org.tradewind.trade.Lang;
import org.tradewind.trade.Publishing;
import org.tradewind.trade.TradeLibrary;
import org.tradewind.trade.TradeLibrary.State;

/** The operators' desk: how the bot does, and what waits for them. */
final class Desk {
    private final Voice voice;
    private final TradeLibrary library;
    private final Operations operations;
    private final Publishing publishing;
    private final InstantSource clock;

    Desk(Voice voice, TradeLibrary library, Operations operations, Publishing publishing, InstantSource clock) {
        this.voice = voice;
        this.library = library;
        this.operations = operations;
        this.publishing = publishing;
        this.clock = clock;
    }

    List<Told> status(Scene scene) {
        List<Block> blocks = new ArrayList<>();
        library.problem()
                .map(why -> voice.words(scene.lang(), "bot.data-away", why))
                .ifPresent(blocks::addAll);
        for (State state : library.states()) {
            blocks.add(standing(scene.lang(), state));
        }
        List<List<Button>> buttons = new ArrayList<>();
        for (Draft draft : publishing.drafts()) {
            blocks.add(waiting(scene.lang(), draft));
            buttons.add(List.of(new Button(
                    voice.phrase(
                            scene.lang(), "bot.button.show", draft.version().dataset()),
                    "/publish show " + Clerk.shortened(draft.version()))));
        }
        List<Span> gauges = new ArrayList<>();
        for (Operations.Line line : operations.lines()) {
            String words = voice.phrase(scene.lang(), "bot.gauge." + Ids.of(line.gauge()), line.number());
            gauges.add(Span.plain(gauges.isEmpty() ? words : "\n" + words));
        }
        if (!gauges.isEmpty()) {
            blocks.add(new Block.Paragraph(gauges));
        }
        return voice.said(scene, blocks, buttons);
    }

    private Block standing(Lang lang, State state) {
        DatasetVersion version = state.version();
        List<Span> spans = new ArrayList<>();
        spans.add(Span.bold(version.dataset() + " " + version.version()));
        spans.add(Span.plain("\n"
                + voice.phrase(
                        lang,
                        "bot.standing",
                        state.rows(),
                        age(lang, state.since()),
                        state.versions(),
                        Clerk.shortened(version))));
        switch (state.folder()) {
            case SAME -> {}
            case OTHER, ABSENT ->
                spans.add(Span.plain(
                        "\n" + voice.phrase(lang, "bot.folder." + Ids.of(state.folder()), version.dataset())));
        }
        return new Block.Paragraph(spans);
    }

    private Block waiting(Lang lang, Draft draft) {
        return new Block.Paragraph(List.of(Span.plain(voice.phrase(
                lang,
                draft.origin().file().isPresent() ? "bot.draft.waits-file" : "bot.draft.waits-folder",
                draft.version().dataset(),
                draft.version().version(),
                Long.toString(draft.origin().person()),
                age(lang, draft.origin().at()),
                draft.origin().file().orElse("")))));
    }

    private String age(Lang lang, Instant since) {
        Duration age = Duration.between(since, clock.instant());
        if (age.toDays() > 0) {
            return voice.phrase(lang, "bot.age.days", age.toDays());
        }
        return age.toHours() > 0
                ? voice.phrase(lang, "bot.age.hours", age.toHours())
                : voice.phrase(lang, "bot.age.minutes", Math.max(0, age.toMinutes()));
    }
}
