package org.tradewind.telegram;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tradewind.telegram.Outbox.Posted;

/**
 * Takes answers away for whoever asked them, or for an administrator. Of answers that went together whoever asked some
 * of them takes away those; with the last one the message goes.
 */
final class Removal {
    private final Outbox outbox;
    private final Courier courier;
    private final Delivery delivery;
    private final Members members;

    Removal(Outbox outbox, Courier courier, Delivery delivery, Members members) {
        this.outbox = outbox;
        this.courier = courier;
        this.delivery = delivery;
        this.members = members;
    }

    /** In a private chat all is the reader's. News are everybody's. */
    static boolean isOwn(Incoming.From from, Posted posted) {
        return posted.asker() == from.sender() || posted.asker() == 0;
    }

    /**
     * Takes away what is the reader's in a message of ours.
     *
     * @param standing the message as the reader saw it; needed to take away a part of it
     * @return false where nothing in it is theirs to take away
     */
    boolean take(Incoming.From from, long message, Optional<Standing> standing) throws Refused {
        List<Posted> carried = outbox.carried(from.chat(), message);
        List<Posted> own =
                carried.stream().filter(posted -> isOwn(from, posted)).toList();
        boolean all = from.privateChat() || from.anonymousAdmin() || (!own.isEmpty() && own.size() == carried.size());
        if (all || members.isAdmin(from.chat(), from.sender())) {
            takeAll(from.chat(), message, carried);
            return true;
        }
        if (own.isEmpty() || standing.isEmpty()) {
            return false;
        }
        // What others took away a moment ago may still have been there when this reader pressed.
        Set<Integer> others = carried.stream()
                .filter(posted -> !own.contains(posted))
                .map(Posted::part)
                .collect(toSet());
        Post.Words left = standing.get().only(others);
        if (left.text().plain().isEmpty()) {
            // Without its marks, which Telegram may have refused, nobody can tell where a part begins.
            return false;
        }
        if (courier.edit(courier.now(from.chat()), message, left)) {
            own.forEach(outbox::drop);
        }
        return true;
    }

    private void takeAll(long chat, long message, List<Posted> carried) {
        if (carried.isEmpty()) {
            courier.delete(chat, message);
        } else {
            delivery.remove(chat, carried.getFirst().question());
        }
    }
}
