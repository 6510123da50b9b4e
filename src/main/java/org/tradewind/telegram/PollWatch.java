package org.tradewind.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.longpolling.interfaces.BackOff;

/** Sees how requests for updates go; the library itself tells nobody, and would go on for ever. */
final class PollWatch implements Interceptor, BackOff, Source.Signs {
    /** After so long without a sign something is wrong. */
    static final Duration SILENCE = Poll.WAIT.multipliedBy(3);

    private static final Logger LOG = LoggerFactory.getLogger(PollWatch.class);
    private static final int ENOUGH = 4096;

    private final Clock clock;
    private final Growing pauses;
    private final Consumer<String> refused;
    private volatile Instant lastSign;
    private volatile Optional<Instant> lastSuccess = Optional.empty();
    private volatile Optional<String> problem = Optional.empty();
    private volatile boolean resting;
    private volatile Duration asked = Duration.ZERO;

    /** @param refused told once Telegram does not know the token, with a reason for the operator */
    PollWatch(Clock clock, Growing pauses, Consumer<String> refused) {
        this.clock = clock;
        this.pauses = pauses;
        this.refused = refused;
        this.lastSign = clock.instant();
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        lastSign = clock.instant();
        try {
            Response response = chain.proceed(chain.request());
            if (!response.isSuccessful()) {
                failed(response.code(), response.peekBody(ENOUGH).string());
            }
            return response;
        } catch (IOException e) {
            problem("Telegram cannot be reached: " + e.getMessage());
            throw e;
        }
    }

    private void failed(int code, String body) {
        switch (code) {
            case 401, 404 -> {
                problem("Telegram does not know the token (" + code + "); updates are asked for no more");
                refused.accept(problem.orElse(""));
            }
            case 409 ->
                problem("another program asks for this bot's updates (409); two at a time take them from each other");
            case 429 -> {
                asked = Duration.ofSeconds(parameter(body));
                problem("Telegram asks to wait " + asked.toSeconds() + " s (429)");
            }
            default -> problem("Telegram answers with an error (" + code + ")");
        }
    }

    private static long parameter(String body) {
        try {
            JsonNode answer = UpdateReader.parse(body);
            return answer.path("parameters").path("retry_after").asLong(1);
        } catch (UnreadableUpdate e) {
            return 1;
        }
    }

    /** Polling ends on purpose: what fails from now on is no matter. */
    void rest() {
        resting = true;
    }

    /** Polling begins, once more perhaps. */
    void wake() {
        resting = false;
        lastSign = clock.instant();
        problem = Optional.empty();
    }

    private void problem(String now) {
        if (resting) {
            return;
        }
        if (!problem.equals(Optional.of(now))) {
            LOG.error("No updates: {}", now);
        }
        problem = Optional.of(now);
    }

    /** A request was answered with updates or none. */
    void succeeded() {
        if (problem.isPresent()) {
            LOG.info("Updates flow again");
        }
        problem = Optional.empty();
        lastSuccess = Optional.of(clock.instant());
    }

    @Override
    public Optional<Instant> lastSuccess() {
        return lastSuccess;
    }

    /** Whether nothing at all was asked for a long time, although no pause was due. */
    boolean isSilent() {
        return lastSign.plus(SILENCE).isBefore(clock.instant());
    }

    @Override
    public Optional<String> problem() {
        if (problem.isPresent()) {
            return problem;
        }
        if (lastSuccess.isEmpty()) {
            return Optional.of("not yet connected with Telegram");
        }
        boolean old = lastSuccess.get().plus(SILENCE).isBefore(clock.instant());
        return old ? Optional.of("Telegram has not answered for a while") : Optional.empty();
    }

    @Override
    public void reset() {
        pauses.reset();
    }

    @Override
    public long nextBackOffMillis() {
        long pause = Math.max(pauses.next().toMillis(), asked.toMillis());
        asked = Duration.ZERO;
        lastSign = clock.instant().plusMillis(pause);
        return pause;
    }
}
