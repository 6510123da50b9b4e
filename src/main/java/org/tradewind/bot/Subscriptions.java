package org.tradewind.bot;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.tradewind.bot.News.Follow;
import org.tradewind.bot.News.Notice;
import org.tradewind.bot.News.Publication;
import org.tradewind.reply.Block;
import org.tradewind.reply.Button;
import org.tradewind.reply.Reply;
import org.tradewind.reply.ReplyWriter.Told;
import org.tradewind.trade.DataAwayException;
import org.tradewind.trade.DatasetVersion;

/**
 * Tells chats when a newly published version changes an answer that they follow, or, if they allow it, one that they were
 * given. Publications are kept and worked off later, so that publishing waits for nobody.
 */
public final class Subscriptions {
    private static final int MOST_FOLLOWED = 50;
    private static final int MOST_DUE = 100;
    private static final int MOST_BUTTONS = 10;

    private final Voice voice;
    private final Optional<News> news;
    private final Proofs proofs;
    private final Bulletin bulletin;
    private final InstantSource clock;

    /** @param news empty where nobody can be told anything later, as on the terminal */
    Subscriptions(Voice voice, Optional<News> news, Proofs proofs, Bulletin bulletin, InstantSource clock) {
        this.voice = voice;
        this.news = news;
        this.proofs = proofs;
        this.bulletin = bulletin;
        this.clock = clock;
    }

    /**
     * News for one chat.
     *
     * @param numbers of the notices in it
     */
    public record Item(List<Long> numbers, long chat, OptionalLong topic, Reply reply) {
        public Item {
            numbers = List.copyOf(numbers);
        }
    }

    /** Follows the last answer, or one by its id. */
    List<Told> subscribe(Scene scene, String words) {
        if (news.isEmpty()) {
            return voice.say(scene, "bot.subscribe-nowhere");
        }
        Optional<Ledger.Entry> entry = proofs.entry(scene, words);
        if (entry.isEmpty()) {
            return voice.say(scene, words.isEmpty() ? "bot.subscribe-how" : "bot.answer-unknown");
        }
        String id = entry.get().id();
        Follow follow = new Follow(
                scene.chat(), scene.message().chat().topic(), id, entry.get().dataset());
        String said = news.get().follow(follow, MOST_FOLLOWED) ? "bot.subscribed" : "bot.subscribed-before";
        return voice.say(scene, said, id);
    }

    /** Follows one answer no more, or none. */
    List<Told> unsubscribe(Scene scene, String words) {
        Optional<String> id = Optional.of(words).filter(w -> !w.isEmpty());
        int ended = news.map(kept -> kept.unfollow(scene.chat(), id)).orElse(0);
        return voice.say(scene, ended == 0 ? "bot.unsubscribed-nothing" : "bot.unsubscribed", ended);
    }

    /** A version took the place of another. Returns at once; who is concerned is told later, after a restart too. */
    public void published(DatasetVersion before, DatasetVersion now, Instant at) {
        if (!before.content().equals(now.content())) {
            news.ifPresent(kept -> kept.published(now.dataset(), before.content(), now.content(), at));
        }
    }

    /**
     * What is to be told by now, one item for each chat and topic.
     *
     * @throws LaterException if the data is out of reach
     */
    public List<Item> due() {
        if (news.isEmpty()) {
            return List.of();
        }
        News kept = news.get();
        try {
            kept.publications().forEach(publication -> settle(kept, publication));
        } catch (DataAwayException e) {
            throw new LaterException(e);
        }
        Map<List<Object>, List<Notice>> byPlace = new LinkedHashMap<>();
        for (Notice notice : kept.due(clock.instant(), MOST_DUE)) {
            byPlace.computeIfAbsent(List.of(notice.chat(), notice.topic()), _ -> new ArrayList<>())
                    .add(notice);
        }
        return byPlace.values().stream().map(Subscriptions::item).toList();
    }

    private void settle(News kept, Publication publication) {
        List<Notice> notices = new ArrayList<>();
        for (Follow follow : kept.follows(publication.dataset())) {
            bulletin.changed(publication, follow).ifPresent(notices::add);
        }
        List<Follow> corrected = new ArrayList<>();
        for (Follow given : kept.given(publication.dataset())) {
            bulletin.corrected(publication, given).ifPresent(notice -> {
                notices.add(notice);
                corrected.add(given);
            });
        }
        kept.settle(publication, notices, corrected);
    }

    private static Item item(List<Notice> notices) {
        List<Block> blocks = new ArrayList<>();
        List<List<Button>> buttons = new ArrayList<>();
        for (Notice notice : notices) {
            Reply reply = Bulletin.read(notice);
            blocks.addAll(reply.blocks());
            buttons.addAll(reply.buttons());
        }
        return new Item(
                notices.stream().map(Notice::number).toList(),
                notices.getFirst().chat(),
                notices.getFirst().topic(),
                new Reply.Text(blocks, buttons.subList(0, Math.min(MOST_BUTTONS, buttons.size()))));
    }

    /** News were brought. */
    public void brought(Item item) {
        news.ifPresent(kept -> kept.brought(item.numbers()));
    }

    /** A chat cannot be reached any more: it is told nothing more. */
    public void gone(long chat) {
        news.ifPresent(kept -> kept.gone(chat));
    }
}
