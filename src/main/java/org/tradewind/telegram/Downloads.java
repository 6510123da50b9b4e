package org.tradewind.telegram;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.objects.File;
import org.tradewind.bot.Attached;

/**
 * Fetches files that people sent. The library would ask Telegram's own server whatever the settings say, take an error
 * page for the file, and hold all of it in memory.
 */
final class Downloads {
    private static final String TELEGRAM = "https://api.telegram.org";

    private final Gateway gateway;
    private final OkHttpClient http;
    private final String token;
    private final URI server;

    Downloads(Gateway gateway, OkHttpClient http, TelegramSettings settings) {
        this.gateway = gateway;
        this.http = http;
        this.token = settings.token();
        this.server = settings.server().orElse(URI.create(TELEGRAM));
    }

    /** A file as the bot sees it; nothing is fetched until it is opened. */
    Attached attached(Incoming.Attachment file) {
        return new Attached(file.name(), file.size(), () -> open(file.id()));
    }

    private InputStream open(String id) throws IOException {
        File found = found(id);
        String path = found.getFilePath();
        if (path == null || path.isBlank() || path.startsWith("/")) {
            throw new IOException("Telegram gives no path of the file");
        }
        Response response =
                http.newCall(new Request.Builder().url(address(path)).build()).execute();
        if (!response.isSuccessful()) {
            response.close();
            throw new IOException("Telegram does not give the file: " + response.code());
        }
        ResponseBody body = response.body();
        if (body.contentLength() > Attached.LARGEST) {
            response.close();
            throw new IOException("the file is too large");
        }
        return new Capped(body.byteStream(), Attached.LARGEST);
    }

    private File found(String id) throws IOException {
        try {
            return gateway.call(Gateway.Kind.PROMPT, 0, client -> client.executeAsync(new GetFile(id)));
        } catch (Refused | Unavailable e) {
            throw new IOException("Telegram does not say where the file is", e);
        }
    }

    private HttpUrl address(String path) {
        return Optional.ofNullable(HttpUrl.get(server))
                .orElseThrow()
                .newBuilder()
                .addPathSegment("file")
                .addPathSegment("bot" + token)
                .addPathSegments(path)
                .build();
    }

    /** Never gives more bytes than promised, whatever the server sends. */
    private static final class Capped extends FilterInputStream {
        private long left;

        Capped(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new IOException("the file is larger than Telegram said");
            }
        }
    }
}
