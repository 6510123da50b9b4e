package org.tradewind.telegram;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLHandshakeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * The one way out. Keeps to the limits, waits as long as Telegram says, and repeats what may be repeated: anything that
 * surely was not done, and what does no harm when done twice. A message that may or may not have arrived is sent once
 * more at once, and then ever more seldom: twice is better than never.
 */
final class Gateway {
    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
    private static final Duration LONGEST_CALL = Duration.ofSeconds(90);
    /** So long Telegram keeps what it could not deliver: who asked before that will not look for an answer any more. */
    private static final Duration OUTAGE = Duration.ofDays(1);
    /** A fault of Telegram's own that lasts longer has to do with this one call, and the chat must go on. */
    private static final Duration FAULT = Duration.ofHours(1);

    /** A call that cannot be right is refused as Telegram would refuse it. */
    private static final int INVALID = 400;

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration SELDOM = Duration.ofMinutes(10);

    private final TelegramClient client;
    private final Turnstile turnstile;
    private final Tenure tenure;
    private final Stop stop;
    private final RandomGenerator random;
    private final Meters meters;

    Gateway(
            TelegramClient client,
            Turnstile turnstile,
            Tenure tenure,
            Stop stop,
            RandomGenerator random,
            Meters meters) {
        this.client = client;
        this.turnstile = turnstile;
        this.tenure = tenure;
        this.stop = stop;
        this.random = random;
        this.meters = meters;
    }

    /** How much a call matters. */
    enum Kind {
        /** A new message: counts for the chat's limit, does harm when done twice. */
        SEND(OUTAGE),
        /** A change of a message: counts for the chat's limit, may be done twice. */
        EDIT(OUTAGE),
        /** Something that is of use only for some seconds, and may be done twice. */
        PROMPT(Duration.ofSeconds(15)),
        /** Not worth a second try. */
        FLEETING(Duration.ZERO);

        private final Duration patience;

        Kind(Duration patience) {
            this.patience = patience;
        }

        boolean isMessage() {
            return this == SEND || this == EDIT;
        }
    }

    /** One try of a call; made anew for each try, since a stream can be read only once. */
    interface Attempt<T> {
        CompletableFuture<T> start(TelegramClient client) throws TelegramApiException;
    }

    /**
     * Makes a call.
     *
     * @throws Refused if Telegram says no
     * @throws Unavailable if Telegram could not be reached in time
     * @throws Closing if the bot ends first, or another process has taken over what the message belongs to
     */
    <T> T call(Kind kind, long chat, Attempt<T> attempt) throws Refused {
        Growing pauses = new Growing(random);
        Growing afterDoubts = new Growing(random, SOON, SELDOM);
        long begun = System.nanoTime();
        Duration faulty = kind.patience.compareTo(FAULT) > 0 ? FAULT : kind.patience;
        int doubts = 0;
        while (true) {
            pass(kind, chat);
            try {
                T result = attempt.start(client).get(LONGEST_CALL.toMillis(), TimeUnit.MILLISECONDS);
                meters.called();
                return result;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Closing();
            } catch (ExecutionException | TelegramApiException | TimeoutException e) {
                Throwable cause = rootOf(e);
                doubts += isInDoubt(cause) ? 1 : 0;
                boolean doubtful = kind == Kind.SEND && doubts > 1;
                if (isRefusal(cause)) {
                    heed(kind, chat, refusal(cause), pauses, isOver(begun, faulty));
                } else if (isOver(begun, kind.patience)) {
                    throw new Unavailable(describe(cause));
                } else {
                    LOG.warn("Telegram cannot be reached: {}", describe(cause));
                    stop.wait((doubtful ? afterDoubts : pauses).next());
                }
            }
        }
    }

    private static boolean isOver(long begun, Duration patience) {
        return System.nanoTime() - begun >= patience.toNanos();
    }

    /** How long a message to a chat would have to wait now. */
    Duration delay(long chat) {
        return turnstile.delay(chat);
    }

    private void pass(Kind kind, long chat) {
        if (kind.isMessage()) {
            turnstile.passToChat(chat);
            // Waiting for a turn may take longer than a silent process keeps its place.
            tenure.check();
        } else {
            turnstile.pass();
        }
    }

    /** Returns after the wait that a refusal asks for, or throws where there is nothing to wait for. */
    private void heed(Kind kind, long chat, Refusal refusal, Growing pauses, boolean late) throws Refused {
        meters.refused(refusal.code());
        if (refusal.isFlood() && (!late || kind.isMessage())) {
            int seconds = refusal.retryAfter().orElse(1);
            LOG.warn("Telegram asks to wait {} s", seconds);
            turnstile.pause(kind.isMessage(), chat, Duration.ofSeconds(seconds));
        } else if (refusal.isServerFault() && !late) {
            LOG.warn("Telegram has a fault of its own: {} {}", refusal.code(), refusal.description());
            stop.wait(pauses.next());
        } else {
            throw new Refused(refusal);
        }
    }

    /** What the library itself refuses, it refuses each time. */
    private static boolean isRefusal(Throwable cause) {
        return cause instanceof TelegramApiRequestException || cause instanceof TelegramApiValidationException;
    }

    /** The call may have been done although no answer came. */
    private static boolean isInDoubt(Throwable cause) {
        boolean unsent = cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException
                || cause instanceof SSLHandshakeException
                || (cause instanceof NoAnswer page && page.isOfAServerInTrouble());
        return !unsent && !isRefusal(cause);
    }

    private static Refusal refusal(Throwable cause) {
        if (!(cause instanceof TelegramApiRequestException said)) {
            return new Refusal(INVALID, describe(cause), OptionalInt.empty(), OptionalLong.empty());
        }
        if (said.getApiResponse() == null || said.getErrorCode() == null || said.getErrorCode() == 0) {
            return Refusal.unreadable();
        }
        ResponseParameters parameters = said.getParameters();
        Integer retryAfter = parameters == null ? null : parameters.getRetryAfter();
        Long migratedTo = parameters == null ? null : parameters.getMigrateToChatId();
        return new Refusal(
                said.getErrorCode(),
                said.getApiResponse(),
                retryAfter == null ? OptionalInt.empty() : OptionalInt.of(retryAfter),
                migratedTo == null ? OptionalLong.empty() : OptionalLong.of(migratedTo));
    }

    /** The library wraps what happened in exceptions of its own, sometimes several deep. */
    private static Throwable rootOf(Throwable e) {
        Throwable at = e;
        while (!(at instanceof TelegramApiRequestException) && !(at instanceof IOException) && at.getCause() != null) {
            at = at.getCause();
        }
        return at;
    }

    /** Kind and message only: the library's own texts hold the address, and with it the token, in places. */
    private static String describe(Throwable cause) {
        boolean ours = cause instanceof IOException
                && cause.getMessage() != null
                && !cause.getMessage().contains("/bot");
        return cause.getClass().getSimpleName() + (ours ? ": " + cause.getMessage() : "");
    }
}
