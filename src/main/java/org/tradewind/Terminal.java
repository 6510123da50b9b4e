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
import picocli.CommandLine.Option;

/** The bot on the terminal: its options, and one question at a time. Whoever sits there is an operator. */
final class Terminal {
    private static final long OPERATOR = 1;

    @Option(
            names = "--lang",
            paramLabel = "en|ru",
            description = "Language of the answers; by default that of the question.")
    private Optional<Language> lang = Optional.empty();

    @Option(names = "--format", paramLabel = "text|json", description = "Format of the answers (default: text).")
    private Format format = Format.text;

    @Option(names = "--dataset", paramLabel = "NAME", description = "Dataset that is asked.")
    private Optional<String> dataset = Optional.empty();

    @Option(names = "--data", paramLabel = "DIR", description = "Folder of data packages.")
    private Optional<Path> data = Optional.empty();

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
        Home home = Home.here();
        // The reader's words are loaded while the data is opened: whoever asks one question waits for both.
        CompletableFuture<QuestionReader> reader = CompletableFuture.supplyAsync(QuestionReader::new);
        try (DuckDbLibrary library = DuckDbLibrary.open(
                data.orElseGet(home::data),
                home.state().resolve("terminal"),
                new PackageReader(),
                EngineSettings.forCores(1),
                InstantSource.system())) {
            dataset.ifPresent(name -> {
                if (!library.datasets().contains(name)) {
                    throw new UserException(
                            Main.MISUSED,
                            "--dataset: there is no " + name + "; there are: " + String.join(", ", library.datasets()));
                }
            });
            Memory memory = Memory.inMemory();
            Bot bot = new Bot(
                    library,
                    reader.join(),
                    new ReplyWriter(),
                    memory,
                    new AnswerFolder(home.state().resolve("answers")),
                    new Access(List.of(OPERATOR)),
                    Operations.none(),
                    new Office(library.publishing(), Audit.inMemory(), false),
                    InstantSource.system());
            session.with(new Talk(bot, memory, output()));
        }
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
            out.flush();
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
