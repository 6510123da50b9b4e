package org.tradewind.bot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.tradewind.bot.News.Follow;
import org.tradewind.bot.News.Notice;
import org.tradewind.bot.News.Publication;
import org.tradewind.reply.Block;
import org.tradewind.reply.Button;
import org.tradewind.reply.Exchange;
import org.tradewind.reply.Reply;
import org.tradewind.trade.Lang;
import org.tradewind.trade.TooSlowException;
import org.tradewind.trade.TradeData;
import org.tradewind.trade.TradeLibrary;

/** Writes what a publication changes in an answer, for one chat. */
final class Bulletin {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DIGEST_HOUR = 9;
    private static final String FOLLOWED = "bot.news";
    private static final String GIVEN = "bot.correction";

    private final Voice voice;
    private final Ledger ledger;
    private final Memory memory;
    private final TradeLibrary library;

    Bulletin(Voice voice, Ledger ledger, Memory memory, TradeLibrary library) {
        this.voice = voice;
        this.ledger = ledger;
        this.memory = memory;
        this.library = library;
    }

    /** What a publication changes in an answer that a chat follows. */
    Optional<Notice> changed(Publication publication, Follow follow) {
        return ledger.find(follow.id())
                .flatMap(entry -> compared(publication, publication.before(), follow, entry, FOLLOWED));
    }

    /** What is other now in an answer that a chat was given, be it on an older version. */
    Optional<Notice> corrected(Publication publication, Follow given) {
        return ledger.find(given.id()).flatMap(entry -> compared(publication, entry.content(), given, entry, GIVEN));
    }

    private Optional<Notice> compared(
            Publication publication, String earlier, Follow follow, Ledger.Entry entry, String intro) {
        try (Lent before = new Lent(library.borrow(entry.dataset(), earlier));
                Lent now = new Lent(library.borrow(entry.dataset(), publication.now()))) {
            if (before.data().isEmpty() || now.data().isEmpty()) {
                return Optional.empty();
            }
            Given given = GivenJson.read(entry.body());
            Taste taste = Taste.of(memory.settings(follow.chat()));
            Lang lang = taste.language().orElse(given.lang());
            Exchange was = given.askedOf(before.data().get(), lang, taste.numbers());
            Exchange is = given.askedOf(now.data().get(), lang, taste.numbers());
            return Optional.of(voice.writer().changed(was, is))
                    .filter(changes -> !changes.isEmpty())
                    .map(changes -> notice(publication, follow, taste, reply(lang, follow, intro, changes)));
        } catch (TooSlowException _) {
            // One answer that asks for too much must not keep everybody else's news.
            return Optional.empty();
        }
    }

    /** A snapshot that may not be there. */
    private record Lent(Optional<TradeData> data) implements AutoCloseable {
        @Override
        public void close() {
            data.ifPresent(TradeData::close);
        }
    }

    private Reply reply(Lang lang, Follow follow, String intro, List<Block> changes) {
        List<Block> blocks = Voice.joined(voice.words(lang, intro, follow.id()), changes);
        Button both = new Button(voice.phrase(lang, "bot.button.today"), Bot.again(follow.id()));
        Button end = intro.equals(FOLLOWED)
                ? new Button(voice.phrase(lang, "bot.button.unsubscribe"), "/unsubscribe " + follow.id())
                : new Button(voice.phrase(lang, "bot.button.corrections.off"), "/settings corrections off");
        return new Reply.Text(blocks, List.of(List.of(both, end)));
    }

    private static Notice notice(Publication publication, Follow follow, Taste taste, Reply reply) {
        Instant due = taste.digest() ? nextDigest(publication.at()) : publication.at();
        return new Notice(
                0, follow.chat(), follow.topic(), due, ReplyJson.write(reply).toString());
    }

    /** Monday morning, Greenwich time. */
    private static Instant nextDigest(Instant at) {
        ZonedDateTime now = at.atZone(ZoneOffset.UTC);
        ZonedDateTime monday = now.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                .truncatedTo(ChronoUnit.DAYS)
                .withHour(DIGEST_HOUR);
        return (monday.isAfter(now) ? monday : monday.plusWeeks(1)).toInstant();
    }

    static Reply read(Notice notice) {
        try {
            return ReplyJson.read(JSON.readTree(notice.body()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a notice cannot be read", e);
        }
    }
}
