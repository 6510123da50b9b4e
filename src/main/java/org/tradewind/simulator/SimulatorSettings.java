package org.tradewind.simulator;

import java.time.Duration;
import java.time.InstantSource;

/**
 * How a simulator is to behave.
 *
 * @param port port on 127.0.0.1; 0 for any free one
 * @param token the only token that is accepted
 * @param privacy whether the bot in groups sees only what is addressed to it
 * @param floodLimits whether too many messages are refused with 429
 * @param richMessages whether the server knows {@code sendRichMessage}
 * @param queryLifetime how long a pressed button or an inline query may be answered
 * @param clock what time it is
 */
public record SimulatorSettings(
        int port,
        String token,
        String botUsername,
        boolean privacy,
        boolean floodLimits,
        boolean richMessages,
        Duration queryLifetime,
        InstantSource clock) {

    /** Any free port, privacy on as with every new bot, no flood limits, no rich messages. */
    public static SimulatorSettings defaults() {
        return new SimulatorSettings(
                0,
                "123456789:simulated-token-of-tradewind-abc",
                "tradewind_bot",
                true,
                false,
                false,
                Duration.ofSeconds(60),
                InstantSource.system());
    }

    public SimulatorSettings withPort(int number) {
        return new SimulatorSettings(
                number, token, botUsername, privacy, floodLimits, richMessages, queryLifetime, clock);
    }

    public SimulatorSettings withPrivacy(boolean on) {
        return new SimulatorSettings(port, token, botUsername, on, floodLimits, richMessages, queryLifetime, clock);
    }

    public SimulatorSettings withFloodLimits(boolean on) {
        return new SimulatorSettings(port, token, botUsername, privacy, on, richMessages, queryLifetime, clock);
    }

    public SimulatorSettings withRichMessages(boolean known) {
        return new SimulatorSettings(port, token, botUsername, privacy, floodLimits, known, queryLifetime, clock);
    }

    public SimulatorSettings withQueryLifetime(Duration time) {
        return new SimulatorSettings(port, token, botUsername, privacy, floodLimits, richMessages, time, clock);
    }

    public SimulatorSettings withClock(InstantSource time) {
        return new SimulatorSettings(port, token, botUsername, privacy, floodLimits, richMessages, queryLifetime, time);
    }

    long botId() {
        return Long.parseLong(token.substring(0, token.indexOf(':')));
    }
}
