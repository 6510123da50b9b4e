package org.tradewind.bench;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.DoubleStream;
import org.tradewind.bench.Shapes.Draw;
import org.tradewind.bench.Shapes.Shape;
import org.tradewind.bot.Bot;
import org.tradewind.bot.Message;
import org.tradewind.trade.Notation;
import org.tradewind.trade.Origin;
import org.tradewind.trade.Publishing;
import org.tradewind.trade.TradeData;

/** The questions to a world in words, by many at once, and beside publishing. */
final class WorldCallers {
    private static final int CALLERS = 16;
    private static final int READERS = 4;
    private static final Duration QUIET = Duration.ofSeconds(20);

    private final TradeData data;
    private final List<Draw> draws;
    private final List<Draw> others;

    /** @param others as many draws, to warm up with */
    WorldCallers(TradeData data, List<Draw> draws, List<Draw> others) {
        this.data = data;
        this.draws = draws;
        this.others = others;
    }

    /**
     * From words to replies, each question for the first time, beside the engine alone. They take turns, and turns in going
     * first: whoever comes second finds what the other has read.
     */
    void inWords(Bot bot) {
        AtomicLong chats = new AtomicLong();
        List<double[]> engine = new ArrayList<>();
        List<double[]> whole = new ArrayList<>();
        for (List<Draw> some : List.of(others, draws)) {
            engine.clear();
            whole.clear();
            for (Shape shape : Shapes.all()) {
                double[] one = new double[some.size()];
                double[] other = new double[some.size()];
                for (int n = 0; n < some.size(); n++) {
                    String words = shape.words().apply(some.get(n));
                    if (n % 2 == 0) {
                        one[n] = asked(shape, some.get(n));
                        other[n] = answered(bot, chats.incrementAndGet(), words);
                    } else {
                        other[n] = answered(bot, chats.incrementAndGet(), words);
                        one[n] = asked(shape, some.get(n));
                    }
                }
                engine.add(one);
                whole.add(other);
            }
        }
        say("the whole bot, from words to replies: %s; the engine alone: %s", Millis.of(whole), Millis.of(engine));
    }

    private static double answered(Bot bot, long chat, String words) {
        long start = System.nanoTime();
        Bot.Turn turn = bot.respond(new Message(
                new Message.Chat(chat, Message.Kind.PRIVATE, OptionalLong.empty()),
                new Message.Sender(chat, "", true),
                words,
                true,
                Message.Origin.TYPED));
        if (turn.replies().getFirst().id().isEmpty()) {
            throw new IllegalStateException("not understood: " + words);
        }
        return Millis.since(start);
    }

    private double asked(Shape shape, Draw draw) {
        long start = System.nanoTime();
        data.answer(Notation.read(shape.query().apply(draw)));
        return Millis.since(start);
    }

    /** Callers who each ask one question after the other, as often as each kind is asked. */
    void atOnce() throws InterruptedException {
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            round(callers);
            long start = System.nanoTime();
            Millis each = round(callers);
            say("%d callers: %.0f answers a second, %s", CALLERS, each.count() * 1000 / Millis.since(start), each);
        }
    }

    private Millis round(ExecutorService callers) throws InterruptedException {
        List<Future<double[]>> all = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            AtomicInteger left = new AtomicInteger(draws.size());
            all.add(asking(callers, caller, () -> left.getAndDecrement() > 0));
        }
        return ended(all);
    }

    /** Readers who always ask, first alone and then while another world is checked, built and published. */
    void besidePublishing(Publishing publishing, String dataset) throws InterruptedException {
        try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            long end = System.nanoTime() + QUIET.toNanos();
            Millis alone = ended(reading(readers, () -> System.nanoTime() < end));
            AtomicBoolean goesOn = new AtomicBoolean(true);
            List<Future<double[]>> reading = reading(readers, goesOn::get);
            long start = System.nanoTime();
            try {
                publish(publishing, dataset);
            } finally {
                goesOn.set(false);
            }
            double took = Millis.since(start) / 1000;
            Millis beside = ended(reading);
            say(
                    "%d readers: alone %s; while a tenth of the rows was published, in %.0f s, %s (%,d answers)",
                    READERS, alone, took, beside, beside.count());
        }
    }

    private static void publish(Publishing publishing, String dataset) {
        Origin origin = new Origin(1, InstantSource.system().instant(), Optional.empty());
        Publishing.Staging staged = publishing.stage(dataset, origin, _ -> {});
        if (!(staged instanceof Publishing.Staging.Ready ready)) {
            throw new IllegalStateException("not ready: " + staged);
        }
        Publishing.Publication published =
                publishing.publish(ready.draft(), new Publishing.Request(Optional.empty(), _ -> {}));
        if (!(published instanceof Publishing.Publication.Done)) {
            throw new IllegalStateException("not published: " + published);
        }
    }

    private List<Future<double[]>> reading(ExecutorService readers, BooleanSupplier goesOn) {
        List<Future<double[]>> all = new ArrayList<>();
        for (int reader = 0; reader < READERS; reader++) {
            all.add(asking(readers, reader, goesOn));
        }
        return all;
    }

    private Future<double[]> asking(ExecutorService callers, int seed, BooleanSupplier goesOn) {
        return callers.submit(() -> {
            Random random = new Random(seed);
            DoubleStream.Builder ms = DoubleStream.builder();
            while (goesOn.getAsBoolean()) {
                Shape shape = Shapes.all().get(random.nextInt(Shapes.all().size()));
                ms.add(asked(shape, draws.get(random.nextInt(draws.size()))));
            }
            return ms.build().toArray();
        });
    }

    private static Millis ended(List<Future<double[]>> all) throws InterruptedException {
        List<double[]> parts = new ArrayList<>();
        try {
            for (Future<double[]> one : all) {
                parts.add(one.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a caller got no answer", e);
        }
        return Millis.of(parts);
    }

    private static void say(String words, Object... arguments) {
        System.out.println(String.format(java.util.Locale.ROOT, words, arguments));
    }
}
