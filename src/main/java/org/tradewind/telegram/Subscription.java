package org.tradewind.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.WebhookInfo;

/** Has Telegram bring the updates, and looks every minute whether it still can. */
final class Subscription implements Source, Source.Signs {
    private static final Logger LOG = LoggerFactory.getLogger(Subscription.class);
    private static final Duration WATCH = Duration.ofMinutes(1);
    private static final Duration SILENCE = WATCH.multipliedBy(3);

    private final WebhookSettings settings;
    private final Webhook webhook;
    private final ScheduledExecutorService clockwork;
    private final Executor calls;
    private final Growing pauses;
    private final Clock clock;
    private final Helm helm;
    private volatile Optional<Connected> connected = Optional.empty();
    private volatile Optional<Instant> lastSuccess = Optional.empty();
    private volatile Optional<String> problem = Optional.of("not yet connected with Telegram");
    private volatile boolean isSet;
    private volatile boolean ended;

    /** What is there once Telegram knows the bot. */
    private record Connected(Gateway gateway, Intake intake) {}

    Subscription(
            WebhookSettings settings,
            Webhook webhook,
            ScheduledExecutorService clockwork,
            Executor calls,
            Growing pauses,
            Clock clock,
            Helm helm) {
        this.settings = settings;
        this.webhook = webhook;
        this.clockwork = clockwork;
        this.calls = calls;
        this.pauses = pauses;
        this.clock = clock;
        this.helm = helm;
    }

    /** The way out and the way in, to be given before the start. */
    Subscription connect(Gateway gateway, Intake intake) {
        connected = Optional.of(new Connected(gateway, intake));
        return this;
    }

    @Override
    public void start() {
        connected.ifPresent(open -> webhook.open(open.intake()));
        calls.execute(this::look);
    }

    @Override
    public void steer() {
        calls.execute(this::check);
    }

    private void look() {
        Duration next = check();
        if (!ended) {
            Future<?> _ = clockwork.schedule(() -> calls.execute(this::look), next.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Tells after how long it is to be looked again. */
    private synchronized Duration check() {
        try {
            return connected.isPresent() && isWell(connected.get().gateway()) ? WATCH : pauses.next();
        } catch (Refused e) {
            problem("Telegram refuses the webhook: " + e.getMessage());
        } catch (Unavailable e) {
            problem("Telegram cannot be reached: " + e.getMessage());
        } catch (Closing e) {
            LOG.debug("The webhook is watched no more");
        }
        return pauses.next();
    }

    /** Sets the webhook where it is not set, as at the start or after somebody took it away. */
    private boolean isWell(Gateway gateway) throws Refused {
        if (!isSet && helm.isHeld()) {
            set(gateway);
        }
        WebhookInfo info = gateway.call(Gateway.Kind.PROMPT, 0, client -> client.executeAsync(new GetWebhookInfo()));
        if (helm.isHeld() && !settings.url().toString().equals(info.getUrl())) {
            LOG.error("Somebody took the webhook away, it is set anew");
            set(gateway);
        }
        lastSuccess = Optional.of(clock.instant());
        Optional<String> trouble = trouble(info);
        trouble.ifPresentOrElse(this::problem, this::well);
        return trouble.isEmpty();
    }

    private void set(Gateway gateway) throws Refused {
        SetWebhook call = SetWebhook.builder()
                .url(settings.url().toString())
                .secretToken(settings.secret())
                .allowedUpdates(UpdateReader.KINDS.stream().sorted().toList())
                .build();
        gateway.call(Gateway.Kind.PROMPT, 0, client -> client.executeAsync(call));
        isSet = true;
        LOG.info("Telegram brings the updates itself");
    }

    /** Telegram tells of the last failure for ever; it matters while something waits and it was just now. */
    private Optional<String> trouble(WebhookInfo info) {
        Integer failed = info.getLastErrorDate();
        Integer waiting = info.getPendingUpdatesCount();
        boolean matters = failed != null
                && waiting != null
                && waiting > 0
                && Instant.ofEpochSecond(failed).plus(WATCH).isAfter(clock.instant());
        return matters ? Optional.of("Telegram cannot bring updates: " + info.getLastErrorMessage()) : Optional.empty();
    }

    private void problem(String now) {
        if (!ended && !problem.equals(Optional.of(now))) {
            LOG.error("No updates: {}", now);
        }
        problem = Optional.of(now);
    }

    private void well() {
        pauses.reset();
        problem = Optional.empty();
    }

    @Override
    public void end() {
        ended = true;
        webhook.shut();
    }

    /** The answer to each post was the confirmation. */
    @Override
    public void confirm() {
        LOG.debug("Telegram keeps what comes from now on for the next start");
    }

    @Override
    public Optional<Instant> lastSuccess() {
        return lastSuccess;
    }

    @Override
    public Optional<String> problem() {
        if (problem.isPresent()) {
            return problem;
        }
        boolean old = lastSuccess
                .filter(last -> last.plus(SILENCE).isAfter(clock.instant()))
                .isEmpty();
        return old ? Optional.of("Telegram has not answered for a while") : Optional.empty();
    }
}
