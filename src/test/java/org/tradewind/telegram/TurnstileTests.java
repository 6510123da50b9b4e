package org.tradewind.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Many chats ask at once, some of them several times. */
class TurnstileTests {
    /** Less than a second, since it is seen a little later that the first of two went. */
    private static final long NEARLY_A_SECOND = Duration.ofMillis(900).toNanos();

    private record Gone(long chat, long at) {}

    /** What is let through when each of these chats sends so many messages, one after another. */
    private static List<Gone> gone(Map<Long, Integer> messages) throws InterruptedException {
        Turnstile turnstile = new Turnstile(true, System::nanoTime, new Stop(), Optional.empty());
        ConcurrentLinkedQueue<Gone> gone = new ConcurrentLinkedQueue<>();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            messages.forEach((chat, count) -> senders.execute(() -> {
                for (int i = 0; i < count; i++) {
                    turnstile.passToChat(chat);
                    gone.add(new Gone(chat, System.nanoTime()));
                }
            }));
        }
        return List.copyOf(gone);
    }

    @Test
    void aChatThatHadToWaitForOthersStillGetsOneMessageASecond() throws InterruptedException {
        Map<Long, Integer> messages =
                LongStream.rangeClosed(1, 60).boxed().collect(Collectors.toMap(chat -> chat, _ -> 1));
        messages.put(100L, 3);
        List<Gone> gone = gone(messages);
        List<Long> inChat =
                gone.stream().filter(g -> g.chat() == 100).map(Gone::at).toList();
        assertThat(inChat).hasSize(3);
        for (int i = 1; i < inChat.size(); i++) {
            assertThat(inChat.get(i) - inChat.get(i - 1)).isGreaterThanOrEqualTo(NEARLY_A_SECOND);
        }
        assertThat(gone).hasSize(63);
    }
}
