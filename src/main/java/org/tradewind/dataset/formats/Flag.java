package org.tradewind.dataset.formats;

import java.util.Locale;

/** What a source remarks on a number, as the SDMX letter that packages use. */
final class Flag {
    private Flag() {}

    /** By SDMX, which the OECD uses; empty text for the usual. */
    static String sdmx(String flag) {
        String code = flag.strip();
        int colon = code.indexOf(':');
        code = (colon > 0 ? code.substring(0, colon) : code).strip().toUpperCase(Locale.ROOT);
        return switch (code) {
            case "B", "E", "L", "M", "N", "P", "Q" -> code;
            case "F", "I", "S", "U" -> "E";
            case "C" -> "Q";
            case "O" -> "L";
            default -> "";
        };
    }

    /** By Eurostat, which combines small letters; the gravest counts. */
    static String eurostat(String flags) {
        String all = flags.strip().toLowerCase(Locale.ROOT);
        if (all.contains("c")) {
            return "Q";
        }
        if (all.contains("z")) {
            return "M";
        }
        if (all.contains("e") || all.contains("s") || all.contains("f") || all.contains("u")) {
            return "E";
        }
        if (all.contains("p")) {
            return "P";
        }
        return all.contains("b") ? "B" : "";
    }
}
