package org.tradewind.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tradewind.telegram.Inbox.Arrival;

class HandsTests {
    private static final int LANES = 1_000;
    private static final int LANES_IN_HAND = 3;

    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final OneProcess crew = new OneProcess();
    private final Tenure tenure = new Tenure(crew::isAboard);
    private final Set<Long> dealt = ConcurrentHashMap.newKeySet();

    /** A crew of one with lanes in memory, each with one update. */
    private static final class OneProcess implements Crew {
        private final Queue<Long> waiting =
                new ConcurrentLinkedQueue<>(LongStream.range(0, LANES).boxed().toList());
        private final Set<Long> back = ConcurrentHashMap.newKeySet();
        private volatile boolean aboard = true;

        void leaveOnly(int lanes) {
            waiting.removeIf(lane -> lane >= lanes);
        }

        @Override
        public void join(Orders orders) {
            orders.work();
        }

        @Override
        public List<Lane> take(int most) {
            List<Lane> taken = new ArrayList<>();
            for (Long lane; taken.size() < most && (lane = waiting.poll()) != null; ) {
                taken.add(new Lane(lane, List.of(new Arrival(lane, lane, "{}", Instant.EPOCH, 0))));
            }
            return taken;
        }

        @Override
        public void giveBack(long lane) {
            back.add(lane);
        }

        @Override
        public boolean isAboard() {
            return aboard;
        }

        @Override
        public Optional<Instant> lastSign() {
            return Optional.empty();
        }

        @Override
        public Optional<String> problem() {
            return Optional.empty();
        }

        @Override
        public void leave() {}
    }

    @AfterEach
    void end() {
        calls.shutdownNow();
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Hands hands(Lanes.Work work) {
        return new Hands(crew, work, tenure, new Stop());
    }

    @Test
    void takesMoreThanItCanHoldOneAfterTheOtherThoughItIsToldOnce() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        Hands hands = hands((arrival, lane, behind) -> {
            wait(open);
            dealt.add(arrival.update());
        });
        hands.begin(calls);
        hands.look();
        await().until(() -> hands.queued() == 256);
        assertThat(crew.waiting).hasSize(LANES - 256);
        open.countDown();
        await().untilAsserted(() -> assertThat(crew.back).hasSize(LANES));
        assertThat(dealt).hasSize(LANES);
        hands.end();
        hands.finish(Duration.ofSeconds(5));
    }

    @Test
    void whatIsInHandWhenTheProcessIsRelievedIsNotItsOwnAnyMoreAndNotGivenBack() throws Exception {
        CountDownLatch inHand = new CountDownLatch(LANES_IN_HAND);
        CountDownLatch relieved = new CountDownLatch(1);
        Queue<Boolean> over = new ConcurrentLinkedQueue<>();
        Hands hands = hands((arrival, lane, behind) -> {
            boolean before = tenure.isOver();
            inHand.countDown();
            wait(relieved);
            over.add(!before && tenure.isOver());
        });
        crew.leaveOnly(LANES_IN_HAND);
        hands.begin(calls);
        hands.look();
        inHand.await();
        hands.letGo();
        relieved.countDown();
        await().until(() -> hands.queued() == 0);
        assertThat(over).hasSize(LANES_IN_HAND).containsOnly(true);
        // The next that it takes are its own again.
        crew.waiting.add(LANES_IN_HAND + 1L);
        hands.look();
        await().untilAsserted(() -> assertThat(crew.back).containsExactly(LANES_IN_HAND + 1L));
        assertThat(over).hasSize(LANES_IN_HAND + 1).contains(false);
        hands.end();
        hands.finish(Duration.ofSeconds(5));
    }

    @Test
    void dealsWithNothingThatOthersMayHaveTaken() {
        crew.aboard = false;
        Hands hands = hands((arrival, lane, behind) -> dealt.add(arrival.update()));
        hands.begin(calls);
        hands.look();
        await().untilAsserted(() -> assertThat(crew.back).hasSize(LANES));
        assertThat(dealt).isEmpty();
        hands.end();
        hands.finish(Duration.ofSeconds(5));
    }
}
