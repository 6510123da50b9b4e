package org.tradewind.dataset.formats;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Text;

/** Writes {@code datapackage.json}. */
final class DescriptorWriter {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern VERSION = Pattern.compile("\"version\"\\s*:\\s*\"(\\d+)\\.(\\d+)\\.\\d+\"");
    /** The tables beside the figures; each has a file of its name. */
    static final List<String> TABLES =
            List.of("sources", "names", "measures", "groups", "definitions", "notes", "breaks");

    private final Cube cube;
    private final Mapping mapping;
    private final String name;
    private final List<String> cells;
    private final Text title;
    private final Publisher publisher;

    DescriptorWriter(Cube cube, Mapping mapping, String name, List<String> cells, Text title, Publisher publisher) {
        this.cube = cube;
        this.mapping = mapping;
        this.name = name;
        this.cells = cells;
        this.title = title;
        this.publisher = publisher;
    }

    /** @param before the descriptor of the package that it replaces, whose version it goes on from */
    String json(Optional<String> before) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        root.put("name", name);
        root.put("version", version(before));
        root.put("title", title.en());
        root.put("description", publisher.note().en());
        root.set("tradewind", own());
        ArrayNode resources = root.putArray("resources");
        if (cube.cells() > 0) {
            ObjectNode table = resources.addObject().put("name", "cells");
            if (cells.size() == 1) {
                table.put("path", cells.getFirst());
            } else {
                ArrayNode paths = table.putArray("path");
                cells.forEach(paths::add);
            }
            table.put("type", "table");
        }
        if (!cube.percentages().isEmpty()) {
            resources
                    .addObject()
                    .put("name", "observations")
                    .put("path", "observations.csv")
                    .put("type", "table");
        }
        for (String table : TABLES) {
            resources.addObject().put("name", table).put("path", table + ".csv").put("type", "table");
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static String version(Optional<String> before) {
        Matcher m = VERSION.matcher(before.orElse(""));
        return m.find() ? m.group(1) + "." + (Integer.parseInt(m.group(2)) + 1) + ".0" : "1.0.0";
    }

    private ObjectNode own() {
        ObjectNode own = JSON.createObjectNode();
        own.put("title_ru", title.ru());
        own.put("description_ru", publisher.note().ru());
        if (cube.reporters().size() == 1 && !cube.mirror()) {
            own.put("reporter", cube.reporters().iterator().next());
        } else if (cube.cells() == 0) {
            own.put("reporter", Economy.WORLD.code());
        }
        own.put(PackageFiles.MARK, true);
        own.putArray("units").add(cube.currency());
        own.putArray("additive");
        if (cube.cells() > 0) {
            own.set("cells", cells());
        }
        return own;
    }

    /** Cents are no finer than the unit: a value stands for half a unit either way at least. */
    private ObjectNode cells() {
        Shape shape = new Shape(cube);
        ObjectNode node = JSON.createObjectNode();
        node.put(
                "step",
                BigDecimal.ONE.scaleByPowerOfTen(-Math.min(0, cube.finest())).toPlainString());
        cube.quantityUnit().ifPresent(unit -> node.put("quantity_unit", unit));
        node.put("products", shape.harmonised() ? "HS" : shape.tree() ? "tree" : "flat");
        ArrayNode complete = node.putArray("complete");
        mapping.setting("complete")
                .map(said -> Resource.items(said, "[, ]+"))
                .orElseGet(shape::complete)
                .forEach(complete::add);
        node.put("mirror", cube.mirror());
        return node;
    }
}
