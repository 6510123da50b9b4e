package org.tradewind.reply;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Lang;

/** The names that CLDR has for countries; read when the first one is needed, since most packages bring their own. */
final class Countries {
    private Countries() {}

    static Optional<String> name(Economy economy, Lang lang) {
        return Optional.ofNullable(Codes.TWO_LETTERS.get(economy.code()))
                .map(code -> Tables.of(lang).regionDisplayName(code));
    }

    /** The two-letter codes that CLDR knows countries by. */
    private static final class Codes {
        static final Map<String, String> TWO_LETTERS = read();

        private static Map<String, String> read() {
            Map<String, String> codes = new HashMap<>();
            for (String two : Locale.getISOCountries()) {
                codes.put(Locale.of("", two).getISO3Country(), two);
            }
            return codes;
        }
    }

    private static final class Tables {
        static final LocaleDisplayNames ENGLISH = LocaleDisplayNames.getInstance(ULocale.ENGLISH);
        static final LocaleDisplayNames RUSSIAN = LocaleDisplayNames.getInstance(ULocale.forLanguageTag("ru"));

        static LocaleDisplayNames of(Lang lang) {
            return switch (lang) {
                case EN -> ENGLISH;
                case RU -> RUSSIAN;
            };
        }
    }
}
