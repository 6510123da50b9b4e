package org.tradewind;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.apache.commons.cli.Options;
import org.tradewind.bot.Access;
import org.tradewind.bot.Audit;
import org.tradewind.bot.Bot;
import org.tradewind.bot.Memory;
import org.tradewind.bot.Message;
import org.tradewind.bot.Office;
import org.tradewind.bot.Operations;
import org.tradewind.bot.Setting;
import org.tradewind.dataset.PackageReader;
import org.tradewind.engine.DuckDbLibrary;
import org.tradewind.engine.EngineSettings;
import org.tradewind.question.QuestionReader;
import org.tradewind.reply.PlainText;
import org.tradewind.reply.Reply;
import org.tradewind.reply.ReplyWriter;
import org.tradewind.store.AnswerFolder;

/** The bot on the terminal: its options, and one question at a time. Whoever sits there is an operator. */
final class Terminal {
    private static final long OPERATOR = 1;
    private static final String DATA = "data";

    private final Optional<Language> lang;
    private final Format format;
    private final Optional<String> dataset;
    private final DataSetting data;
    private final Path state;

    private Terminal(Optional<Language> lang, Format format, Optional<String> dataset, DataSetting data, Path state) {
        this.lang = lang;
        this.format = format;
        this.dataset = dataset;
        this.data = data;
        this.state = state;
    }

    /** The options of every command that answers. */
    static Options options() {
        return new Options()
                .addOption(
                        Arguments.option("lang", "en|ru", "Language of the answers; by default that of the question."))
                .addOption(Arguments.option("format", "text|json", "Format of the answers (default: text)."))
                .addOption(Arguments.option("dataset", "NAME", "Dataset that is asked."))
                .addOption(Arguments.option(DATA, "DIR", "Folder of data packages."));
    }

    static Terminal of(Arguments arguments) {
        return new Terminal(
                arguments.choice("lang", Language.class),
                arguments.choice("format", Format.class).orElse(Format.text),
                arguments.text("dataset"),
                arguments.data(DATA),
                arguments.state());
    }

    /** A language by its code. */
    enum Language {
        en,
        ru
    }

    /** What answers look like. */
    enum Format {
        text,
        json
    }

    /** What is done with an open bot. */
    interface Session {
        void with(Talk talk);
    }

    /** Opens the data, lets the session talk, and closes everything. */
    void open(Session session) {
        // Whoever asks one question waits for all of this: it is made ready side by side.
        CompletableFuture<QuestionReader> reader = CompletableFuture.supplyAsync(QuestionReader::new, Terminal::beside);
        CompletableFuture<Void> engine = CompletableFuture.runAsync(DuckDbLibrary::warmUp, Terminal::beside);
        try (DuckDbLibrary library = data.opened(this::library)) {
            dataset.ifPresent(name -> {
                if (!library.datasets().contains(name)) {
                    throw new UserException(
                            Main.MISUSED,
                            "--dataset: there is no " + name + "; there are: " + String.join(", ", library.datasets()));
                }
            });
            AnswerFolder answers = new AnswerFolder(state.resolve("answers"));
            Bot bot = new Bot(
                    library,
                    reader.join(),
                    new ReplyWriter(),
                    answers,
                    answers,
                    new Access(List.of(OPERATOR)),
                    Operations.none(),
                    new Office(library.publishing(), Audit.inMemory(), false),
                    InstantSource.system());
            engine.join();
            session.with(new Talk(bot, answers, output()));
        }
    }

    private DuckDbLibrary library() {
        return DuckDbLibrary.open(
                data.folder(),
                state.resolve("terminal"),
                new PackageReader(DuckDbLibrary.scanner(EngineSettings.forCores(1))),
                EngineSettings.forCores(1),
                InstantSource.system());
    }

    private static void beside(Runnable task) {
        Thread.ofPlatform().daemon().start(task);
    }

    private static PrintStream output() {
        return new PrintStream(System.out, false, StandardCharsets.UTF_8);
    }

    /** A bot that is open, and where its answers go. */
    final class Talk {
        private final Bot bot;
        private final Memory memory;
        private final PrintStream out;

        private Talk(Bot bot, Memory memory, PrintStream out) {
            this.bot = bot;
            this.memory = memory;
            this.out = out;
        }

        /** Asks in a conversation of this number, and prints the answer. */
        void ask(long conversation, String question) {
            lang.ifPresent(chosen -> memory.set(conversation, Setting.LANGUAGE.key(), chosen.name()));
            dataset.ifPresent(name -> memory.set(conversation, Setting.DATASET.key(), name));
            Bot.Turn turn = bot.respond(new Message(
                    new Message.Chat(conversation, Message.Kind.PRIVATE, OptionalLong.empty()),
                    new Message.Sender(OPERATOR, "", true),
                    question,
                    true,
                    Message.Origin.TYPED));
            switch (format) {
                case json -> out.println(turn.replies().getFirst().json());
                case text -> {
                    turn.replies().forEach(told -> print(told.reply()));
                    out.println();
                }
            }
            if (out.checkError()) {
                // Main tells why.
                throw new UserException(Main.FAILED, List.of());
            }
        }

        private void print(Reply reply) {
            out.println(PlainText.of(reply).stripTrailing());
            switch (reply) {
                case Reply.Text text -> {}
                case Reply.Picture picture ->
                    save(picture.png().name(), picture.png().content());
                case Reply.Document document ->
                    save(document.file().name(), document.file().content());
            }
        }

        /** Pictures and files cannot be shown on a terminal: they are put beside whoever asked. */
        private void save(String name, byte[] content) {
            try {
                Path file = Files.write(Path.of(name), content);
                out.println("→ " + file);
            } catch (java.io.IOException e) {
                throw new UserException(Main.FAILED, "cannot write " + name + " here: " + e.getMessage());
            }
        }
    }
}
