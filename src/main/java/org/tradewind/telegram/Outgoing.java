package org.tradewind.telegram;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.send.SendRichMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageMedia;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaPhoto;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.api.objects.richtext.InputRichMessage;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;
import org.tradewind.reply.Attachment;
import org.tradewind.reply.Button;

/** Messages in the library's form. */
final class Outgoing {
    private static final String HTML = "HTML";
    /** The beginning of a button's command that opens the private chat, there with these words. */
    private static final String IN_PRIVATE = "/start ";
    /** The beginning of a button's command that lets the presser choose a chat and send an answer there. */
    private static final String ELSEWHERE = "@";

    private final String username;

    /** @param username the bot's name, for links to it */
    Outgoing(String username) {
        this.username = username;
    }

    /** Whether a button leads to another chat, so that nothing is heard of its being pressed. */
    static boolean leadsElsewhere(Button button) {
        return button.command().startsWith(IN_PRIVATE) || button.command().startsWith(ELSEWHERE);
    }

    /** The address that opens the private chat with these words. */
    static String link(String username, String payload) {
        return "https://t.me/" + username + "?start=" + payload;
    }

    /** Starts to send a message. Where {@code marked} is false, it goes as plain text. */
    CompletableFuture<Message> send(TelegramClient client, Place place, Post post, boolean marked)
            throws TelegramApiException {
        return switch (post) {
            case Post.Words words -> client.executeAsync(message(place, words, marked));
            case Post.Rich rich -> client.executeAsync(rich(place, rich));
            case Post.Photo photo -> client.executeAsync(photo(place, photo, marked));
            case Post.File file -> client.executeAsync(document(place, file, marked));
        };
    }

    private SendMessage message(Place place, Post.Words post, boolean marked) {
        return SendMessage.builder()
                .chatId(place.chat())
                .messageThreadId(topic(place))
                .replyParameters(quoting(place))
                .text(text(post, marked))
                .parseMode(marked ? HTML : null)
                .linkPreviewOptions(noPreview())
                .replyMarkup(keyboard(post))
                .build();
    }

    private SendRichMessage rich(Place place, Post.Rich post) {
        return SendRichMessage.builder()
                .chatId(Long.toString(place.chat()))
                .messageThreadId(topic(place))
                .replyParameters(quoting(place))
                .richMessage(InputRichMessage.builder().html(post.html()).build())
                .replyMarkup(keyboard(post))
                .build();
    }

    private SendPhoto photo(Place place, Post.Photo post, boolean marked) {
        return SendPhoto.builder()
                .chatId(place.chat())
                .messageThreadId(topic(place))
                .replyParameters(quoting(place))
                .photo(file(post.png()))
                .caption(text(post, marked))
                .parseMode(marked ? HTML : null)
                .replyMarkup(keyboard(post))
                .build();
    }

    private SendDocument document(Place place, Post.File post, boolean marked) {
        return SendDocument.builder()
                .chatId(place.chat())
                .messageThreadId(topic(place))
                .replyParameters(quoting(place))
                .document(file(post.content()))
                .caption(text(post, marked))
                .parseMode(marked ? HTML : null)
                .replyMarkup(keyboard(post))
                .build();
    }

    /** A message of text in place of another. */
    EditMessageText edit(long chat, long message, Post.Words post, boolean marked) {
        return EditMessageText.builder()
                .chatId(chat)
                .messageId(Math.toIntExact(message))
                .text(text(post, marked))
                .parseMode(marked ? HTML : null)
                .linkPreviewOptions(noPreview())
                .replyMarkup(keyboard(post))
                .build();
    }

    /** A picture in place of a text or of another picture. */
    EditMessageMedia edit(long chat, long message, Post.Photo post, boolean marked) {
        return EditMessageMedia.builder()
                .chatId(chat)
                .messageId(Math.toIntExact(message))
                .media(InputMediaPhoto.builder()
                        .media(new ByteArrayInputStream(post.png().content()), tame(post.png()))
                        .caption(text(post, marked))
                        .parseMode(marked ? HTML : null)
                        .build())
                .replyMarkup(keyboard(post))
                .build();
    }

    private static String text(Post post, boolean marked) {
        return marked ? post.text().html() : post.text().plain();
    }

    private static @Nullable Integer topic(Place place) {
        return place.topic().isPresent() ? place.topic().getAsInt() : null;
    }

    private static @Nullable ReplyParameters quoting(Place place) {
        return place.question().isEmpty()
                ? null
                : ReplyParameters.builder()
                        .messageId(Math.toIntExact(place.question().getAsLong()))
                        .allowSendingWithoutReply(true)
                        .build();
    }

    private static LinkPreviewOptions noPreview() {
        return LinkPreviewOptions.builder().isDisabled(true).build();
    }

    /** The library names the part of the upload after the file, so the name must be tame. */
    private static InputFile file(Attachment attachment) {
        return new InputFile(new ByteArrayInputStream(attachment.content()), tame(attachment));
    }

    private static String tame(Attachment attachment) {
        String name = attachment.name().replaceAll("[^\\p{L}\\p{N}._ -]", "_");
        return name.isBlank() ? "file" : name;
    }

    private @Nullable InlineKeyboardMarkup keyboard(Post post) {
        if (post.keyboard().isEmpty()) {
            return null;
        }
        List<InlineKeyboardRow> rows = new ArrayList<>();
        for (List<Button> row : post.keyboard()) {
            rows.add(new InlineKeyboardRow(row.stream().map(this::button).toList()));
        }
        return new InlineKeyboardMarkup(rows);
    }

    private InlineKeyboardButton button(Button button) {
        String command = button.command();
        var form = InlineKeyboardButton.builder().text(button.label());
        if (command.startsWith(IN_PRIVATE)) {
            return form.url(link(username, command.substring(IN_PRIVATE.length())))
                    .build();
        }
        return command.startsWith(ELSEWHERE)
                ? form.switchInlineQuery(command.substring(ELSEWHERE.length())).build()
                : form.callbackData(CallbackData.of(command)).build();
    }
}
