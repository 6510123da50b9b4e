package org.tradewind.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Places that cannot be a store, and what an operator is told. */
@ExtendWith(PostgresServer.Extension.class)
class OpeningTests {
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    Path folder;

    @Test
    void refusesAFolderThatIsInUse() {
        try (Store store = Store.open(folder, CLOCK)) {
            assertThat(store.inbox().open()).isEmpty();
            assertThatThrownBy(() -> Store.open(folder, CLOCK))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("another Tradewind");
        }
    }

    @Test
    void refusesAFileThatIsNoStore() throws Exception {
        Files.writeString(folder.resolve("tradewind.db"), "this is not a database, only some text ".repeat(50));
        assertThatThrownBy(() -> Store.open(folder, CLOCK)).isInstanceOf(StoreException.class);
    }

    @Test
    void refusesAnAddressThatItDoesNotUnderstandAndShowsNoneOfIt() {
        for (String address : new String[] {
            "jdbc:mysql://secret@host/db", "jdbc:postgresql:secret", "jdbc:postgresql://u:secret@host/db"
        }) {
            assertThatThrownBy(() -> Store.open(address, CLOCK))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("jdbc:postgresql://host:port/database")
                    .message()
                    .doesNotContain("secret");
        }
    }

    @Test
    void saysWhichDatabaseCannotBeReachedButNotThePassword() {
        String address = "jdbc:postgresql://127.0.0.1:1/tradewind?user=bot&password=secret";
        assertThatThrownBy(() -> Store.open(address, CLOCK))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("jdbc:postgresql://127.0.0.1:1/tradewind")
                .satisfies(problem -> assertThat(everything(problem)).doesNotContain("secret"));
    }

    private static String everything(Throwable problem) {
        StringBuilder all = new StringBuilder();
        for (Throwable at = problem; at != null; at = at.getCause()) {
            all.append(at).append('\n');
        }
        return all.toString();
    }

    @Test
    void manyProcessesOpenAnEmptyDatabaseAtOnce(PostgresServer server) {
        String place = server.database();
        List<Store> stores = IntStream.range(0, 4)
                .parallel()
                .mapToObj(_ -> Store.open(place, CLOCK))
                .toList();
        stores.forEach(store -> assertThat(store.inbox().open()).isEmpty());
        stores.forEach(Store::close);
    }
}
