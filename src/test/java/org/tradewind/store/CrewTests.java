package org.tradewind.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tradewind.telegram.Crew;
import org.tradewind.telegram.Inbox.Arrival;
import org.tradewind.telegram.Turns;

/** Several processes on one database, here several stores of one process. */
@ExtendWith(PostgresServer.Extension.class)
class CrewTests {
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final List<Member> members = new CopyOnWriteArrayList<>();
    private String place = "";

    /** A process of the crew that notes what it is told. */
    private static final class Member implements Crew.Orders {
        private final Store store;
        private final AtomicInteger works = new AtomicInteger();
        private final AtomicInteger reliefs = new AtomicInteger();
        private volatile boolean helm;

        Member(Store store) {
            this.store = store;
        }

        @Override
        public void work() {
            works.incrementAndGet();
        }

        @Override
        public void helm(boolean held) {
            helm = held;
        }

        @Override
        public void relieved() {
            reliefs.incrementAndGet();
        }

        Crew crew() {
            return store.sharing().orElseThrow().crew();
        }

        List<Long> take(int most) {
            return crew().take(most).stream()
                    .flatMap(lane -> lane.arrivals().stream())
                    .map(Arrival::update)
                    .toList();
        }

        void finish(long lane, long... updates) {
            LongStream.of(updates).forEach(store.inbox()::done);
            crew().giveBack(lane);
        }
    }

    @BeforeEach
    void makeADatabase(PostgresServer server) {
        place = server.database();
    }

    @AfterEach
    void end() {
        members.forEach(member -> {
            member.crew().leave();
            member.store.close();
        });
    }

    private Member join() {
        return join(LEASE);
    }

    private Member join(Duration lease) {
        Member member = new Member(Store.open(Store.database(place), Clock.systemUTC(), lease));
        members.add(member);
        member.crew().join(member);
        await().until(member.crew()::isAboard);
        return member;
    }

    private static Arrival arrival(long update, long lane) {
        return new Arrival(update, lane, "{\"n\":" + update + "}", Instant.EPOCH, 0);
    }

    /** As if it had given no sign for longer than its lease. */
    private void silence(Member member) {
        Database database = Store.database(place);
        try (OneConnection connection = new OneConnection(database::connect)) {
            int silenced = database.speak(connection.acquire())
                    .execute(
                            "update crew set until = now() - interval '1 second' where id = (select min(id) from crew)");
            assertThat(silenced).isEqualTo(1);
        }
        assertThat(members.getFirst()).isSameAs(member);
    }

    /** Whether a table still knows a chat or its lane. */
    private boolean knows(String table, String column, long chat) {
        Database database = Store.database(place);
        try (OneConnection connection = new OneConnection(database::connect)) {
            return database.speak(connection.acquire())
                    .fetchSingle("select exists (select from " + table + " where " + column + " = ?)", chat)
                    .get(0, boolean.class);
        }
    }

    @Nested
    class AForgottenChat {
        @Test
        void hasNoLaneOnceItIsWorkedOff() {
            Member anna = join();
            anna.store.inbox().add(List.of(arrival(1, 42), arrival(2, 43)));
            assertThat(anna.take(2)).containsExactly(1L, 2L);
            anna.store.memory().forget(42);
            assertThat(knows("lanes", "lane", 42)).isTrue();
            anna.finish(42, 1);
            anna.finish(43, 2);
            await().untilAsserted(() -> assertThat(knows("lanes", "lane", 42)).isFalse());
            assertThat(knows("lanes", "lane", 43)).isTrue();
        }

        @Test
        void losesNothingThatCameMeanwhile() {
            Member anna = join();
            anna.store.inbox().add(List.of(arrival(1, 42)));
            assertThat(anna.take(1)).containsExactly(1L);
            anna.store.memory().forget(42);
            anna.store.inbox().add(List.of(arrival(2, 42)));
            anna.finish(42, 1);
            await().untilAsserted(() -> assertThat(anna.take(1)).containsExactly(2L));
            anna.store.inbox().add(List.of(arrival(3, 42)));
            anna.finish(42, 2);
            await().untilAsserted(() -> assertThat(anna.take(1)).containsExactly(3L));
            anna.finish(42, 3);
            await().untilAsserted(() -> assertThat(knows("lanes", "lane", 42)).isFalse());
            anna.store.inbox().add(List.of(arrival(4, 42)));
            assertThat(anna.take(1)).containsExactly(4L);
        }

