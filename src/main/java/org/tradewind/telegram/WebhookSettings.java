package org.tradewind.telegram;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * Where Telegram brings updates itself.
 *
 * @param url what Telegram posts to; its path is the path of the endpoint
 * @param secret what each post has to show; shown nowhere
 */
public record WebhookSettings(URI url, String secret) {
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{1,256}");

    /** @throws IllegalArgumentException if Telegram would not take the address or the secret */
    public WebhookSettings {
        check(url);
        check(secret);
    }

    /** @throws IllegalArgumentException if this is no address of a web server; the message shows none of it */
    public static void check(URI url) {
        boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        boolean more = url.getRawQuery() != null || url.getRawFragment() != null || url.getUserInfo() != null;
        if (!http || url.getHost() == null || more) {
            throw new IllegalArgumentException("is not of the form https://host/path");
        }
    }

    /** @throws IllegalArgumentException if Telegram would not take the secret; the message shows none of it */
    public static void check(String secret) {
        if (!SECRET.matcher(secret).matches()) {
            throw new IllegalArgumentException("is not 1 to 256 letters, digits, _ and -");
        }
    }

    /** The path of the endpoint. */
    String path() {
        String path = url.getRawPath();
        return path == null || path.isEmpty() ? "/" : path;
    }

    @Override
    public String toString() {
        return "WebhookSettings[url=" + url + "]";
    }
}
