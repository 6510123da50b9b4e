package org.tradewind.bot;

import java.util.List;
import org.tradewind.reply.ReplyWriter.Told;

/**
 * A chat command: one entry of {@link Commands}. Its line in the help and in the menus is the message {@code
 * bot.command.<name>}.
 *
 * @param name as typed, without the slash
 * @param aliases further words for it; Telegram's menu does not show them
 * @param audience for whom it is
 */
record Command(String name, List<String> aliases, Shelf shelf, Access.Audience audience, Act act) {
    Command {
        aliases = List.copyOf(aliases);
    }

    /** Where it stands in the help; its heading is the message {@code bot.shelf.<name>}. */
    enum Shelf {
        FIGURES,
        PROOF,
        DATA,
        CHAT,
        OPERATION
    }

    /** What a command does. */
    @FunctionalInterface
    interface Act {
        List<Told> act(Scene scene, String words);
    }

    /** Whether it is called so, by its name or by another word for it. */
    boolean isCalled(String typed) {
        return name.equals(typed) || aliases.contains(typed);
    }

    /** How many letters what was typed is away from what it is called. */
    int distance(String typed) {
        int nearest = Nearness.distance(typed, name);
        for (String alias : aliases) {
            nearest = Math.min(nearest, Nearness.distance(typed, alias));
        }
        return nearest;
    }

    boolean near(String typed) {
        return Nearness.near(typed, name) || aliases.stream().anyMatch(alias -> Nearness.near(typed, alias));
    }
}