        @Test
        void isForgottenThoughTheProcessDiesBeforeItGivesItsLaneBack() {
            Member anna = join();
            anna.store.inbox().add(List.of(arrival(1, 42)));
            assertThat(anna.take(1)).containsExactly(1L);
            anna.store.memory().forget(42);
            anna.store.inbox().done(1);
            anna.store.memory().set(1, "settled", "yes");
            silence(anna);
            Member boris = join();
            assertThat(boris.crew().take(1)).containsExactly(new Crew.Lane(42, List.of()));
            boris.crew().giveBack(42);
            await().untilAsserted(() -> assertThat(knows("lanes", "lane", 42)).isFalse());
        }

        @Test
        void hasNoTurnsOnceNoLimitNeedsThem() {
            Turns turns =
                    join(Duration.ofSeconds(5)).store.sharing().orElseThrow().turns();
            assertThat(turns.ofChat(42)).isZero();
            assertThat(turns.ofChat(-42)).isZero();
            await().untilAsserted(() -> assertThat(knows("turns", "scope", 42)).isFalse());
            // Twenty a minute are let into a group, whoever is forgotten.
            assertThat(knows("turns", "scope", -42)).isTrue();
        }
    }

    @Nested
    class Lanes {
        @Test
        void goToOneProcessEachInTheOrderOfArrival() {
            Member anna = join();
            Member boris = join();
            List<Arrival> batch = LongStream.range(0, 60)
                    .mapToObj(update -> arrival(update, update % 6))
                    .toList();
            assertThat(anna.store.inbox().add(batch)).isEqualTo(batch);
            await().untilAsserted(() -> assertThat(boris.works).hasPositiveValue());
            List<Crew.Lane> some = anna.crew().take(4);
            List<Crew.Lane> others = boris.crew().take(4);
            assertThat(some).extracting(Crew.Lane::lane).containsExactly(0L, 1L, 2L, 3L);
            assertThat(others).extracting(Crew.Lane::lane).containsExactly(4L, 5L);
            assertThat(anna.take(4)).isEmpty();
            assertThat(some.getFirst().arrivals())
                    .extracting(Arrival::update)
                    .containsExactly(0L, 6L, 12L, 18L, 24L, 30L, 36L, 42L);
            anna.finish(0, 0, 6, 12, 18, 24, 30, 36, 42);
            anna.store.memory().set(1, "settled", "yes");
            assertThat(anna.take(4)).containsExactly(48L, 54L);
        }

        @Test
        void stayWithTheProcessThatRemembersTheConversation() {
            Member anna = join();
            Member boris = join();
            anna.store.inbox().add(List.of(arrival(1, 42)));
            assertThat(anna.take(1)).containsExactly(1L);
            anna.finish(42, 1);
            boris.store.inbox().add(List.of(arrival(2, 42)));
            assertThat(boris.take(1)).isEmpty();
            assertThat(anna.take(1)).containsExactly(2L);
        }

        @Test
        void areTakenAgainWhereSomethingCameWhileTheyWereInHand() {
            Member anna = join();
            anna.store.inbox().add(List.of(arrival(1, 42)));
            assertThat(anna.take(1)).containsExactly(1L);
            anna.store.inbox().add(List.of(arrival(2, 42)));
            assertThat(anna.take(1)).isEmpty();
            int told = anna.works.get();
            anna.finish(42, 1);
            await().untilAsserted(() -> assertThat(anna.works).hasValueGreaterThan(told));
            assertThat(anna.take(1)).containsExactly(2L);
            anna.finish(42, 2);
            anna.store.memory().set(1, "settled", "yes");
            assertThat(anna.take(1)).isEmpty();
        }

        @Test
        void ofAProcessThatLeavesGoToTheOthers() {
            Member anna = join();
            Member boris = join();
            anna.store.inbox().add(List.of(arrival(1, 42), arrival(2, 42)));
            assertThat(anna.take(1)).containsExactly(1L, 2L);
            anna.store.inbox().done(1);
            anna.store.memory().set(1, "settled", "yes");
            anna.crew().leave();
            assertThat(boris.take(1)).containsExactly(2L);
        }

