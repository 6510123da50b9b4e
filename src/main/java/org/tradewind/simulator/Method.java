package org.tradewind.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One method of the Bot API.
 *
 * @param known the parameters that it has
 * @param call carries it out and gives the result, or throws a {@link Refusal}
 */
record Method(String name, Set<String> known, Function<Parameters, JsonNode> call) {
    static Method of(String name, String parameters, Function<Parameters, JsonNode> call) {
        Set<String> known = Arrays.stream(parameters.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        return new Method(name, known, call);
    }
}
