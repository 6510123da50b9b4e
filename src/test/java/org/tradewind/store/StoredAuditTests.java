package org.tradewind.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.bot.Audit.Act;
import org.tradewind.bot.Audit.Entry;
import org.tradewind.bot.News.Notice;

class StoredAuditTests {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Optional<String> ASKED = Optional.of("17.4");

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(folder, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Entry add(Optional<String> request, Act act, String subject) {
        return store.audit().add(request, NOON, 7, act, subject);
    }

    @Test
    void whatTheSameMessageAsksForIsRecordedOnceBeItAfterARestart() {
        Entry first = add(ASKED, Act.PUBLISH, "trade 1.0.1 abc");
        add(Optional.of("18.5"), Act.PUBLISH, "trade 1.0.1 abc");
        close();
        open();
        assertThat(add(ASKED, Act.PUBLISH, "trade 1.0.1 abc")).isEqualTo(first);
        assertThat(store.audit().newest(9)).hasSize(2);
        assertThat(store.audit().broken()).isEmpty();
    }

    @Test
    void differentThingsOfOneMessageAreRecordedEach() {
        Entry refused = add(ASKED, Act.REFUSE, "trade");
        Entry proposed = add(ASKED, Act.PROPOSE, "trade 1.0.1 abc");
        assertThat(store.audit().of("17.4")).containsExactly(refused, proposed);
        assertThat(store.audit().of("17.5")).isEmpty();
    }

    @Test
    void withoutARequestEverythingIsRecorded() {
        add(Optional.empty(), Act.CANCEL, "trade 1.0.1 abc");
        add(Optional.empty(), Act.CANCEL, "trade 1.0.1 abc");
        assertThat(store.audit().newest(9)).hasSize(2);
    }

    @Test
    void anAdminIsAddedAndRemovedInTheStepThatRecordsItAndOnce() {
        add(ASKED, Act.ADD_ADMIN, "42");
        assertThat(store.admins().added()).containsExactly(42L);
        add(Optional.of("18.5"), Act.REMOVE_ADMIN, "42");
        assertThat(store.admins().added()).isEmpty();
        add(ASKED, Act.ADD_ADMIN, "42");
        assertThat(store.admins().added()).isEmpty();
    }

    @Test
    void noticesAreToldOnceUnderOneId() {
        Notice notice = new Notice(0, 7, OptionalLong.empty(), NOON, "{}");
        store.news().tell("17.4", List.of(notice, notice));
        store.news().tell("17.4", List.of(notice));
        assertThat(store.news().due(NOON, 9)).hasSize(2);
    }

    @Test
    void aPublicationIsMadeKnownOnceEvenAfterItsNewsWereTold() {
        store.news().published("trade", "abc", "def", NOON);
        store.news().settle(store.news().publications().getFirst(), List.of(), List.of());
        store.news().published("trade", "abc", "def", NOON);
        assertThat(store.news().publications()).isEmpty();
        store.news().published("trade", "abc", "def", NOON.plusSeconds(1));
        assertThat(store.news().publications()).hasSize(1);
    }
}
