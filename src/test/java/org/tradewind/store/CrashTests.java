package org.tradewind.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.telegram.Inbox.Arrival;
import org.tradewind.telegram.Outbox.Posted;

/** A process that writes is killed; what it had been told is on disk must be there. */
class CrashTests {
    @TempDir
    Path folder;

    @Test
    void whatWasReportedAsKeptIsThereAfterTheProcessWasKilled() throws Exception {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dorg.jooq.no-logo=true",
                        "-Dorg.jooq.no-tips=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<Long> reported = readUntilKilled(writer, 150);
        assertThat(reported).hasSizeGreaterThanOrEqualTo(150);
        try (Store store = Store.open(folder, Clock.systemUTC())) {
            List<Long> open = store.inbox().open().stream().map(Arrival::update).toList();
            assertThat(open).containsAll(reported).isSorted();
            assertThat(reported)
                    .allSatisfy(update ->
                            assertThat(store.outbox().answering(42, update)).hasSize(1));
        }
    }

    private static List<Long> readUntilKilled(Process writer, int lines) throws IOException, InterruptedException {
        List<Long> reported = new ArrayList<>();
        try (BufferedReader output = writer.inputReader(StandardCharsets.UTF_8)) {
            for (String line; (line = output.readLine()) != null; ) {
                line.lines()
                        .filter(said -> said.matches("\\d+"))
                        .map(Long::valueOf)
                        .forEach(reported::add);
                if (reported.size() == lines) {
                    writer.toHandle().destroyForcibly();
                }
            }
        } finally {
            writer.toHandle().destroyForcibly();
        }
        assertThat(writer.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return reported;
    }

    /** Writes for ever and reports each update only after it was kept. */
    static final class Writer {
        private Writer() {}

        static void main(String[] arguments) {
            PrintStream report = System.out;
            Store store = Store.open(Path.of(arguments[0]), Clock.systemUTC());
            for (long update = 1; ; update++) {
                store.inbox().add(List.of(new Arrival(update, 42, "{}", Instant.EPOCH, 0)));
                store.outbox().keep(new Posted(42, update, 0, update, update, 42, true));
                report.println(update);
                report.flush();
            }
        }
    }
}
