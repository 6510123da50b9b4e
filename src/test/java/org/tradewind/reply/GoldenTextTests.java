package org.tradewind.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tradewind.trade.Lang;

/**
 * Whole replies against readable files. After a wanted change, run with {@code -Dgolden=write} and read the difference.
 */
class GoldenTextTests {
    private final ReplyWriter writer = new ReplyWriter();

    @ParameterizedTest
    @EnumSource(Lang.class)
    void repliesReadAsInTheFile(Lang lang) {
        StringBuilder told = new StringBuilder();
        Exchanges.all()
                .forEach((name, outcome) -> told.append("## ")
                        .append(name)
                        .append("\n\n")
                        .append(reply(new Exchange("the question", lang, Samples.catalog(), outcome)))
                        .append("\n\n"));
        compare("replies_" + lang.code() + ".txt", told.toString());
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void proofsAndCitationsReadAsInTheFile(Lang lang) {
        StringBuilder told = new StringBuilder();
        for (String name : List.of("value", "balance", "share", "together")) {
            Exchange exchange = Exchanges.of(name, lang);
            told.append("## why ").append(name).append("\n\n");
            told.append(PlainText.of(writer.why(exchange, "abcdefghjk"))).append("\n\n");
        }
        told.append("## cite balance\n\n");
        told.append(PlainText.of(writer.cite(Exchanges.of("balance", lang), "abcdefghjk")))
                .append("\n");
        compare("proofs_" + lang.code() + ".txt", told.toString());
    }

    @Test
    void sameExchangeGivesTheSameBytes() {
        Map<String, Exchange.Outcome> outcomes = Exchanges.all();
        assertThat(outcomes).allSatisfy((name, _) -> {
            ReplyWriter.Told first = writer.tell(Exchanges.of(name, Lang.EN));
            ReplyWriter.Told second = writer.tell(Exchanges.of(name, Lang.EN));
            assertThat(second).isEqualTo(first);
        });
    }

    private String reply(Exchange exchange) {
        ReplyWriter.Told told = writer.tell(exchange);
        StringBuilder text = new StringBuilder(PlainText.of(told.reply()));
        told.reply().buttons().forEach(row -> {
            text.append("\n");
            row.forEach(button -> text.append('[')
                    .append(button.label())
                    .append(" | ")
                    .append(button.command())
                    .append("] "));
        });
        return text.toString().replaceAll(" +\n", "\n").stripTrailing();
    }

    private static void compare(String file, String told) {
        if ("write".equals(System.getProperty("golden"))) {
            write(file, told);
        }
        assertThat(told).isEqualTo(read(file));
    }

    private static void write(String file, String told) {
        try {
            Files.writeString(Path.of("src/test/resources/org/tradewind/reply", file), told);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String file) {
        Path written = Path.of("src/test/resources/org/tradewind/reply", file);
        try (InputStream in = Files.newInputStream(written)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
