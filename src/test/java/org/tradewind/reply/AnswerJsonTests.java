package org.tradewind.reply;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradewind.trade.Lang;

/** The answer object against the contract. */
class AnswerJsonTests {
    private final ReplyWriter writer = new ReplyWriter();

    static List<String> samples() {
        return List.copyOf(Exchanges.all().keySet());
    }

    private String line(String sample) {
        return writer.tell(Exchanges.of(sample, Lang.EN)).json();
    }

    private JsonNode json(String sample) throws IOException {
        return new ObjectMapper().readTree(line(sample));
    }

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyAnswerIsOneLineWithTheKeysInOrder(String sample) throws IOException {
        List<String> keys = keys(json(sample));
        keys.removeAll(List.of("reason", "verdict", "queries"));
        assertThat(keys)
                .containsExactly(
                        "id",
                        "question",
                        "lang",
                        "outcome",
                        "dataset",
                        "version",
                        "query",
                        "assumed",
                        "figures",
                        "notes",
                        "suggestions",
                        "text");
        assertThat(line(sample)).doesNotContain("\n").doesNotContainPattern("[0-9]E[+0-9]");
    }

    @ParameterizedTest
    @CsvSource({
        "value, answered",
        "no-data, no_data",
        "ambiguous, ambiguous",
        "not-understood, not_understood",
        "coverage, info",
        "definition, info",
        "source, info",
        "two-questions, answered"
    })
    void outcomesAreTheContracts(String sample, String outcome) throws IOException {
        assertThat(json(sample).get("outcome").asText()).isEqualTo(outcome);
    }

    @Test
    void aFigureHasTheContractsKeysAndPlainNumbers() throws IOException {
        JsonNode figure = json("value-partner").get("figures").get(0);
        assertThat(keys(figure))
                .containsExactly(
                        "flow", "partner", "product", "year", "value", "low", "high", "hedge", "unit", "text", "basis",
                        "rank", "sources", "rows");
        assertThat(figure.toString())
                .startsWith("{\"flow\":\"exports\",\"partner\":\"NLD\",\"product\":null,\"year\":2020,"
                        + "\"value\":1000000000,\"low\":null,\"high\":1000000000,\"hedge\":\"almost\",\"unit\":\"USD\","
                        + "\"text\":\"almost $1 bn\",\"basis\":\"reported\",\"rank\":null,");
    }

    @Test
    void aDeficitIsASignedNumberWithASignedHedge() throws IOException {
        JsonNode figure = json("balance").get("figures").get(0);
        assertThat(figure.get("value").asLong()).isEqualTo(-100_000_000);
        assertThat(figure.get("hedge").asText()).isEqualTo("at_least");
        assertThat(figure.get("low").asLong()).isEqualTo(-150_000_000);
        assertThat(figure.get("high").isNull()).isTrue();
        assertThat(figure.get("basis").asText()).isEqualTo("computed");
        assertThat(figure.get("rows")).hasSize(2);
    }

    @Test
    void aQueryOfSeveralFlowsNamesThem() throws IOException {
        JsonNode query = json("series-flows").get("query");
        assertThat(query.get("flow").isNull()).isTrue();
        assertThat(query.get("flows").toString()).isEqualTo("[\"exports\",\"imports\"]");
    }

    @Test
    void severalQuestionsHaveSeveralQueries() throws IOException {
        JsonNode answer = json("two-questions");
        assertThat(answer.get("queries")).hasSize(2);
        assertThat(answer.get("queries").get(0)).isEqualTo(answer.get("query"));
        assertThat(answer.get("figures")).hasSize(2);
    }

    @Test
    void reasonsAndVerdictsAreTold() throws IOException {
        assertThat(json("no-data").get("reason").asText()).isEqualTo("not_reported");
        assertThat(json("claim-contradicts").get("verdict").asText()).isEqualTo("contradicts");
        assertThat(json("value").get("assumed").toString()).isEqualTo("[\"dataset\"]");
    }

    @Test
    void aRangeHasNoValue() throws IOException {
        JsonNode figure = json("change-times").get("figures").get(0);
        assertThat(figure.get("value").isNull()).isTrue();
        assertThat(figure.get("low").asInt()).isEqualTo(15);
        assertThat(figure.get("high").asInt()).isEqualTo(20);
        assertThat(figure.get("hedge").asText()).isEqualTo("between");
    }
}
