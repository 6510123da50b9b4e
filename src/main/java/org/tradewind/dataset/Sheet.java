package org.tradewind.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The tables that a package may have, by the names of their resources, with their columns. */
enum Sheet {
    SOURCES(true, "id title publisher published? url? accessed? note_en note_ru"),
    NOTES(false, "id shown text_en text_ru"),
    NAMES(true, "kind code name_en name_ru aliases_en? aliases_ru?"),
    MEASURES(true, "code unit"),
    GROUPS(false, "group economy from? until?"),
    DEFINITIONS(false, "id term_en term_ru text_en text_ru aliases_en? aliases_ru?"),
    BREAKS(false, "flow? earlier later note"),
    QUESTIONS(false, "id lang question answer"),
    STATEMENTS(false, "id flow by code period place words status source notes?"),
    OBSERVATIONS(
            true,
            "id measure flow reporter partner? product? period base? number range? unit hedge words? status source notes?");

    private final boolean required;
    /** With a question mark after those that may be left out. */
    private final String marked;

    Sheet(boolean required, String columns) {
        this.required = required;
        this.marked = columns;
    }

    /** The name of its resource, such as {@code observations}. */
    String resource() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Sheet> of(String resource) {
        return Arrays.stream(values())
                .filter(sheet -> sheet.resource().equals(resource))
                .findFirst();
    }

    /** Whether a package cannot do without it. */
    boolean required() {
        return required;
    }

    /** All columns, in their usual order. */
    List<String> columns() {
        return List.of(marked.replace("?", "").split(" "));
    }

    /** The columns that may not be left out. */
    List<String> mandatory() {
        return Arrays.stream(marked.split(" "))
                .filter(column -> !column.endsWith("?"))
                .toList();
    }

    /** Numbers alone may begin with a sign; text that does so is a formula to a spreadsheet. */
    boolean text(String column) {
        return !(this == OBSERVATIONS && column.equals("number"));
    }
}
