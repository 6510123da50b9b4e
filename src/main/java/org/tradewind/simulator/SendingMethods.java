package org.tradewind.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The methods that put something new into a chat. */
final class SendingMethods {
    private static final String COMMON =
            "business_connection_id chat_id message_thread_id direct_messages_topic_id disable_notification"
                    + " protect_content allow_paid_broadcast message_effect_id reply_parameters reply_to_message_id"
                    + " allow_sending_without_reply";
    private static final String CAPTIONED = COMMON + " suggested_post_parameters caption parse_mode caption_entities"
            + " show_caption_above_media reply_markup";
    private static final Set<String> ACTIONS = Set.of(
            "typing",
            "upload_photo",
            "record_video",
            "upload_video",
            "record_voice",
            "upload_voice",
            "upload_document",
            "choose_sticker",
            "find_location",
            "record_video_note",
            "upload_video_note");

    private final World world;
    private final MessageJson json;
    private final Destinations destinations;
    private final InputFiles inputFiles;
    private final FloodControl flood;
    private int albums;

    SendingMethods(World world, FloodControl flood) {
        this.world = world;
        this.json = new MessageJson(world);
        this.destinations = new Destinations(world);
        this.inputFiles = new InputFiles(world.files());
        this.flood = flood;
    }

    List<Method> methods() {
        List<Method> methods = new ArrayList<>(List.of(
                Method.of(
                        "sendMessage",
                        COMMON + " suggested_post_parameters text parse_mode entities link_preview_options"
                                + " disable_web_page_preview reply_markup",
                        this::sendMessage),
                Method.of("sendPhoto", CAPTIONED + " photo has_spoiler", call -> sendFile(call, Media.Kind.PHOTO)),
                Method.of(
                        "sendDocument",
                        CAPTIONED + " document thumbnail disable_content_type_detection",
                        call -> sendFile(call, Media.Kind.DOCUMENT)),
                Method.of("sendMediaGroup", COMMON + " media", this::sendMediaGroup),
                Method.of(
                        "sendChatAction",
                        "business_connection_id chat_id message_thread_id action",
                        this::sendChatAction)));
        if (world.settings().richMessages()) {
            methods.add(Method.of("sendRichMessage", COMMON + " rich_message reply_markup", this::sendRichMessage));
        }
        return methods;
    }

    private JsonNode sendMessage(Parameters call) {
        SentMessage draft = destinations.draft(call);
        return post(draft.saying(Texts.message(call)), call);
    }

    private JsonNode sendFile(Parameters call, Media.Kind kind) {
        SentMessage draft = destinations.draft(call).saying(Texts.caption(call));
        return post(draft.carrying(inputFiles.given(call, kind.wireName(), kind)), call);
    }

    private JsonNode sendRichMessage(Parameters call) {
        String html = call.structure("rich_message").path("html").asText("");
        if (html.isEmpty()) {
            throw Refusal.badRequest("rich message is empty");
        }
        String words = html.replaceAll("<[^>]*>", " ").strip();
        return post(destinations.draft(call).saying(new Formatted(words, List.of())), call);
    }

    private JsonNode post(SentMessage draft, Parameters call) {
        JsonNode markup = Keyboards.forMessage(call);
        flood.admit(world.existing(draft.chat()), 1);
        return json.message(world.post(draft.withMarkup(markup)));
    }

    private JsonNode sendMediaGroup(Parameters call) {
        SentMessage draft = destinations.draft(call);
        JsonNode items = call.structure("media");
        if (!items.isArray() || items.size() < 2 || items.size() > 10) {
            throw Refusal.badRequest("too " + (items.size() > 10 ? "many" : "few") + " messages to send as an album");
        }
        requireOneKind(items);
        List<SentMessage> messages = new ArrayList<>();
        items.forEach(item -> messages.add(albumItem(draft, call, item)));
        flood.admit(world.existing(draft.chat()), items.size());
        String album = "album-" + ++albums;
        ArrayNode result = JsonNodeFactory.instance.arrayNode();
        messages.forEach(message -> result.add(json.message(world.post(message.inAlbum(album)))));
        return result;
    }

    private static void requireOneKind(JsonNode items) {
        String first = items.path(0).path("type").asText();
        for (JsonNode item : items) {
            boolean mixed = !item.path("type").asText().equals(first);
            if (mixed && (first.equals("document") || item.path("type").asText().equals("document"))) {
                throw Refusal.badRequest("document can't be mixed with other media types");
            }
        }
    }

    private SentMessage albumItem(SentMessage draft, Parameters call, JsonNode item) {
        return draft.saying(mediaCaption(item)).carrying(media(call, item));
    }

    /** The caption of an {@code InputMedia}. */
    static Formatted mediaCaption(JsonNode item) {
        return Texts.caption(
                item.path("caption").asText(""), item.path("parse_mode").asText(""), item.path("caption_entities"));
    }

    /** The file of an {@code InputMedia}. */
    Media media(Parameters call, JsonNode item) {
        Media.Kind kind = switch (item.path("type").asText("")) {
            case "photo" -> Media.Kind.PHOTO;
            case "document" -> Media.Kind.DOCUMENT;
            default -> throw Refusal.badRequest("can't parse InputMedia: type of the media is invalid");
        };
        return inputFiles.referred(call, item.path("media").asText(""), kind);
    }

    private JsonNode sendChatAction(Parameters call) {
        Chat chat = destinations.writable(call);
        Destinations.topic(call, chat);
        String action = call.text("action").toLowerCase(Locale.ROOT);
        if (!ACTIONS.contains(action)) {
            throw Refusal.badRequest("wrong parameter action in request");
        }
        world.typing().begin(chat.id(), action, world.now());
        world.nextRevision();
        return BooleanNode.TRUE;
    }
}
