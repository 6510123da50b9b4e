package org.tradewind;

import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A conversation: each line is a turn, and knows of the turns before. */
@Command(name = "chat", description = "A conversation on the terminal, one line a turn; /forget starts a new one.")
final class ChatCommand implements Callable<Integer> {
    private static final long CONVERSATION = 1;

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        terminal.open(talk -> {
            try (Scanner in = new Scanner(System.in, StandardCharsets.UTF_8)) {
                while (in.hasNextLine()) {
                    String line = in.nextLine();
                    if (!line.isBlank()) {
                        talk.ask(CONVERSATION, line);
                    }
                }
            }
        });
        return Main.DONE;
    }
}
