package org.tradewind.telegram;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;
import org.tradewind.bot.Memory;

/** Brings single messages, and finds another way where Telegram refuses the first. */
final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    /** A message can meet each obstacle once. */
    private static final int MOST_DETOURS = 5;

    private final Gateway gateway;
    private final Memory memory;
    private final Outgoing outgoing;
    /** Until the server says that it knows no rich messages; then it is asked for none any more. */
    private volatile boolean richKnown = true;

    /** Chats that got a new id while this program ran. */
    private final Map<Long, Long> moved = new ConcurrentHashMap<>();

    Courier(Gateway gateway, Memory memory, Outgoing outgoing) {
        this.gateway = gateway;
        this.memory = memory;
        this.outgoing = outgoing;
    }

    /**
     * Sends a message and returns its number; 0 where Telegram took it but the number could not be read.
     *
     * @throws Refused if there is no other way
     */
    long send(Place to, Post post) throws Refused {
        if (!(post instanceof Post.Rich rich)) {
            return sendAsItIs(to, post);
        }
        if (richKnown) {
            try {
                return sendAsItIs(to, rich);
            } catch (Refused e) {
                boolean lacking = e.refusal().code() == 404;
                if (!lacking && e.refusal().code() != 400) {
                    throw e;
                }
                LOG.info("Telegram took no table of its own, it goes as text: {}", e.getMessage());
                richKnown = !lacking;
            }
        }
        return sendAsItIs(to, rich.words());
    }

    /** How long a message to a chat would have to wait now. */
    Duration delay(long chat) {
        return gateway.delay(now(chat));
    }

    private long sendAsItIs(Place to, Post post) throws Refused {
        Place place = to.inChat(now(to.chat()));
        boolean marked = true;
        for (int detours = 0; ; detours++) {
            Place here = place;
            boolean html = marked;
            try {
                return gateway.call(Gateway.Kind.SEND, here.chat(), client -> outgoing.send(client, here, post, html))
                        .getMessageId();
            } catch (Refused e) {
                Refusal refusal = e.refusal();
                if (refusal.isUnreadable()) {
                    return 0;
                }
                if (detours == MOST_DETOURS) {
                    throw e;
                }
                place = detour(here, refusal, e);
                marked = html && !refusal.isMarkupBroken();
            }
        }
    }

    private Place detour(Place place, Refusal refusal, Refused e) throws Refused {
        if (refusal.migratedTo().isPresent()) {
            long to = refusal.migratedTo().getAsLong();
            move(place.chat(), to);
            // The numbers of messages start anew in the new chat.
            return place.inChat(to).withoutQuestion();
        }
        if (refusal.isThreadGone() && place.topic().isPresent()) {
            return place.withoutTopic();
        }
        if (refusal.isQuestionGone() && place.question().isPresent()) {
            return place.withoutQuestion();
        }
        if (refusal.isMarkupBroken()) {
            LOG.error("Telegram could not read our marks, the message goes as plain text: {}", refusal.description());
            return place;
        }
        throw e;
    }

    /**
     * Puts a text or a picture in the place of another message; false where that one can be edited no more.
     *
     * @throws Refused if Telegram refuses for another reason
     */
    boolean edit(long chat, long message, Post post) throws Refused {
        try {
            edit(chat, message, post, true);
            return true;
        } catch (Refused e) {
            Refusal refusal = e.refusal();
            if (refusal.isMarkupBroken()) {
                LOG.error("Telegram could not read our marks, the edit goes as plain text: {}", refusal.description());
                edit(chat, message, post, false);
                return true;
            }
            if (refusal.isNotModified() || refusal.isUnreadable()) {
                return true;
            }
            boolean picture = post instanceof Post.Photo && refusal.isAboutMedia();
            if (picture || refusal.isEditGone() || refusal.migratedTo().isPresent()) {
                return false;
            }
            throw e;
        }
    }

    private void edit(long chat, long message, Post post, boolean marked) throws Refused {
        switch (post) {
            case Post.Words words ->
                gateway.call(
                        Gateway.Kind.EDIT,
                        chat,
                        client -> client.executeAsync(outgoing.edit(chat, message, words, marked)));
            case Post.Photo photo ->
                gateway.call(
                        Gateway.Kind.EDIT,
                        chat,
                        client -> client.executeAsync(outgoing.edit(chat, message, photo, marked)));
            case Post.Rich rich -> edit(chat, message, rich.words(), marked);
            case Post.File _ -> throw new IllegalArgumentException("a file takes no other message's place");
        }
    }

    /** Deletes a message of the bot; that it cannot be deleted any more is no matter. */
    void delete(long chat, long message) {
        DeleteMessage delete = new DeleteMessage(Long.toString(chat), Math.toIntExact(message));
        quietly("delete", Gateway.Kind.EDIT, chat, client -> client.executeAsync(delete));
    }

    /** Takes the buttons off a message, which stays as it is otherwise. */
    void takeButtons(long chat, long message) {
        EditMessageReplyMarkup bare = EditMessageReplyMarkup.builder()
                .chatId(Long.toString(chat))
                .messageId(Math.toIntExact(message))
                .build();
        quietly("change of buttons", Gateway.Kind.EDIT, chat, client -> client.executeAsync(bare));
    }

    /** Ends the waiting sign on a pressed button, with a notice or without. */
    void answerPress(String query, String notice) {
        AnswerCallbackQuery answer = AnswerCallbackQuery.builder()
                .callbackQueryId(query)
                .text(notice.isEmpty() ? null : notice)
                .build();
        quietly("press", Gateway.Kind.PROMPT, 0, client -> client.executeAsync(answer));
    }

    /** Shows that the bot is at work, for some five seconds. */
    void showTyping(Place place) {
        SendChatAction action = SendChatAction.builder()
                .chatId(now(place.chat()))
                .messageThreadId(place.topic().isPresent() ? place.topic().getAsInt() : null)
                .action(ActionType.TYPING.toString())
                .build();
        quietly("typing", Gateway.Kind.FLEETING, place.chat(), client -> client.executeAsync(action));
    }

    private <T> void quietly(String what, Gateway.Kind kind, long chat, Gateway.Attempt<T> attempt) {
        try {
            gateway.call(kind, chat, attempt);
        } catch (Refused e) {
            if (!e.refusal().isQueryTooOld()) {
                LOG.info("Telegram refused a {}: {}", what, e.getMessage());
            }
        } catch (Unavailable e) {
            LOG.info("Telegram did not hear a {}: {}", what, e.getMessage());
        }
    }

    /** A chat got a new id. */
    void move(long from, long to) {
        moved.put(from, to);
        memory.move(from, to);
        LOG.info("A group became a supergroup and has a new id");
    }

    /** The id that a chat has now. */
    long now(long chat) {
        return moved.getOrDefault(chat, chat);
    }
}
