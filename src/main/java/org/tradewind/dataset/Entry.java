package org.tradewind.dataset;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tradewind.trade.Text;

/** One record of a table: reads its fields, and reports what is wrong at their place. */
final class Entry {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");
    /** Characters that cannot be seen, among them those that turn the direction of writing. */
    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cntrl}&&[^\\n]]|[\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\uFFFE]");

    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");

    private final Table table;
    private final CsvReader.Record record;
    private boolean sound = true;

    Entry(Table table, CsvReader.Record record) {
        this.table = table;
        this.record = record;
    }

    int line() {
        return record.line();
    }

    /** Where it stands, without what it says. */
    Spot spot() {
        return new Spot(table, record.line());
    }

    /** Whether nothing was reported of this record. */
    boolean sound() {
        return sound;
    }

    void fault(String column, Fault fault, String... arguments) {
        sound &= !fault.blocking();
        spot().fault(column, fault, arguments);
    }

    void refuseHostile(String column, boolean text) {
        String value = text(column);
        if (CONTROL.matcher(value).find()) {
            fault(column, Fault.CONTROL_CHARACTER, column);
        }
        if (text && FORMULA.matcher(value).find()) {
            fault(column, Fault.TEXT_FORMULA, value);
        }
    }

    /** The field as it stands; empty text where the column is left out. */
    String text(String column) {
        return table.value(record, column);
    }

    Optional<String> optional(String column) {
        return Optional.of(text(column)).filter(value -> !value.isBlank());
    }

    /** The field, or a fault where it is empty. */
    Optional<String> required(String column) {
        Optional<String> value = optional(column);
        if (value.isEmpty()) {
            fault(column, Fault.FIELD_EMPTY, column);
        }
        return value;
    }

    /** The field read, or a fault where it cannot be; empty without a fault where it is empty. */
    <T> Optional<T> optional(String column, Function<String, Optional<T>> read, Fault fault, String... hints) {
        return optional(column).flatMap(value -> parsed(column, value, read, fault, hints));
    }

    /** The field read, or a fault where it is empty or cannot be. */
    <T> Optional<T> required(String column, Function<String, Optional<T>> read, Fault fault, String... hints) {
        return required(column).flatMap(value -> parsed(column, value, read, fault, hints));
    }

    private <T> Optional<T> parsed(
            String column, String value, Function<String, Optional<T>> read, Fault fault, String... hints) {
        Optional<T> result = read.apply(value);
        if (result.isEmpty()) {
            List<String> arguments = new ArrayList<>(List.of(value));
            arguments.addAll(List.of(hints));
            fault(column, fault, arguments.toArray(String[]::new));
        }
        return result;
    }

    Optional<String> id(String column) {
        return required(column, value -> Optional.of(value).filter(ID.asMatchPredicate()), Fault.ID_MALFORMED);
    }

    /** The columns {@code name_en} and {@code name_ru} of a name; neither may be empty. */
    Text bilingual(String name) {
        return new Text(language(name + "_en"), language(name + "_ru"));
    }

    private String language(String column) {
        String value = text(column);
        if (value.isBlank()) {
            fault(column, Fault.NAME_MISSING_LANGUAGE, column);
        }
        return value;
    }

    /** The parts of a field, without repeats, in order. */
    List<String> list(String column, String delimiter) {
        LinkedHashSet<String> parts = new LinkedHashSet<>();
        for (String part : text(column).split(Pattern.quote(delimiter), -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return List.copyOf(parts);
    }
}
