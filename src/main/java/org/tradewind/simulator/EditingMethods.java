package org.tradewind.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.time.Duration;
import java.util.List;

/** The methods that change or take away what is in a chat. */
final class EditingMethods {
    private static final String TARGET = "business_connection_id chat_id message_id inline_message_id reply_markup";
    private static final Duration DELETABLE = Duration.ofDays(2);

    private final World world;
    private final MessageJson json;
    private final Destinations destinations;
    private final SendingMethods sending;
    private final FloodControl flood;

    EditingMethods(World world, SendingMethods sending, FloodControl flood) {
        this.world = world;
        this.json = new MessageJson(world);
        this.destinations = new Destinations(world);
        this.sending = sending;
        this.flood = flood;
    }

    List<Method> methods() {
        return List.of(
                Method.of(
                        "editMessageText",
                        TARGET + " text parse_mode entities link_preview_options disable_web_page_preview rich_message",
                        this::editText),
                Method.of(
                        "editMessageCaption",
                        TARGET + " caption parse_mode caption_entities show_caption_above_media",
                        this::editCaption),
                Method.of("editMessageMedia", TARGET + " media", this::editMedia),
                Method.of("editMessageReplyMarkup", TARGET, this::editMarkup),
                Method.of("deleteMessage", "chat_id message_id", this::delete),
                Method.of("setMessageReaction", "chat_id message_id reaction is_big", this::react));
    }

    private JsonNode editText(Parameters call) {
        Formatted text = Texts.editedMessage(call);
        SentMessage old = editable(call);
        if (old.media().isPresent()) {
            throw Refusal.badRequest("there is no text in the message to edit");
        }
        return store(old, old.saying(text).withMarkup(Keyboards.forEdit(call)));
    }

    private JsonNode editCaption(Parameters call) {
        Formatted caption = Texts.caption(call);
        SentMessage old = editable(call);
        if (old.media().isEmpty()) {
            throw Refusal.badRequest("there is no caption in the message to edit");
        }
        return store(old, old.saying(caption).withMarkup(Keyboards.forEdit(call)));
    }

    private JsonNode editMedia(Parameters call) {
        JsonNode item = call.structure("media");
        if (!item.isObject()) {
            throw Refusal.badRequest("input media is not specified");
        }
        SentMessage old = editable(call);
        SentMessage renewed = old.saying(SendingMethods.mediaCaption(item)).carrying(sending.media(call, item));
        return store(old, renewed.withMarkup(Keyboards.forEdit(call)));
    }

    private JsonNode editMarkup(Parameters call) {
        SentMessage old = editable(call);
        return store(old, old.withMarkup(Keyboards.forEdit(call)));
    }

    private SentMessage editable(Parameters call) {
        if (call.has("inline_message_id")) {
            throw Refusal.badRequest("MESSAGE_ID_INVALID");
        }
        Chat chat = destinations.writable(call);
        SentMessage message =
                chat.message(messageId(call)).orElseThrow(() -> Refusal.badRequest("message to edit not found"));
        if (message.from() != world.bot().id() || message.service().isObject()) {
            throw Refusal.badRequest("message can't be edited");
        }
        return message;
    }

    private static int messageId(Parameters call) {
        if (!call.has("message_id")) {
            throw Refusal.badRequest("message identifier is not specified");
        }
        return (int) call.number("message_id", 0);
    }

    private JsonNode store(SentMessage old, SentMessage renewed) {
        if (renewed.equals(old)) {
            throw Refusal.badRequest("message is not modified: specified new message content and reply markup are"
                    + " exactly the same as a current content and reply markup of the message");
        }
        flood.admit(world.existing(old.chat()), 1);
        return json.message(world.replace(renewed.editedAt(world.now())));
    }

    private JsonNode delete(Parameters call) {
        Chat chat = destinations.writable(call);
        SentMessage message =
                chat.message(messageId(call)).orElseThrow(() -> Refusal.badRequest("message to delete not found"));
        boolean own = message.from() == world.bot().id();
        boolean admin = chat.status(world.bot().id()).isAdmin();
        boolean fresh = Duration.between(message.date(), world.now()).compareTo(DELETABLE) <= 0;
        if (!fresh || !(own || admin || chat.isPrivate())) {
            throw Refusal.badRequest("message can't be deleted for everyone");
        }
        world.replace(message.takenAway());
        return BooleanNode.TRUE;
    }

    private JsonNode react(Parameters call) {
        Chat chat = destinations.writable(call);
        SentMessage message =
                chat.message(messageId(call)).orElseThrow(() -> Refusal.badRequest("message to react not found"));
        JsonNode reactions = call.structure("reaction");
        if (reactions.size() > 1) {
            throw Refusal.badRequest("REACTIONS_TOO_MANY");
        }
        world.replace(message.reactedWith(reactions.path(0).path("emoji").asText("")));
        return BooleanNode.TRUE;
    }
}
