package org.tradewind.telegram;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;

/** Who administers which group, as Telegram says; remembered for a minute. */
final class Members {
    private static final Logger LOG = LoggerFactory.getLogger(Members.class);
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 10_000;
    private static final Set<String> ADMINISTRATORS = Set.of("creator", "administrator");

    private final Gateway gateway;
    private final LongSupplier nanoTime;
    private final Map<Key, Known> known = new LinkedHashMap<>();

    Members(Gateway gateway, LongSupplier nanoTime) {
        this.gateway = gateway;
        this.nanoTime = nanoTime;
    }

    private record Key(long chat, long person) {}

    private record Known(boolean admin, long until) {}

    /** Whether a person administers a group; no where Telegram does not say. */
    boolean isAdmin(long chat, long person) {
        Key key = new Key(chat, person);
        synchronized (known) {
            known.values().removeIf(entry -> entry.until() - nanoTime.getAsLong() < 0);
            Known remembered = known.get(key);
            if (remembered != null) {
                return remembered.admin();
            }
        }
        boolean admin = ask(chat, person);
        synchronized (known) {
            if (known.size() < MOST) {
                known.put(key, new Known(admin, nanoTime.getAsLong() + REMEMBERED.toNanos()));
            }
        }
        return admin;
    }

    private boolean ask(long chat, long person) {
        GetChatMember question = new GetChatMember(Long.toString(chat), person);
        try {
            ChatMember member = gateway.call(Gateway.Kind.PROMPT, chat, client -> client.executeAsync(question));
            // A server that answers with something else than a member leaves nothing behind.
            return member != null && ADMINISTRATORS.contains(member.getStatus());
        } catch (Refused | Unavailable e) {
            LOG.info("Telegram did not say who administers a group: {}", e.getMessage());
            return false;
        }
    }
}
