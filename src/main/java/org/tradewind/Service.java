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
import java.util.concurrent.CompletionStage;
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
    private final List<Runnable> closing;
    private final Menus menus;
    private final TelegramBot telegram;

    /** @param closing gathers what is open, so that it can be closed where a later step fails */
    private Service(Config config, Clock clock, List<Runnable> closing) {
        this.closing = closing;
        // Whoever waits for the first answer waits for all of this: it is made ready side by side.
        Beside<QuestionReader> reader = Beside.make(QuestionReader::new);
        Beside<PrometheusMeterRegistry> meters = Beside.make(Service::meters);
        Beside<Boolean> engine = Beside.make(Service::warmUp);
        Beside<Store> opening = Beside.make(() -> store(config, clock, engine));
        DuckDbLibrary library = library(config, clock, opening);
        closing.add(library::close);
        Store store = store(opening, library);
        closing.add(store::close);
        store.sharing().ifPresent(sharing -> new SharedData(library, sharing).begin());
        PrometheusMeterRegistry registry = meters.get();
        boolean _ = engine.get();
        Gauges gauges = new Gauges(clock);
        Bot bot = new Bot(
                library,
                reader.get(),
                new ReplyWriter(),
                store.memory(),
                store.ledger(),
                Optional.of(store.news()),
                new Access(config.admins(), store.admins()),
                gauges,
                new Office(library.publishing(), store.audit().telling(this::heard), config.twoAdmins()),
                clock);
        menus = new Menus(bot);
        telegram = new TelegramBot(
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
        closing.add(telegram::close);
        gauges.watch(telegram::health);
        if (config.httpPort() != 0) {
            Endpoints endpoints = Endpoints.start(
                    config.httpHost(),
                    config.httpPort(),
                    telegram::health,
                    () -> library.problem().or(() -> noData(library)),
                    registry,
                    telegram.webhook());
            closing.add(endpoints::close);
        }
    }

    /** The data; where they cannot be opened nothing else stays open. */
    private static DuckDbLibrary library(Config config, Clock clock, Beside<Store> store) {
        EngineSettings limits = EngineSettings.forCores(Runtime.getRuntime().availableProcessors())
                .withMemory(config.memory());
        try {
            return DuckDbLibrary.resume(
                    config.data(),
                    config.state().versions(),
                    new PackageReader(DuckDbLibrary.scanner(limits)),
                    config.trino().map(limits::on).orElse(limits),
                    clock);
        } catch (RuntimeException e) {
            store.giveUp(Store::close);
            throw e;
        }
    }

    /** The types of jOOQ, which the engine sets up too, do not stand being set up by two threads at once. */
    private static Store store(Config config, Clock clock, Beside<Boolean> engine) {
        boolean _ = engine.get();
        return Store.open(config.state().place(), clock);
    }

    private static Store store(Beside<Store> opening, DuckDbLibrary library) {
        try {
            return opening.get();
        } catch (RuntimeException e) {
            library.close();
            throw e;
        }
    }

    private static boolean warmUp() {
        DuckDbLibrary.warmUp();
        return true;
    }

    private static PrometheusMeterRegistry meters() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(registry);
        return registry;
    }

    private void heard(Audit.Entry entry) {
        telegram.offer(menus.after(entry));
    }

    /** Starts a bot; it answers as soon as Telegram is there. */
    static Service start(Config config, Clock clock) {
        List<Runnable> closing = new ArrayList<>();
        try {
            Service service = new Service(config, clock, closing);
            service.telegram.start();
            return service;
        } catch (RuntimeException e) {
            close(closing);
            throw e;
        }
    }

    private static void close(List<Runnable> open) {
        open.reversed().forEach(Runnable::run);
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
            public String away(String language) {
                return PlainText.of(bot.away(nobody(language)));
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
        close(closing);
    }
}
