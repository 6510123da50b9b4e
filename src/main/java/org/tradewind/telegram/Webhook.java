package org.tradewind.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the updates that Telegram posts. What is taken is on disk; whatever is not taken Telegram posts again. */
public final class Webhook {
    /** Telegram shows the secret in this header. */
    static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";

    private static final Logger LOG = LoggerFactory.getLogger(Webhook.class);
    private static final int MOST_BYTES = 1 << 20;

    private final WebhookSettings settings;
    private final AtomicReference<Optional<Intake>> intake = new AtomicReference<>(Optional.empty());

    Webhook(WebhookSettings settings) {
        this.settings = settings;
    }

    /** What Telegram hears. */
    enum Verdict {
        TAKEN(200),
        UNREADABLE(400),
        STRANGER(401),
        TOO_LARGE(413),
        /** It cannot be kept now: Telegram brings it again. */
        NOT_NOW(503);

        private final int status;

        Verdict(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    String path() {
        return settings.path();
    }

    /** From now on updates are taken. */
    void open(Intake into) {
        intake.set(Optional.of(into));
    }

    /** From now on none is. */
    void shut() {
        intake.set(Optional.empty());
    }

    /**
     * Takes one post.
     *
     * @param secret what its header shows
     * @param body read only if the secret is right, and no further than what an update can be long
     */
    Verdict take(Optional<String> secret, InputStream body) throws IOException {
        if (!isOurs(secret.orElse(""))) {
            return Verdict.STRANGER;
        }
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            LOG.error("A post of Telegram is longer than {} bytes", MOST_BYTES);
            return Verdict.TOO_LARGE;
        }
        return read(new String(bytes, StandardCharsets.UTF_8)).map(this::keep).orElse(Verdict.UNREADABLE);
    }

    /** Takes as long for a wrong secret as for the right one. */
    private boolean isOurs(String secret) {
        return MessageDigest.isEqual(
                secret.getBytes(StandardCharsets.UTF_8), settings.secret().getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<RawUpdate> read(String body) {
        try {
            JsonNode update = UpdateReader.parse(body);
            JsonNode id = update.path("update_id");
            return id.isInt() ? Optional.of(new RawUpdate(id.intValue(), update)) : Optional.empty();
        } catch (UnreadableUpdate e) {
            LOG.error("A post of Telegram is not JSON");
            return Optional.empty();
        }
    }

    private Verdict keep(RawUpdate update) {
        return intake.get().filter(open -> open.isKept(update)).isPresent() ? Verdict.TAKEN : Verdict.NOT_NOW;
    }
}
