package org.tradewind.telegram;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.objects.User;
import org.tradewind.bot.Bot;
import org.tradewind.bot.Memory;
import org.tradewind.bot.Message;
import org.tradewind.bot.Progress;
import org.tradewind.bot.Subscriptions;

/**
 * The bot's life in Telegram, by long polling or a webhook: takes updates, has them answered, brings the answers. After a crash at
 * any moment nothing is lost, and nothing is said twice but what was just being sent.
 */
public final class TelegramBot implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramBot.class);
    private static final Duration GRACE = Duration.ofSeconds(6);
    private static final Duration LAST_GRACE = Duration.ofSeconds(2);

    private final TelegramSettings settings;
    private final BiFunction<Message, Progress, Bot.Turn> bot;
    private final Ports ports;
    private final List<Menu> menus;
    private final Wording wording;
    private final Clock clock;
    private final RandomGenerator random;

    private final Stop stop = new Stop();
    private final CompletableFuture<String> ended = new CompletableFuture<>();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("telegram-clockwork").factory());
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final Meters meters;
    private final PollWatch watch;
    private final Tenure tenure;
    private final Links links;
    private final Gateway gateway;
    private final MenuCard card;
    private final Optional<Webhook> webhook;
    private final Optional<Subscription> subscription;
    private final Helm helm;
    private volatile @Nullable Work work;

    /**
     * Where what must survive is kept.
     *
     * @param shared what the processes have in common that work for this bot; empty where there is one alone
     */
    public record Ports(
            Inbox inbox, Outbox outbox, Memory memory, Optional<Subscriptions> news, Optional<Shared> shared) {
        /** For one process alone. */
        public Ports(Inbox inbox, Outbox outbox, Memory memory, Optional<Subscriptions> news) {
            this(inbox, outbox, memory, news, Optional.empty());
        }

        /** Without news for anybody. */
        public Ports(Inbox inbox, Outbox outbox, Memory memory) {
            this(inbox, outbox, memory, Optional.empty());
        }
    }

    /** What several processes have in common. */
    public record Shared(Crew crew, Turns turns) {}

    /**
     * Prepares the bot; nothing is sent yet.
     *
     * @param bot answers a message, and may show how far it is; used by many threads
     * @param menus commands that Telegram is to offer; in groups they are taken to be meant for this bot
     * @param random spreads pauses and makes the numbers of faults; safe for use by many threads
     */
    public TelegramBot(
            TelegramSettings settings,
            BiFunction<Message, Progress, Bot.Turn> bot,
            Ports ports,
            List<Menu> menus,
            Wording wording,
            MeterRegistry registry,
            Clock clock,
            RandomGenerator random) {
        this.settings = settings;
        this.bot = bot;
        this.ports = ports;
        this.menus = List.copyOf(menus);
        this.wording = wording;
        this.clock = clock;
        this.random = random;
        this.helm = new Helm(ports.shared().isEmpty());
        this.meters = new Meters(registry);
        this.watch = new PollWatch(clock, new Growing(random), this::refused);
        this.links = new Links(watch);
        TelegramUrl server = Links.server(settings);
        Turnstile turnstile = new Turnstile(
                settings.limits(), System::nanoTime, stop, ports.shared().map(Shared::turns));
        this.tenure = ports.shared()
                .map(shared -> new Tenure(shared.crew()::isAboard))
                .orElseGet(Tenure::forLife);
        this.gateway = new Gateway(links.calls(settings.token(), server), turnstile, tenure, stop, random, meters);
        this.card = new MenuCard(gateway);
        card.change(this.menus);
        this.webhook = settings.webhook().map(Webhook::new);
        this.subscription = webhook.map(door -> new Subscription(
                settings.webhook().orElseThrow(), door, clockwork, calls, new Growing(random), clock, helm));
        meters.queue(() -> queued());
    }

    /** Begins. Returns at once; where Telegram is away it is tried until it is there. */
    public void start() {
        Future<?> _ = calls.submit(() -> {
            try {
                introduce().ifPresent(this::begin);
            } catch (Closing e) {
                LOG.debug("The bot ends before it began");
            } catch (RuntimeException e) {
                LOG.error("The bot did not begin", e);
                ended.complete("the bot did not begin: " + e.getMessage());
            }
        });
    }

    /** Offers menus from now on; one without items is taken back. Returns at once. */
    public void offer(List<Menu> changed) {
        if (!changed.isEmpty()) {
            card.change(changed);
            Future<?> _ = calls.submit(() -> card.offer(changed));
        }
    }

    /** How the connection is. */
    public Health health() {
        Work open = work;
        Source.Signs signs = open == null ? connection() : open.signs();
        return new Health(signs.lastSuccess(), queued(), ports.inbox().aside(), meters.faults(), signs.problem());
    }

    /** Takes what Telegram posts, where it is to post at all. */
    public Optional<Webhook> webhook() {
        return webhook;
    }

    /** Completes with the reason when the bot cannot go on by itself, as when its token is not known. */
    public CompletionStage<String> ended() {
        return ended.minimalCompletionStage();
    }

    /** Takes no more updates, finishes what is in hand and ends within ten seconds; the rest waits in the inbox. */
    @Override
    public void close() {
        Optional<Work> begun = Optional.ofNullable(work);
        begun.ifPresent(Work::end);
        begun.ifPresent(open -> open.finish(GRACE));
        begun.ifPresent(Work::confirm);
        stop.give();
        begun.ifPresent(open -> open.finish(LAST_GRACE));
        begun.ifPresent(Work::leave);
        clockwork.shutdownNow();
        calls.shutdownNow();
        links.close();
    }

    int queued() {
        Work open = work;
        return open == null ? 0 : open.queued();
    }

    /** Asks Telegram who the bot is, until it says so. */
    private Optional<User> introduce() {
        Growing pauses = new Growing(random);
        while (true) {
            try {
                return Optional.of(gateway.call(Gateway.Kind.PROMPT, 0, client -> client.executeAsync(new GetMe())));
            } catch (Refused e) {
                if (e.refusal().code() == 401 || e.refusal().code() == 404) {
                    refused("Telegram does not know the token (" + e.refusal().code() + ")");
                    return Optional.empty();
                }
                LOG.warn("Telegram does not say who the bot is: {}", e.getMessage());
            } catch (Unavailable e) {
                LOG.warn("Telegram cannot be reached: {}", e.getMessage());
            }
            stop.wait(pauses.next());
        }
    }

    private void begin(User me) {
        if (stop.isGiven()) {
            return;
        }
        LOG.info("The bot is @{}", me.getUserName());
        Reception reception = reception(me);
        Runnable menu = () -> card.offer(menus);
        Work begun = ports.shared()
                .map(shared -> inCrew(shared.crew(), reception, menu))
                .orElseGet(() -> alone(reception, menu));
        work = begun;
        begun.begin();
    }

    private Work alone(Reception reception, Runnable menu) {
        Lanes lanes = new Lanes(reception::receive, tenure, lane -> {});
        Intake intake = intake(lanes);
        Source source = subscription
                .<Source>map(hooked -> hooked.connect(gateway, intake))
                .orElseGet(() -> poller(intake));
        return new Alone(ports.inbox(), lanes, source, connection(), menu);
    }

    private Work inCrew(Crew crew, Reception reception, Runnable menu) {
        Intake intake = intake(new Onward.ToTheCrew());
        InCrew.Entrance entrance = subscription
                .<InCrew.Entrance>map(
                        hooked -> new InCrew.Entrance.Posted(hooked.connect(gateway, intake), connection()))
                .orElseGet(() -> new InCrew.Entrance.Asked(() -> poller(intake), connection()));
        return new InCrew(crew, new Hands(crew, reception::receive, tenure, stop), helm, entrance, menu, calls);
    }

    private Intake intake(Onward onward) {
        return new Intake(ports.inbox(), onward, clock, stop, new Growing(random), meters);
    }

    private Source.Signs connection() {
        return subscription.<Source.Signs>map(hooked -> hooked).orElse(watch);
    }

    private Poller poller(Intake intake) {
        watch.wake();
        TelegramUrl server = Links.server(settings);
        return new Poller(
                settings.token(),
                server,
                links.polls(),
                links.calls(settings.token(), server),
                intake,
                watch,
                clockwork,
                stop,
                new Growing(random));
    }

    private Reception reception(User me) {
        Courier courier = new Courier(gateway, ports.memory(), new Outgoing(me.getUserName()));
        ports.news()
                .ifPresent(news ->
                        new Herald(news, courier, ports.outbox(), helm, clockwork, calls, new Growing(random)).begin());
        Delivery delivery = new Delivery(courier, ports.outbox());
        Suspects suspects = new Suspects(ports.inbox());
        Gathering gathering = new Gathering(courier, delivery, ports.outbox(), ports.inbox(), suspects, tenure);
        Replying replying = new Replying(
                bot,
                suspects,
                ports.outbox(),
                courier,
                delivery,
                gathering,
                new Members(gateway, System::nanoTime),
                MenuCard.forEveryone(menus),
                new Typing(courier, clockwork, calls),
                new Downloads(gateway, links.files(), settings),
                wording,
                clockwork,
                calls,
                meters);
        Addressing addressing = new Addressing(me.getId(), me.getUserName(), MenuCard.inGroups(menus));
        return new Reception(
                new UpdateReader(addressing, me.getId()),
                ports.inbox(),
                suspects,
                ports.outbox(),
                ports.news(),
                courier,
                replying,
                gathering,
                new InlineDesk(bot, gateway, me.getUserName()),
                tenure,
                meters,
                random,
                stop);
    }

    private void refused(String why) {
        LOG.error("The bot stops: {}", why);
        clockwork.execute(() -> {
            Work open = work;
            if (open != null) {
                open.end();
            }
        });
        ended.complete(why);
    }
}
