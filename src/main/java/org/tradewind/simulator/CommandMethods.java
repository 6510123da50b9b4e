package org.tradewind.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.List;

/** The methods about the menu of commands. */
final class CommandMethods {
    private static final int MOST_COMMANDS = 100;

    private final World world;

    CommandMethods(World world) {
        this.world = world;
    }

    List<Method> methods() {
        return List.of(
                Method.of("setMyCommands", "commands scope language_code", this::set),
                Method.of("getMyCommands", "scope language_code", this::get),
                Method.of("deleteMyCommands", "scope language_code", this::delete));
    }

    private JsonNode set(Parameters call) {
        JsonNode commands = call.structure("commands");
        if (!commands.isArray()) {
            throw Refusal.badRequest("can't parse commands: expected an Array");
        }
        if (commands.size() > MOST_COMMANDS) {
            throw Refusal.badRequest("BOT_COMMANDS_TOO_MUCH");
        }
        commands.forEach(CommandMethods::check);
        world.menu().put(scope(call), language(call), commands);
        world.nextRevision();
        return BooleanNode.TRUE;
    }

    private static void check(JsonNode command) {
        if (!command.path("command").asText("").matches("/?[a-z0-9_]{1,32}")) {
            throw Refusal.badRequest("BOT_COMMAND_INVALID");
        }
        int length = command.path("description").asText("").strip().length();
        if (length < 1 || length > 256) {
            throw Refusal.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
        }
    }

    private JsonNode get(Parameters call) {
        return world.menu().get(scope(call), language(call));
    }

    private JsonNode delete(Parameters call) {
        world.menu().remove(scope(call), language(call));
        world.nextRevision();
        return BooleanNode.TRUE;
    }

    private static String language(Parameters call) {
        String language = call.text("language_code");
        if (!language.isEmpty() && !language.matches("[a-z]{2}")) {
            throw Refusal.badRequest("LANG_CODE_INVALID");
        }
        return language;
    }

    /** The scope in one word: its type, and where it is for one chat or one member, their ids. */
    private String scope(Parameters call) {
        JsonNode scope = call.structure("scope");
        String type = scope.path("type").asText("default");
        return switch (type) {
            case "default", "all_private_chats", "all_group_chats", "all_chat_administrators" -> type;
            case "chat", "chat_administrators" -> type + " " + existingChat(scope);
            case "chat_member" ->
                type + " " + existingChat(scope) + " " + scope.path("user_id").asLong();
            default -> throw Refusal.badRequest("can't parse BotCommandScope: unsupported type specified");
        };
    }

    private long existingChat(JsonNode scope) {
        return world.chat(scope.path("chat_id").asLong())
                .orElseThrow(() -> Refusal.badRequest("chat not found"))
                .id();
    }
}
