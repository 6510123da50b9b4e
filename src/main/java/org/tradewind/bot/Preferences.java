package org.tradewind.bot;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tradewind.reply.Block;
import org.tradewind.reply.ReplyWriter.Told;
import org.tradewind.trade.Lang;
import org.tradewind.trade.Unit;

/** What a chat sets for itself, and forgets. */
final class Preferences {
    private final Voice voice;
    private final Memory memory;
    private final Conversations conversations;
    private final Datasets datasets;
    private final SettingsMenu menu;

    Preferences(Voice voice, Memory memory, Conversations conversations, Datasets datasets) {
        this.voice = voice;
        this.memory = memory;
        this.conversations = conversations;
        this.datasets = datasets;
        this.menu = new SettingsMenu(voice);
    }

    /** Shows the settings, or sets one: its name, then what it is to be. */
    List<Told> settings(Scene scene, String words) {
        if (words.isEmpty()) {
            return shown(scene, List.of());
        }
        String[] parts = words.toLowerCase(Locale.ROOT).split("\\s+", 2);
        String value = parts.length > 1 ? parts[1] : "";
        return switch (parts[0]) {
            case "dataset", "данные" -> datasets.choose(scene, value);
            case "language", "язык" -> kept(scene, Setting.LANGUAGE, languageCode(value));
            case "numbers", "числа" ->
                kept(scene, Setting.NUMBERS, Taste.numbers(value).map(Ids::of));
            case "currency", "валюта" -> kept(scene, Setting.CURRENCY, currency(scene, value));
            case "dark", "тёмная", "темная", "тёмные", "темные" -> kept(scene, Setting.DARK, onOrOff(value));
            case "tables", "таблицы" -> kept(scene, Setting.TABLES, onOrOff(value));
            case "corrections", "исправления" -> kept(scene, Setting.CORRECTIONS, onOrOff(value));
            case "digest", "сводка" -> kept(scene, Setting.DIGEST, onOrOff(value));
            default -> shown(scene, voice.words(scene.lang(), "bot.setting-unknown"));
        };
    }

    private static Optional<String> onOrOff(String value) {
        return switch (value) {
            case Taste.ON, "вкл", "да", "yes" -> Optional.of(Taste.ON);
            case Taste.OFF, "выкл", "нет", "no" -> Optional.of(Taste.OFF);
            default -> Optional.empty();
        };
    }

    private static Optional<String> languageCode(String value) {
        return switch (value) {
            case "en", "english", "английский" -> Optional.of(Lang.EN.code());
            case "ru", "russian", "русский" -> Optional.of(Lang.RU.code());
            case SettingsMenu.AUTO, "авто" -> Optional.of(SettingsMenu.AUTO);
            default -> Optional.empty();
        };
    }

    /** A currency that the data have; the first is what is meant where nothing is set. */
    private static Optional<String> currency(Scene scene, String value) {
        String code = value.toUpperCase(Locale.ROOT);
        boolean known = scene.catalog().units().stream().map(Unit::code).anyMatch(code::equals);
        return value.equals(SettingsMenu.AUTO) || known
                ? Optional.of(known ? code : SettingsMenu.AUTO)
                : Optional.empty();
    }

    private List<Told> kept(Scene scene, Setting setting, Optional<String> value) {
        if (value.isEmpty()) {
            return shown(scene, voice.words(scene.lang(), "bot.setting-unknown"));
        }
        memory.set(scene.chat(), setting.key(), value.get());
        Scene after = scene.with(Taste.of(memory.settings(scene.chat())));
        return shown(after, voice.words(after.lang(), "bot.saved"));
    }

    private List<Told> shown(Scene scene, List<Block> first) {
        return voice.said(scene, Voice.joined(first, menu.words(scene)), menu.buttons(scene));
    }

    /** Sets the language of replies, or asks which. */
    List<Told> language(Scene scene, String words) {
        Optional<String> code = languageCode(words.toLowerCase(Locale.ROOT));
        if (code.isEmpty()) {
            String now = voice.phrase(scene.lang(), SettingsMenu.languageId(scene.chosen()));
            List<Block> blocks = voice.words(scene.lang(), "bot.language", now);
            return voice.said(scene, blocks, menu.languages(scene.lang(), "/language "));
        }
        memory.set(scene.chat(), Setting.LANGUAGE.key(), code.get());
        Map<String, String> settings = memory.settings(scene.chat());
        return voice.say(scene.with(Taste.of(settings)), "bot.language-set." + code.get());
    }

    /** Deletes all that is kept of the chat. */
    List<Told> forget(Scene scene) {
        memory.forget(scene.chat());
        conversations.forget(scene.chat());
        return voice.say(scene, "bot.forgotten");
    }
}
