package org.tradewind.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages that point at what was said before: read where it is there, refused or asked back where it is not. */
class PointingTests {

    private static String after(String first, String then) {
        Reading reading = Shipped.READER.read(Optional.empty(), first, Shipped.CATALOG, Optional.empty());
        assertThat(reading).as(first).isInstanceOf(Reading.Understood.class);
        Reading.Understood before = (Reading.Understood) reading;
        return Readings.of(
                then,
                Optional.of(new Previous(
                        reading.lang(), before.questions().getFirst().query(), List.of())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "which countries bought more than 100 million in 2018 | and more than 50? | filter flow=exports period=2018 by=partner within=>5E+7",
                "в каких годах импорт был больше 2 млрд | а больше 2,3? | filter flow=imports by=period within=>2.3E+9",
                "top markets 2018 | and more than 50? | ?2",
                "топ 3 покупателей 2018 | а если пять | ranking flow=exports period=2018 by=partner order=highest from=1 limit=5",
                "топ 3 покупателей 2018 | а первые шесть? | ranking flow=exports period=2018 by=partner order=highest from=1 limit=6",
                "top 3 buyers 2018 | and the first six? | ranking flow=exports period=2018 by=partner order=highest from=1 limit=6",
                "Russian tech sales to Germany in 2018 | now the US | value flow=exports partner=USA period=2018",
                "экспорт 2012 | да не экспорт, импорт | value flow=imports period=2012",
                "which countries bought more than 100 million in 2018 | and more than 50 million? | filter flow=exports period=2018 by=partner within=>5E+7",
                "top markets 2018 | only those above 90m | filter flow=exports period=2018 by=partner within=>9E+7",
                "топ-10 покупателей 2018 | сколько из них купили больше 90 млн | filter flow=exports period=2018 by=partner within=>9E+7",
                "compare Germany and China in 2018 | both | comparison flow=exports partner=DEU,CHN period=2018",
                "сравни США и Германию за 2018 | оба | comparison flow=exports partner=USA,DEU period=2018",
                "compare Germany and China in 2018 | both together | !NOT_ADDITIVE",
                "exports and imports 2014 | both together | value flow=turnover period=2014",
                "exports to Germany in 2018 | both | !UNKNOWN_WORDS",
                "exports to Germany in 2018 | compare those two years | !UNKNOWN_WORDS",
                "exports to Germany in 2018 | biggest buyer there | !UNKNOWN_WORDS",
                "экспорт в Германию 2018 | кто там главный покупатель | !UNKNOWN_WORDS",
                "exports to Germany in 2018 | which one is bigger | !UNKNOWN_WORDS",
                "импорт 2014 | а разница | !UNKNOWN_WORDS",
                "exports 2018 vs 2020 | difference? | change flow=exports period=2020 since=2018 form=difference",
                "exports 2014 | and the year before? | value flow=exports period=2013",
                "экспорт 2014 | а годом раньше | value flow=exports period=2013",
                "экспорт 2014 | а годом позже | value flow=exports period=2015",
                "imports 2011-2013 | sum? | series flow=imports period=2011,2012,2013",
                "exports to China 2018 | and how much did they buy in 2020 | value flow=exports partner=CHN period=2020",
                "дефицит по годам | а профицит был? | filter flow=balance by=period within=>0",
                "biggest deficit | and the smallest? | extreme flow=balance by=period order=highest",
                "доля тройки лидеров в 2018 | доля Китая | share flow=exports partner=CHN period=2018 of=flow"
            })
    void isReadWithWhatWasSaidBefore(String first, String then, String reading) {
        assertThat(after(first, then)).as(then).isEqualTo(reading);
    }

    @Test
    void saysThatSharesAreNotAddedUp() {
        Reading reading =
                Shipped.READER.read(Optional.empty(), "доля тройки лидеров в 2018", Shipped.CATALOG, Optional.empty());
        assertThat(((Reading.Understood) reading).questions().getFirst().remarks())
                .extracting(r -> r.id())
                .contains("shares-not-added");
    }
}
