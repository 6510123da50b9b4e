package org.tradewind.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BiFunction;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tradewind.bot.Bot;
import org.tradewind.bot.Message;
import org.tradewind.bot.Progress;
import org.tradewind.reply.Block;
import org.tradewind.reply.Reply;
import org.tradewind.reply.ReplyWriter;
import org.tradewind.reply.Span;
import org.tradewind.telegram.Outbox.Posted;

/** Asks the bot and brings its answer: below the question, or in place of an earlier answer. */
final class Replying {
    /** Marks a message that no update made for good, so that the next answer takes its place. */
    private static final long PROVISIONAL = -1;

    private static final Pattern COMMAND = Pattern.compile("/(\\w+)", Pattern.UNICODE_CHARACTER_CLASS);

    private final BiFunction<Message, Progress, Bot.Turn> bot;
    private final Suspects suspects;
    private final Outbox outbox;
    private final Courier courier;
    private final Delivery delivery;
    private final Gathering gathering;
    private final Members members;
    private final Removal removal;
    private final Set<String> forEveryone;
    private final Typing typing;
    private final Downloads downloads;
    private final Wording wording;
    private final ScheduledExecutorService clockwork;
    private final Executor calls;
    private final Meters meters;

    Replying(
            BiFunction<Message, Progress, Bot.Turn> bot,
            Suspects suspects,
            Outbox outbox,
            Courier courier,
            Delivery delivery,
            Gathering gathering,
            Members members,
            Set<String> forEveryone,
            Typing typing,
            Downloads downloads,
            Wording wording,
            ScheduledExecutorService clockwork,
            Executor calls,
            Meters meters) {
        this.bot = bot;
        this.suspects = suspects;
        this.outbox = outbox;
        this.courier = courier;
        this.delivery = delivery;
        this.gathering = gathering;
        this.members = members;
        this.removal = new Removal(outbox, courier, delivery, members);
        this.forEveryone = forEveryone;
        this.typing = typing;
        this.downloads = downloads;
        this.wording = wording;
        this.clockwork = clockwork;
        this.calls = calls;
        this.meters = meters;
    }

    private interface Work<T> {
        T done() throws Refused;
    }

    /**
     * Answers words. An edited question has its former answer edited.
     *
     * @param behind how many updates wait in the same chat; the answer may be taken to go with theirs
     * @return whether it was brought; false where it was taken
     */
    boolean answer(long update, Incoming.Words words, IntSupplier behind) throws Refused {
        Message.Origin written = words.edited() ? Message.Origin.EDITED : Message.Origin.TYPED;
        Message.Origin origin = words.forwarded() ? Message.Origin.FORWARDED : written;
        Message bare =
                message(words.from(), words.text(), words.addressed(), origin).as(request(update, words.message()));
        Message whole = words.file().map(downloads::attached).map(bare::with).orElse(bare);
        Message message = words.repliedTo().map(whole::replyingTo).orElse(whole);
        Delivery.Task task = task(update, words);
        if (!words.edited()) {
            delivery.disown(task);
        }
        Showing progress = new Showing(delivery, task, PROVISIONAL - 1);
        return showing(task.place(), () -> {
            Bot.Turn turn = bot.apply(message, progress);
            List<Post> posts = posts(turn);
            Optional<Gathering.Item> item = progress.isShown() ? Optional.empty() : item(task, words, turn, posts);
            if (item.isPresent() && gathering.takes(item.get(), behind.getAsInt())) {
                return false;
            }
            // What was taken before was asked before.
            gathering.bring(task.place().chat());
            deliver(task, posts);
            if (turn.hints().traceless()) {
                delivery.forget(task.place().chat(), task.question());
                forgetWhatWasOnItsWay(words.from());
            }
            return true;
        });
    }

    /** An answer in a group may have been sent, but not kept yet, when all that was kept was forgotten. */
    private void forgetWhatWasOnItsWay(Incoming.From from) {
        if (from.privateChat()) {
            outbox.forget(from.sender());
        }
    }

