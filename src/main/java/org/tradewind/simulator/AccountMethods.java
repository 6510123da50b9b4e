package org.tradewind.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The methods about the bot itself, about chats and their members, and about files. */
final class AccountMethods {
    private static final int LARGEST_DOWNLOAD = 20 * 1024 * 1024;

    private final World world;
    private final MessageJson json;
    private final Destinations destinations;
    private final Delivery delivery;

    AccountMethods(World world, Delivery delivery) {
        this.world = world;
        this.json = new MessageJson(world);
        this.destinations = new Destinations(world);
        this.delivery = delivery;
    }

    List<Method> methods() {
        return List.of(
                Method.of("getMe", "", this::getMe),
                Method.of("getChat", "chat_id", call -> json.chat(destinations.named(call))),
                Method.of("getChatMember", "chat_id user_id", this::getChatMember),
                Method.of("getChatAdministrators", "chat_id", this::getChatAdministrators),
                Method.of("leaveChat", "chat_id", this::leaveChat),
                Method.of("getFile", "file_id", this::getFile));
    }

    private JsonNode getMe(Parameters call) {
        ObjectNode me = json.person(world.bot());
        me.put("can_join_groups", true);
        me.put("can_read_all_group_messages", !world.settings().privacy());
        me.put("supports_inline_queries", true);
        return me;
    }

    private JsonNode getChatMember(Parameters call) {
        Chat chat = destinations.writable(call);
        Person person =
                world.person(call.number("user_id", 0)).orElseThrow(() -> Refusal.badRequest("PARTICIPANT_ID_INVALID"));
        return member(person, chat.isPrivate() ? MemberStatus.MEMBER : chat.status(person.id()));
    }

    private JsonNode getChatAdministrators(Parameters call) {
        Chat chat = destinations.writable(call);
        if (chat.isPrivate()) {
            throw Refusal.badRequest("there are no administrators in the private chat");
        }
        ArrayNode admins = JsonNodeFactory.instance.arrayNode();
        chat.members().forEach((id, status) -> {
            if (status.isAdmin()) {
                admins.add(member(world.person(id).orElseThrow(), status));
            }
        });
        return admins;
    }

    private ObjectNode member(Person person, MemberStatus status) {
        ObjectNode member = MessageJson.object();
        member.put("status", status.wireName()).set("user", json.person(person));
        switch (status) {
            case CREATOR -> member.put("is_anonymous", false);
            case ADMINISTRATOR -> putRights(member);
            case KICKED -> member.put("until_date", 0);
            case MEMBER, LEFT -> {}
        }
        return member;
    }

    private static void putRights(ObjectNode member) {
        List<String> rights = List.of(
                "can_be_edited",
                "is_anonymous",
                "can_manage_chat",
                "can_delete_messages",
                "can_manage_video_chats",
                "can_restrict_members",
                "can_promote_members",
                "can_change_info",
                "can_invite_users",
                "can_post_stories",
                "can_edit_stories",
                "can_delete_stories");
        rights.forEach(right -> member.put(right, right.equals("can_delete_messages")));
    }

    private JsonNode leaveChat(Parameters call) {
        Chat chat = destinations.writable(call);
        if (chat.isPrivate()) {
            throw Refusal.badRequest("chat member status can't be changed in private chats");
        }
        delivery.changeBotStatus(chat, world.bot(), MemberStatus.LEFT);
        return BooleanNode.TRUE;
    }

    private JsonNode getFile(Parameters call) {
        if (!call.has("file_id")) {
            throw Refusal.badRequest("file_id not specified");
        }
        Media file = world.files()
                .find(call.text("file_id"))
                .orElseThrow(() -> Refusal.badRequest("wrong file_id or the file is temporarily unavailable"));
        if (file.byteCount() > LARGEST_DOWNLOAD) {
            throw Refusal.badRequest("file is too big");
        }
        return MessageJson.file(file).put("file_path", file.path());
    }
}
