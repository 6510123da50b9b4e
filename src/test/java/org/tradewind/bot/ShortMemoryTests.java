package org.tradewind.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ShortMemoryTests {
    private final ShortMemory memory = Memory.inMemory();
    private final Ledger.Entry first = new Ledger.Entry("a1", "tech", "c0ffee", "one");
    private final Ledger.Entry second = new Ledger.Entry("b2", "tech", "c0ffee", "two");

    @Test
    void settingsAreKeptByChat() {
        memory.set(1, "language", "ru");

        assertThat(memory.settings(1)).isEqualTo(Map.of("language", "ru"));
        assertThat(memory.settings(2)).isEmpty();
    }

    @Test
    void theLastAnswerOfAChatIsTheOneKeptLast() {
        memory.keep(1, first);
        memory.keep(1, second);
        memory.keep(1, first);
        memory.keep(2, second);

        assertThat(memory.last(1)).contains(first);
        assertThat(memory.last(2)).contains(second);
        assertThat(memory.last(3)).isEmpty();
        assertThat(memory.find("b2")).contains(second);
    }

    @Test
    void forgettingDeletesSettingsAndAnswersOfThatChatOnly() {
        memory.set(1, "language", "ru");
        memory.keep(1, first);
        memory.keep(1, second);
        memory.keep(2, second);

        memory.forget(1);

        assertThat(memory.settings(1)).isEmpty();
        assertThat(memory.last(1)).isEmpty();
        assertThat(memory.find("a1")).isEmpty();
        assertThat(memory.find("b2")).contains(second);
    }

    @Test
    void allMovesWithAChat() {
        memory.set(-5, "language", "ru");
        memory.keep(-5, first);

        memory.move(-5, -100);

        assertThat(memory.settings(-5)).isEmpty();
        assertThat(memory.last(-5)).isEmpty();
        assertThat(memory.settings(-100)).isEqualTo(Map.of("language", "ru"));
        assertThat(memory.last(-100)).contains(first);
    }

    @Test
    void itIsBounded() {
        for (int i = 0; i < 2_500; i++) {
            memory.keep(1, new Ledger.Entry("id" + i, "tech", "c0ffee", ""));
        }

        assertThat(memory.find("id0")).isEmpty();
        assertThat(memory.find("id2499")).isPresent();
    }
}
