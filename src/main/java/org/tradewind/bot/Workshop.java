package org.tradewind.bot;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.tradewind.trade.Publishing.Step;

/**
 * Does heavy work on one thread of its own, so that it takes no reader's place, and shows in the chat how far it is when
 * it takes longer than a second.
 */
final class Workshop {
    private static final long MOMENT_MILLIS = 1_000;
    private static final long IDLE_SECONDS = 10;

    private final Voice voice;
    private final ThreadPoolExecutor thread;

    Workshop(Voice voice) {
        this.voice = voice;
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("workshop").factory());
        thread.allowCoreThreadTimeOut(true);
    }

    /** Something that takes its time. */
    interface Job<T> {
        T run(Consumer<Step> progress);
    }

    /** Runs a job to its end. */
    <T> T run(Scene scene, Job<T> job) {
        AtomicReference<Step> at = new AtomicReference<>(Step.WAITING);
        Future<T> result = thread.submit(() -> job.run(at::set));
        Step shown = null;
        while (true) {
            try {
                return result.get(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                Step now = at.get();
                if (now != shown) {
                    scene.progress().show(voice.writer().say(scene.lang(), "bot.step." + Ids.of(now)));
                    shown = now;
                }
            } catch (InterruptedException e) {
                result.cancel(true);
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the work was given up, the program ends", e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                throw new IllegalStateException("the work failed", e.getCause());
            }
        }
    }
}