    /** An answer of the data that is one message of words can go with others. */
    private static Optional<Gathering.Item> item(
            Delivery.Task task, Incoming.Words words, Bot.Turn turn, List<Post> posts) {
        boolean plain = !words.from().privateChat() && !words.edited() && !words.forwarded();
        boolean one = plain && turn.replies().size() == 1 && posts.size() == 1;
        return one && posts.getFirst() instanceof Post.Words only
                ? turn.replies()
                        .getFirst()
                        .id()
                        .map(id -> new Gathering.Item(task, words.name(), words.text(), id, only))
                : Optional.empty();
    }

    /** Does as if the command of a button had been typed, if it is the presser's to press. */
    void press(long update, Incoming.Press press) throws Refused {
        Optional<String> command = CallbackData.command(press.data());
        try (PressAnswer answer = new PressAnswer(courier, press.query(), clockwork, calls)) {
            String language = press.from().language();
            if (command.isEmpty()) {
                answer.give(wording.oldButton(language));
            } else if (command.get().equals(Bot.REMOVE)) {
                if (press.message() != 0 && !removal.take(press.from(), press.message(), press.standing())) {
                    answer.give(wording.notYours(language));
                }
            } else if (press.message() != 0 && !mayPress(press.from(), press.message())) {
                answer.give(wording.notYours(language));
            } else if (press.message() != 0) {
                obey(update, press, command.get(), answer);
            }
        }
    }

    private void obey(long update, Incoming.Press press, String command, PressAnswer answer) throws Refused {
        Message message =
                message(press.from(), command, true, Message.Origin.PRESSED).as(request(update, press.message()));
        boolean _ = showing(place(press.from(), press.message()), () -> {
            Delivery.Task below = below(press, update);
            Showing progress = new Showing(delivery, below, PROVISIONAL - 1);
            Bot.Turn turn = bot.apply(message, progress);
            answer.give(turn.hints().notice().orElse(""));
            List<Post> posts = posts(turn);
            if (progress.isShown()) {
                // The answer takes the place of what was shown; what was pressed is done with.
                deliver(below, posts);
                courier.takeButtons(press.from().chat(), press.message());
            } else {
                deliver(inPlace(press, posts, update).orElse(below), posts);
            }
            return true;
        });
    }

    /** In a group who asked, or an administrator. */
    private boolean mayPress(Incoming.From from, long message) {
        return from.privateChat()
                || from.anonymousAdmin()
                || outbox.carried(from.chat(), message).stream().anyMatch(posted -> Removal.isOwn(from, posted))
                || members.isAdmin(from.chat(), from.sender());
    }

    /** Takes an answer away if it is the writer's to take; a hint that it is not would be one message more. */
    void crossOut(Incoming.CrossedOut crossed) throws Refused {
        boolean _ = removal.take(crossed.from(), crossed.message(), crossed.standing());
    }

    /** Says hello in a group that let the bot in. */
    void greet(long update, Incoming.From from) throws Refused {
        Message joined = message(from, "", true, Message.Origin.JOINED);
        Place place = new Place(from.chat(), from.topic(), OptionalLong.empty());
        deliver(
                new Delivery.Task(place, Delivery.besideQuestions(update), update, from.sender()),
                posts(bot.apply(joined, Progress.unseen())));
    }

    /** Says that no answer could be made, under the number of the fault in the log. */
    void apologise(long update, Incoming incoming, String number) throws Refused {
        switch (incoming) {
            case Incoming.Words words -> apologise(task(PROVISIONAL, words), words.from(), number);
            case Incoming.Press press -> apologise(below(press, update), press.from(), number);
            case Incoming.CrossedOut _, Incoming.Inline _, Incoming.Moved _ -> {}
            case Incoming.Membership _, Incoming.Nothing _ -> {}
        }
    }

    /** Says that the data is out of reach, and that the answer will come. */
    void excuse(long update, Incoming incoming) throws Refused {
        switch (incoming) {
            case Incoming.Words words ->
                provisionally(
                        task(PROVISIONAL, words), wording.away(words.from().language()));
            case Incoming.Press press ->
                provisionally(below(press, update), wording.away(press.from().language()));
            case Incoming.CrossedOut _, Incoming.Inline _, Incoming.Moved _ -> {}
            case Incoming.Membership _, Incoming.Nothing _ -> {}
        }
    }

    private void apologise(Delivery.Task task, Incoming.From from, String number) throws Refused {
        provisionally(task, wording.apology(from.language(), number));
    }

