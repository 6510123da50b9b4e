package org.tradewind.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonFormsTests {
    private static final String HEAD =
            "{\"typeCode\":\"C\",\"freqCode\":\"A\",\"period\":\"2020\",\"reporterCode\":251,\"flowCode\":\"X\",\"partnerCode\":";

    @TempDir
    Path folder;

    @Test
    void recordsMayStandOneALine() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "rows.jsonl",
                                HEAD + "0,\"partner2Code\":0,\"classificationCode\":\"H5\",\"cmdCode\":\"TOTAL\","
                                        + "\"customsCode\":\"C00\",\"motCode\":0,\"netWgt\":null,\"primaryValue\":1000.0}",
                                HEAD + "842,\"partner2Code\":0,\"classificationCode\":\"H5\",\"cmdCode\":\"TOTAL\","
                                        + "\"customsCode\":\"C00\",\"motCode\":0,\"netWgt\":null,\"primaryValue\":300.5}",
                                HEAD + "842,\"partner2Code\":0,\"classificationCode\":\"H5\",\"cmdCode\":\"TOTAL\","
                                        + "\"customsCode\":\"C00\",\"motCode\":2100,\"netWgt\":null,\"primaryValue\":100}")
                        .cells())
                .containsExactly("exports,FRA,,,2020,1000,,", "exports,FRA,USA,,2020,300.5,,");
    }

    @Test
    void aMessageOfSdmxIsReadByItsStructure() throws IOException {
        assertThat(Imports.in(folder).file("wits.json", """
                        {"dataSets": [{"series": {
                           "0:0:0:0:0": {"attributes": [0], "observations": {"0": [55443721.912, 0], "1": [60000000.5, 0]}},
                           "0:0:1:0:0": {"attributes": [0], "observations": {"0": [1443721.25, 0]}},
                           "0:0:0:0:1": {"attributes": [0], "observations": {"0": [7, 0]}}}}],
                         "structure": {"dimensions": {"dataSet": [], "series": [
                            {"id": "FREQ", "values": [{"id": "A", "name": "Annual"}]},
                            {"id": "REPORTER", "values": [{"id": "ARG", "name": "Argentina"}]},
                            {"id": "PARTNER", "values": [{"id": "WLD", "name": "World"}, {"id": "BRA", "name": "Brazil"}]},
                            {"id": "PRODUCTCODE", "values": [{"id": "Total", "name": "All Products"}]},
                            {"id": "INDICATOR", "values": [{"id": "XPRT-TRD-VL", "name": "Export (US$ Thousand)"},
                              {"id": "XPRT-PRTNR-SHR", "name": "Export Partner Share (%)"}]}],
                          "observation": [{"id": "TIME_PERIOD", "values": [{"id": "2018"}, {"id": "2019"}]}]},
                          "attributes": {"series": [], "observation": []}}}""").cells())
                .containsExactly(
                        "exports,ARG,,,2018,55443721912,,",
                        "exports,ARG,BRA,,2018,1443721250,,",
                        "exports,ARG,,,2019,60000000500,,");
    }

    @Test
    void aLineThatBreaksOffIsNamed() throws IOException {
        assertThat(Imports.in(folder)
                        .file("rows.jsonl", "{\"year\": 2020, \"reporter\": \"DEU\"}", "{\"year\": 2021, \"repor")
                        .refusal())
                .singleElement()
                .asString()
                .contains("rows.jsonl:2");
    }
}
