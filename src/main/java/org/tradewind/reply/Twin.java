package org.tradewind.reply;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A reply's object of the contract on one line, written when somebody asks for it: most who are told never do. */
public final class Twin {
    private final Supplier<String> writer;
    private volatile @Nullable String written;

    private Twin(Supplier<String> writer) {
        this.writer = writer;
    }

    /** @param writer gives the same line however often it is asked */
    public static Twin of(Supplier<String> writer) {
        return new Twin(writer);
    }

    String json() {
        String known = written;
        if (known == null) {
            known = writer.get();
            written = known;
        }
        return known;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Twin that && json().equals(that.json());
    }

    @Override
    public int hashCode() {
        return json().hashCode();
    }

    @Override
    public String toString() {
        return json();
    }
}
