package org.tradewind.bot;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tradewind.bot.Conversations.Place;
import org.tradewind.bot.Conversations.Talk;
import org.tradewind.bot.Message.Origin;
import org.tradewind.question.Intent;
import org.tradewind.question.QuestionReader;
import org.tradewind.reply.Block;
import org.tradewind.reply.Button;
import org.tradewind.reply.Reply;
import org.tradewind.reply.ReplyWriter;
import org.tradewind.reply.ReplyWriter.Told;
import org.tradewind.trade.DataAwayException;
import org.tradewind.trade.Lang;
import org.tradewind.trade.TooSlowException;
import org.tradewind.trade.TradeData;
import org.tradewind.trade.TradeLibrary;

/** The whole product behind one method: a message in, replies out. Safe for use by many threads. */
public final class Bot {
    private static final Duration CONVERSATION = Duration.ofMinutes(30);
    private static final int MOST_CONVERSATIONS = 10_000;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_]{1,32}");

    private final Memory memory;
    private final Voice voice;
    private final Conversations conversations;
    private final ReplyThread thread;
    private final Datasets datasets;
    private final Questions questions;
    private final Guide guide;
    private final Commands commands;
    private final Access access;
    private final Takings takings;
    private final Subscriptions subscriptions;
    private final Inline inline;
    private final Manners manners;

    /**
     * A bot with all that it needs.
     *
     * @param access who its admins are
     * @param operations what the operators see of the running program
     * @param office what they work with
     * @param clock for the age of data, and for when a conversation is over
     */
    public Bot(
            TradeLibrary library,
            QuestionReader reader,
            ReplyWriter writer,
            Memory memory,
            Ledger ledger,
            Access access,
            Operations operations,
            Office office,
            InstantSource clock) {
        this(library, reader, writer, memory, ledger, Optional.empty(), access, operations, office, clock);
    }

    /**
     * The same with news for those who follow answers.
     *
     * @param news empty where nobody can be told anything later
     */
    public Bot(
            TradeLibrary library,
            QuestionReader reader,
            ReplyWriter writer,
            Memory memory,
            Ledger ledger,
            Optional<News> news,
            Access access,
            Operations operations,
            Office office,
            InstantSource clock) {
        this.memory = memory;
        this.access = access;
        this.voice = new Voice(writer);
        this.conversations = new Conversations(clock, CONVERSATION, MOST_CONVERSATIONS);
        this.thread = new ReplyThread(ledger, library);
        this.datasets = new Datasets(voice, memory, library);
        Recent recent = new Recent();
        Answering answering = new Answering(voice, ledger, conversations, recent);
        Proofs proofs = new Proofs(reader, answering, voice, ledger, library);
        this.guide = new Guide(voice, this::shown);
        this.inline = new Inline(reader, answering, proofs, voice);
        this.manners = new Manners(voice, proofs);
        this.questions = new Questions(reader, recent, answering, proofs, guide, voice, datasets);
        Preferences preferences = new Preferences(voice, memory, conversations, datasets);
        Workshop workshop = new Workshop(voice);
        Review review = new Review(voice, library, office, new GoldenRun(reader, voice), workshop);
        Clerk clerk = new Clerk(office.audit(), clock);
        Proposals proposals = new Proposals(voice, access, memory, office, news, clock);
        this.takings = new Takings(voice, library, office, review, workshop, clerk, proposals, clock);
        this.subscriptions =
                new Subscriptions(voice, news, proofs, new Bulletin(voice, ledger, memory, library), clock);
        Releases releases = new Releases(voice, library, office, clerk, workshop, subscriptions, proposals);
        Drafts drafts = new Drafts(voice, library, office, review, clerk, releases, proposals);
        Desk desk = new Desk(voice, library, operations, office.publishing(), clock);
        Records records = new Records(voice, access, office.audit(), clerk);
        this.commands = new Commands(
                access,
                questions,
                proofs,
                datasets,
                preferences,
                guide,
                subscriptions,
                desk,
                takings,
                drafts,
                releases,
                records);
    }

    /** The command of the button that takes a reply away in a group: whoever shows replies heeds it, nobody types it. */
    public static final String REMOVE = Manners.REMOVE;

    /** The command that gives an answer once more, whole and with its buttons. */
    public static String again(String id) {
        return Manners.AGAIN + id;
    }

    /** What to send, in order; empty where the bot has to keep silent. Each has its JSON twin. */
    public record Turn(List<ReplyWriter.Told> replies, Hints hints) {
        public Turn {
            replies = List.copyOf(replies);
        }

        /** Without anything out of the ordinary. */
        public Turn(List<ReplyWriter.Told> replies) {
            this(replies, Hints.none());
        }
    }

    /** Whose menu it is. */
    public enum MenuScope {
        EVERYONE,
        /** One of the bot's admins, in their private chat with it. */
        ADMINS
    }

    /**
     * Answers one message as a messenger shows it: long lists in pages, notices apart, in a group what belongs there.
     *
     * @throws LaterException if the data is out of reach; what the message asked for was not done
     */
    public Turn converse(Message message, Progress progress) {
        try {
            return conversed(message, progress);
        } catch (DataAwayException e) {
            throw new LaterException(e);
        }
    }

    private Turn conversed(Message message, Progress progress) {
        return switch (message.origin()) {
            case JOINED -> new Turn(manners.hello(message));
            case INLINE -> inline(message);
            case TYPED, EDITED, PRESSED, FORWARDED ->
                manners.shown(
                        message,
                        respond(message, progress),
                        memory.settings(message.chat().id()));
        };
    }

    private Turn inline(Message message) {
        Map<String, String> settings = memory.settings(message.sender().id());
        try (TradeData data = datasets.borrow(settings, Optional.empty())) {
            Scene scene = new Scene(
                    message,
                    Utterance.of(message.text()),
                    Optional.empty(),
                    Optional.empty(),
                    Lang.of(message.sender().language()).orElse(Lang.EN),
                    Taste.of(settings),
                    data,
                    Optional.empty(),
                    Progress.unseen());
            Inline.Rows rows = rows(scene);
            boolean personal = !settings.isEmpty() || !scene.utterance().telling();
            return new Turn(rows.rows(), Hints.rows(personal, rows.passing()));
        }
    }

    /** Whoever writes on will ask for something else. */
    private Inline.Rows rows(Scene scene) {
        try {
            return inline.rows(scene);
        } catch (TooSlowException _) {
            return new Inline.Rows(List.of(), true);
        }
    }

    /** Answers one message. */
    public Turn respond(Message message) {
        return respond(message, Progress.unseen());
    }

    /** Answers one message, and shows how far it is where that takes long. */
    public Turn respond(Message message, Progress progress) {
        if (message.chat().kind() == Message.Kind.GROUP && !message.addressed()) {
            return new Turn(List.of());
        }
        Map<String, String> settings = memory.settings(message.chat().id());
        try {
            Optional<Talk> talk = thread.of(message).or(() -> conversations.find(Place.of(message)));
            return in(message, settings, talk, progress, this::replies);
        } catch (TooSlowException _) {
            // Whoever asks for too much at once can ask for less.
            return in(message, settings, Optional.empty(), progress, scene -> voice.say(scene, "bot.too-slow"));
        }
    }

    private Turn in(
            Message message,
            Map<String, String> settings,
            Optional<Talk> talk,
            Progress progress,
            Function<Scene, List<Told>> saying) {
        try (TradeData data = datasets.borrow(settings, talk.map(Talk::dataset))) {
            return new Turn(saying.apply(scene(message, settings, data, talk, progress)));
        }
    }

    private Scene scene(
            Message message, Map<String, String> settings, TradeData data, Optional<Talk> talk, Progress progress) {
        Utterance utterance = Utterance.of(message.text());
        Taste taste = Taste.of(settings);
        return new Scene(
                message,
                utterance,
                taste.language(),
                utterance.cyrillicCommand() ? Optional.of(Lang.RU) : Optional.empty(),
                usual(message, utterance, talk),
                taste,
                data,
                talk,
                progress);
    }

    /** Typed commands answer in the language of the person's Telegram, all else in that of the conversation. */
    private static Lang usual(Message message, Utterance utterance, Optional<Talk> talk) {
        Optional<Lang> ofPerson = Lang.of(message.sender().language());
        Optional<Lang> ofTalk = talk.map(Talk::lang);
        boolean typedCommand = utterance.command().isPresent() && message.origin() != Origin.PRESSED;
        return (typedCommand ? ofPerson.or(() -> ofTalk) : ofTalk.or(() -> ofPerson)).orElse(Lang.EN);
    }

    private List<Told> replies(Scene scene) {
        Optional<Attached> file = scene.message().file();
        return file.isPresent() ? underFile(scene, file.get()) : toWords(scene);
    }

    /**
     * Files are taken from admins alone, in their private chats. To everybody else the bot is as silent as to any other
     * picture or sound, unless the words under it are a question that has an answer.
     */
    private List<Told> underFile(Scene scene, Attached file) {
        if (scene.alone() && access.of(Access.Audience.OPERATORS, scene.message()) == Access.Verdict.ALLOWED) {
            return takings.take(scene, file);
        }
        List<Told> told = scene.message().text().isBlank() ? List.of() : toWords(scene);
        return told.stream().anyMatch(one -> one.id().isPresent()) ? told : List.of();
    }

    private List<Told> toWords(Scene scene) {
        Utterance utterance = scene.utterance();
        boolean forwarded = scene.message().origin() == Origin.FORWARDED;
        if (forwarded && scene.alone()) {
            return questions.ask(
                    scene, Optional.of(Intent.CHECK), scene.message().text().strip());
        }
        if (forwarded && utterance.command().isPresent()) {
            return List.of();
        }
        if (utterance.command().isEmpty()) {
            return utterance.words().isEmpty()
                    ? guide.greet(scene)
                    : questions.ask(scene, Optional.empty(), utterance.words());
        }
        String typed = utterance.command().get();
        Optional<Command> command = commands.called(typed);
        if (command.isEmpty()) {
            return unknown(scene, typed);
        }
        return switch (access.of(command.get().audience(), scene.message())) {
            case ALLOWED -> obeyed(scene, command.get());
            case CHAT_ADMINS_ONLY -> voice.say(scene, "bot.chat-admins-only");
            case UNKNOWN -> unknown(scene, typed);
        };
    }

    /** What an admin has had done is not done again because a slip in the message was mended. */
    private List<Told> obeyed(Scene scene, Command command) {
        boolean again = scene.message().origin() == Origin.EDITED && command.audience() == Access.Audience.OPERATORS;
        return again
                ? voice.say(scene, "bot.not-edited")
                : command.act().act(scene, scene.utterance().words());
    }

    /** In a group, what resembles no command of ours may well be another bot's. */
    private List<Told> unknown(Scene scene, String typed) {
        List<Command> near = commands.near(typed, scene.message());
        if (near.isEmpty() && !scene.alone()) {
            return List.of();
        }
        String id = NAME.matcher(typed).matches() ? "bot.command-unknown" : "bot.no-command";
        List<Block> blocks = new ArrayList<>(voice.words(scene.lang(), id, typed));
        blocks.addAll(voice.words(scene.lang(), near.isEmpty() ? "bot.see-help" : "bot.did-you-mean"));
        List<List<Button>> offers = near.stream()
                .map(command -> List.of(offer(command, scene.utterance().words())))
                .toList();
        return voice.said(scene, blocks, offers.isEmpty() ? List.of(List.of(help(scene))) : offers);
    }

    private static Button offer(Command command, String words) {
        String bare = "/" + command.name();
        String whole = words.isEmpty() ? bare : bare + " " + words;
        boolean fits = Button.carries(whole);
        return new Button(fits ? whole : bare, fits ? whole : bare);
    }

    private Button help(Scene scene) {
        return new Button(voice.phrase(scene.lang(), "bot.button.help"), "/help");
    }

    /** Who follows what, and what is yet to be told. */
    public Subscriptions subscriptions() {
        return subscriptions;
    }

    /** The whole table, in order. */
    List<Command> commands() {
        return commands.table();
    }

    private List<Command> shown(Message message) {
        return commands.shown(message);
    }

    /** The commands for Telegram's menu, in order. */
    public List<MenuItem> menu(Lang lang, MenuScope scope) {
        return commands.menu(scope == MenuScope.ADMINS).stream()
                .map(command -> new MenuItem(
                        command.name(),
                        voice.phrase(lang, Guide.description(command)),
                        command.audience() == Access.Audience.CHAT_ADMINS))
                .toList();
    }

    /**
     * What to say where answering failed and only an operator can help.
     *
     * @param number under which the failure stands in the log
     */
    public Reply apology(Message message, String number) {
        Lang lang = Lang.of(message.sender().language()).orElse(Lang.EN);
        return voice.writer().say(lang, "bot.apology", number);
    }

    /** What to say where the data is out of reach, and the message waits until it is back. */
    public Reply away(Message message) {
        Lang lang = Lang.of(message.sender().language()).orElse(Lang.EN);
        return voice.writer().say(lang, "bot.away");
    }

    /** What to say where a button belongs to an older version of the bot; at most 200 characters. */
    public Reply oldButton(Message message) {
        Lang lang = Lang.of(message.sender().language()).orElse(Lang.EN);
        return voice.writer().say(lang, "bot.old-button");
    }

    /** What to say to somebody who presses a button of another one's answer in a group; at most 200 characters. */
    public Reply notYours(Message message) {
        Lang lang = Lang.of(message.sender().language()).orElse(Lang.EN);
        return voice.writer().say(lang, "bot.not-yours");
    }
}
