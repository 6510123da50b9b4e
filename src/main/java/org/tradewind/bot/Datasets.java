package org.tradewind.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tradewind.reply.Block;
import org.tradewind.reply.Button;
import org.tradewind.reply.ReplyWriter.Told;
import org.tradewind.reply.Span;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Lang;
import org.tradewind.trade.TradeData;
import org.tradewind.trade.TradeLibrary;

/** The datasets that can be asked, and which of them a chat asks. */
final class Datasets {

    private final Voice voice;
    private final Memory memory;
    private final TradeLibrary library;

    Datasets(Voice voice, Memory memory, TradeLibrary library) {
        this.voice = voice;
        this.memory = memory;
        this.library = library;
    }

    /**
     * Lends what a chat asks: the dataset that it has set, as long as there is one of that name, else the one that is
     * talked about, else the standard.
     */
    TradeData borrow(Map<String, String> settings, Optional<String> talked) {
        return Optional.ofNullable(settings.get(Setting.DATASET.key()))
                .flatMap(library::borrow)
                .or(() -> talked.flatMap(library::borrow))
                .or(() -> library.borrow(library.datasets().getFirst()))
                .orElseThrow(() -> new IllegalStateException("the standard dataset is not loaded"));
    }

    /** Lends a dataset by its name. */
    Optional<TradeData> borrow(String name) {
        return library.borrow(name);
    }

    /** Lends a dataset by the name that somebody typed, if there is such a one. */
    Optional<TradeData> named(String typed) {
        String name = typed.toLowerCase(Locale.ROOT);
        return library.datasets().stream()
                .filter(known -> known.equals(name))
                .findFirst()
                .flatMap(library::borrow);
    }

    /** Whether there is no question which dataset is asked: the chat has set one, or there is but one. */
    boolean settled(long chat) {
        return library.datasets().size() == 1
                || Optional.ofNullable(memory.settings(chat).get(Setting.DATASET.key()))
                        .filter(library.datasets()::contains)
                        .isPresent();
    }

    /** The names of all datasets but one, in order. */
    List<String> others(String dataset) {
        return library.datasets().stream().filter(name -> !name.equals(dataset)).toList();
    }

    List<Told> list(Scene scene) {
        return listed(scene, voice.words(scene.lang(), "bot.datasets"));
    }

    private List<Told> listed(Scene scene, List<Block> first) {
        List<Block> blocks = new ArrayList<>(first);
        List<List<Button>> buttons = new ArrayList<>();
        for (String name : library.datasets()) {
            library.borrow(name).ifPresent(data -> {
                try (data) {
                    blocks.add(line(scene, data.catalog()));
                    choice(scene, data.catalog()).ifPresent(button -> buttons.add(List.of(button)));
                }
            });
        }
        return voice.said(scene, blocks, buttons);
    }

    private Block line(Scene scene, Catalog catalog) {
        Lang lang = scene.lang();
        boolean asked = catalog.version().dataset().equals(scene.dataset());
        String years = Years.of(catalog.coverage().periods());
        String details = voice.phrase(
                lang,
                asked ? "bot.dataset-line-asked" : "bot.dataset-line",
                catalog.version().dataset(),
                catalog.version().version(),
                years);
        return new Block.Paragraph(List.of(Span.bold(catalog.title().in(lang)), Span.plain("\n" + details)));
    }

    private Optional<Button> choice(Scene scene, Catalog catalog) {
        String command = "/dataset " + catalog.version().dataset();
        boolean other = !catalog.version().dataset().equals(scene.dataset());
        return other && Button.carries(command)
                ? Optional.of(new Button(catalog.title().in(scene.lang()), command))
                : Optional.empty();
    }

    /** Lets the chat ask another dataset. */
    List<Told> choose(Scene scene, String words) {
        if (words.isEmpty()) {
            return list(scene);
        }
        Optional<TradeData> chosen = named(words);
        if (chosen.isEmpty()) {
            return listed(scene, voice.words(scene.lang(), "bot.dataset-unknown"));
        }
        try (TradeData data = chosen.get()) {
            Catalog catalog = data.catalog();
            memory.set(scene.chat(), Setting.DATASET.key(), catalog.version().dataset());
            String years = Years.of(catalog.coverage().periods());
            return voice.say(scene, "bot.dataset-set", catalog.title().in(scene.lang()), years);
        }
    }
}
