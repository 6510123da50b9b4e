package org.tradewind.question;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tradewind.trade.Asked;
import org.tradewind.trade.Catalog;

/** Readings as the phrasebook writes them. */
final class Readings {
    private Readings() {}

    static String of(String question) {
        return of(question, Optional.empty());
    }

    static String of(String question, Optional<Previous> previous) {
        return of(question, Shipped.CATALOG, previous);
    }

    static String of(String question, Catalog catalog, Optional<Previous> previous) {
        Optional<Intent> intent = Optional.empty();
        String words = question;
        if (question.startsWith("/")) {
            String command = question.split(" ", 2)[0];
            intent = Optional.of(Intent.valueOf(command.substring(1).toUpperCase(Locale.ROOT)));
            words = question.substring(command.length()).strip();
        }
        return written(Shipped.READER.read(intent, words, catalog, previous));
    }

    /** What is asked of the period that the answer before tells names it so. */
    private static String written(Asked asked) {
        String query = asked.query().notation();
        return asked.then() ? query.replaceAll("period=\\S+", "period=told") : query;
    }

    static String written(Reading reading) {
        return switch (reading) {
            case Reading.Understood understood ->
                understood.questions().stream().map(Readings::written).collect(Collectors.joining(" && "));
            case Reading.Ambiguous ambiguous -> "?" + ambiguous.choices().size();
            case Reading.NotUnderstood not -> "!" + not.why();
            case Reading.Act act -> "=" + act.action();
        };
    }
}
