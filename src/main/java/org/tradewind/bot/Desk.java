package org.tradewind.bot;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.tradewind.reply.Block;
import org.tradewind.reply.ReplyWriter.Told;
import org.tradewind.reply.Span;
import org.tradewind.trade.DatasetVersion;
import org.tradewind.trade.Lang;
import org.tradewind.trade.Problem;
import org.tradewind.trade.TradeLibrary;
import org.tradewind.trade.TradeLibrary.Reload;
import org.tradewind.trade.TradeLibrary.State;

/** The operators' desk: how the bot does, and new data. */
final class Desk {
    private static final int MOST_PROBLEMS = 20;
    private static final int SHORT_HASH = 12;

    private final Voice voice;
    private final TradeLibrary library;
    private final Operations operations;
    private final Subscriptions subscriptions;
    private final InstantSource clock;

    Desk(
            Voice voice,
            TradeLibrary library,
            Operations operations,
            Subscriptions subscriptions,
            InstantSource clock) {
        this.voice = voice;
        this.library = library;
        this.operations = operations;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    List<Told> status(Scene scene) {
        List<Block> blocks = new ArrayList<>();
        for (State state : library.states()) {
            blocks.add(standing(scene.lang(), state));
        }
        List<Span> gauges = new ArrayList<>();
        for (Operations.Line line : operations.lines()) {
            String words = voice.phrase(scene.lang(), "bot.gauge." + Ids.of(line.gauge()), line.number());
            gauges.add(Span.plain(gauges.isEmpty() ? words : "\n" + words));
        }
        if (!gauges.isEmpty()) {
            blocks.add(new Block.Paragraph(gauges));
        }
        return voice.said(scene, blocks, List.of());
    }

    private Block standing(Lang lang, State state) {
        DatasetVersion version = state.version();
        String words = voice.phrase(
                lang, "bot.standing", state.rows(), age(lang, state), state.versions(), shortened(version.content()));
        return new Block.Paragraph(
                List.of(Span.bold(version.dataset() + " " + version.version()), Span.plain("\n" + words)));
    }

    private static String shortened(String hash) {
        return hash.substring(0, Math.min(SHORT_HASH, hash.length()));
    }

    private String age(Lang lang, State state) {
        Duration age = Duration.between(state.loaded(), clock.instant());
        if (age.toDays() > 0) {
            return voice.phrase(lang, "bot.age.days", age.toDays());
        }
        return age.toHours() > 0
                ? voice.phrase(lang, "bot.age.hours", age.toHours())
                : voice.phrase(lang, "bot.age.minutes", Math.max(0, age.toMinutes()));
    }

    /** Takes a dataset from the data folder; without a name, the one that the chat asks. */
    List<Told> reload(Scene scene, String words) {
        String dataset = words.isEmpty() ? scene.dataset() : words;
        return switch (library.reload(dataset)) {
            case Reload.Published published -> published(scene, published);
            case Reload.Unchanged unchanged ->
                voice.say(
                        scene,
                        "bot.reload.unchanged",
                        unchanged.version().dataset(),
                        unchanged.version().version());
            case Reload.Refused refused -> refused(scene, dataset, refused.problems());
            case Reload.Unknown _ -> voice.say(scene, "bot.reload.unknown", String.join(", ", library.datasets()));
        };
    }

    private List<Told> published(Scene scene, Reload.Published published) {
        subscriptions.published(published.now().dataset(), published.before(), published.now());
        return voice.say(
                scene,
                "bot.reload.published",
                published.now().dataset(),
                published.before().version(),
                published.now().version(),
                published.added(),
                published.removed(),
                published.changed());
    }

    private List<Told> refused(Scene scene, String dataset, List<Problem> problems) {
        Lang lang = scene.lang();
        List<Block> blocks = new ArrayList<>(voice.words(lang, "bot.reload.refused", dataset, problems.size()));
        problems.stream()
                .limit(MOST_PROBLEMS)
                .map(problem -> new Block.Paragraph(
                        List.of(Span.plain("• " + voice.writer().problem(lang, problem)))))
                .forEach(blocks::add);
        if (problems.size() > MOST_PROBLEMS) {
            blocks.addAll(voice.words(lang, "bot.reload.more", problems.size() - MOST_PROBLEMS));
        }
        return voice.said(scene, blocks, List.of());
    }
}
