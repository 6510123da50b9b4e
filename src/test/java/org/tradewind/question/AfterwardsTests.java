package org.tradewind.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradewind.trade.Lang;

/** What people ask after an answer with no more than a few words. */
class AfterwardsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "compare exports in 2014 and 2015 | by how much? | change flow=exports period=2015 since=2014 form=difference",
                "сравни экспорт 2014 и 2015 | на сколько? | change flow=exports period=2015 since=2014 form=difference",
                "exports vs imports 2015 | by how much? | balance flow=balance period=2015",
                "экспорт против импорта 2015 | на сколько? | balance flow=balance period=2015",
                "did exports grow in 2014? | by how much? | change flow=exports period=2014 form=difference",
                "как изменился импорт в 2015 | на сколько? | change flow=imports period=2015 form=difference",
                "growth of exports 2014 | in dollars | change flow=exports period=2014 form=difference",
                "growth of exports 2014 | how many times? | change flow=exports period=2014 form=times",
                "рост экспорта 2014 | во сколько раз? | change flow=exports period=2014 form=times",
                "who bought the most in 2018 | by how much? | ranking flow=exports period=2018 by=partner order=highest from=1 limit=2",
                "Germany vs China 2018 | by how much? | comparison flow=exports partner=DEU,CHN period=2018",
                "trade balance 2013 | how much did it grow? | comparison flow=balance period=2013,2012",
                "торговый баланс 2013 | на сколько вырос? | comparison flow=balance period=2013,2012",
                "экспорт 2011-2015 | а в среднем за год? | series flow=exports period=2011,2012,2013,2014,2015",
                "на сколько вырос экспорт с 2011 по 2015 | в среднем за год? | change flow=exports period=2015 since=2011 form=yearly",
                "growth of exports from 2011 to 2015 | cagr? | change flow=exports period=2015 since=2011 form=yearly",
                "exports vs imports 2015 | how much did they grow? | change flow=exports,imports period=2015 form=percent",
                "экспорт против импорта 2015 | на сколько выросли? | change flow=exports,imports period=2015 form=percent"
            })
    void areToldOfTheQuestionBefore(String first, String then, String reading) {
        assertThat(after(first, then)).isEqualTo(reading);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exports 2020 | which year was the best? | extreme flow=exports by=period order=highest",
                "экспорт 2020 | а какой год лучший? | extreme flow=exports by=period order=highest",
                "exports to the US in 2018 | the worst year? | extreme flow=exports by=period order=lowest",
                "какие страны купили больше чем на 100 млн в 2018 | а какой год лучший? | extreme flow=exports by=period order=highest",
                "exports 2011-2014 | and the lowest? | extreme flow=exports period=2011,2012,2013,2014 by=period order=lowest",
                "экспорт 2011-2014 | а самый маленький? | extreme flow=exports period=2011,2012,2013,2014 by=period order=lowest",
                "exports 2011-2014 | the worst year? | extreme flow=exports period=2011,2012,2013,2014 by=period order=lowest",
                "when were exports highest? | and 2015? | value flow=exports period=2015",
                "в какие годы экспорт был больше 1 млрд | а в 2015? | value flow=exports period=2015",
                "which countries bought more than 100 million in 2018 | what about China? | value flow=exports partner=CHN period=2018",
                "какие страны купили больше чем на 100 млн в 2018 | а Китай? | value flow=exports partner=CHN period=2018",
                "trade balance 2013 | which year was the best? | extreme flow=balance by=period order=highest",
                "торговый баланс 2013 | а худший? | extreme flow=balance by=period order=lowest",
                "imports 2015 | two years earlier? | value flow=imports period=2013",
                "balance 2013 | and two years later? | balance flow=balance period=2015",
                "сальдо за 2015 | а двумя годами раньше? | balance flow=balance period=2013",
                "импорт 2015 | а тремя годами позже? | value flow=imports period=2018",
                "exports in 2014, please | now imports | value flow=imports period=2014",
                "экспорт 2014 | сейчас импорт | value flow=imports period=2014",
                "exports 2014 | and now? | value flow=exports period=2021",
                "экспорт 2014 | а сейчас? | value flow=exports period=2021",
                "what was technology import worth in 2013? | and going the other way? | value flow=exports period=2013",
                "сколько стоил импорт технологий в 2013 году? | а в обратную сторону? | value flow=exports period=2013",
                "Германия, доля в экспорте технологий, 2018 | У Чехии какая? | share flow=exports partner=CZE period=2018 of=flow",
                "экспорт технологий за 2015 год подскажи | переведи это в рубли | value flow=exports period=2015 unit=RUB",
                "exports 2015 | convert that into roubles | value flow=exports period=2015 unit=RUB",
                "топ-3 покупателей 2018 | а сколько заплатил третий? | ranking flow=exports period=2018 by=partner order=highest from=3 limit=1",
                "exports 2011-2015 | except 2013 | series flow=exports period=2011,2012,2014,2015",
                "экспорт 2011-2015 | а без 2013? | series flow=exports period=2011,2012,2014,2015",
                "exports 2014 | sorry, I meant imports | value flow=imports period=2014",
                "экспорт 2014 | вернее, 2013 | value flow=exports period=2013",
                "exports 2014 | and the opposite flow? | value flow=imports period=2014",
                "exports 2020 | /top year | ranking flow=exports by=period order=highest from=1 limit=10"
            })
    void goOnWithTheRightYears(String first, String then, String reading) {
        assertThat(after(first, then)).isEqualTo(reading);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exports to the US in 2018 | and in total? | value flow=exports period=2018",
                "экспорт в США в 2018 | а всего? | value flow=exports period=2018",
                "top 3 markets 2018 | overall? | value flow=exports period=2018",
                "доля Германии 2018 | итого? | value flow=exports period=2018",
                "экспорт по видам 2018 | а всего? | value flow=exports period=2018",
                "exports 2011-2014 | and in total? | series flow=exports period=2011,2012,2013,2014",
                "exports 2020 | in total? | value flow=exports period=2020"
            })
    void theWholeAfterAPartOfIt(String first, String then, String reading) {
        assertThat(after(first, then)).isEqualTo(reading);
    }

    private static String after(String first, String then) {
        Reading before = Shipped.READER.read(Optional.empty(), first, Shipped.CATALOG, Optional.empty());
        Previous previous = new Previous(
                Lang.EN, ((Reading.Understood) before).questions().getLast().query(), List.of());
        return Readings.of(then, Optional.of(previous));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Russia exported $4.5 bn in 2020. Imports were $4.6 bn. The Netherlands bought $1 bn. | 3",
                "is it true that exports were 4.5 bn in 2020 and imports 4.6 bn? | 2",
                "В 2018 году Россия экспортировала технологий на 1,4 млрд долларов, а импортировала на 3 млрд. | 2",
                "In 2018 the US bought 224.3 million, Germany 141.9 million and China 90.8 million | 3",
                "exports rose from 1.28 bn in 2014 to 1.65 bn in 2015 | 2"
            })
    void everyClaimOfATextIsRead(String text, int claims) {
        String readings = Readings.of(text);

        assertThat(readings.split(" && ", -1)).hasSize(claims).allMatch(reading -> reading.startsWith("claim "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hurrah! Exports in 2021 were 4.6 bn dollars. The weather is fine. Imports were 5 bn. | 2",
                "Ура! Экспорт в 2021 году составил 4,6 млрд. Погода хорошая. Импорт составил 5 млрд. | 2"
            })
    void whatIsNoClaimIsPassedOverInAPost(String text, int claims) {
        Reading reading = Shipped.READER.read(Optional.of(Intent.CHECK), text, Shipped.CATALOG, Optional.empty());

        assertThat(((Reading.Understood) reading).questions()).hasSize(claims);
        assertThat(((Reading.Understood) reading).questions().getFirst().remarks())
                .extracting(remark -> remark.id())
                .contains("sentences-passed-over");
    }
}
