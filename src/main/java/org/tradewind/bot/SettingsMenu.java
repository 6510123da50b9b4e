package org.tradewind.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tradewind.reply.Block;
import org.tradewind.reply.Button;
import org.tradewind.reply.NumberFormat;
import org.tradewind.trade.Lang;
import org.tradewind.trade.Unit;

/** The settings of a chat: how they stand in words, and buttons that change them in place. */
final class SettingsMenu {
    static final String AUTO = "auto";

    private final Voice voice;

    SettingsMenu(Voice voice) {
        this.voice = voice;
    }

    /** How everything stands: nothing is told by the buttons alone. */
    List<Block> words(Scene scene) {
        Lang lang = scene.lang();
        Taste taste = scene.taste();
        return voice.words(
                lang,
                "bot.settings",
                voice.phrase(lang, languageId(taste.language())),
                voice.phrase(lang, "bot.numbers." + Ids.of(taste.numbers())),
                currency(scene),
                voice.phrase(lang, taste.dark() ? "bot.palette.dark" : "bot.palette.light"),
                voice.phrase(lang, "bot.tables." + onOrOff(taste.tables())),
                voice.phrase(lang, "bot.corrections." + onOrOff(taste.corrections())),
                voice.phrase(lang, "bot.digest." + onOrOff(taste.digest())),
                scene.catalog().title().in(lang));
    }

    static String languageId(Optional<Lang> language) {
        return "bot.language." + language.map(Lang::code).orElse(AUTO);
    }

    private static String onOrOff(boolean on) {
        return on ? Taste.ON : Taste.OFF;
    }

    private String currency(Scene scene) {
        return scene.taste()
                .currency()
                .map(Unit::code)
                .orElseGet(() -> voice.phrase(scene.lang(), "bot.currency.auto"));
    }

    List<List<Button>> buttons(Scene scene) {
        Lang lang = scene.lang();
        Taste taste = scene.taste();
        List<List<Button>> rows = new ArrayList<>(languages(lang, "/settings language "));
        rows.add(Stream.of(NumberFormat.values())
                .map(format -> new Button(
                        voice.phrase(lang, "bot.button.numbers." + Ids.of(format)),
                        "/settings numbers " + Ids.of(format)))
                .toList());
        List<Unit> units = scene.catalog().units();
        if (units.size() > 1) {
            rows.add(units.stream()
                    .limit(6)
                    .map(unit -> new Button(unit.code(), "/settings currency " + unit.code()))
                    .toList());
        }
        rows.add(List.of(
                new Button(
                        voice.phrase(lang, taste.dark() ? "bot.button.light" : "bot.button.dark"),
                        "/settings dark " + onOrOff(!taste.dark())),
                toggle(lang, "tables", taste.tables())));
        rows.add(List.of(toggle(lang, "corrections", taste.corrections()), toggle(lang, "digest", taste.digest())));
        return rows;
    }

    List<List<Button>> languages(Lang lang, String command) {
        return List.of(
                List.of(new Button("English", command + "en"), new Button("Русский", command + "ru")),
                List.of(new Button(voice.phrase(lang, "bot.button.auto"), command + AUTO)));
    }

    /** The label says what pressing does. */
    private Button toggle(Lang lang, String setting, boolean on) {
        String other = onOrOff(!on);
        return new Button(
                voice.phrase(lang, "bot.button." + setting + "." + other), "/settings " + setting + " " + other);
    }
}
