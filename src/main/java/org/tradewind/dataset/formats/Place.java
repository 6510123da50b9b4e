package org.tradewind.dataset.formats;

import java.util.List;
import org.tradewind.trade.Text;

/**
 * What a source means by the code or name of a country.
 *
 * @param code as packages write it; empty for the world
 * @param name how it is called, where it is no country that everybody knows; else empty
 * @param also other names that people use for it
 */
record Place(Kind kind, String code, Text name, List<String> also) {
    private static final Text USUAL = new Text("", "");

    /** Without other names. */
    Place(Kind kind, String code, Text name) {
        this(kind, code, name, List.of());
    }

    /** What stands among the countries of a source. */
    enum Kind {
        COUNTRY,
        /** The whole, as reported. */
        WORLD,
        /** A part of the world that is no country: it adds up with the others. */
        PART,
        /** Several countries: never added up with its members. */
        GROUP,
        /** An aggregate whose members are not known: left out. */
        ASIDE
    }

    static Place country(String code) {
        return new Place(Kind.COUNTRY, code, USUAL);
    }
}
