package org.tradewind.dataset.formats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a person says of a file that does not say it itself. Lines of {@code key = value}: the value is the name of a column
 * or, in quotation marks, a constant: {@code partner = Страна}, {@code reporter = "RUS"}, {@code unit = thousand USD}.
 */
final class Mapping {
    /** What a column or a constant can be given for. */
    private static final List<String> ROLES = List.of(
            "reporter",
            "partner",
            "product",
            "product-name",
            "flow",
            "period",
            "year",
            "month",
            "quarter",
            "value",
            "exports",
            "imports",
            "quantity",
            "status");
    /** What else can be said. */
    private static final List<String> SETTINGS = List.of(
            "unit",
            "quantity-unit",
            "decimal",
            "complete",
            "repeats",
            "publisher",
            "title",
            "title-ru",
            "url",
            "classification");
    /** What a word of the file or a column means. */
    private static final List<String> PREFIXES = List.of("flow.", "economy.", "keep.");

    private final Map<String, String> entries = new LinkedHashMap<>();

    private Mapping() {}

    static Mapping none() {
        return new Mapping();
    }

    /** Reads a mapping; what is wrong in it is among the flaws. */
    static Mapping read(Path file, Flaws flaws) {
        Mapping mapping = new Mapping();
        String name = String.valueOf(file.getFileName());
        try {
            int number = 0;
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                number++;
                String plain = line.strip().replace("\uFEFF", "");
                if (!plain.isEmpty() && !plain.startsWith("#")) {
                    mapping.line(name, number, plain, flaws);
                }
            }
        } catch (NoSuchFileException e) {
            flaws.in(name, Flaw.FILE_ABSENT);
        } catch (IOException e) {
            flaws.in(name, Flaw.FILE_BROKEN, "UTF-8");
        }
        return mapping;
    }

    private void line(String file, int number, String line, Flaws flaws) {
        int equals = line.indexOf('=');
        String key = equals < 1 ? "" : line.substring(0, equals).strip();
        String value = line.substring(equals + 1).strip();
        if (key.isEmpty() || value.isEmpty()) {
            flaws.at(file, number, 1, Flaw.MAPPING_BROKEN, line);
        } else if (known(key)) {
            entries.put(prefixed(key) ? key : key.toLowerCase(Locale.ROOT), value);
        } else {
            flaws.at(
                    file,
                    number,
                    1,
                    Flaw.MAPPING_KEY,
                    key,
                    String.join(", ", ROLES) + ", " + String.join(", ", SETTINGS));
        }
    }

    private static boolean known(String key) {
        String low = key.toLowerCase(Locale.ROOT);
        return ROLES.contains(low) || SETTINGS.contains(low) || prefixed(key);
    }

    private static boolean prefixed(String key) {
        return PREFIXES.stream().anyMatch(prefix -> key.startsWith(prefix) && key.length() > prefix.length());
    }

    private static boolean quoted(String value) {
        return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    }

    private static String bare(String value) {
        return quoted(value) ? value.substring(1, value.length() - 1) : value;
    }

    /** The name of the column that a role is given. */
    Optional<String> column(String role) {
        return Optional.ofNullable(entries.get(role)).filter(value -> !quoted(value));
    }

    /** Whether a column has a role by it. */
    boolean names(String column) {
        return ROLES.stream()
                .flatMap(role -> column(role).stream())
                .anyMatch(named -> Header.folded(named).equals(Header.folded(column)));
    }

    /** What a role is in every row. */
    Optional<String> constant(String role) {
        return Optional.ofNullable(entries.get(role)).filter(Mapping::quoted).map(Mapping::bare);
    }

    Optional<String> setting(String key) {
        return Optional.ofNullable(entries.get(key)).map(Mapping::bare);
    }

    /** What is said of each word after a prefix, such as {@code flow.ЭК}; with the point. */
    Map<String, String> after(String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        entries.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                found.put(bare(key.substring(prefix.length()).strip()), bare(value));
            }
        });
        return found;
    }

    /** Whether it says where things are, so that no format need be recognised. */
    boolean namesColumns() {
        return entries.entrySet().stream().anyMatch(e -> ROLES.contains(e.getKey()) && !quoted(e.getValue()));
    }

    /** A column that it names and that stands on none of these lines. */
    Optional<String> absent(List<Line> lines) {
        return ROLES.stream()
                .flatMap(role -> column(role).stream())
                .filter(column ->
                        lines.stream().noneMatch(line -> Header.of(line).has(column)))
                .findFirst();
    }

    Optional<String> currency() {
        return setting("unit").flatMap(Denomination::currency);
    }

    OptionalInt power() {
        return setting("unit").map(Denomination::power).orElse(OptionalInt.empty());
    }

    /** The power that is meant: where a unit is given at all, one without a word such as thousand is the bare currency. */
    int powerOr(int usual) {
        return setting("unit").isPresent() ? power().orElse(0) : usual;
    }

    Optional<Decimals> decimals() {
        return setting("decimal")
                .map(mark -> mark.equals(",") || mark.equals("comma") ? Decimals.COMMA : Decimals.POINT);
    }
}
