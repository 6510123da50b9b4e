package org.tradewind.bench;

import java.time.InstantSource;
import java.util.List;
import org.tradewind.bot.Access;
import org.tradewind.bot.Audit;
import org.tradewind.bot.Bot;
import org.tradewind.bot.Memory;
import org.tradewind.bot.Office;
import org.tradewind.bot.Operations;
import org.tradewind.bot.ShortMemory;
import org.tradewind.engine.DuckDbLibrary;
import org.tradewind.question.QuestionReader;
import org.tradewind.reply.ReplyWriter;

/** The bot as benchmarks ask it: real data, and a memory that ends with it. */
final class BenchBot {
    private BenchBot() {}

    static Bot over(DuckDbLibrary library) {
        ShortMemory memory = Memory.inMemory();
        return new Bot(
                library,
                new QuestionReader(),
                new ReplyWriter(),
                memory,
                memory,
                new Access(List.of()),
                Operations.none(),
                new Office(library.publishing(), Audit.inMemory(), false),
                InstantSource.system());
    }
}
