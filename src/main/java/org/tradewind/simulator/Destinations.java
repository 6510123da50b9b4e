package org.tradewind.simulator;

import com.fasterxml.jackson.databind.JsonNode;

/** Where a bot may write, and where it may not. */
final class Destinations {
    private final World world;

    Destinations(World world) {
        this.world = world;
    }

    /** The chat that a call names, whether or not the bot may write there. */
    Chat named(Parameters parameters) {
        if (!parameters.has("chat_id")) {
            throw Refusal.badRequest("chat_id is empty");
        }
        return world.chat(parameters.number("chat_id", 0)).orElseThrow(() -> Refusal.badRequest("chat not found"));
    }

    /** The chat that a call names, if the bot may write there. */
    Chat writable(Parameters parameters) {
        Chat chat = named(parameters);
        if (chat.successor() != 0) {
            throw Refusal.migrated(chat.successor());
        }
        if (chat.isPrivate()) {
            requireReachable(chat);
        } else {
            requirePresent(chat);
        }
        return chat;
    }

    private static void requireReachable(Chat chat) {
        if (!chat.isReachable()) {
            throw Refusal.forbidden("bot was blocked by the user");
        }
        if (chat.isNew()) {
            throw Refusal.forbidden("bot can't initiate conversation with a user");
        }
    }

    private void requirePresent(Chat chat) {
        MemberStatus status = chat.status(world.bot().id());
        String place = chat.kind() == Chat.Kind.GROUP ? "the group chat" : "the supergroup chat";
        if (status == MemberStatus.KICKED) {
            throw Refusal.forbidden("bot was kicked from " + place);
        }
        if (!status.isPresent()) {
            throw Refusal.forbidden("bot is not a member of " + place);
        }
    }

    /** An empty message of the bot, addressed as the call says. */
    SentMessage draft(Parameters parameters) {
        Chat chat = writable(parameters);
        int topic = topic(parameters, chat);
        SentMessage blank = SentMessage.blank(chat.id(), topic, world.bot().id(), world.now());
        return blank.replyingTo(reply(parameters, chat));
    }

    /** The topic that a call names; 0 for none. */
    static int topic(Parameters parameters, Chat chat) {
        if (!parameters.has("message_thread_id")) {
            return 0;
        }
        int topic = (int) parameters.number("message_thread_id", 0);
        if (!chat.topics().containsKey(topic)) {
            throw Refusal.badRequest("message thread not found");
        }
        return topic;
    }

    private static int reply(Parameters parameters, Chat chat) {
        JsonNode reply = parameters.structure("reply_parameters");
        int target =
                reply.isObject() ? reply.path("message_id").asInt() : (int) parameters.number("reply_to_message_id", 0);
        if (target == 0 || chat.message(target).isPresent()) {
            return target;
        }
        boolean optional =
                reply.path("allow_sending_without_reply").asBoolean() || parameters.flag("allow_sending_without_reply");
        if (optional) {
            return 0;
        }
        throw Refusal.badRequest("message to be replied not found");
    }
}
