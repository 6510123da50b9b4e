package org.tradewind.telegram;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;

/** The connections with the Bot API server. Their threads are ours, so that nothing keeps the program alive. */
final class Links implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final int AT_ONCE = 64;
    /** How long an idle connection is kept; fewer of them than calls at once would be opened anew all the time. */
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final OkHttpClient calls;
    private final OkHttpClient polls;
    private final OkHttpClient files;

    Links(PollWatch watch) {
        this.calls = client().addInterceptor(new JsonOnly()).build();
        this.files = client().build();
        this.polls = client().readTimeout(Poll.WAIT.plusSeconds(10))
                .addInterceptor(watch)
                .addInterceptor(new JsonOnly())
                .build();
    }

    /** For files, whose bytes may be anything. */
    OkHttpClient files() {
        return files;
    }

    private OkHttpClient.Builder client() {
        Dispatcher dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(AT_ONCE);
        dispatcher.setMaxRequestsPerHost(AT_ONCE);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(AT_ONCE, KEPT.toMinutes(), TimeUnit.MINUTES))
                .connectTimeout(CONNECT)
                .readTimeout(ANSWER)
                .writeTimeout(ANSWER);
    }

    OkHttpClient polls() {
        return polls;
    }

    OkHttpTelegramClient calls(String token, TelegramUrl server) {
        return new OkHttpTelegramClient(calls, token, server);
    }

    static TelegramUrl server(TelegramSettings settings) {
        return settings.server()
                .map(uri -> TelegramUrl.builder()
                        .schema(uri.getScheme())
                        .host(uri.getHost())
                        .port(
                                uri.getPort() > 0
                                        ? uri.getPort()
                                        : uri.getScheme().equals("https") ? 443 : 80)
                        .testServer(false)
                        .build())
                .orElse(TelegramUrl.DEFAULT_URL);
    }

    @Override
    public void close() {
        for (OkHttpClient client : new OkHttpClient[] {polls, calls, files}) {
            client.dispatcher().cancelAll();
            client.connectionPool().evictAll();
        }
        threads.shutdownNow();
    }
}
