package org.tradewind;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.tradewind.telegram.WebhookSettings;

/** Reads the settings of the webhook. Anyone may find its address, so there is none without a secret. */
record WebhookConfig(Optional<String> url, Optional<String> secret, BiConsumer<Config.Key, String> problem) {

    /**
     * The webhook, or empty where it is not set or not sound.
     *
     * @param ownServer whether a Bot API server of one's own is used, which may post to http
     * @param served whether a port is served at all
     */
    Optional<WebhookSettings> read(boolean ownServer, boolean served) {
        if (url.isPresent() && secret.isEmpty()) {
            problem.accept(Config.Key.TELEGRAM_WEBHOOK_SECRET, "is required beside TELEGRAM_WEBHOOK_URL");
        }
        if (secret.isPresent() && url.isEmpty()) {
            problem.accept(Config.Key.TELEGRAM_WEBHOOK_URL, "is required beside TELEGRAM_WEBHOOK_SECRET");
        }
        if (url.isPresent() && !served) {
            problem.accept(Config.Key.TRADEWIND_HTTP_PORT, "cannot be 0 where TELEGRAM_WEBHOOK_URL is set");
        }
        Optional<URI> address = url.flatMap(text -> address(text, ownServer));
        Optional<String> token = secret.filter(this::isToken);
        return address.isPresent() && token.isPresent()
                ? Optional.of(new WebhookSettings(address.get(), token.get()))
                : Optional.empty();
    }

    private Optional<URI> address(String text, boolean ownServer) {
        try {
            URI address = new URI(text);
            WebhookSettings.check(address);
            if (ownServer || "https".equals(address.getScheme())) {
                return Optional.of(address);
            }
            problem.accept(Config.Key.TELEGRAM_WEBHOOK_URL, "is not https, the only thing that Telegram posts to");
        } catch (URISyntaxException | IllegalArgumentException e) {
            problem.accept(Config.Key.TELEGRAM_WEBHOOK_URL, "is not of the form https://host/path");
        }
        return Optional.empty();
    }

    private boolean isToken(String text) {
        try {
            WebhookSettings.check(text);
            return true;
        } catch (IllegalArgumentException e) {
            problem.accept(Config.Key.TELEGRAM_WEBHOOK_SECRET, "is not 1 to 256 letters, digits, _ and -");
            return false;
        }
    }
}
