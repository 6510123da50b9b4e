package org.tradewind.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradewind.trade.Asked;
import org.tradewind.trade.Part;
import org.tradewind.trade.Remark;

class ConversationTests {

    private static Asked asked(String question, Optional<Previous> previous) {
        Reading reading = Shipped.READER.read(Optional.empty(), question, Shipped.CATALOG, previous);
        assertThat(reading).as(question).isInstanceOf(Reading.Understood.class);
        return ((Reading.Understood) reading).questions().getFirst();
    }

    private static Asked after(String first, String then) {
        Asked before = asked(first, Optional.empty());
        Reading reading = Shipped.READER.read(Optional.empty(), first, Shipped.CATALOG, Optional.empty());
        return asked(then, Optional.of(new Previous(reading.lang(), before.query(), List.of())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "what did Belarus buy from Russia in 2018 | and what did russia buy from them? | value flow=imports partner=BLR period=2018",
                "technology exports to Belarus 2018 | what did they buy from Russia? | value flow=exports partner=BLR period=2018",
                "что Беларусь купила у России в 2018 | а что Россия купила у них? | value flow=imports partner=BLR period=2018",
                "exports 2018 | Сколько купила Индия, а нее Китай, в 2018 году? | value flow=exports partner=IND period=2018",
                "bottom three buyers 2018 | total exports that year? | value flow=exports period=2018",
                "топ покупателей 2018 | общий импорт за тот год? | value flow=imports period=2018",
                "top buyers of tech 2018 | only the CIS | ranking flow=exports partner=CIS period=2018 by=partner order=highest from=1 limit=10",
                "топ покупателей технологий 2018 | только снг | ranking flow=exports partner=CIS period=2018 by=partner order=highest from=1 limit=10",
                "Technology imports for 2011 | and 2015? | value flow=imports period=2015",
                "Импорт технологий за 2011 | а 2015? | value flow=imports period=2015",
                "Сколько продали Индии в 2018 году? | Казахстану? | value flow=exports partner=KAZ period=2018",
                "exports to Switzerland, 2020 | 2019? | value flow=exports partner=CHE period=2019",
                "exports 2014 | imports? | value flow=imports period=2014",
                "экспорт 2014 | а импорт? | value flow=imports period=2014",
                "exports to Germany 2018 | compare it with China | comparison flow=exports partner=DEU,CHN period=2018",
                "экспорт в Германию 2018 | сравни с США | comparison flow=exports partner=DEU,USA period=2018",
                "exports 2014 | in roubles | value flow=exports period=2014 unit=RUB",
                "экспорт 2014 | а в рублях? | value flow=exports period=2014 unit=RUB",
                "экспорт 2014 | а то же самое в рублях? | value flow=exports period=2014 unit=RUB",
                "imports 2012 | compare with 2011 | comparison flow=imports period=2012,2011",
                "exports to Germany 2018 | share? | share flow=exports partner=DEU period=2018 of=flow",
                "exports in 2015 | how many times more than 2011? | change flow=exports period=2015 since=2011 form=times",
                "Imports in 2018 | by category | breakdown flow=imports period=2018 by=product",
                "exports 2014 | change the year to 2013 | value flow=exports period=2013",
                "экспорт 2014 | поменяй год на 2013 | value flow=exports period=2013",
                "imports 2014 | not imports, exports | value flow=exports period=2014",
                "top markets 2018 | who is second? | ranking flow=exports period=2018 by=partner order=highest from=2 limit=1",
                "рост экспорта 2015 к 2014 | а в разах? | change flow=exports period=2015 since=2014 form=times",
                "рост экспорта 2015 к 2014 | а в деньгах? | change flow=exports period=2015 since=2014 form=difference",
                "доля США 2018 | а сальдо? | balance flow=balance partner=USA period=2018",
                "exports in 2014 and 2015 | by how much? | change flow=exports period=2015 since=2014 form=difference",
                "экспорт 2014 и 2015 | на сколько? | change flow=exports period=2015 since=2014 form=difference",
                "did exports grow in 2014? | by how much? | change flow=exports period=2014 form=difference",
                "compare exports and imports 2014 | by how much? | balance flow=balance period=2014",
                "сравни США и Германию 2018 | на сколько? | comparison flow=exports partner=USA,DEU period=2018",
                "баланс 2020 | доля Нидерландов в 2020 | share flow=exports partner=NLD period=2020 of=flow",
                "imports 2018 | more than exports? | comparison flow=imports,exports period=2018",
                "imports 2018 | is it more than 1 bn? | claim says=amount:more_than:1E+9:1E+9::USD about value flow=imports period=2018",
                "exports to China 2018 | top 3 | ranking flow=exports period=2018 by=partner order=highest from=1 limit=3",
                "кто главный покупатель в 2018? | а второй? | ranking flow=exports period=2018 by=partner order=highest from=2 limit=1",
                "top 5 markets 2018 | by share | ranking measure=share flow=exports period=2018 by=partner order=highest from=1 limit=5",
                "top 5 markets 2018 | except USA | ranking flow=exports except=USA period=2018 by=partner order=highest from=1 limit=5",
                "exports 2014 | was that the biggest ever? | extreme flow=exports by=period order=highest",
                "Импорт технологий 2021 | А за прошлый месяц? | value flow=imports period=2021-12"
            })
    void goesOnFromTheQuestionBefore(String first, String then, String reading) {
        assertThat(after(first, then).query().notation()).isEqualTo(reading);
    }

    /** What several messages lead to, each after all those before it. */
    private static String talked(String talk) {
        Optional<Previous> before = Optional.empty();
        String last = "";
        for (String said : talk.split(" / ", -1)) {
            Reading reading = Shipped.READER.read(Optional.empty(), said, Shipped.CATALOG, before);
            last = Readings.written(reading);
            if (reading instanceof Reading.Understood understood) {
                Previous now = new Previous(
                        reading.lang(), understood.questions().getLast().query(), List.of());
                before = Optional.of(now.after(before));
            }
        }
        return last;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exports to US 2018 / and Germany? / who bought more? | comparison flow=exports partner=USA,DEU period=2018",
                "экспорт в США 2018 / а Германия? / кто больше? | comparison flow=exports partner=USA,DEU period=2018",
                "exports 2014 / imports? / difference? | balance flow=balance period=2014",
                "экспорт в 2014 / а импорт? / разница? | balance flow=balance period=2014",
                "exports 2014 / imports? / together? | value flow=turnover period=2014",
                "экспорт 2014 / импорт? / а вместе? | value flow=turnover period=2014",
                "exports 2014 / and 2015? / what's the difference? | change flow=exports period=2015 since=2014 form=difference",
                "экспорт 2014 / а 2015? / во сколько раз? | change flow=exports period=2015 since=2014 form=times",
                "exports to China 2018 / and in 2020? / by how many percent did it grow? | change flow=exports partner=CHN period=2020 since=2018 form=percent",
                "экспорт в Китай 2018 / а в 2020? / во сколько раз вырос? | change flow=exports partner=CHN period=2020 since=2018 form=times",
                "imports 2020 / and exports? / ratio? | comparison flow=imports,exports period=2020",
                "импорт 2020 / экспорт? / отношение? | comparison flow=imports,exports period=2020",
                "share of the US 2018 / Germany? / together? | share flow=exports partner=USA,DEU period=2018 of=flow",
                "доля США 2018 / Германии? / у кого больше? | share flow=exports partner=USA,DEU period=2018 of=flow",
                "exports to India 2018 / to Czechia? / sum? | comparison flow=exports partner=IND,CZE period=2018 added=yes",
                "экспорт в Индию 2018 / а в Чехию? / в сумме? | comparison flow=exports partner=IND,CZE period=2018 added=yes",
                "exports to Germany 2018 / and China? / together? | comparison flow=exports partner=DEU,CHN period=2018 added=yes",
                "What did India and Cyprus spend on Russian technology in 2018? / and together? | comparison flow=exports partner=IND,CYP period=2018 added=yes",
                "экспорт в Индию и на Кипр в 2018 / итого? | comparison flow=exports partner=IND,CYP period=2018 added=yes",
                "Сколько США заплатили за российские технологии в 2018? / А Германия с Китаем вместе? | comparison flow=exports partner=DEU,CHN period=2018 added=yes",
                "экспорт в США 2018 / а Германия с Китаем? | value flow=exports partner=DEU,CHN period=2018",
                "top 2 buyers 2018 / sum? | ranking flow=exports period=2018 by=partner order=highest from=1 limit=2 added=yes",
                "топ покупателей 2018 / сложи первых двух | ranking flow=exports period=2018 by=partner order=highest from=1 limit=2 added=yes",
                "top buyers 2018 / add up the first two | ranking flow=exports period=2018 by=partner order=highest from=1 limit=2 added=yes",
                "Germany and the US 2018 together / and 2020? | comparison flow=exports partner=DEU,USA period=2020 added=yes",
                "exports to Germany 2018 / did exports grow more than in 2012? | change flow=exports period=2012 form=percent",
                "exports 2014 / экспорт вырос сильнее, чем в 2012? | change flow=exports period=2012 form=percent",
                "exports 2014 / did exports fall less than imports in 2015? | claim says=first:highest about change flow=exports,imports period=2015 form=percent",
                "germany 2018 / oops meant switzerland | value flow=exports partner=CHE period=2018",
                "exports to Germany 2018 / how much did he buy in 2020 | value flow=exports partner=DEU period=2020",
                "top buyers 2018 / the lowest of the top 5? | ranking flow=exports period=2018 by=partner order=highest from=5 limit=1",
                "сколько нам заплатила Индия за технологии в 2018 / а мы ей? | value flow=imports partner=IND period=2018",
                "exports and imports 2014 / and together? | value flow=turnover period=2014",
                "turnover 2014 / the difference? | !UNKNOWN_WORDS",
                "Топ-3 покупателей технологий 2018 года / доля второго? | ranking measure=share flow=exports period=2018 by=partner order=highest from=2 limit=1",
                "топ-3 покупателей 2018 / какая доля у второго места | ranking measure=share flow=exports period=2018 by=partner order=highest from=2 limit=1",
                "top 3 buyers 2018 / and the third's share | ranking measure=share flow=exports period=2018 by=partner order=highest from=3 limit=1",
                "top 3 buyers 2018 / and the second? | ranking flow=exports period=2018 by=partner order=highest from=2 limit=1",
                "экспорт технологий 2012 / а импорт? / и сальдо заодно | balance flow=balance period=2012",
                "exports by country 2018 / no, not by country, the total | value flow=exports period=2018",
                "экспорт 2018 по странам / не по странам, а всего | value flow=exports period=2018",
                "exports 2014 / not exports | !UNKNOWN_WORDS",
                "balance 2014 / and 2015? / which was worse? | comparison flow=balance period=2014,2015",
                "импорт 2011 / 2012? / 2013? / сумма за три года? | comparison flow=imports period=2011,2012,2013",
                "exports to US 2018 / and Germany? / why more? | =WHY",
                "exports to US 2018 / and Germany? / who will buy more? | !FORECAST",
                "exports 2011-2015 / just the last two | series flow=exports period=2014,2015",
                "экспорт 2011-2015 / только последние два | series flow=exports period=2014,2015",
                "exports 2011-2015 / only the first three | series flow=exports period=2011,2012,2013",
                "экспорт 2011-2015 / только первые три | series flow=exports period=2011,2012,2013",
                "imports 2011-2015 / the last three years only | series flow=imports period=2013,2014,2015",
                "top 5 buyers 2018 / only the first two | ranking flow=exports period=2018 by=partner order=highest from=1 limit=2",
                "top 5 buyers 2018 / just the last three | ranking flow=exports period=2018 by=partner order=highest from=3 limit=3",
                "exports to US 2018 / and China? / and India? / which of them is the largest? | comparison flow=exports partner=USA,CHN,IND period=2018",
                "рост экспорта 2014 / а импорта? / что больше? | change flow=exports,imports period=2014 form=percent",
                "imports 2013 / how many times bigger than exports? | comparison flow=imports,exports period=2013",
                "импорт 2013 / во сколько раз больше экспорта? | comparison flow=imports,exports period=2013"
            })
    void setsSeveralQuestionsSideBySide(String talk, String reading) {
        assertThat(talked(talk)).isEqualTo(reading);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "top markets 2018 / more than 60 m and less than 100 m | filter flow=exports period=2018 by=partner within=>6E+7<1E+8",
                "топ рынков 2018 / больше 60 млн и меньше 100 млн | filter flow=exports period=2018 by=partner within=>6E+7<1E+8",
                "top markets 2018 / only those above 60 m or below 30 m | !LEFT_OVER",
                "top markets 2018 / and more than 50 million? | filter flow=exports period=2018 by=partner within=>5E+7",
                "exports to Germany 2018 / is it more than 100 m and less than 150 m? | claim says=amount:more_than:1E+8:1E+8::USD about value flow=exports partner=DEU period=2018 && claim says=amount:less_than:1.5E+8::1.5E+8:USD about value flow=exports partner=DEU period=2018",
                "imports 2018 / highest and lowest? | extreme flow=imports by=period order=highest && extreme flow=imports by=period order=lowest",
                "импорт 2014 / самый большой и самый маленький? | extreme flow=imports by=period order=highest && extreme flow=imports by=period order=lowest",
                "top markets 2018 / and top 3 in 2020 and top 2 in 2018? | ranking flow=exports period=2020 by=partner order=highest from=1 limit=3 && ranking flow=exports period=2018 by=partner order=highest from=1 limit=2"
            })
    void passesOverNoBoundAndNoWish(String talk, String reading) {
        assertThat(talked(talk)).isEqualTo(reading);
    }

    @Test
    void offersTheListsWithOneBoundEach() {
        Reading reading = Shipped.READER.read(
                Optional.empty(),
                "years with exports above 1 bn and imports below 2.5 bn",
                Shipped.CATALOG,
                Optional.empty());
        assertThat(reading).isInstanceOfSatisfying(Reading.NotUnderstood.class, not -> {
            assertThat(not.words()).containsExactly("below 2.5 bn");
            assertThat(not.nearest())
                    .extracting(query -> query.notation())
                    .containsExactly(
                            "filter flow=exports by=period within=>1E+9",
                            "filter flow=imports by=period within=<2.5E+9");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "technology exports to Germany in 2018 / and how much did they sell us? | value flow=imports partner=DEU period=2018",
                "technology exports to Germany in 2018 / how much did they sell to us? | value flow=imports partner=DEU period=2018",
                "technology exports to Germany in 2018 / and what did they export? | value flow=imports partner=DEU period=2018",
                "technology exports to Germany in 2018 / and how much did we buy from them? | value flow=imports partner=DEU period=2018",
                "technology exports to Germany in 2018 / and how much did they pay us? | value flow=exports partner=DEU period=2018",
                "technology exports to Germany in 2018 / and how much did we sell them? | value flow=exports partner=DEU period=2018",
                "technology exports to Germany in 2018 / how much came from them? | !UNKNOWN_WORDS",
                "How much technology did India buy in 2018? / and sell? | !UNKNOWN_WORDS",
                "How much did Russia earn from technology in 2014? / how much did it earn in 2015? | value flow=exports period=2015",
                "Экспорт технологий в Германию в 2018 / а они нам? | value flow=imports partner=DEU period=2018",
                "Экспорт технологий в Германию в 2018 / а сколько они продали? | value flow=imports partner=DEU period=2018",
                "Экспорт технологий в Германию в 2018 / а сколько мы у них купили? | value flow=imports partner=DEU period=2018",
                "Экспорт технологий в Германию в 2018 / а их экспорт? | value flow=imports partner=DEU period=2018",
                "Экспорт технологий в Германию в 2018 / а сколько они заработали на нас? | value flow=imports partner=DEU period=2018",
                "Экспорт технологий в Германию в 2018 / а сколько они у нас купили? | value flow=exports partner=DEU period=2018",
                "Экспорт технологий в Германию в 2018 / а продали? | !UNKNOWN_WORDS",
                "Сколько технологий купила Индия в 2018? / а продала? | value flow=imports partner=IND period=2018",
                "Сколько Россия заработала на технологиях в 2014? / а сколько она заработала в 2015? | value flow=exports period=2015",
                "top buyers 2018 / and what did they sell us? | ranking flow=imports period=2018 by=partner order=highest from=1 limit=10",
                "exports 2018 / to Germany | value flow=exports partner=DEU period=2018",
                "экспорт в Индию 2018 / в Китай | value flow=exports partner=CHN period=2018",
                "экспорт в Индию 2018 / не в Индию, а в Китай | value flow=exports partner=CHN period=2018",
                "exports to India 2018 / not India, China | value flow=exports partner=CHN period=2018",
                "экспорт 2014 / не 2014, а 2015 | value flow=exports period=2015",
                "exports to India 2018 / not India | !NAME_UNKNOWN",
                "экспорт в Индию 2018 / не Индия | !NAME_UNKNOWN",
                "Доля Германии в экспорте технологий 2018 / а в деньгах это сколько? | value flow=exports partner=DEU period=2018",
                "Germany's share of technology exports 2018 / what is that in money | value flow=exports partner=DEU period=2018",
                "Germany's share of technology exports 2018 / in roubles | value flow=exports partner=DEU period=2018 unit=RUB",
                "доли США и Германии 2018 / а в деньгах? | comparison flow=exports partner=USA,DEU period=2018",
                "топ-3 по доле 2018 / а в деньгах? | ranking flow=exports period=2018 by=partner order=highest from=1 limit=3",
                "экспорт в Германию 2018 / а в процентах? | share flow=exports partner=DEU period=2018 of=flow",
                "топ-4 покупателя технологий, 2018 / а с другого конца, двое последних? | ranking flow=exports period=2018 by=partner order=lowest from=1 limit=2",
                "top 4 buyers 2018 / and the bottom two? | ranking flow=exports period=2018 by=partner order=lowest from=1 limit=2",
                "top 4 buyers 2018 / and the smallest two? | ranking flow=exports period=2018 by=partner order=lowest from=1 limit=2",
                "топ-4 покупателя технологий, 2018 / а снизу? | ranking flow=exports period=2018 by=partner order=lowest from=1 limit=10",
                "exports 2011-2015 / and the last two? | series flow=exports period=2014,2015",
                "Экспорт технологий 2012 / на сколько это больше, чем годом раньше? | change flow=exports period=2012 form=percent",
                "exports 2012 / how much more is that than a year earlier? | change flow=exports period=2012 form=percent",
                "Экспорт технологий в 2020 году / откуда такая цифра? | source"
            })
    void turnsWithTheSubjectAndNeverTellsANumberAgain(String talk, String reading) {
        assertThat(talked(talk)).isEqualTo(reading);
    }

    @Test
    void saysWhatWasKept() {
        assertThat(after("exports to Germany 2018", "and China?").kept())
                .containsExactly(Part.KIND, Part.FLOW, Part.YEARS);
    }

    @Test
    void saysWhatWasAssumed() {
        assertThat(asked("Germany", Optional.empty()).assumed()).containsExactly(Part.FLOW, Part.YEARS);
        assertThat(asked("top markets", Optional.empty()).assumed()).containsExactly(Part.YEARS, Part.LIMIT);
        assertThat(asked("exports 2014", Optional.empty()).assumed()).isEmpty();
        assertThat(asked("imports these days", Optional.empty()).assumed()).containsExactly(Part.YEARS);
        assertThat(asked("импорт технологий в наши дни", Optional.empty()).assumed())
                .containsExactly(Part.YEARS);
        assertThat(asked("latest imports", Optional.empty()).assumed()).isEmpty();
        assertThat(asked("imports last year", Optional.empty()).assumed()).containsExactly(Part.YEARS);
        assertThat(asked("импорт два года назад", Optional.empty()).assumed()).containsExactly(Part.YEARS);
    }

    @Test
    void tellsTheYearThatLastYearIs() {
        assertThat(asked("экспорт в прошлом году", Optional.empty()).remarks())
                .containsExactly(Remark.of("last-year-of-data", "2021"));
    }

    @Test
    void readsThanksAndReasonsAsActs() {
        Optional<Previous> previous = Optional.of(new Previous(
                org.tradewind.trade.Lang.EN,
                asked("exports 2014", Optional.empty()).query(),
                List.of()));
        assertThat(Readings.of("thanks!", previous)).isEqualTo("=THANKS");
        assertThat(Readings.of("why?", previous)).isEqualTo("=WHY");
        assertThat(Readings.of("почему?", previous)).isEqualTo("=WHY");
        assertThat(Readings.of("as a chart", previous)).isEqualTo("=CHART");
    }
}
