package org.tradewind.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.bot.Audit;
import org.tradewind.bot.Ledger.Entry;
import org.tradewind.bot.News.Follow;
import org.tradewind.telegram.Crew;
import org.tradewind.telegram.Inbox.Arrival;
import org.tradewind.telegram.Outbox.Posted;

@ExtendWith(PostgresServer.Extension.class)
class RelocationTests {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Instant AT = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    Path folder;

    private String database = "";

    @BeforeEach
    void makeADatabase(PostgresServer server) {
        database = server.database();
    }

    private String folder(String name) {
        return folder.resolve(name).toString();
    }

    private static Arrival arrival(long update) {
        return new Arrival(update, 40 + update % 2, "{\"text\":\"it's\"}", CLOCK.instant(), 0);
    }

    private static void fill(Store store) {
        store.inbox().add(List.of(arrival(1), arrival(2), arrival(3)));
        store.inbox().done(1);
        store.outbox().keep(new Posted(42, 5, 0, 6, 1, 42, true));
        store.outbox().reachable(43, false);
        store.memory().set(42, "lang", "ru");
        store.ledger().keep(42, new Entry("a1", "trade", "v1", "{}"));
        store.news().follow(new Follow(42, OptionalLong.of(7), "a1", "trade"), 9);
        store.news().published("trade", "v1", "v2", AT);
        store.audit().add(Optional.of("once"), AT, 42, Audit.Act.ADD_ADMIN, "77");
    }

    private static void assertIsFilled(Store store) {
        assertThat(store.outbox().answering(42, 5)).hasSize(1);
        assertThat(store.outbox().isReachable(43)).isFalse();
        assertThat(store.memory().settings(42)).containsOnlyKeys("lang");
        assertThat(store.ledger().last(42)).isPresent();
        assertThat(store.news().follows("trade")).hasSize(1);
        assertThat(store.news().publications()).hasSize(1);
        assertThat(store.admins().added()).containsExactly(77L);
        assertThat(store.audit().broken()).isEmpty();
        assertThat(store.inbox().add(List.of(arrival(1)))).isEmpty();
        assertThat(store.inbox().add(List.of(arrival(4)))).hasSize(1);
        assertThat(store.inbox().open()).extracting(Arrival::update).containsExactly(2L, 3L, 4L);
    }

    @Test
    void takesEverythingThereAndBack() {
        try (Store store = Store.open(folder("from"), CLOCK)) {
            fill(store);
        }
        Map<String, Integer> rows = Relocation.move(folder("from"), database);
        assertThat(rows).containsEntry("inbox", 3).containsEntry("audit", 1).containsEntry("follows", 1);
        assertThat(Relocation.move(database, folder("back"))).isEqualTo(rows);
        try (Store store = Store.open(folder("back"), CLOCK)) {
            assertIsFilled(store);
        }
        try (Store store = Store.open(database, CLOCK)) {
            assertIsFilled(store);
            assertThat(taken(store)).containsExactlyInAnyOrder(2L, 3L, 4L);
        }
    }

    private static List<Long> taken(Store store) {
        Crew crew = store.sharing().orElseThrow().crew();
        crew.join(new Crew.Orders() {
            @Override
            public void work() {}

            @Override
            public void helm(boolean held) {}

            @Override
            public void relieved() {}
        });
        await().until(crew::isAboard);
        List<Long> all = crew.take(9).stream()
                .flatMap(lane -> lane.arrivals().stream())
                .map(Arrival::update)
                .toList();
        crew.leave();
        return all;
    }

    @Test
    void refusesAPlaceWhereAnythingIsKeptAndChangesNothingThere() {
        try (Store store = Store.open(folder("from"), CLOCK)) {
            fill(store);
        }
        try (Store store = Store.open(database, CLOCK)) {
            store.memory().set(1, "lang", "en");
        }
        assertThatThrownBy(() -> Relocation.move(folder("from"), database))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is not empty");
        try (Store store = Store.open(database, CLOCK)) {
            assertThat(store.inbox().open()).isEmpty();
            assertThat(store.memory().settings(1)).containsEntry("lang", "en");
        }
    }

    @Test
    void refusesWhatIsInUseAndWhatIsNotThere() {
        assertThatThrownBy(() -> Relocation.move(folder("nowhere"), database))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("there is no store");
        try (Store store = Store.open(folder("from"), CLOCK)) {
            fill(store);
            assertThatThrownBy(() -> Relocation.move(folder("from"), database))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("another Tradewind");
        }
    }

    @Test
    void knowsEveryTableWithEveryColumn() {
        try (Store store = Store.open(folder("from"), CLOCK)) {
            fill(store);
        }
        try (SqliteFile file = SqliteFile.in(folder.resolve("from"));
                OneConnection connection = new OneConnection(file::connect)) {
            Set<String> known = Relocation.LOADS.stream()
                    .flatMap(load ->
                            load.columns().stream().map(column -> load.table().getName() + "." + column.getName()))
                    .collect(Collectors.toSet());
            Set<String> there = file.speak(connection.acquire())
                    .fetch("select m.name || '.' || c.name from sqlite_master m, pragma_table_info(m.name) c"
                            + " where m.type = 'table' and m.name not like 'sqlite_%'")
                    .intoSet(0, String.class);
            assertThat(known).isEqualTo(there);
        }
    }
}
