package org.tradewind.bot;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tradewind.reply.NumberFormat;
import org.tradewind.trade.Lang;
import org.tradewind.trade.Unit;

/**
 * What a chat has set, as far as it decides how it is answered.
 *
 * @param language empty for that of each question
 * @param currency in which amounts are told where a question names none and the data have it
 * @param dark whether charts are drawn on a dark ground
 * @param tables whether tables are sent as tables of the messenger's own
 * @param corrections whether it wants to hear when a figure that it was given has changed
 * @param digest whether news come once a week rather than at once
 */
record Taste(
        Optional<Lang> language,
        NumberFormat numbers,
        Optional<Unit> currency,
        boolean dark,
        boolean tables,
        boolean corrections,
        boolean digest) {
    static final String ON = "on";
    static final String OFF = "off";

    static Taste of(Map<String, String> settings) {
        return new Taste(
                Lang.of(settings.getOrDefault(Setting.LANGUAGE.key(), "")),
                numbers(settings.getOrDefault(Setting.NUMBERS.key(), "")).orElse(NumberFormat.LANGUAGE),
                Optional.ofNullable(settings.get(Setting.CURRENCY.key()))
                        .map(Unit::new)
                        .filter(Unit::money),
                isOn(settings, Setting.DARK),
                isOn(settings, Setting.TABLES),
                isOn(settings, Setting.CORRECTIONS),
                isOn(settings, Setting.DIGEST));
    }

    private static boolean isOn(Map<String, String> settings, Setting setting) {
        return ON.equals(settings.get(setting.key()));
    }

    /** A number format by its name, such as {@code comma}. */
    static Optional<NumberFormat> numbers(String name) {
        for (NumberFormat format : NumberFormat.values()) {
            if (Ids.of(format).equals(name.toLowerCase(Locale.ROOT))) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
