package org.tradewind.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tradewind.bot.Ledger.Entry;
import org.tradewind.telegram.Inbox.Arrival;
import org.tradewind.telegram.Outbox.Posted;

/** What every store must do, whatever database it is in. */
@ParameterizedClass(name = "{0}")
@EnumSource
@ExtendWith(PostgresServer.Extension.class)
class StoreTests {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    enum Kind {
        FOLDER,
        POSTGRESQL
    }

    private final Kind kind;

    @TempDir
    Path folder;

    private String place = "";
    private Store store;

    StoreTests(Kind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open(PostgresServer server) {
        place = switch (kind) {
            case FOLDER -> folder.resolve("state").toString();
            case POSTGRESQL -> server.database();
        };
        store = openAt(NOON);
    }

    private Store openAt(Instant time) {
        return Store.open(place, Clock.fixed(time, ZoneOffset.UTC));
    }

    private void reopen(Instant time) {
        store.close();
        store = openAt(time);
    }

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
        }
    }

    private static Arrival arrival(long update) {
        return new Arrival(
                update,
                42,
                "{\"update_id\":" + update + ",\"text\":\"it's a \\\"question\\\"; drop table inbox\"}",
                NOON,
                0);
    }

    private List<Long> open(Store from) {
        return from.inbox().open().stream().map(Arrival::update).toList();
    }

    @Nested
    class TheInbox {

        @Test
        void keepsABatchInItsOrderAndLeavesOutWhatItKnows() {
            assertThat(store.inbox().add(List.of(arrival(7), arrival(8)))).hasSize(2);
            assertThat(store.inbox().add(List.of(arrival(8), arrival(9))))
                    .extracting(Arrival::update)
                    .containsExactly(9L);
            assertThat(store.inbox().open()).containsExactly(arrival(7), arrival(8), arrival(9));
        }

        @Test
        void keepsTheOrderOfArrivalWhenNumbersStartAnew() {
            store.inbox().add(List.of(arrival(900)));
            store.inbox().add(List.of(arrival(3)));
            assertThat(open(store)).containsExactly(900L, 3L);
        }

        @Test
        void knowsADoneUpdateAgainButNotItsWords() throws Exception {
            store.inbox().add(List.of(new Arrival(7, 42, "{\"text\":\"confidential-words\"}", NOON, 0)));
            store.inbox().done(7);
            reopen(NOON);
            assertThat(open(store)).isEmpty();
            assertThat(store.inbox().add(List.of(arrival(7)))).isEmpty();
        }

        @Test
        void keepsWhatIsNotDoneOverARestart() {
            store.inbox().add(List.of(arrival(7), arrival(8)));
            store.inbox().done(7);
            reopen(NOON);
            assertThat(open(store)).containsExactly(8L);
        }

        @Test
        void countsHowOftenWorkBegan() {
            store.inbox().add(List.of(arrival(7)));
            store.inbox().begun(7);
            store.inbox().begun(7);
            reopen(NOON);
            assertThat(store.inbox().open()).extracting(Arrival::attempts).containsExactly(2);
        }

        @Test
        void countsNoBeginningOfWhichAnAnswerCame() {
            store.inbox().add(List.of(arrival(7)));
            store.inbox().begun(7);
            reopen(NOON);
            assertThat(store.inbox().open()).extracting(Arrival::attempts).containsExactly(1);
            store.inbox().begun(7);
            store.inbox().made(7);
            reopen(NOON);
            assertThat(store.inbox().open()).extracting(Arrival::attempts).containsExactly(1);
        }

        @Test
        void putsAsideWhatCannotBeDealtWith() {
            store.inbox().add(List.of(arrival(7), arrival(8)));
            store.inbox().setAside(7, "a field is odd");
            assertThat(open(store)).containsExactly(8L);
            assertThat(store.inbox().aside()).isEqualTo(1);
            assertThat(store.inbox().add(List.of(arrival(7)))).isEmpty();
        }

        @Test
        void forgetsTheNumbersOfDoneUpdatesAfterTwoDays() {
            store.inbox().add(List.of(arrival(7), arrival(8)));
            store.inbox().done(7);
            reopen(NOON.plus(Duration.ofHours(50)));
            assertThat(store.inbox().add(List.of(arrival(7), arrival(8))))
                    .extracting(Arrival::update)
                    .containsExactly(7L);
        }

        @Test
        void takesManyWritersAtOnceAndLosesNothing() {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<CompletableFuture<Void>> all = IntStream.range(0, 200)
                        .mapToObj(i ->
                                CompletableFuture.runAsync(() -> store.inbox().add(List.of(arrival(i))), threads))
                        .toList();
                all.forEach(CompletableFuture::join);
            }
            assertThat(open(store))
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.range(0, 200).boxed().toList());
        }
    }

    @Nested
    class TheOutbox {
        private final Posted first = new Posted(42, 5, 0, 6, 100, 42, true);
        private final Posted second = new Posted(42, 5, 1, 7, 100, 42, false);

        @Test
        void knowsWhatAnswersAQuestionInTheOrderOfItsParts() {
            store.outbox().keep(second);
            store.outbox().keep(first);
            reopen(NOON);
            assertThat(store.outbox().answering(42, 5)).containsExactly(first, second);
            assertThat(store.outbox().carried(42, 7)).containsExactly(second);
            assertThat(store.outbox().carried(43, 7)).isEmpty();
        }

        @Test
        void knowsForAMonthWhoAsked() {
            store.outbox().keep(first);
            reopen(NOON.plus(Duration.ofDays(29)));
            store.inbox().add(List.of(arrival(7)));
            assertThat(store.outbox().carried(42, 6)).containsExactly(first);
            reopen(NOON.plus(Duration.ofDays(31)));
            store.inbox().add(List.of(arrival(8)));
            reopen(NOON.plus(Duration.ofDays(31)));
            assertThat(store.outbox().carried(42, 6)).isEmpty();
        }

        @Test
        void replacesTheSamePart() {
            store.outbox().keep(first);
            Posted edited = new Posted(42, 5, 0, 6, 101, 42, true);
            store.outbox().keep(edited);
            assertThat(store.outbox().answering(42, 5)).containsExactly(edited);
            store.outbox().drop(edited);
            assertThat(store.outbox().answering(42, 5)).isEmpty();
        }

        @Test
        void remembersWhoCannotBeReached() {
            assertThat(store.outbox().isReachable(42)).isTrue();
            store.outbox().reachable(42, false);
            reopen(NOON);
            assertThat(store.outbox().isReachable(42)).isFalse();
            store.outbox().reachable(42, true);
            assertThat(store.outbox().isReachable(42)).isTrue();
        }
    }

    @Nested
    class TheMemory {

        @Test
        void keepsSettingsOfAChatByName() {
            store.memory().set(42, "lang", "ru");
            store.memory().set(42, "lang", "en");
            store.memory().set(42, "chart", "it's on");
            store.memory().set(43, "lang", "ru");
            reopen(NOON);
            assertThat(store.memory().settings(42))
                    .containsEntry("lang", "en")
                    .containsEntry("chart", "it's on")
                    .hasSize(2);
        }

        @Test
        void forgetsAllOfAChatAndNothingOfAnother() {
            Entry shared = new Entry("a1", "trade", "v1", "{}");
            Entry own = new Entry("b2", "trade", "v1", "{}");
            store.memory().set(42, "lang", "ru");
            store.memory().set(43, "lang", "ru");
            store.ledger().keep(42, shared);
            store.ledger().keep(43, shared);
            store.ledger().keep(42, own);
            store.outbox().keep(new Posted(42, 5, 0, 6, 100, 42, true));
            store.memory().forget(42);
            assertThat(store.memory().settings(42)).isEmpty();
            assertThat(store.memory().settings(43)).isNotEmpty();
            assertThat(store.ledger().last(42)).isEmpty();
            assertThat(store.ledger().find("b2")).isEmpty();
            assertThat(store.ledger().find("a1")).contains(shared);
            assertThat(store.outbox().answering(42, 5)).isEmpty();
        }

        @Test
        void movesAllToTheNewIdOfAChat() {
            Entry entry = new Entry("a1", "trade", "v1", "{}");
            store.memory().set(-4, "lang", "ru");
            store.memory().set(-100, "lang", "en");
            store.ledger().keep(-4, entry);
            store.memory().move(-4, -100);
            assertThat(store.memory().settings(-4)).isEmpty();
            assertThat(store.memory().settings(-100)).containsEntry("lang", "en");
            assertThat(store.ledger().last(-100)).contains(entry);
        }
    }

    @Nested
    class TheLedger {
        private final Entry one = new Entry("a1", "trade", "v1", "{\"text\":\"$4.5 bn\"}");
        private final Entry two = new Entry("b2", "trade", "v1", "{}");

        @Test
        void findsAnAnswerRightAfterItWasKept() {
            store.ledger().keep(42, one);
            assertThat(store.ledger().find("a1")).contains(one);
            assertThat(store.ledger().find("zz")).isEmpty();
        }

        @Test
        void knowsTheLastAnswerOfAChatAlsoWhenItIsAnOldOne() {
            store.ledger().keep(42, one);
            store.ledger().keep(42, two);
            store.ledger().keep(43, two);
            store.ledger().keep(42, one);
            assertThat(store.ledger().last(42)).contains(one);
            assertThat(store.ledger().last(43)).contains(two);
            assertThat(store.ledger().last(44)).isEmpty();
        }

        @Test
        void isOnDiskBeforeTheMessageThatShowsIt() {
            store.ledger().keep(42, one);
            store.outbox().keep(new Posted(42, 1, 0, 11, 1, 42, true));
            reopen(NOON);
            assertThat(store.ledger().last(42)).contains(one);
        }
    }

    @Nested
    class Opening {

        @Test
        void sayAfterClosingThatItIsClosed() {
            store.close();
            assertThatThrownBy(() -> store.memory().set(42, "lang", "ru")).isInstanceOf(StoreException.class);
            store = openAt(NOON);
        }
    }
}
