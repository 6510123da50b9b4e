package org.tradewind.simulator;

import java.net.URI;

/** A simulator with its chat page and with somebody to be: two readers, an operator, and groups with all of them. */
public final class Demo implements AutoCloseable {
    /** User id of the operator: the one whom the bot is to take for an admin. */
    public static final long ADMIN = 2001;

    private static final long READER = 1001;
    private static final long SECOND_READER = 1002;

    private final Simulator simulator;
    private final ChatPage page;

    private Demo(Simulator simulator, ChatPage page) {
        this.simulator = simulator;
        this.page = page;
    }

    /** Starts the simulator as these settings say, and its page on a port; 0 for any free one. */
    public static Demo start(SimulatorSettings settings, int pagePort) {
        Simulator simulator = Simulator.start(settings);
        simulator.addUser(READER, "Anna", "en");
        simulator.addUser(SECOND_READER, "Boris", "ru");
        simulator.addUser(ADMIN, "Olga", "en");
        long desk = simulator.addSupergroup("Trade desk", ADMIN);
        long analysts = simulator.addForum("Analysts", ADMIN);
        simulator.addTopic(analysts, "Exports");
        simulator.addTopic(analysts, "Импорт");
        for (long group : new long[] {desk, analysts}) {
            simulator.setStatus(group, READER, MemberStatus.MEMBER);
            simulator.setStatus(group, SECOND_READER, MemberStatus.MEMBER);
        }
        return new Demo(simulator, ChatPage.start(simulator, pagePort));
    }

    public Simulator simulator() {
        return simulator;
    }

    /** Address of the chat page. */
    public URI page() {
        return page.url();
    }

    /** Address of the Bot API for the bot. */
    public URI api() {
        return simulator.url();
    }

    public String token() {
        return simulator.token();
    }

    @Override
    public void close() {
        simulator.close();
        page.close();
    }
}
