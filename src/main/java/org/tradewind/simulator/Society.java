package org.tradewind.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Brings people and groups into the world and changes what they are to one another. Guarded by the world's lock. */
final class Society {
    private final World world;
    private final Delivery delivery;
    private long lastUser = 1000;
    private long lastGroup = -4000;
    private long lastSupergroup = -1_001_000_000_000L;

    Society(World world, Delivery delivery) {
        this.world = world;
        this.delivery = delivery;
    }

    long nextUser() {
        return ++lastUser;
    }

    /** A person with a private chat in which nothing was said yet. */
    long add(Person person) {
        world.add(person);
        world.add(new Chat(person.id(), Chat.Kind.PRIVATE, person.firstName(), false));
        return person.id();
    }

    long foundGroup(String title, long creator) {
        return found(new Chat(--lastGroup, Chat.Kind.GROUP, title, false), creator);
    }

    long foundSupergroup(String title, boolean forum, long creator) {
        return found(new Chat(--lastSupergroup, Chat.Kind.SUPERGROUP, title, forum), creator);
    }

    private long found(Chat chat, long creator) {
        Person founder = person(creator);
        chat.setStatus(creator, MemberStatus.CREATOR);
        world.add(chat);
        delivery.changeBotStatus(chat, founder, MemberStatus.MEMBER);
        return chat.id();
    }

    void setStatus(Chat chat, long user, MemberStatus status) {
        if (user == world.bot().id()) {
            delivery.changeBotStatus(chat, person(creatorOf(chat)), status);
        } else {
            delivery.changeStatus(chat, person(user), status);
        }
    }

    private static long creatorOf(Chat chat) {
        return chat.members().entrySet().stream()
                .filter(member -> member.getValue() == MemberStatus.CREATOR)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    void setReachable(long user, boolean reachable) {
        Chat chat = world.existing(user);
        chat.setReachable(reachable);
        delivery.changeBotStatus(chat, person(user), reachable ? MemberStatus.MEMBER : MemberStatus.KICKED);
    }

    long migrate(Chat old) {
        Chat successor = new Chat(--lastSupergroup, Chat.Kind.SUPERGROUP, old.title(), false);
        old.members().forEach(successor::setStatus);
        world.add(successor);
        JsonNodeFactory numbers = JsonNodeFactory.instance;
        delivery.announce(old, creatorOf(old), "migrate_to_chat_id", numbers.numberNode(successor.id()));
        delivery.announce(successor, creatorOf(old), "migrate_from_chat_id", numbers.numberNode(old.id()));
        old.setSuccessor(successor.id());
        return successor.id();
    }

    /**
     * The person with this id.
     *
     * @throws IllegalArgumentException when nobody has it
     */
    Person person(long id) {
        return world.person(id).orElseThrow(() -> new IllegalArgumentException("nobody has the id " + id));
    }
}
