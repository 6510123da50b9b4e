package org.tradewind.bot;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.tradewind.question.QuestionReader;
import org.tradewind.reply.Block;
import org.tradewind.reply.Button;
import org.tradewind.reply.ReplyWriter;
import org.tradewind.reply.ReplyWriter.Told;
import org.tradewind.reply.Span;

/** A whole bot over {@link FixedLibrary}, with all that a test may look at. */
final class BotFixture {
    final FixedLibrary library = new FixedLibrary();
    final FixedPress press = new FixedPress(library);
    final Audit audit = Audit.inMemory();
    final ShortMemory memory = Memory.inMemory();
    final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T10:00:00Z"));
    final Bot bot = new Bot(
            library,
            new QuestionReader(),
            new ReplyWriter(),
            memory,
            memory,
            new Access(List.of(Messages.OPERATOR)),
            () -> List.of(new Operations.Line(Operations.Gauge.UPDATES_WAITING, 3)),
            new Office(press, audit, false),
            clock);

    static List<Command> commands() {
        return new BotFixture().bot.commands();
    }

    List<Told> ask(Message message) {
        return bot.respond(message).replies();
    }

    /** All that is said to a message, as text. */
    String said(Message message) {
        return ask(message).stream().map(BotFixture::text).collect(Collectors.joining("\n\n"));
    }

    /** The commands of all buttons under the replies to a message. */
    List<String> offered(Message message) {
        return ask(message).stream()
                .flatMap(told -> told.reply().buttons().stream())
                .flatMap(List::stream)
                .map(Button::command)
                .toList();
    }

    static String text(Told told) {
        return told.reply().blocks().stream().map(BotFixture::text).collect(Collectors.joining("\n"));
    }

    private static String text(Block block) {
        return switch (block) {
            case Block.Paragraph p -> p.spans().stream().map(Span::text).collect(Collectors.joining());
            case Block.Table table -> String.join("\n", table.lines());
            case Block.Fold fold ->
                fold.paragraphs().stream().map(BotFixture::text).collect(Collectors.joining("\n"));
        };
    }
}
