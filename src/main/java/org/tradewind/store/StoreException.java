package org.tradewind.store;

import org.jspecify.annotations.Nullable;

/** The store cannot be opened, read or written; something for an operator. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
