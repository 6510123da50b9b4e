package org.tradewind.trade;

import java.util.List;

/**
 * Something that the asker must be told about the reading of a question, such as that the data knows no causes.
 *
 * @param id its words stand in the replies' messages under {@code remark.<id>}
 * @param arguments what its words need, in order: codes of periods, or the asker's own words
 */
public record Remark(String id, List<String> arguments) {
    public Remark {
        arguments = List.copyOf(arguments);
    }

    public static Remark of(String id, String... arguments) {
        return new Remark(id, List.of(arguments));
    }
}
