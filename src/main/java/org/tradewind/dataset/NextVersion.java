package org.tradewind.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers a package anew where one of its tables was changed, since readers know a version by its number. */
final class NextVersion {
    private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+).*");

    private NextVersion() {}

    /** Writes the next version into a descriptor; one that cannot be read stays as it is. */
    static void write(Path descriptor) throws IOException {
        String text = Files.readString(descriptor, StandardCharsets.UTF_8);
        Optional<JsonTree> tree = JsonTree.read(Descriptor.FILE, text, new Faults());
        if (tree.orElse(null) instanceof JsonTree.Obj root
                && root.members().get("version") instanceof JsonTree.Str version) {
            Files.writeString(descriptor, replaced(text, version), StandardCharsets.UTF_8);
        }
    }

    private static String replaced(String text, JsonTree.Str version) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        String line = lines.get(version.line() - 1);
        int at = line.indexOf(version.value(), version.column() - 1);
        if (at >= 0) {
            lines.set(
                    version.line() - 1,
                    line.substring(0, at)
                            + next(version.value())
                            + line.substring(at + version.value().length()));
        }
        return String.join("\n", lines);
    }

    /** The next patch: 1.0.1 after 1.0.0. */
    static String next(String version) {
        Matcher m = NUMBERS.matcher(version);
        return m.matches() ? m.group(1) + "." + m.group(2) + "." + (Long.parseLong(m.group(3)) + 1) : version;
    }
}
