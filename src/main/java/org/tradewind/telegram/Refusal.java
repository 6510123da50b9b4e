package org.tradewind.telegram;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What Telegram said instead of doing a thing.
 *
 * @param code its number, as of HTTP
 * @param description its words
 * @param retryAfter seconds to wait
 * @param migratedTo new id of the chat
 */
record Refusal(int code, String description, OptionalInt retryAfter, OptionalLong migratedTo) {

    /** The thing may have been done, but the answer could not be read. */
    static Refusal unreadable() {
        return new Refusal(0, "the answer could not be read", OptionalInt.empty(), OptionalLong.empty());
    }

    boolean isUnreadable() {
        return code == 0;
    }

    boolean isFlood() {
        return code == 429;
    }

    boolean isServerFault() {
        return code >= 500;
    }

    /** Blocked by the person, removed from the group, or no such chat. */
    boolean isUnreachable() {
        return code == 403
                || says("chat not found")
                || says("is deactivated")
                || says("peer_id_invalid")
                || says("not enough rights to send text")
                || says("have no rights to send")
                || says("chat_restricted")
                || says("chat_write_forbidden");
    }

    /** The chat takes no pictures or files, or not this one. */
    boolean isAboutMedia() {
        return says("not enough rights to send") || says("photo_") || says("file");
    }

    boolean isNotModified() {
        return says("message is not modified");
    }

    boolean isQueryTooOld() {
        return says("query is too old") || says("query id is invalid");
    }

    boolean isEditGone() {
        return says("message to edit not found") || says("message can't be edited") || says("message_id_invalid");
    }

    boolean isThreadGone() {
        return says("message thread not found") || says("topic_closed") || says("topic_deleted");
    }

    boolean isMarkupBroken() {
        return says("can't parse entities");
    }

    boolean isQuestionGone() {
        return says("message to be replied not found") || says("replied message not found");
    }

    private boolean says(String words) {
        return description.toLowerCase(Locale.ROOT).contains(words);
    }
}