    private void provisionally(Delivery.Task task, String text) throws Refused {
        Block sorry = new Block.Paragraph(List.of(Span.plain(text)));
        Delivery.Task provisional = new Delivery.Task(task.place(), task.question(), PROVISIONAL, task.asker());
        deliver(provisional, Rendering.posts(List.of(new Reply.Text(List.of(sorry), List.of()))));
    }

    private <T> T showing(Place place, Work<T> work) throws Refused {
        long begun = System.nanoTime();
        Typing.Sign sign = typing.begin(place);
        T done;
        try {
            done = work.done();
        } finally {
            sign.close();
        }
        meters.answered(Duration.ofNanos(System.nanoTime() - begun));
        return done;
    }

    private static List<Post> posts(Bot.Turn turn) {
        List<Reply> replies =
                turn.replies().stream().map(ReplyWriter.Told::reply).toList();
        return turn.hints().tables() ? Rendering.rich(replies) : Rendering.posts(replies);
    }

    private void deliver(Delivery.Task task, List<Post> posts) throws Refused {
        suspects.made(task.update());
        if (!posts.isEmpty()) {
            delivery.deliver(task, posts);
        }
    }

    private Message message(Incoming.From from, String text, boolean addressed, Message.Origin origin) {
        Message.Kind kind = from.privateChat() ? Message.Kind.PRIVATE : Message.Kind.GROUP;
        OptionalLong topic =
                from.topic().isPresent() ? OptionalLong.of(from.topic().getAsInt()) : OptionalLong.empty();
        boolean admin = from.privateChat()
                || from.anonymousAdmin()
                || (addressed && mayNeedRights(text) && members.isAdmin(from.chat(), from.sender()));
        return new Message(
                new Message.Chat(from.chat(), kind, topic),
                new Message.Sender(from.sender(), from.language(), admin),
                text,
                addressed,
                origin);
    }

    /** Only some commands need an administrator's rights, so only for them is Telegram asked. */
    private boolean mayNeedRights(String text) {
        Matcher command = COMMAND.matcher(text);
        return command.lookingAt() && !forEveryone.contains(command.group(1).toLowerCase(Locale.ROOT));
    }

    /** Updates may be numbered anew one day; with the number of the message they are told apart for good. */
    private static String request(long update, long message) {
        return update + "." + message;
    }

    private static Delivery.Task task(long update, Incoming.Words words) {
        Incoming.From from = words.from();
        return new Delivery.Task(place(from, words.message()), words.message(), update, from.sender());
    }

    /** The message that carries the button becomes the answer, where one message takes the place of one. */
    private Optional<Delivery.Task> inPlace(Incoming.Press press, List<Post> posts, long update) {
        Incoming.From from = press.from();
        boolean one = posts.size() == 1
                && !(posts.getFirst() instanceof Post.File)
                && press.carrier() != Incoming.Carrier.OTHER;
        Optional<Posted> carrier =
                outbox.carried(from.chat(), press.message()).stream().findFirst();
        boolean whole = carrier.isEmpty()
                || (carrier.get().part() == 0
                        && outbox.answering(from.chat(), carrier.get().question())
                                        .size()
                                == 1);
        if (!one || !whole) {
            return Optional.empty();
        }
        // A message that we do not remember is kept under a number that no question has.
        long question = carrier.map(Posted::question).orElse(-press.message());
        if (carrier.isEmpty()) {
            boolean text = press.carrier() == Incoming.Carrier.TEXT;
            outbox.keep(new Posted(from.chat(), question, 0, press.message(), PROVISIONAL, from.sender(), text));
        }
        long asker = carrier.map(Posted::asker).orElse(from.sender());
        return Optional.of(new Delivery.Task(place(from, press.message()), question, update, asker));
    }

    /** An answer of its own, kept under a number that neither a question nor a message has. */
    private static Delivery.Task below(Incoming.Press press, long update) {
        Incoming.From from = press.from();
        return new Delivery.Task(place(from, press.message()), Delivery.besideQuestions(update), update, from.sender());
    }

    /** In a group the question is quoted. */
    private static Place place(Incoming.From from, long message) {
        return new Place(
                from.chat(), from.topic(), from.privateChat() ? OptionalLong.empty() : OptionalLong.of(message));
    }
}
