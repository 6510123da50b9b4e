package org.tradewind.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.longpolling.BotSession;
import org.telegram.telegrambots.longpolling.TelegramBotsLongPollingApplication;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Keeps the library polling: begins it, begins it anew when it has died or gone silent, and ends it for good. */
final class Poller implements Source, Poll.Heard {
    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
    private static final Duration WATCH = Duration.ofSeconds(5);
    /** An empty answer should take as long as Telegram was asked to wait; one that comes at once must not make us spin. */
    private static final Duration TOO_QUICK = Duration.ofMillis(50);

    private static final long LAST_WORD_MILLIS = 2_000;

    private final String token;
    private final TelegramUrl server;
    private final OkHttpClient http;
    private final TelegramClient calls;
    private final Intake intake;
    private final PollWatch watch;
    private final ScheduledExecutorService clockwork;
    private final Stop stop;
    private final Growing registrations;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final TelegramBotsLongPollingApplication library;
    private volatile @Nullable BotSession session;
    private volatile long asked;
    private volatile boolean idle;

    Poller(
            String token,
            TelegramUrl server,
            OkHttpClient http,
            TelegramClient calls,
            Intake intake,
            PollWatch watch,
            ScheduledExecutorService clockwork,
            Stop stop,
            Growing registrations) {
        this.token = token;
        this.server = server;
        this.http = http;
        this.calls = calls;
        this.intake = intake;
        this.watch = watch;
        this.clockwork = clockwork;
        this.stop = stop;
        this.registrations = registrations;
        this.library =
                new TelegramBotsLongPollingApplication(ObjectMapper::new, () -> http, Poller::newThread, () -> watch);
    }

    private static ScheduledExecutorService newThread() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("telegram-poll").factory());
    }

    @Override
    public void start() {
        Future<?> _ = clockwork.submit(this::register);
        Future<?> _ =
                clockwork.scheduleWithFixedDelay(this::look, WATCH.toMillis(), WATCH.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void end() {
        ended.set(true);
        watch.rest();
        unregister();
        http.dispatcher().cancelAll();
    }

    /** The library says only with the next request what it received; without a last one all that would come again. */
    @Override
    public void confirm() {
        OptionalInt kept = intake.lastKept();
        if (kept.isEmpty() || watch.problem().isPresent()) {
            return;
        }
        GetUpdates last = GetUpdates.builder()
                .offset(kept.getAsInt() + 1)
                .limit(1)
                .timeout(0)
                .build();
        try {
            List<Update> _ = calls.executeAsync(last).get(LAST_WORD_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | TelegramApiException e) {
            LOG.info("Telegram brings the last updates once more at the next start; they are known then");
        }
    }

    private synchronized void register() {
        if (ended.get()) {
            return;
        }
        unregister();
        try {
            session = library.registerBot(token, () -> server, this::poll, intake);
        } catch (TelegramApiException e) {
            LOG.warn("Polling did not begin, it is tried again");
            Future<?> _ =
                    clockwork.schedule(this::register, registrations.next().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void unregister() {
        BotSession old = session;
        session = null;
        try {
            // After a start that failed the library thinks that the bot is registered, though nothing runs.
            library.unregisterBot(token);
        } catch (TelegramApiException e) {
            LOG.trace("Nothing was registered");
        }
        if (old != null) {
            old.getExecutor().shutdownNow();
        }
    }

    /** The library says that it runs even when its task has died. */
    private void look() {
        BotSession current = session;
        if (current == null || ended.get()) {
            return;
        }
        Future<?> task = current.getRunningPolling();
        if (task == null || task.isDone() || (watch.isSilent() && !intake.isBusy())) {
            LOG.error("Polling has stopped, it begins anew");
            http.dispatcher().cancelAll();
            register();
        }
    }

    private Poll poll(int last) {
        long wait = asked + TOO_QUICK.toNanos() - System.nanoTime();
        if (idle && asked != 0 && wait > 0) {
            stop.wait(TOO_QUICK);
        }
        asked = System.nanoTime();
        // Until an answer has shown that updates flow, none is waited for: an operator is to know it at once.
        return new Poll(last, watch.problem().isEmpty() ? Poll.WAIT : Duration.ZERO, this);
    }

    @Override
    public void startedAnew(int first, int last) {
        LOG.warn("Telegram numbers its updates anew: {} came after {}", first, last);
        Optional.ofNullable(session)
                .ifPresent(current -> current.getLastReceivedUpdate().set(first - 1));
    }

    @Override
    public void heard(int updates) {
        idle = updates == 0;
        registrations.reset();
        watch.succeeded();
    }
}
