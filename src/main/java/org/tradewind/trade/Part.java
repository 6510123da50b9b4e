package org.tradewind.trade;

/** A part of a query that a question may leave unsaid. */
public enum Part {
    DATASET("dataset"),
    KIND("kind"),
    FLOW("flow"),
    REPORTERS("reporters"),
    PARTNERS("partners"),
    PRODUCTS("products"),
    YEARS("years"),
    BY("by"),
    LIMIT("limit"),
    UNIT("unit"),
    SINCE("since"),
    THRESHOLD("threshold");

    private final String code;

    Part(String code) {
        this.code = code;
    }

    /** The word in JSON, such as {@code years}. */
    public String code() {
        return code;
    }
}
