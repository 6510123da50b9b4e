package org.tradewind.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradewind.dataset.ShippedPackage.observations;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradewind.trade.Flow;

/** The figures are those that were read in the sources, and no others. */
class ShippedFigureTests {
    private static final Map<String, String> SOURCES = Map.of(
            "S1", "moscow-times-2021",
            "S2", "ewdn-2021",
            "S4", "hik-russland-2019",
            "S5", "oecd-msti-2019",
            "S6", "sum-spb-2022");

    static List<List<String>> read() throws IOException {
        try (InputStream in = ShippedFigureTests.class.getResourceAsStream("figures-read.csv")) {
            String text = new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return CsvReader.read("figures-read.csv", text, new Faults()).stream()
                    .skip(1)
                    .map(CsvReader.Record::fields)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("read")
    void eachThatWasReadInASourceIsThere(List<String> figure) {
        String source = SOURCES.get(figure.get(6));
        String unit = figure.get(5).replace("percent of flow", "percent");
        assertThat(observations())
                .filteredOn(o -> o.row().source().equals(source)
                        && o.cell().period().code().equals(figure.get(0))
                        && o.cell().flow().map(Flow::code).orElse("reference").equals(figure.get(1))
                        && o.row().unit().equals(unit)
                        && numbers(o).contains(figure.get(4))
                        && what(o).equals(what(figure)))
                .hasSize(1);
    }

    @Test
    void thereIsNoneBeside() throws IOException {
        assertThat(read()).hasSize(73);
        assertThat(observations().stream().flatMap(o -> numbers(o).stream())).hasSize(73);
    }

    private static List<String> numbers(Observation o) {
        return List.of(o.row().number().split("–"));
    }

    private static String what(Observation o) {
        return o.cell().measure().code()
                + o.cell().partner().map(p -> " " + p.code()).orElse("")
                + o.cell().product().map(p -> " " + p.code()).orElse("")
                + o.cell().base().map(b -> " " + b.code()).orElse("");
    }

    private static String what(List<String> figure) {
        String item = figure.get(3);
        boolean percent = figure.get(5).startsWith("percent");
        return switch (figure.get(2)) {
            case "total" -> "value";
            case "growth" -> "growth " + (Integer.parseInt(figure.get(0)) - 1);
            case "ratio" -> percent ? "payments-to-rd" : "multiple " + base(item);
            case "partner_country", "partner_group" -> (percent ? "share " : "value ") + PARTNERS.get(item);
            case "agreement_category" -> "share " + product(item);
            case "rank" -> "rank";
            case "reference" -> "exchange-rate";
            default -> "not known";
        };
    }

    private static String base(String item) {
        return Stream.of("2018", "2006").filter(item::endsWith).findFirst().orElse("early-2000s");
    }

    private static String product(String item) {
        return item.startsWith("Eng") ? "engineering" : item.startsWith("Prot") ? "protected-ip" : "patents";
    }

    private static final Map<String, String> PARTNERS = Map.ofEntries(
            Map.entry("United States", "USA"),
            Map.entry("Germany", "DEU"),
            Map.entry("Switzerland", "CHE"),
            Map.entry("China", "CHN"),
            Map.entry("United Kingdom", "GBR"),
            Map.entry("Czechia", "CZE"),
            Map.entry("India", "IND"),
            Map.entry("Cyprus", "CYP"),
            Map.entry("Belarus", "BLR"),
            Map.entry("Kazakhstan", "KAZ"),
            Map.entry("Netherlands", "NLD"),
            Map.entry("CIS countries", "CIS"));
}
