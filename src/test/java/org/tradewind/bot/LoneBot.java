package org.tradewind.bot;

import java.time.InstantSource;
import java.util.List;
import org.tradewind.engine.DuckDbLibrary;
import org.tradewind.question.QuestionReader;
import org.tradewind.reply.ReplyWriter;

/** A bot over real data, with a memory that ends with it and nobody who looks after it. */
public final class LoneBot {
    private LoneBot() {}

    public static Bot over(DuckDbLibrary library) {
        return over(library, Memory.inMemory(), InstantSource.system());
    }

    public static Bot over(DuckDbLibrary library, ShortMemory memory, InstantSource clock) {
        return new Bot(
                library,
                new QuestionReader(),
                new ReplyWriter(),
                memory,
                memory,
                new Access(List.of()),
                Operations.none(),
                new Office(library.publishing(), Audit.inMemory(), false),
                clock);
    }
}
