package org.tradewind.dataset;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Text;
import org.tradewind.trade.Unit;

/** Reads the descriptor; our own properties stand under {@code tradewind}, as the standard leaves room for. */
final class DescriptorReader {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final String NUMBER = "(?:0|[1-9]\\d*)";
    private static final Pattern VERSION =
            Pattern.compile(NUMBER + "\\." + NUMBER + "\\." + NUMBER + "(?:-[0-9A-Za-z.-]+)?(?:\\+[0-9A-Za-z.-]+)?");

    private static final Pattern REPORTER = Pattern.compile("[A-Z][A-Z0-9_]{1,11}");

    private static final String CELLS = "cells";

    private final Faults faults;
    private final Map<Sheet, String> files = new EnumMap<>(Sheet.class);
    private final Map<Sheet, List<String>> schemas = new EnumMap<>(Sheet.class);
    private final List<String> cellFiles = new ArrayList<>();

    DescriptorReader(Faults faults) {
        this.faults = faults;
    }

    /** The descriptor, as much of it as can be read; empty where it is no JSON object. */
    Optional<Descriptor> read(String text) {
        Optional<JsonTree> tree = JsonTree.read(Descriptor.FILE, text, faults);
        if (tree.isPresent() && tree.get() instanceof JsonTree.Obj root) {
            return Optional.of(descriptor(root));
        }
        tree.ifPresent(other -> fault(other, Fault.PROPERTY_MALFORMED, Descriptor.FILE));
        return Optional.empty();
    }

    private Descriptor descriptor(JsonTree.Obj root) {
        created(root);
        JsonTree.Obj own = member(root, "tradewind", JsonTree.Obj.class)
                .orElseGet(() -> new JsonTree.Obj(root.line(), root.column(), Map.of()));
        Optional<JsonTree.Obj> cells = optional(own, "cells", JsonTree.Obj.class);
        Optional<CubeForm> cube = cells.flatMap(new CubeFormReader(faults)::read);
        resources(root, cells.isPresent());
        return new Descriptor(
                matching(root, "name", NAME, Fault.DATASET_NAME_MALFORMED),
                matching(root, "version", VERSION, Fault.VERSION_MALFORMED),
                new Text(string(root, "title"), string(own, "title_ru")),
                new Text(string(root, "description"), string(own, "description_ru")),
                reporter(own, cells.isPresent()),
                said(own),
                list(own, "units", this::currency),
                cells.isPresent() && !own.members().containsKey("additive")
                        ? List.of()
                        : list(own, "additive", this::additivity),
                files,
                schemas,
                cube,
                cellFiles);
    }

    /** Cells may have many reporters; then none is named here. */
    private Economy reporter(JsonTree.Obj own, boolean cells) {
        return cells && !own.members().containsKey("reporter")
                ? Economy.WORLD
                : new Economy(matching(own, "reporter", REPORTER, Fault.CODE_MALFORMED, "XXX"));
    }

    private static Optional<JsonTree.Str> said(JsonTree.Obj own) {
        return own.members().get("reporter") instanceof JsonTree.Str code
                        && REPORTER.matcher(code.value()).matches()
                ? Optional.of(code)
                : Optional.empty();
    }

    /** The standard's time of making; nothing is made of it, but one that is none says that something went wrong. */
    private void created(JsonTree.Obj root) {
        optional(root, "created", JsonTree.Str.class)
                .filter(s -> !isTime(s.value()))
                .ifPresent(s -> fault(s, Fault.DATE_MALFORMED, s.value()));
    }

    private static boolean isTime(String text) {
        return reads(DateTimeFormatter.ISO_LOCAL_DATE, text) || reads(DateTimeFormatter.ISO_OFFSET_DATE_TIME, text);
    }

