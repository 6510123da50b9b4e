package org.tradewind.telegram;

import java.net.URI;
import java.util.Optional;

/**
 * How to reach Telegram.
 *
 * @param token the bot's token; shown nowhere
 * @param server scheme, host and port of the Bot API server, or empty for Telegram's own
 * @param limits whether outgoing messages keep to Telegram's limits; only load tests switch them off
 * @param webhook where Telegram brings updates itself; empty: they are asked for
 */
public record TelegramSettings(String token, Optional<URI> server, boolean limits, Optional<WebhookSettings> webhook) {
    private static final int MOST_PORT = 65_535;

    /** @throws IllegalArgumentException if the token is empty or the server is more than scheme, host and port */
    public TelegramSettings {
        if (token.isBlank()) {
            throw new IllegalArgumentException("the token is empty");
        }
        server.ifPresent(TelegramSettings::check);
    }

    /** Settings under which updates are asked for. */
    public TelegramSettings(String token, Optional<URI> server, boolean limits) {
        this(token, server, limits, Optional.empty());
    }

    /** @throws IllegalArgumentException if the server is more than scheme, host and port; the message shows none of it */
    public static void check(URI server) {
        boolean http = "http".equals(server.getScheme()) || "https".equals(server.getScheme());
        boolean bare = server.getRawPath() == null
                || server.getRawPath().isEmpty()
                || server.getRawPath().equals("/");
        boolean more = server.getRawQuery() != null || server.getRawFragment() != null || server.getUserInfo() != null;
        if (!http || server.getHost() == null || server.getPort() > MOST_PORT || !bare || more) {
            throw new IllegalArgumentException("the Bot API server is not of the form http(s)://host:port");
        }
    }

    @Override
    public String toString() {
        return "TelegramSettings[server=" + server + ", limits=" + limits + ", webhook=" + webhook + "]";
    }
}
