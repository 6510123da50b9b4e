package org.tradewind.trade;

import java.util.Optional;

/** What a source says of an observation, by the SDMX code list for observation status. */
public enum Status {
    NORMAL("A"),
    ESTIMATED("E"),
    PROVISIONAL("P"),
    /** The series changes its method here. */
    BREAK("B"),
    /** More than zero, but less than half of the unit. */
    BELOW_HALF_UNIT("N"),
    /** Not reported, though it may exist. */
    NOT_REPORTED("L"),
    /** Cannot exist. */
    CANNOT_EXIST("M"),
    /** Known to the source and withheld. */
    WITHHELD("Q");

    private final String sdmx;

    Status(String sdmx) {
        this.sdmx = sdmx;
    }

    /** The code in packages, such as {@code A}. */
    public String code() {
        return sdmx;
    }

    /** Whether an observation of this status has a number. */
    public boolean hasNumber() {
        return switch (this) {
            case NORMAL, ESTIMATED, PROVISIONAL, BREAK -> true;
            case BELOW_HALF_UNIT, NOT_REPORTED, CANNOT_EXIST, WITHHELD -> false;
        };
    }

    public static Optional<Status> of(String sdmx) {
        for (Status status : values()) {
            if (status.sdmx.equals(sdmx)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
