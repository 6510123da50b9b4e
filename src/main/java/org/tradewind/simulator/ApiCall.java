package org.tradewind.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One call of the Bot API and how it ended.
 *
 * @param method in Telegram's spelling, whatever the caller's letters
 * @param parameters as they came, structures as JSON text, in the caller's order
 * @param files names of the parts that were uploaded
 * @param status HTTP status of the answer; 0 when the connection was broken or the call hung
 * @param description Telegram's words when it refused; else empty
 */
public record ApiCall(
        String method,
        Map<String, String> parameters,
        List<String> files,
        int status,
        String description,
        Instant received) {
    /** A parameter's text; empty when it was not given. */
    public String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    public boolean succeeded() {
        return status == 200 && description.isEmpty();
    }
}
