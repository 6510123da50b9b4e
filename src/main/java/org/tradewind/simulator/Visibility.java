package org.tradewind.simulator;

import java.util.Locale;

/** What the bot gets to see of what people say. */
final class Visibility {
    private final World world;

    Visibility(World world) {
        this.world = world;
    }

    boolean seesMessage(Chat chat, SentMessage message) {
        if (chat.isPrivate()) {
            return true;
        }
        MemberStatus status = chat.status(world.bot().id());
        if (!status.isPresent()) {
            return false;
        }
        boolean everything = status.isAdmin()
                || !world.settings().privacy()
                || message.service().isObject();
        return everything || isAddressed(chat, message);
    }

    private boolean isAddressed(Chat chat, SentMessage message) {
        boolean reply = chat.message(message.replyTo())
                .filter(original -> original.from() == world.bot().id())
                .isPresent();
        String me = "@" + world.bot().username().toLowerCase(Locale.ROOT);
        boolean mentioned = message.formatted().covered("mention").stream()
                .anyMatch(mention -> mention.toLowerCase(Locale.ROOT).equals(me));
        boolean commanded = message.formatted().covered("bot_command").stream()
                .map(command -> command.toLowerCase(Locale.ROOT))
                .anyMatch(command -> !command.contains("@") || command.endsWith(me));
        return reply || mentioned || commanded;
    }
}
