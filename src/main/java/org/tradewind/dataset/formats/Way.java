package org.tradewind.dataset.formats;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The direction of a row, as sources name it. */
enum Way {
    EXPORTS("exports"),
    IMPORTS("imports"),
    RE_EXPORTS("re-exports"),
    RE_IMPORTS("re-imports"),
    /** A part of a flow that stands in the source beside the whole of it, such as domestic exports or processing. */
    PART_OF_A_FLOW(""),
    /** What is worked out from flows and stands among them, such as a balance. */
    NO_FLOW("");

    private static final Map<String, Way> WORDS = words();

    private final String code;

    Way(String code) {
        this.code = code;
    }

    /** The code in packages. */
    String code() {
        return code;
    }

    private static Map<String, Way> words() {
        Map<String, Way> words = new LinkedHashMap<>();
        add(
                words,
                EXPORTS,
                "x exp export exports e ex exportvalue exportofgoods exportsofgoods grossexp grossexports "
                        + "exportsfob totalexports totalexport outflow sales вывоз экспорт эк э exportgross dispatch s13x a13x exportacao");
        add(
                words,
                IMPORTS,
                "m imp import imports i im importvalue importofgoods importsofgoods grossimp grossimports importscif "
                        + "totalimports totalimport ввоз импорт им и importgross generalimports arrival importacao");
        add(words, RE_EXPORTS, "rx reexp reexport reexports reexportexport реэкспорт re-export");
        add(words, RE_IMPORTS, "rm reimp reimport reimports реимпорт");
        add(
                words,
                PART_OF_A_FLOW,
                "dx fm mip mop xip xop domesticexport domesticexports foreignimport foreignimports "
                        + "importofgoodsforinwardprocessing importofgoodsafteroutwardprocessing "
                        + "exportofgoodsafterinwardprocessing exportofgoodsforoutwardprocessing");
        add(
                words,
                NO_FLOW,
                "balance tradebalance balanceoftrade netexports nettrade totaltrade turnover tradeturnover saldo"
                        + " exportsplusimports exportsimports сальдо баланс торговыйбаланс сальдоторговогобаланса оборот"
                        + " товарооборот внешнеторговыйоборот торговыйоборот");
        return words;
    }

    private static void add(Map<String, Way> words, Way way, String list) {
        for (String word : list.split(" ", -1)) {
            words.put(Header.folded(word), way);
        }
    }

    /** The flow that a word of a source names. */
    static Optional<Way> of(String word) {
        return Optional.ofNullable(WORDS.get(Header.folded(word)));
    }
}
