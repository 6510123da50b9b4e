package org.tradewind;

import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tradewind.bot.Access;
import org.tradewind.bot.Audit;
import org.tradewind.bot.Bot;
import org.tradewind.bot.Message;
import org.tradewind.bot.Office;
import org.tradewind.dataset.PackageReader;
import org.tradewind.engine.DuckDbLibrary;
import org.tradewind.engine.EngineSettings;
import org.tradewind.question.QuestionReader;
import org.tradewind.reply.PlainText;
import org.tradewind.reply.ReplyWriter;
import org.tradewind.store.Sharing;
import org.tradewind.store.Store;
import org.tradewind.telegram.Endpoints;
import org.tradewind.telegram.TelegramBot;
import org.tradewind.telegram.Wording;
import org.tradewind.trade.TradeData;
import org.tradewind.trade.TradeLibrary;

/** The running bot: data, store, bot, Telegram and endpoint, put together by hand and closed in reverse. */
final class Service implements AutoCloseable {
    private final List<Runnable> closing = new ArrayList<>();
    private final Menus menus;
    private final TelegramBot telegram;

    private Service(Config config, Clock clock) {
        try {
            Opened opened = opened(config, clock);
            menus = opened.menus();
            telegram = opened.telegram();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private record Opened(Menus menus, TelegramBot telegram) {}

    private Opened opened(Config config, Clock clock) {
        // Whoever waits for the first answer waits for all of this: it is made ready side by side.
        CompletableFuture<Store> opening =
                beside(() -> Store.open(config.state().place(), clock));
        CompletableFuture<QuestionReader> reader = beside(QuestionReader::new);
        CompletableFuture<PrometheusMeterRegistry> meters = beside(Service::meters);
        closing.add(() -> close(opening));
        CompletableFuture<Void> engine = CompletableFuture.runAsync(DuckDbLibrary::warmUp, Service::onItsOwn);
        DuckDbLibrary library = library(config, clock);
        closing.addFirst(library::close);
        made(engine);
        Store store = made(opening);
        store.sharing().ifPresent(sharing -> new SharedData(library, sharing).begin());
        PrometheusMeterRegistry registry = made(meters);
        Gauges gauges = new Gauges(clock);
        Bot bot = bot(config, clock, library, store, made(reader), gauges);
        Menus offered = new Menus(bot);
        TelegramBot connected = telegram(config, clock, bot, offered, store, registry);
        closing.add(connected::close);
        gauges.watch(connected::health);
        if (config.httpPort() != 0) {
            closing.add(endpoints(config, connected, library, registry)::close);
        }
        return new Opened(offered, connected);
    }

    private Bot bot(
            Config config, Clock clock, DuckDbLibrary library, Store store, QuestionReader reader, Gauges gauges) {
        return new Bot(
                library,
                reader,
                new ReplyWriter(),
                store.memory(),
                store.ledger(),
                Optional.of(store.news()),
                new Access(config.admins(), store.admins()),
                gauges,
                new Office(library.publishing(), store.audit().telling(this::heard), config.twoAdmins()),
                clock);
    }

    private static TelegramBot telegram(
            Config config, Clock clock, Bot bot, Menus menus, Store store, PrometheusMeterRegistry registry) {
        return new TelegramBot(
                config.telegram(),
                bot::converse,
                new TelegramBot.Ports(
                        store.inbox(),
                        store.outbox(),
                        store.memory(),
                        Optional.of(bot.subscriptions()),
                        store.sharing().map(Service::shared)),
                menus.all(Stream.concat(config.admins().stream(), store.admins().added().stream())
                        .toList()),
                wording(bot),
                registry,
                clock,
                new Random());
    }

    private static Endpoints endpoints(
            Config config, TelegramBot telegram, DuckDbLibrary library, PrometheusMeterRegistry registry) {
        return Endpoints.start(
                config.httpHost(),
                config.httpPort(),
                telegram::health,
                () -> noData(library),
                registry,
                telegram.webhook());
    }

    private static <T> CompletableFuture<T> beside(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Service::onItsOwn);
    }

    private static void onItsOwn(Runnable task) {
        Thread.ofPlatform().daemon().start(task);
    }

    /** What is made beside, with the exception that making it ended in, if any. */
    private static <T> T made(CompletableFuture<T> beside) {
        try {
            return beside.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void heard(Audit.Entry entry) {
        telegram.offer(menus.after(entry));
    }

    private static void close(CompletableFuture<Store> opening) {
        try {
            opening.join().close();
        } catch (CompletionException e) {
            // It was never open, as whoever needed it was told.
        }
    }

    private static PrometheusMeterRegistry meters() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(registry);
        return registry;
    }

    private static DuckDbLibrary library(Config config, Clock clock) {
        EngineSettings limits = EngineSettings.forCores(Runtime.getRuntime().availableProcessors())
                .withMemory(config.memory());
        return DuckDbLibrary.resume(
                config.data(),
                config.state().versions(),
                new PackageReader(DuckDbLibrary.scanner(limits)),
                limits,
                clock);
    }

    /** Starts a bot; it answers as soon as Telegram is there. */
    static Service start(Config config, Clock clock) {
        Service service = new Service(config, clock);
        service.telegram.start();
        return service;
    }

    /** Completes with the reason when the bot cannot go on by itself. */
    CompletionStage<String> ended() {
        return telegram.ended();
    }

    private static TelegramBot.Shared shared(Sharing sharing) {
        return new TelegramBot.Shared(sharing.crew(), sharing.turns());
    }

    /** Why nothing can be answered, if no dataset is served. */
    static Optional<String> noData(TradeLibrary library) {
        for (String name : library.datasets()) {
            Optional<TradeData> served = library.borrow(name);
            if (served.isPresent()) {
                served.get().close();
                return Optional.empty();
            }
        }
        return Optional.of("no dataset is loaded");
    }

    private static Wording wording(Bot bot) {
        return new Wording() {
            @Override
            public String apology(String language, String number) {
                return PlainText.of(bot.apology(nobody(language), number));
            }

            @Override
            public String oldButton(String language) {
                return PlainText.of(bot.oldButton(nobody(language)));
            }

            @Override
            public String notYours(String language) {
                return PlainText.of(bot.notYours(nobody(language)));
            }
        };
    }

    private static Message nobody(String language) {
        return new Message(
                new Message.Chat(0, Message.Kind.PRIVATE, OptionalLong.empty()),
                new Message.Sender(0, language, false),
                "",
                true,
                Message.Origin.TYPED);
    }

    /** Stops taking updates, finishes what is in hand, closes the rest. */
    @Override
    public void close() {
        closing.reversed().forEach(Runnable::run);
    }
}
