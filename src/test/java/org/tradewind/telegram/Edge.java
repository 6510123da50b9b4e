package org.tradewind.telegram;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.tradewind.bot.Bot;
import org.tradewind.bot.Message;
import org.tradewind.bot.Progress;
import org.tradewind.reply.Block;
import org.tradewind.reply.Button;
import org.tradewind.reply.Reply;
import org.tradewind.reply.ReplyWriter;
import org.tradewind.reply.Span;
import org.tradewind.simulator.Simulator;
import org.tradewind.store.Store;

/** The real edge with a real store, against a simulator, with a bot whose answers a test chooses. */
final class Edge implements AutoCloseable {
    static final Duration SOON = Duration.ofSeconds(20);

    static final List<Menu> MENUS = List.of(
            new Menu(new Menu.Audience.PrivateChats(), "", List.of(new Menu.Item("exports", "What was sold", false))),
            new Menu(new Menu.Audience.PrivateChats(), "ru", List.of(new Menu.Item("exports", "Экспорт", false))),
            new Menu(new Menu.Audience.Groups(), "", List.of(new Menu.Item("exports", "What was sold", false))));

    private final Store store;
    private final TelegramBot bot;

    Edge(Simulator simulator, Path folder, Function<Message, Bot.Turn> answers) {
        this(simulator.url(), simulator.token(), folder, true, answers);
    }

    Edge(URI server, String token, Path folder, boolean limits, Function<Message, Bot.Turn> answers) {
        this(new TelegramSettings(token, Optional.of(server), limits), folder, answers);
    }

    Edge(TelegramSettings settings, Path folder, Function<Message, Bot.Turn> answers) {
        this(
                settings,
                folder,
                (message, progress) -> message.origin() == Message.Origin.JOINED ? silence() : answers.apply(message));
    }

    /** With a bot that may show how far it is. */
    Edge(TelegramSettings settings, Path folder, BiFunction<Message, Progress, Bot.Turn> answers) {
        store = Store.open(folder, Clock.systemUTC());
        bot = new TelegramBot(
                settings,
                answers,
                new TelegramBot.Ports(store.inbox(), store.outbox(), store.memory()),
                MENUS,
                new PlainWording(),
                new SimpleMeterRegistry(),
                Clock.systemUTC(),
                new Random(1));
        bot.start();
    }

    TelegramBot bot() {
        return bot;
    }

    Store store() {
        return store;
    }

    static Bot.Turn text(String words, Button... buttons) {
        List<Block> blocks = List.of(new Block.Paragraph(List.of(Span.plain(words))));
        List<List<Button>> rows = buttons.length == 0 ? List.of() : List.of(List.of(buttons));
        return turn(new Reply.Text(blocks, rows));
    }

    static Bot.Turn turn(Reply... replies) {
        return new Bot.Turn(List.of(replies).stream()
                .map(reply -> new ReplyWriter.Told(Optional.empty(), reply, "{}"))
                .toList());
    }

    static Bot.Turn silence() {
        return new Bot.Turn(List.of());
    }

    /** Says back what was said, where it was said to the bot. */
    static Bot.Turn echo(Message message) {
        return message.addressed() ? text("echo " + message.text()) : silence();
    }

    @Override
    public void close() {
        bot.close();
        store.close();
    }

    private static final class PlainWording implements Wording {
        @Override
        public String apology(String language, String number) {
            return "Sorry, fault " + number;
        }

        @Override
        public String away(String language) {
            return "The data is away";
        }

        @Override
        public String oldButton(String language) {
            return "This button is old";
        }

        @Override
        public String notYours(String language) {
            return "This answer is not yours";
        }
    }
}
