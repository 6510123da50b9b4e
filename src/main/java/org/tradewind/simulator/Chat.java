package org.tradewind.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A conversation: who is in it and what was said. Guarded by the world's lock. */
final class Chat {
    /** What a conversation is. */
    enum Kind {
        PRIVATE,
        GROUP,
        SUPERGROUP;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final long id;
    private final Kind kind;
    private final String title;
    private final boolean forum;
    private final Map<Long, MemberStatus> members = new LinkedHashMap<>();
    private final Map<Integer, String> topics = new LinkedHashMap<>();
    private final TreeMap<Integer, SentMessage> messages = new TreeMap<>();
    private int lastMessageId;
    private long successor;
    private boolean reachable = true;

    Chat(long id, Kind kind, String title, boolean forum) {
        this.id = id;
        this.kind = kind;
        this.title = title;
        this.forum = forum;
    }

    long id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    String title() {
        return title;
    }

    boolean isForum() {
        return forum;
    }

    boolean isPrivate() {
        return kind == Kind.PRIVATE;
    }

    MemberStatus status(long user) {
        return members.getOrDefault(user, MemberStatus.LEFT);
    }

    void setStatus(long user, MemberStatus status) {
        members.put(user, status);
    }

    Map<Long, MemberStatus> members() {
        return members;
    }

    Map<Integer, String> topics() {
        return topics;
    }

    /** The supergroup that this group became; 0 while it has not. */
    long successor() {
        return successor;
    }

    void setSuccessor(long supergroup) {
        successor = supergroup;
    }

    /** Whether the person of a private chat lets the bot write. */
    boolean isReachable() {
        return reachable;
    }

    void setReachable(boolean allowed) {
        reachable = allowed;
    }

    int nextMessageId() {
        return ++lastMessageId;
    }

    void put(SentMessage message) {
        messages.put(message.id(), message);
    }

    Optional<SentMessage> message(int number) {
        return Optional.ofNullable(messages.get(number)).filter(message -> !message.deleted());
    }

    /** Whether nothing was ever said. */
    boolean isNew() {
        return messages.isEmpty();
    }

    /** All messages ever sent, in order, those taken away included. */
    List<SentMessage> history() {
        return new ArrayList<>(messages.values());
    }
}