    private static boolean reads(DateTimeFormatter form, String text) {
        try {
            form.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private <T extends JsonTree> Optional<T> optional(JsonTree.Obj in, String key, Class<T> type) {
        return in.members().containsKey(key) ? member(in, key, type) : Optional.empty();
    }

    private String matching(JsonTree.Obj in, String key, Pattern form, Fault fault) {
        return matching(in, key, form, fault, "");
    }

    private String matching(JsonTree.Obj in, String key, Pattern form, Fault fault, String instead) {
        Optional<JsonTree.Str> found = member(in, key, JsonTree.Str.class);
        found.filter(s -> !form.matcher(s.value()).matches()).ifPresent(s -> fault(s, fault, s.value()));
        return found.map(JsonTree.Str::value).filter(form.asMatchPredicate()).orElse(instead);
    }

    private String string(JsonTree.Obj in, String key) {
        Optional<JsonTree.Str> found = member(in, key, JsonTree.Str.class);
        found.filter(s -> s.value().isBlank()).ifPresent(s -> fault(s, Fault.PROPERTY_MISSING, key));
        return found.map(JsonTree.Str::value).orElse("");
    }

    private <T extends JsonTree> Optional<T> member(JsonTree.Obj in, String key, Class<T> type) {
        JsonTree found = in.members().get(key);
        if (found == null) {
            fault(in, Fault.PROPERTY_MISSING, key);
            return Optional.empty();
        }
        if (!type.isInstance(found)) {
            fault(found, Fault.PROPERTY_MALFORMED, key);
            return Optional.empty();
        }
        return Optional.of(type.cast(found));
    }

    private <T> List<T> list(JsonTree.Obj in, String key, Function<JsonTree, Optional<T>> read) {
        List<T> list = new ArrayList<>();
        member(in, key, JsonTree.Arr.class).ifPresent(array -> {
            for (JsonTree item : array.items()) {
                Optional<T> value = read.apply(item);
                value.ifPresentOrElse(list::add, () -> fault(item, Fault.PROPERTY_MALFORMED, key));
            }
        });
        return list;
    }

    private Optional<Unit> currency(JsonTree item) {
        return item instanceof JsonTree.Str s && !s.value().isBlank()
                ? Optional.of(new Unit(s.value())).filter(Unit::money)
                : Optional.empty();
    }

    private Optional<Catalog.Additivity> additivity(JsonTree item) {
        if (item instanceof JsonTree.Obj o
                && o.members().get("measure") instanceof JsonTree.Str measure
                && o.members().get("along") instanceof JsonTree.Str along
                && Measure.isCode(measure.value())) {
            return Dimension.of(along.value()).map(d -> new Catalog.Additivity(new Measure(measure.value()), d));
        }
        return Optional.empty();
    }

    private void resources(JsonTree.Obj root, boolean cells) {
        Optional<JsonTree.Arr> resources = member(root, "resources", JsonTree.Arr.class);
        resources.ifPresent(array -> array.items().forEach(this::resource));
        for (Sheet sheet : Sheet.values()) {
            boolean instead = cells && sheet == Sheet.OBSERVATIONS;
            if (sheet.required() && !files.containsKey(sheet) && !instead) {
                fault(resources.<JsonTree>map(a -> a).orElse(root), Fault.RESOURCE_MISSING, sheet.resource());
            }
        }
        if (cells && cellFiles.isEmpty()) {
            fault(resources.<JsonTree>map(a -> a).orElse(root), Fault.RESOURCE_MISSING, CELLS);
        }
    }

    /** One file, or a list of files with the same columns. */
    private void cells(JsonTree.Obj resource) {
        JsonTree path = resource.members().get("path");
        List<JsonTree> paths =
                path instanceof JsonTree.Arr several ? several.items() : path == null ? List.of() : List.of(path);
        if (!cellFiles.isEmpty()) {
            fault(resource, Fault.RESOURCE_TWICE, CELLS);
        } else if (paths.isEmpty()) {
            fault(resource, Fault.PROPERTY_MISSING, "path");
        }
        for (JsonTree one : paths) {
            if (!(one instanceof JsonTree.Str text)) {
                fault(one, Fault.PROPERTY_MALFORMED, "path");
            } else if (!PackageFolder.within(text.value())) {
                fault(one, Fault.PATH_OUTSIDE, text.value());
            } else {
                cellFiles.add(text.value());
                faults.named(text.value(), text.line(), text.column());
            }
        }
    }

    private void resource(JsonTree item) {
        if (!(item instanceof JsonTree.Obj resource)) {
            fault(item, Fault.PROPERTY_MALFORMED, "resources");
            return;
        }
        Optional<JsonTree.Str> name = member(resource, "name", JsonTree.Str.class);
        if (name.filter(n -> n.value().equals(CELLS)).isPresent()) {
            cells(resource);
            return;
        }
        Optional<JsonTree.Str> path = member(resource, "path", JsonTree.Str.class);
        if (name.isEmpty() || path.isEmpty()) {
            return;
        }
        faults.named(path.get().value(), path.get().line(), path.get().column());
        Optional<Sheet> sheet = Sheet.of(name.get().value());
        if (!PackageFolder.within(path.get().value())) {
            fault(path.get(), Fault.PATH_OUTSIDE, path.get().value());
            sheet.ifPresent(s -> files.putIfAbsent(s, ""));
        } else if (sheet.isEmpty()) {
            fault(name.get(), Fault.RESOURCE_UNKNOWN, name.get().value());
        } else if (files.putIfAbsent(sheet.get(), path.get().value()) != null) {
            fault(name.get(), Fault.RESOURCE_TWICE, name.get().value());
        } else {
            schema(resource).ifPresent(columns -> schemas.put(sheet.get(), columns));
        }
    }

    private static Optional<List<String>> schema(JsonTree.Obj resource) {
        if (resource.members().get("schema") instanceof JsonTree.Obj schema
                && schema.members().get("fields") instanceof JsonTree.Arr fields) {
            return Optional.of(fields.items().stream()
                    .flatMap(field ->
                            field instanceof JsonTree.Obj f && f.members().get("name") instanceof JsonTree.Str name
                                    ? Stream.of(name.value())
                                    : Stream.empty())
                    .toList());
        }
        return Optional.empty();
    }

    private void fault(JsonTree at, Fault fault, String... arguments) {
        faults.at(Descriptor.FILE, at.line(), at.column(), fault, arguments);
    }
}
