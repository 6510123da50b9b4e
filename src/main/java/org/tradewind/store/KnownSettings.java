package org.tradewind.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.tradewind.bot.Memory;

/**
 * Settings of the chats that were heard of last, so that a message costs no look into the store. For a store that one
 * process uses alone: whatever changes the settings goes through here, and is forgotten here once it is on disk.
 */
final class KnownSettings implements Memory {
    private static final int CHATS = 10_000;

    private final Memory kept;
    private final LongConsumer taken;
    private final Cache<Long, Map<String, String>> known =
            Caffeine.newBuilder().maximumSize(CHATS).executor(Runnable::run).build();

    /** @param taken told of each chat that takes over what is kept of another */
    KnownSettings(Memory kept, LongConsumer taken) {
        this.kept = kept;
        this.taken = taken;
    }

    @Override
    public Map<String, String> settings(long chat) {
        return Objects.requireNonNull(known.get(chat, absent -> Collections.unmodifiableMap(kept.settings(absent))));
    }

    @Override
    public void set(long chat, String name, String value) {
        kept.set(chat, name, value);
        known.invalidate(chat);
    }

    @Override
    public void forget(long chat) {
        kept.forget(chat);
        known.invalidate(chat);
    }

    @Override
    public void move(long from, long to) {
        kept.move(from, to);
        known.invalidate(from);
        known.invalidate(to);
        taken.accept(to);
    }
}
