package org.tradewind.bot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who wants to hear what, and what is yet to be told: durable, so that a restart loses and repeats nothing. What is said
 * here is on disk when a method returns. Safe for use by many threads.
 */
public interface News {
    /** Follows an answer; false where it was followed already, or where the chat follows as many as it may. */
    boolean follow(Follow follow, int most);

    /** Follows an answer no more, or none where no id is given; tells how many it were. */
    int unfollow(long chat, Optional<String> id);

    /** Who follows answers on a dataset, in order. */
    List<Follow> follows(String dataset);

    /** Who was given answers on a dataset, wants to hear of corrections, and has not heard of this one; in order. */
    List<Follow> given(String dataset);

    /**
     * A version took the place of another, by their content hashes; kept until its news are told. What was said before
     * is not said again.
     */
    void published(String dataset, String before, String now, Instant at);

    /** Publications whose news are not told yet, in order. */
    List<Publication> publications();

    /** The news of a publication, and who was told of a correction, all in one. */
    void settle(Publication publication, List<Notice> notices, List<Follow> corrected);

    /**
     * Something to tell that no publication is behind.
     *
     * @param id what was told under it before is not told again
     */
    void tell(String id, List<Notice> notices);

    /** What is to be told by now, in order. */
    List<Notice> due(Instant now, int most);

    /** Notices were brought. */
    void brought(List<Long> numbers);

    /** A chat cannot be reached any more: it follows nothing. */
    void gone(long chat);

    /**
     * A chat with an answer.
     *
     * @param topic of a forum, where it was asked for
     */
    record Follow(long chat, OptionalLong topic, String id, String dataset) {}

    /**
     * A version in place of another.
     *
     * @param before content hash of the version that was served
     * @param now content hash of the one that took its place
     * @param at when it did
     */
    record Publication(long number, String dataset, String before, String now, Instant at) {}

    /**
     * Something to tell.
     *
     * @param due not before this
     * @param body the reply in the bot's own form, opaque to the store
     */
    record Notice(long number, long chat, OptionalLong topic, Instant due, String body) {}
}
