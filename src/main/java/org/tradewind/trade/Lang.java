package org.tradewind.trade;

import java.util.Locale;
import java.util.Optional;

/** A language that Tradewind speaks. */
public enum Lang {
    EN(Locale.forLanguageTag("en")),
    RU(Locale.forLanguageTag("ru"));

    private final Locale locale;

    Lang(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** Its ISO 639-1 code: {@code en} or {@code ru}. */
    public String code() {
        return locale.getLanguage();
    }

    /** The language of an IETF tag such as {@code ru-RU}, or empty where Tradewind does not speak it. */
    public static Optional<Lang> of(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        for (Lang lang : values()) {
            if (lang.code().equals(language)) {
                return Optional.of(lang);
            }
        }
        return Optional.empty();
    }
}
