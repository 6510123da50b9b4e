package org.tradewind.dataset.formats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The observations of an SDMX-JSON message as lines, of version 1 as WITS gives it or 2: keys are places in the lists of
 * the structure, which stands behind the data. Columns are the ids of dimensions and attributes, then {@code OBS_VALUE}.
 */
final class SdmxJsonRows implements Rows {
    /** What is said of a dimension or attribute: its id, and the ids of its values. */
    private record Component(String id, List<String> values, List<String> names) {
        String value(int place) {
            return place >= 0 && place < values.size() ? values.get(place) : "";
        }

        String name(int place) {
            return place >= 0 && place < names.size() ? names.get(place) : "";
        }
    }

    private final List<Component> ofAll;
    private final List<Component> ofSeries;
    private final List<Component> ofObservations;
    private final List<Component> seriesAttributes;
    private final List<Component> observationAttributes;
    private final Iterator<Line> lines;

    SdmxJsonRows(Reader reader) throws IOException {
        JsonNode root = new ObjectMapper().readTree(reader);
        JsonNode data = root.has("data") ? root.path("data") : root;
        JsonNode structure = data.has("structures")
                ? data.path("structures").path(0)
                : data.has("structure") ? data.path("structure") : root.path("structure");
        JsonNode dimensions = structure.path("dimensions");
        this.ofAll = components(dimensions.path("dataSet"));
        this.ofSeries = components(dimensions.path("series"));
        this.ofObservations = components(dimensions.path("observation"));
        this.seriesAttributes = components(structure.path("attributes").path("series"));
        this.observationAttributes = components(structure.path("attributes").path("observation"));
        List<Line> all = new ArrayList<>();
        all.add(new Line(1, header()));
        data.path("dataSets").forEach(set -> set(set, all));
        this.lines = all.iterator();
    }

    private static List<Component> components(JsonNode list) {
        List<Component> components = new ArrayList<>();
        for (JsonNode each : list) {
            List<String> values = new ArrayList<>();
            List<String> names = new ArrayList<>();
            for (JsonNode value : each.path("values")) {
                values.add(value.path("id").asText(value.path("name").asText("")));
                names.add(value.path("name").asText(""));
            }
            components.add(new Component(each.path("id").asText(""), values, names));
        }
        return components;
    }

    private List<String> header() {
        List<String> names = new ArrayList<>();
        for (List<Component> part : List.of(ofAll, ofSeries, ofObservations)) {
            part.forEach(component -> names.addAll(List.of(component.id(), component.id() + " label")));
        }
        seriesAttributes.forEach(component -> names.add(component.id()));
        observationAttributes.forEach(component -> names.add(component.id()));
        names.add("OBS_VALUE");
        return names;
    }

    private void set(JsonNode set, List<Line> lines) {
        observations(set.path("observations"), List.of(), set.path("attributes"), lines);
        for (Map.Entry<String, JsonNode> series : set.path("series").properties()) {
            observations(
                    series.getValue().path("observations"),
                    labelled(ofSeries, series.getKey()),
                    series.getValue().path("attributes"),
                    lines);
        }
    }

    private void observations(JsonNode observations, List<String> series, JsonNode attributes, List<Line> lines) {
        for (Map.Entry<String, JsonNode> observation : observations.properties()) {
            List<String> fields = new ArrayList<>();
            ofAll.forEach(component -> fields.addAll(List.of(component.value(0), component.name(0))));
            fields.addAll(series.isEmpty() ? labelled(ofSeries, "") : series);
            fields.addAll(labelled(ofObservations, observation.getKey()));
            for (int i = 0; i < seriesAttributes.size(); i++) {
                fields.add(seriesAttributes.get(i).value(attributes.path(i).asInt(-1)));
            }
            JsonNode values = observation.getValue();
            for (int i = 0; i < observationAttributes.size(); i++) {
                fields.add(observationAttributes.get(i).value(values.path(i + 1).asInt(-1)));
            }
            fields.add(values.path(0).isNull() ? "" : values.path(0).asText(""));
            lines.add(new Line(lines.size() + 1, fields));
        }
    }

    /** The ids and names that a key such as {@code 0:3:1} stands for. */
    private static List<String> labelled(List<Component> components, String key) {
        String[] places = key.split(":", -1);
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            int place = i < places.length && places[i].matches("\\d{1,9}") ? Integer.parseInt(places[i]) : -1;
            fields.add(components.get(i).value(place));
            fields.add(components.get(i).name(place));
        }
        return fields;
    }

    @Override
    public Optional<Line> next() {
        return lines.hasNext() ? Optional.of(lines.next()) : Optional.empty();
    }
}
