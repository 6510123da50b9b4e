package org.tradewind.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradewind.trade.Catalog;

/** Follow-ups in data of many reporters: which side of the trade a country belongs to. */
class WorldFollowUpTests {
    private static final Catalog WORLD = Shipped.read(Path.of("src/test/resources/packages/small-world"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "top exporters 2020 | а Китай? | value flow=exports reporter=CHN period=2020",
                "exports of China 2020 | biggest buyer there | ranking flow=exports reporter=CHN period=2020 by=partner order=highest from=1 limit=1",
                "exports of Germany 2020 | and France? | value flow=exports reporter=FRA period=2020",
                "exports of Germany 2020 | to France? | value flow=exports reporter=DEU partner=FRA period=2020",
                "exports of Germany 2020 | and from France? | value flow=exports reporter=FRA period=2020",
                "exports of Germany to China 2020 | and France? | value flow=exports reporter=DEU partner=FRA period=2020",
                "exports of Germany to China 2020 | and of France? | value flow=exports reporter=FRA partner=CHN period=2020",
                "imports of Egypt 2020 | and from Russia? | value flow=imports reporter=EGY partner=RUS period=2020",
                "exports of Germany 2020 | and imports? | value flow=imports reporter=DEU period=2020",
                "exports of Germany 2020 | top 3 partners | ranking flow=exports reporter=DEU period=2020 by=partner order=highest from=1 limit=3",
                "exports of Germany 2020 | compare with France | comparison flow=exports reporter=DEU,FRA period=2020",
                "экспорт Германии 2020 | а Франции? | value flow=exports reporter=FRA period=2020",
                "экспорт Германии 2020 | а во Францию? | value flow=exports reporter=DEU partner=FRA period=2020",
                "экспорт Германии в Китай 2020 | а во Францию? | value flow=exports reporter=DEU partner=FRA period=2020",
                "импорт Египта 2020 | а из России? | value flow=imports reporter=EGY partner=RUS period=2020",
                "экспорт Германии 2020 | а импорт? | value flow=imports reporter=DEU period=2020",
                "экспорт России 2020 | а пшеницы? | value flow=exports reporter=RUS product=1001 period=2020"
            })
    void keepsTheOtherSide(String first, String then, String reading) {
        Reading before = read(first, Optional.empty());
        assertThat(before).isInstanceOf(Reading.Understood.class);
        Previous previous = new Previous(
                before.lang(),
                ((Reading.Understood) before).questions().getFirst().query(),
                List.of());
        assertThat(Readings.written(read(then, Optional.of(previous)))).isEqualTo(reading);
    }

    private static Reading read(String question, Optional<Previous> previous) {
        return Shipped.READER.read(Optional.empty(), question, WORLD, previous);
    }
}
