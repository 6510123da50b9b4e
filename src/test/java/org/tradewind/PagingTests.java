package org.tradewind;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.simulator.Button;
import org.tradewind.simulator.SentMessage;
import org.tradewind.simulator.Simulator;

/** A list of twenty markets, ten at a time, over real HTTP. */
class PagingTests {
    private static final String LAST = "hik-2018-exports-kaz-usd,value,exports,RUS,KAZ,,2018,,23.7,";
    private static final List<String> MARKETS =
            List.of("USA DEU CHE CHN GBR CZE IND CYP BLR KAZ FRA ITA ESP POL TUR JPN KOR BRA UZB ARM".split(" "));

    @TempDir
    Path folder;

    private Neighbourhood town;
    private Simulator simulator;

    @BeforeEach
    void open() {
        town = Neighbourhood.in(folder);
        simulator = town.simulator();
        String rows = IntStream.range(0, MARKETS.size())
                .mapToObj(i -> row(MARKETS.get(i), 42 - 2 * i))
                .collect(Collectors.joining());
        town.change("observations.csv", LAST, rows + LAST);
        publish();
    }

    @AfterEach
    void close() {
        town.close();
    }

    private static String row(String partner, int millions) {
        return "more-%s,value,exports,RUS,%s,,2015,,%d.1,,USD m,exact,,A,hik-russland-2019,\n"
                .formatted(partner.toLowerCase(Locale.ROOT), partner, millions);
    }

    private void publish() {
        deed("/reload", "waits to be published");
        deed("/publish", "is now served");
    }

    private void deed(String words, String outcome) {
        SentMessage said = town.ask(Neighbourhood.ADMIN, words);
        town.await(said, now -> now.text().contains(outcome));
    }

    private static List<String> turns(SentMessage message) {
        return message.buttons().stream()
                .map(Button::text)
                .filter(label -> label.startsWith("←") || label.endsWith("→"))
                .toList();
    }

    @Test
    void thePagesTurnInPlaceForthAndBack() {
        long anna = simulator.addUser("Anna", "en");
        SentMessage first = town.ask(anna, "top 20 markets 2015");
        assertThat(first.text()).contains("United States", "Rows 1 to 10 of 20").doesNotContain("Armenia");
        assertThat(turns(first)).containsExactly("Page 2 of 2 →");
        SentMessage second =
                town.press(anna, first, "Page 2 of 2 →", now -> now.text().contains("Rows 11 to 20 of 20"));
        assertThat(second.text()).contains("Armenia").doesNotContain("Kazakhstan");
        assertThat(turns(second)).containsExactly("← Page 1 of 2");
        SentMessage back =
                town.press(anna, second, "← Page 1 of 2", now -> now.text().contains("Rows 1 to 10 of 20"));
        assertThat(back.text()).isEqualTo(first.text());
        assertThat(simulator.sent(anna)).hasSize(1);
    }

    @Test
    void theyTurnInRussianToo() {
        long boris = simulator.addUser("Борис", "ru");
        SentMessage first = town.ask(boris, "топ 20 рынков 2015");
        assertThat(first.text()).contains("США", "Строки с 1 по 10 из 20").doesNotContain("Армения");
        SentMessage second =
                town.press(boris, first, "Стр. 2 из 2 →", now -> now.text().contains("Строки с 11 по 20 из 20"));
        assertThat(second.text()).contains("Армения");
        SentMessage back =
                town.press(boris, second, "← Стр. 1 из 2", now -> now.text().contains("Строки с 1 по 10 из 20"));
        assertThat(back.text()).isEqualTo(first.text());
    }

    @Test
    void aPageOfEarlierDataSaysSoAndShowsWhatWasGiven() {
        long anna = simulator.addUser("Anna", "en");
        SentMessage first = town.ask(anna, "top 20 markets 2015");
        town.change(
                "observations.csv",
                "more-arm,value,exports,RUS,ARM,,2015,,4.1",
                "more-arm,value,exports,RUS,ARM,,2015,,4.3");
        town.change("datapackage.json", "\"version\": \"1.0.0\"", "\"version\": \"1.0.1\"");
        publish();
        assertThat(town.notice(anna, first, "Page 2 of 2 →")).contains("earlier data", "1.0.1");
        SentMessage second = town.await(first, now -> now.text().contains("Rows 11 to 20 of 20"));
        assertThat(second.text()).contains("$4.1 m").doesNotContain("$4.3 m");
    }
}
