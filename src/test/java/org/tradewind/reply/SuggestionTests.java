package org.tradewind.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tradewind.dataset.PackageReader;
import org.tradewind.engine.DuckDbLibrary;
import org.tradewind.engine.EngineSettings;
import org.tradewind.question.Intent;
import org.tradewind.question.QuestionReader;
import org.tradewind.question.Reading;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Asked;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Lang;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Notation;
import org.tradewind.trade.Query;
import org.tradewind.trade.TradeData;

/** What is suggested where there is no figure is read back as the very query that it stands for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuggestionTests {
    private static final Path QUERIES = Path.of("src/test/resources/engine/russia-technology-trade.txt");

    private final QuestionReader reader = new QuestionReader();
    private DuckDbLibrary library;

    @BeforeAll
    void openTheDataThatShips(@TempDir Path versions) {
        library = DuckDbLibrary.open(
                Path.of("data"),
                versions,
                new PackageReader(),
                new EngineSettings(1, 2, "1GB"),
                InstantSource.system());
    }

    @AfterAll
    void closeIt() {
        library.close();
    }

    private TradeData data() {
        return library.borrow("russia-technology-trade").orElseThrow();
    }

    private static List<Query> queries() throws IOException {
        return Files.readAllLines(QUERIES).stream()
                .filter(line -> line.startsWith("> "))
                .map(line -> Notation.read(line.substring(2)))
                .toList();
    }

    private static Set<Query> suggested(TradeData data) throws IOException {
        Set<Query> suggested = new LinkedHashSet<>();
        for (Query query : queries()) {
            if (data.answer(query) instanceof Answer.NoData none) {
                suggested.addAll(none.nearest());
            }
        }
        return suggested;
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void suggestionsAreReadAsTheQueriesThatTheyStandFor(Lang lang) throws IOException {
        try (TradeData data = data()) {
            Asks asks = new Asks(Voice.of(lang, data.catalog()));
            Set<Query> suggested = suggested(data);
            assertThat(suggested).hasSizeGreaterThan(10);
            assertThat(suggested).allSatisfy(query -> {
                String words = asks.of(query);
                assertThat(read(Optional.empty(), words, data)).as(words).isEqualTo(asked(query));
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void bothBoundsOfARangeAreReadBack(Lang lang) {
        try (TradeData data = data()) {
            Asks asks = new Asks(Voice.of(lang, data.catalog()));
            for (String within : List.of(">6E+7<1E+8", ">=6E+7<1E+8", ">6E+7<=1E+8", ">=6E+7<=1E+8")) {
                String query = "filter flow=exports period=2018 by=partner within=" + within;
                String words = asks.of(Notation.read(query));
                assertThat(read(Optional.empty(), words, data)).as(words).isEqualTo(query);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void theirButtonsAskTheSame(Lang lang) throws IOException {
        try (TradeData data = data()) {
            FollowUps next = new FollowUps(Voice.of(lang, data.catalog()));
            assertThat(suggested(data)).allSatisfy(query -> {
                String command = next.button(query).orElseThrow().command();
                assertThat(read(command, data)).as(command).isEqualTo(asked(query));
            });
        }
    }

    /** A balance is the same question in words whether it is queried as one figure or as a balance. */
    private static String asked(Query query) {
        boolean balance = query instanceof Query.Value value
                && value.where().flows().equals(List.of(Flow.BALANCE))
                && value.where().measure().equals(Measure.VALUE);
        return balance ? new Query.Balance(query.slice().orElseThrow()).notation() : query.notation();
    }

    private String read(String typed, TradeData data) {
        if (!typed.startsWith("/")) {
            return read(Optional.empty(), typed, data);
        }
        String[] parts = typed.substring(1).split(" ", 2);
        return read(Optional.of(Intent.valueOf(parts[0].toUpperCase(Locale.ROOT))), parts[1], data);
    }

    private String read(Optional<Intent> intent, String words, TradeData data) {
        Reading reading = reader.read(intent, words, data.catalog(), Optional.empty());
        return reading instanceof Reading.Understood understood
                ? understood.questions().getFirst().query().notation()
                : reading.toString();
    }

    /** Groups are no countries, and are told beside them. */
    @Test
    void coverageCountsCountries() {
        try (TradeData data = data()) {
            Query query = new Query.Coverage(Optional.empty());
            Exchange.Outcome outcome =
                    new Exchange.Outcome.Answered(List.of(Asked.of(query)), List.of(data.answer(query)));
            Exchange exchange = new Exchange("coverage", Lang.EN, data.catalog(), outcome);
            assertThat(PlainText.of(new ReplyWriter().tell(exchange).reply()))
                    .contains("2018 – 10 countries (")
                    .contains(") and the CIS countries; 2020 – 6 countries (");
        }
    }
}