        @Test
        void ofAProcessThatIsSilentGoToTheOthersAndItIsToldSo() {
            Member anna = join();
            anna.store.inbox().add(List.of(arrival(1, 42)));
            assertThat(anna.take(1)).containsExactly(1L);
            silence(anna);
            Member boris = join();
            assertThat(boris.take(1)).containsExactly(1L);
            await().atMost(LEASE).untilAsserted(() -> assertThat(anna.reliefs).hasValue(1));
            anna.crew().giveBack(42);
            anna.store.memory().set(1, "settled", "yes");
            assertThat(anna.take(1)).isEmpty();
        }

        @Test
        void thatAreGivenBackWithSomethingUndoneAreTakenAgain() {
            Member anna = join();
            anna.store.inbox().add(List.of(arrival(1, 42)));
            assertThat(anna.take(1)).containsExactly(1L);
            int told = anna.works.get();
            anna.crew().giveBack(42);
            await().untilAsserted(() -> assertThat(anna.works).hasValueGreaterThan(told));
            assertThat(anna.take(1)).containsExactly(1L);
        }

        @Test
        void withPostponedUpdatesAreTriedAgainWhenAProcessStarts() {
            Member anna = join();
            anna.store.inbox().add(List.of(arrival(1, 42)));
            assertThat(anna.take(1)).containsExactly(1L);
            anna.store.inbox().postpone(1);
            anna.crew().giveBack(42);
            anna.store.inbox().add(List.of(arrival(2, 42)));
            assertThat(anna.take(1)).containsExactly(2L);
            anna.finish(42, 2);
            join();
            await().untilAsserted(() -> assertThat(anna.take(1)).containsExactly(1L));
        }

        @Test
        void comeInOnceThoughSeveralProcessesAreToldOfTheSameUpdate() {
            Member anna = join();
            Member boris = join();
            assertThat(anna.store.inbox().add(List.of(arrival(1, 42), arrival(2, 43))))
                    .hasSize(2);
            assertThat(boris.store.inbox().add(List.of(arrival(2, 43), arrival(3, 43))))
                    .extracting(Arrival::update)
                    .containsExactly(3L);
            List<Long> all = new ArrayList<>(anna.take(10));
            all.addAll(boris.take(10));
            assertThat(all).containsExactly(1L, 2L, 3L);
        }
    }

    @Nested
    class TheHelm {
        @Test
        void isHeldByOneAndPassesOnWhenThatOneLeaves() {
            Member anna = join();
            await().until(() -> anna.helm);
            Member boris = join();
            assertThat(boris.helm).isFalse();
            anna.crew().leave();
            assertThat(anna.helm).isFalse();
            await().atMost(LEASE).until(() -> boris.helm);
        }
    }

    @Nested
    class CommonTurns {
        @Test
        void comeOneAfterTheOtherWhoeverTakesThem() {
            Turns one = join().store.sharing().orElseThrow().turns();
            Turns other = join().store.sharing().orElseThrow().turns();
            Duration last = IntStream.range(0, 61)
                    .mapToObj(i -> (i % 2 == 0 ? one : other).ofAll())
                    .reduce((earlier, later) -> later)
                    .orElseThrow();
            // At thirty a second, and less what has passed meanwhile.
            assertThat(last).isLessThanOrEqualTo(Duration.ofMillis(60 * 34));
            Duration chat = one.ofChat(42);
            assertThat(chat).isZero();
            assertThat(other.ofChat(42)).isBetween(Duration.ofMillis(1), Duration.ofSeconds(1));
        }

        @Test
        void letTwentyAMinuteIntoAGroup() {
            Turns turns = join().store.sharing().orElseThrow().turns();
            List<Duration> waits =
                    IntStream.range(0, 21).mapToObj(_ -> turns.ofChat(-42)).toList();
            assertThat(waits.get(19)).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(19));
            assertThat(waits.get(20)).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));
        }

        @Test
        void waitWhereTelegramSaidSoToAnother() {
            Turns one = join().store.sharing().orElseThrow().turns();
            Turns other = join().store.sharing().orElseThrow().turns();
            one.pauseChat(42, Duration.ofSeconds(100));
            assertThat(other.ofChat(42)).isGreaterThan(Duration.ofSeconds(50));
            assertThat(other.ofChat(43)).isZero();
            one.pauseAll(Duration.ofSeconds(100));
            assertThat(other.ofAll()).isGreaterThan(Duration.ofSeconds(50));
        }
    }
}
