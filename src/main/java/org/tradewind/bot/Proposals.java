package org.tradewind.bot;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tradewind.bot.Audit.Act;
import org.tradewind.bot.Audit.Entry;
import org.tradewind.bot.News.Notice;
import org.tradewind.reply.Block;
import org.tradewind.reply.Button;
import org.tradewind.reply.Reply;
import org.tradewind.trade.DatasetVersion;
import org.tradewind.trade.Lang;

/**
 * Where one admin proposes and another publishes: the others are told of what waits for them, and who proposed it of what
 * became of it.
 */
final class Proposals {
    private static final int RECENT = 1_000;

    private final Voice voice;
    private final Access access;
    private final Memory memory;
    private final Office office;
    private final Optional<News> news;
    private final InstantSource clock;

    /** @param news empty where nobody can be told anything later */
    Proposals(Voice voice, Access access, Memory memory, Office office, Optional<News> news, InstantSource clock) {
        this.voice = voice;
        this.access = access;
        this.memory = memory;
        this.office = office;
        this.news = news;
        this.clock = clock;
    }

    /** A draft waits for another admin. */
    void proposed(Scene scene, DatasetVersion version) {
        long proposer = scene.message().sender().id();
        List<Long> others = Stream.concat(access.owners().stream(), access.admins().added().stream())
                .distinct()
                .filter(person -> person != proposer)
                .toList();
        Function<Lang, Button> show = lang -> new Button(
                voice.phrase(lang, "bot.button.show", version.dataset()), "/publish show " + Clerk.shortened(version));
        tell(scene, others, Optional.of(show), "bot.proposal", proposer, version.dataset(), version.version());
    }

    /** A draft was published. */
    void published(Scene scene, DatasetVersion version) {
        decided(scene, Clerk.named(version), "bot.proposal.published", version.dataset(), version.version());
    }

    /** A draft was dropped. */
    void dropped(Scene scene, String named) {
        String[] parts = named.split(" ", 3);
        decided(scene, named, "bot.proposal.dropped", parts[0], parts[1]);
    }

    /** Told to whoever proposed it, if they are another person and may still hear of it. */
    private void decided(Scene scene, String named, String words, String dataset, String version) {
        long decider = scene.message().sender().id();
        List<Long> proposer = office.audit().newest(RECENT).stream()
                .filter(entry -> entry.act() == Act.PROPOSE && entry.subject().equals(named))
                .limit(1)
                .map(Entry::person)
                .filter(person -> person != decider && access.operator(person))
                .toList();
        tell(scene, proposer, Optional.empty(), words, decider, dataset, version);
    }

    private void tell(
            Scene scene,
            List<Long> people,
            Optional<Function<Lang, Button>> button,
            String words,
            long who,
            String dataset,
            String version) {
        if (!office.twoAdmins() || news.isEmpty() || people.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<Notice> notices = new ArrayList<>();
        for (long person : people) {
            List<Lang> languages = languages(person);
            List<Block> blocks = languages.stream()
                    .flatMap(lang -> voice.words(lang, words, Long.toString(who), dataset, version).stream())
                    .toList();
            List<List<Button>> buttons = button.map(label -> List.of(List.of(label.apply(languages.getFirst()))))
                    .orElse(List.of());
            String body = ReplyJson.write(new Reply.Text(blocks, buttons)).toString();
            notices.add(new Notice(0, person, OptionalLong.empty(), now, body));
        }
        news.get().tell(scene.message().request().orElseGet(now::toString), notices);
    }

    /** Where nobody knows which language somebody reads, both. */
    private List<Lang> languages(long person) {
        return Taste.of(memory.settings(person)).language().map(List::of).orElseGet(() -> List.of(Lang.values()));
    }
}
