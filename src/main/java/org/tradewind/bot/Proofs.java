package org.tradewind.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tradewind.bot.Conversations.Talk;
import org.tradewind.question.QuestionReader;
import org.tradewind.question.Reading;
import org.tradewind.reply.Block;
import org.tradewind.reply.Button;
import org.tradewind.reply.Exchange;
import org.tradewind.reply.Exchange.Outcome;
import org.tradewind.reply.FileForm;
import org.tradewind.reply.Reply;
import org.tradewind.reply.ReplyWriter.Told;
import org.tradewind.trade.Answer;
import org.tradewind.trade.DatasetVersion;
import org.tradewind.trade.TradeData;
import org.tradewind.trade.TradeLibrary;

/** Shows answers again, explains, cites and draws them: the last one, any by its id, or that to a question. */
final class Proofs {
    private static final int LONGEST_ID = 64;

    private final QuestionReader reader;
    private final Answering answering;
    private final Voice voice;
    private final Ledger ledger;
    private final TradeLibrary library;

    Proofs(QuestionReader reader, Answering answering, Voice voice, Ledger ledger, TradeLibrary library) {
        this.reader = reader;
        this.answering = answering;
        this.voice = voice;
        this.ledger = ledger;
        this.library = library;
    }

    /** What is done with an answer. */
    @FunctionalInterface
    private interface Proof {
        List<Told> of(Scene scene, Exchange exchange, String id);
    }

    List<Told> why(Scene scene, String words) {
        return prove(
                scene,
                words,
                (s, exchange, id) ->
                        List.of(voice.told(s, leading(s, voice.writer().why(exchange, id), id))));
    }

    List<Told> cite(Scene scene, String words) {
        return prove(
                scene,
                words,
                (s, exchange, id) ->
                        List.of(voice.told(s, leading(s, voice.writer().cite(exchange, id), id))));
    }

    List<Told> chart(Scene scene, String words) {
        return prove(scene, words, this::drawn);
    }

    private List<Told> drawn(Scene scene, Exchange exchange, String id) {
        Optional<Reply> chart = voice.writer().chart(exchange, scene.taste().dark());
        return chart.map(reply -> List.of(pictured(scene, leading(scene, reply, id), id)))
                .orElseGet(() -> voice.say(scene, "bot.no-chart"));
    }

    /** A picture of an answer holds its figures, so that for a program it is that answer again. */
    private Told pictured(Scene scene, Reply picture, String id) {
        return find(id).map(entry -> GivenJson.read(entry.body()))
                .filter(given -> given.lang() == scene.lang())
                .map(given -> given.again(id, scene.message().text()).by(picture))
                .orElseGet(() -> voice.told(scene, picture));
    }

    /** What shows an answer in another way leads back to it. */
    private Reply leading(Scene scene, Reply reply, String id) {
        Button answer = new Button(voice.phrase(scene.lang(), "bot.button.answer"), Bot.again(id));
        Button why = new Button(voice.phrase(scene.lang(), "bot.button.why"), "/why " + id);
        Button file = new Button(voice.phrase(scene.lang(), "bot.button.file"), "/export xlsx " + id);
        return switch (reply) {
            case Reply.Text text -> new Reply.Text(text.blocks(), List.of(List.of(answer, file)));
            case Reply.Picture picture ->
                new Reply.Picture(picture.png(), picture.blocks(), List.of(List.of(answer, why, file)));
            case Reply.Document document -> document;
        };
    }

    /** The words may name a form, CSV where they do not, and an answer or a question, the last answer where they do not. */
    List<Told> export(Scene scene, String words) {
        FileForm form = FileForm.CSV;
        List<String> rest = new ArrayList<>();
        for (String word : words.isEmpty() ? List.<String>of() : List.of(words.split("\\s+"))) {
            Optional<FileForm> named = form(word);
            form = named.orElse(form);
            named.ifPresentOrElse(_ -> {}, () -> rest.add(word));
        }
        FileForm chosen = form;
        return prove(
                scene,
                String.join(" ", rest),
                "bot.export-nothing",
                (s, exchange, id) -> voice.writer()
                        .export(exchange, id, chosen)
                        .map(file -> List.of(voice.told(s, file)))
                        .orElseGet(() -> voice.say(s, "bot.no-export")));
    }

