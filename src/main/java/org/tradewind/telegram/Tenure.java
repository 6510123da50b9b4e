package org.tradewind.telegram;

import java.util.function.BooleanSupplier;

/**
 * Whether what a thread deals with is still this process's to deal with: of several processes, one that gave no sign for
 * too long is relieved, and what it had in hand is told by another.
 */
final class Tenure {
    private final BooleanSupplier aboard;
    private final ScopedValue<BooleanSupplier> claim = ScopedValue.newInstance();

    /** @param aboard whether this process may still believe that what it has taken is its own */
    Tenure(BooleanSupplier aboard) {
        this.aboard = aboard;
    }

    /** Of one process alone, which nobody relieves. */
    static Tenure forLife() {
        return new Tenure(() -> true);
    }

    /** Does work as long as it is ours. */
    void during(BooleanSupplier ours, Runnable work) {
        ScopedValue.where(claim, () -> ours.getAsBoolean() && aboard.getAsBoolean())
                .run(work);
    }

    /** What tells, then and later, whether the work that this thread does now is ours. */
    BooleanSupplier claim() {
        return claim.orElse(() -> true);
    }

    boolean isOver() {
        return !claim().getAsBoolean();
    }

    /** @throws Relieved if another process may do the work that this thread does */
    void check() {
        if (isOver()) {
            throw new Relieved();
        }
    }
}
