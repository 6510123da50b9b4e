package org.tradewind;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.longpolling.TelegramBotsLongPollingApplication;
import org.telegram.telegrambots.longpolling.interfaces.LongPollingUpdateConsumer;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.tradewind.simulator.Simulator;

/** The least that a bot on the same library can do: it says back what it hears, and keeps nothing. */
final class EchoBot implements AutoCloseable {
    private static final int AT_ONCE = 64;

    private final OkHttpClient http;
    private final TelegramBotsLongPollingApplication library;

    private EchoBot(OkHttpClient http, TelegramBotsLongPollingApplication library) {
        this.http = http;
        this.library = library;
    }

    static EchoBot start(Simulator simulator) throws TelegramApiException {
        Dispatcher dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
        dispatcher.setMaxRequests(AT_ONCE);
        dispatcher.setMaxRequestsPerHost(AT_ONCE);
        OkHttpClient http = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(AT_ONCE, 5, TimeUnit.MINUTES))
                .build();
        TelegramUrl url = TelegramUrl.builder()
                .schema("http")
                .host(simulator.url().getHost())
                .port(simulator.url().getPort())
                .testServer(false)
                .build();
        OkHttpTelegramClient client = new OkHttpTelegramClient(http, simulator.token(), url);
        TelegramBotsLongPollingApplication library = new TelegramBotsLongPollingApplication(
                ObjectMapper::new, () -> http, Executors::newSingleThreadScheduledExecutor);
        library.registerBot(
                simulator.token(),
                () -> url,
                last -> new org.telegram.telegrambots.meta.api.methods.updates.GetUpdates(
                        last + 1, 100, 25, List.of("message")),
                (LongPollingUpdateConsumer) updates -> updates.forEach(update -> echo(client, update)));
        return new EchoBot(http, library);
    }

    private static void echo(OkHttpTelegramClient client, Update update) {
        try {
            var _ = client.executeAsync(SendMessage.builder()
                    .chatId(update.getMessage().getChatId())
                    .text(update.getMessage().getText())
                    .build());
        } catch (TelegramApiException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws Exception {
        library.close();
        http.dispatcher().cancelAll();
        http.dispatcher().executorService().shutdownNow();
        http.connectionPool().evictAll();
    }
}