    private static Optional<FileForm> form(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "csv" -> Optional.of(FileForm.CSV);
            case "xlsx", "xls", "excel", "эксель" -> Optional.of(FileForm.XLSX);
            default -> Optional.empty();
        };
    }

    private List<Told> prove(Scene scene, String words, Proof proof) {
        return prove(scene, words, "bot.nothing-yet", proof);
    }

    /** @param nothing id of what to say where there is no answer yet */
    private List<Told> prove(Scene scene, String words, String nothing, Proof proof) {
        if (words.isEmpty()) {
            return last(scene).map(entry -> proved(scene, entry, proof)).orElseGet(() -> voice.say(scene, nothing));
        }
        return find(words).map(entry -> proved(scene, entry, proof)).orElseGet(() -> asked(scene, words, proof));
    }

    private List<Told> proved(Scene scene, Ledger.Entry entry, Proof proof) {
        Given given = GivenJson.read(entry.body());
        Scene inItsLanguage = scene.withChosen(scene.decided().or(() -> Optional.of(given.lang())));
        Optional<TradeData> kept = library.borrow(entry.dataset(), entry.content());
        if (kept.isEmpty()) {
            return voice.say(inItsLanguage, "bot.version-gone", entry.id());
        }
        try (TradeData data = kept.get()) {
            return proof.of(
                    inItsLanguage,
                    given.askedOf(data, inItsLanguage.lang(), scene.taste().numbers()),
                    entry.id());
        }
    }

    /** The words are no id: so they are a question, and it is its answer that is to be proved. */
    private List<Told> asked(Scene scene, String words, Proof proof) {
        Reading reading = reader.read(Optional.empty(), words, scene.catalog(), scene.previous());
        if (!(reading instanceof Reading.Understood understood)) {
            return voice.say(scene, "bot.answer-unknown");
        }
        Scene read = scene.read(reading);
        Answering.Fresh fresh = answering.answer(read, understood.questions());
        return fresh.told().id().map(id -> proof.of(read, fresh.exchange(), id)).orElseGet(() -> List.of(fresh.told()));
    }

    /** The same bytes as then; where the data served now says otherwise, that too. */
    List<Told> replay(Scene scene, String words) {
        if (words.isEmpty()) {
            return voice.say(scene, "bot.replay-how");
        }
        String[] parts = words.split("\\s+", 2);
        return find(parts[0])
                .map(entry -> parts.length > 1 ? turned(scene, entry, parts[1]) : replayed(scene, entry))
                .orElseGet(() -> voice.say(scene, "bot.answer-unknown"));
    }

    /** A page of a long list, as it was given. */
    private List<Told> turned(Scene scene, Ledger.Entry entry, String page) {
        Given given = GivenJson.read(entry.body());
        if (!page.matches("\\d{1,4}") || !Pages.isLong(given.reply())) {
            return replayed(scene, entry);
        }
        Reply shown = new Pages(voice).page(given.lang(), given.reply(), entry.id(), Integer.parseInt(page));
        Told told = given.again(entry.id(), scene.message().text());
        return List.of(told.by(shown));
    }

    /** A reply as a messenger shows it at first: one page of a long list. */
    Told firstPage(Told told) {
        if (told.id().isEmpty() || !Pages.isLong(told.reply())) {
            return told;
        }
        String id = told.id().get();
        Optional<Given> given = find(id).map(entry -> GivenJson.read(entry.body()));
        return given.map(g -> told.by(new Pages(voice).page(g.lang(), told.reply(), id, 1)))
                .orElse(told);
    }

    /** The answer of an id, as it was given. */
    List<Told> again(Scene scene, String id) {
        return find(id).stream()
                .map(entry -> GivenJson.read(entry.body())
                        .again(entry.id(), scene.message().text()))
                .toList();
    }

    private List<Told> replayed(Scene scene, Ledger.Entry entry) {
        Given given = GivenJson.read(entry.body());
        Told then = given.again(entry.id(), scene.message().text());
        ledger.keep(scene.chat(), entry);
        Scene inItsLanguage = scene.withChosen(scene.decided().or(() -> Optional.of(given.lang())));
        Optional<TradeData> current = library.borrow(entry.dataset());
        if (current.isEmpty()) {
            answering.remember(inItsLanguage, Optional.of(entry.id()), Optional.empty());
            return List.of(then);
        }
        try (TradeData data = current.get()) {
            Exchange now = given.askedOf(data);
            continueFrom(inItsLanguage, entry, now);
            boolean same = data.catalog().version().content().equals(entry.content());
            return same ? List.of(then) : withToday(inItsLanguage, entry, then, now);
        }
    }

    private void continueFrom(Scene scene, Ledger.Entry entry, Exchange now) {
        if (entry.dataset().equals(scene.dataset()) && now.outcome() instanceof Outcome.Answered answered) {
            answering.remember(scene, Optional.of(entry.id()), Answering.previous(scene, answered.answers()));
        } else {
            answering.remember(scene, Optional.of(entry.id()), Optional.empty());
        }
    }

    /** One more line where the figures of today are others, be it further down than the first line. */
    private List<Told> withToday(Scene scene, Ledger.Entry entry, Told then, Exchange now) {
        List<Block> first =
                voice.writer().tell(now).reply().blocks().stream().limit(1).toList();
        boolean sameLine = then.reply().blocks().stream().limit(1).toList().equals(first);
        if (sameLine && saysTheSame(entry, now)) {
            return List.of(then);
        }
        String version = now.catalog().version().version();
        List<Block> line = sameLine
                ? voice.words(scene.lang(), "bot.today-others", version)
                : Voice.inOneLine(voice.words(scene.lang(), "bot.today", version), first);
        return List.of(then, voice.tell(scene, new Outcome.Said(line, List.of())));
    }

    /** Whether the version of then has the same figures; where it is not kept any more, nobody knows otherwise. */
    private boolean saysTheSame(Ledger.Entry entry, Exchange now) {
        Optional<TradeData> kept = library.borrow(entry.dataset(), entry.content());
        if (kept.isEmpty()) {
            return true;
        }
        try (TradeData data = kept.get()) {
            return figures(GivenJson.read(entry.body()).askedOf(data)).equals(figures(now));
        }
    }

    /** What an answer says, without the rows that it rests on. */
    private static List<List<Object>> figures(Exchange exchange) {
        List<Answer> answers = exchange.outcome() instanceof Outcome.Answered answered ? answered.answers() : List.of();
        return answers.stream()
                .flatMap(answer -> answer instanceof Answer.Figures found ? found.figures().stream() : Stream.empty())
                .map(figure -> List.<Object>of(figure.cell(), figure.unit(), figure.estimate(), figure.rank()))
                .toList();
    }

    /** The answer that words name by its id, the last one where there are none. */
    Optional<Ledger.Entry> entry(Scene scene, String words) {
        return words.isEmpty() ? last(scene) : find(words);
    }

    private Optional<Ledger.Entry> find(String words) {
        if (words.length() > LONGEST_ID) {
            return Optional.empty();
        }
        return ledger.find(words).or(() -> ledger.find(words.toLowerCase(Locale.ROOT)));
    }

    /** The last answer in this conversation; in a private chat, once the conversation is over, the last one there. */
    private Optional<Ledger.Entry> last(Scene scene) {
        Optional<Ledger.Entry> here = scene.talk().flatMap(Talk::answer).flatMap(ledger::find);
        return here.isEmpty() && scene.alone() ? ledger.last(scene.chat()) : here;
    }

    /** The version that has taken the place of the one that an answer rests on, if a button's command is about one. */
    Optional<String> newerThan(String command) {
        String[] words = command.strip().split("\\s+", -1);
        Optional<Ledger.Entry> about = words.length < 2 ? Optional.empty() : find(words[1]);
        return about.flatMap(entry -> library.borrow(entry.dataset()).flatMap(current -> {
            try (TradeData data = current) {
                DatasetVersion served = data.catalog().version();
                return Optional.of(served.version())
                        .filter(_ -> !served.content().equals(entry.content()));
            }
        }));
    }

    /** Whether there is an answer of this id. */
    boolean knows(String id) {
        return find(id).isPresent();
    }
}
