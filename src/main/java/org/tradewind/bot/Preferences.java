package org.tradewind.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tradewind.reply.Block;
import org.tradewind.reply.Button;
import org.tradewind.reply.ReplyWriter.Told;
import org.tradewind.trade.Lang;

/** What a chat sets for itself, and forgets. */
final class Preferences {
    private static final String AUTO = "auto";
    private static final String ON = "on";
    private static final String OFF = "off";

    private final Voice voice;
    private final Memory memory;
    private final Conversations conversations;
    private final Datasets datasets;

    Preferences(Voice voice, Memory memory, Conversations conversations, Datasets datasets) {
        this.voice = voice;
        this.memory = memory;
        this.conversations = conversations;
        this.datasets = datasets;
    }

    /** The language that a chat has set, if any. */
    static Optional<Lang> language(Map<String, String> settings) {
        return Lang.of(settings.getOrDefault(Setting.LANGUAGE.key(), ""));
    }

    static boolean dark(Map<String, String> settings) {
        return ON.equals(settings.get(Setting.DARK.key()));
    }

    /** Shows the settings, or sets one: its name, then what it is to be. */
    List<Told> settings(Scene scene, String words) {
        if (words.isEmpty()) {
            return shown(scene, List.of());
        }
        String[] parts = words.toLowerCase(Locale.ROOT).split("\\s+", 2);
        String value = parts.length > 1 ? parts[1] : "";
        return switch (parts[0]) {
            case "dark", "тёмная", "темная", "тёмные", "темные" -> dark(scene, value);
            case "language", "язык" -> language(scene, value);
            case "dataset", "данные" -> datasets.choose(scene, value);
            default -> shown(scene, voice.words(scene.lang(), "bot.setting-unknown"));
        };
    }

    private List<Told> dark(Scene scene, String value) {
        return switch (value) {
            case ON, "вкл", "да", "yes" -> darkened(scene, true);
            case OFF, "выкл", "нет", "no" -> darkened(scene, false);
            default -> shown(scene, voice.words(scene.lang(), "bot.setting-unknown"));
        };
    }

    private List<Told> darkened(Scene scene, boolean on) {
        memory.set(scene.chat(), Setting.DARK.key(), on ? ON : OFF);
        return shown(scene.withDark(on), voice.words(scene.lang(), "bot.saved"));
    }

    private List<Told> shown(Scene scene, List<Block> first) {
        Lang lang = scene.lang();
        List<Block> blocks = new ArrayList<>(first);
        blocks.addAll(voice.words(
                lang,
                "bot.settings",
                voice.phrase(lang, languageId(scene.chosen())),
                voice.phrase(lang, scene.dark() ? "bot.palette.dark" : "bot.palette.light"),
                scene.catalog().title().in(lang)));
        List<List<Button>> buttons = new ArrayList<>(languages(lang));
        buttons.add(List.of(new Button(
                voice.phrase(lang, scene.dark() ? "bot.button.light" : "bot.button.dark"),
                "/settings dark " + (scene.dark() ? OFF : ON))));
        return voice.said(scene, blocks, buttons);
    }

    private List<List<Button>> languages(Lang lang) {
        return List.of(
                List.of(new Button("English", "/language en"), new Button("Русский", "/language ru")),
                List.of(new Button(voice.phrase(lang, "bot.button.auto"), "/language " + AUTO)));
    }

    private static String languageId(Optional<Lang> chosen) {
        return "bot.language." + chosen.map(Lang::code).orElse(AUTO);
    }

    /** Sets the language of replies, or asks which. */
    List<Told> language(Scene scene, String words) {
        return switch (words.toLowerCase(Locale.ROOT)) {
            case "en", "english", "английский" -> spoken(scene, Optional.of(Lang.EN));
            case "ru", "russian", "русский" -> spoken(scene, Optional.of(Lang.RU));
            case AUTO, "авто" -> spoken(scene, Optional.empty());
            default -> {
                String now = voice.phrase(scene.lang(), languageId(scene.chosen()));
                List<Block> blocks = voice.words(scene.lang(), "bot.language", now);
                yield voice.said(scene, blocks, languages(scene.lang()));
            }
        };
    }

    private List<Told> spoken(Scene scene, Optional<Lang> language) {
        memory.set(
                scene.chat(), Setting.LANGUAGE.key(), language.map(Lang::code).orElse(AUTO));
        Scene after = scene.withChosen(language);
        return voice.say(after, "bot.language-set." + language.map(Lang::code).orElse(AUTO));
    }

    /** Deletes all that is kept of the chat. */
    List<Told> forget(Scene scene) {
        memory.forget(scene.chat());
        conversations.forget(scene.chat());
        return voice.say(scene, "bot.forgotten");
    }
}
