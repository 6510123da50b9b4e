package org.tradewind.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradewind.trade.Asked;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Part;

/** Another dataset brings its own names, products, measures and periods, and is read as well. */
class OtherDatasetTests {
    private static final Catalog CATALOG = MadeCatalog.catalog();
    private static final QuestionReader READER = new QuestionReader();

    private static Reading read(String question) {
        return READER.read(Optional.empty(), question, CATALOG, Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exports 2020 | value flow=exports period=2020",
                "экспорт 2020 | value flow=exports period=2020",
                "goods exports in 2020 | value flow=exports period=2020",
                "экспорт товаров в 2020 году | value flow=exports period=2020",
                "what did Chile sell to Peru in 2019? | value flow=exports partner=PER period=2019",
                "сколько Чили продала Перу в 2019 | value flow=exports partner=PER period=2019",
                "exports of pipes of steel 2020 | value flow=exports product=100000 period=2020",
                "экспорт труб из стали 2020 | value flow=exports product=100000 period=2020",
                "imports of copper wire to Chile in 2019 | ?5",
                "wire of zinc, imports 2019 | value flow=imports product=100800 period=2019",
                "exports in Q1 2020 | value flow=exports period=2020-Q1",
                "экспорт в первом квартале 2020 | value flow=exports period=2020-Q1",
                "imports in the third quarter of 2019 | value flow=imports period=2019-Q3",
                "импорт за III квартал 2019 года | value flow=imports period=2019-Q3",
                "exports in May 2020 | value flow=exports period=2020-05",
                "экспорт в мае 2020 года | value flow=exports period=2020-05",
                "exports in 05/2020 | value flow=exports period=2020-05",
                "exports to Peru in February 2021 | value flow=exports partner=PER period=2021-02",
                "экспорт в Перу за февраль 2021 | value flow=exports partner=PER period=2021-02",
                "exports last quarter | value flow=exports period=2020-Q4",
                "экспорт за последний квартал | value flow=exports period=2020-Q4",
                "exports last month | value flow=exports period=2021-05",
                "экспорт за последний месяц | value flow=exports period=2021-05",
                "exports Q1 2020 vs Q1 2019 | comparison flow=exports period=2020-Q1,2019-Q1",
                "growth of exports in Q2 2020 | change flow=exports period=2020-Q2 form=percent",
                "рост экспорта во втором квартале 2020 | change flow=exports period=2020-Q2 form=percent",
                "top 3 markets in Q1 2020 | ranking flow=exports period=2020-Q1 by=partner order=highest from=1 limit=3",
                "топ-3 рынка в мае 2020 | ranking flow=exports period=2020-05 by=partner order=highest from=1 limit=3",
                "weight of exports in 2020 | value measure=weight flow=exports period=2020",
                "вес импорта за 2020 год | value measure=weight flow=imports period=2020",
                "exports in dollars 2020 | value flow=exports period=2020 unit=USD",
                "экспорт в долларах за 2020 | value flow=exports period=2020 unit=USD",
                "exports in roubles 2020 | value flow=exports period=2020 unit=RUB",
                "share of Peru in exports 2020 | share flow=exports partner=PER period=2020 of=flow",
                "доля Перу в экспорте 2020 | share flow=exports partner=PER period=2020 of=flow",
                "top products 2020 exports | ranking flow=exports period=2020 by=product order=highest from=1 limit=10",
                "крупнейшие товары в экспорте 2020 | ranking flow=exports period=2020 by=product order=highest from=1 limit=10",
                "exports of Peru 2020 | value flow=exports reporter=PER period=2020",
                "exports of technology 2020 | !UNKNOWN_WORDS"
            })
    void readsItsQuestions(String question, String reading) {
        assertThat(Readings.written(read(question)))
                .as(() -> READER.line(question, CATALOG).trace())
                .isEqualTo(reading);
    }

    @Test
    void asksBackWhichOfManyProductsIsMeant() {
        Reading reading = read("exports of steel pipes 2020");

        assertThat(reading).isInstanceOf(Reading.Ambiguous.class);
        assertThat(((Reading.Ambiguous) reading).words()).isEqualTo("steel pipes");
    }

    @Test
    void saysThatAProductWasNamedByPartOfItsName() {
        String word = List.of(MadeCatalog.products().get(1).name().en().split(" ", -1))
                .get(3);
        Reading reading = read("exports of " + word + " 2020");

        List<Asked> asked = ((Reading.Understood) reading).questions();
        assertThat(asked.getFirst().assumed()).containsExactly(Part.PRODUCTS);
    }

    @Test
    void readsEveryHundredthProductByItsWholeNameInBothLanguages() {
        List<Catalog.Name> products = MadeCatalog.products();
        for (int i = 0; i < products.size(); i += 97) {
            Catalog.Name product = products.get(i);
            String wanted = "value flow=exports product=" + product.code() + " period=2020";
            assertThat(Readings.written(read("exports of " + product.name().en() + " 2020")))
                    .as(product.name().en())
                    .isEqualTo(wanted);
            assertThat(Readings.written(read("экспорт " + product.name().ru() + " 2020")))
                    .as(product.name().ru())
                    .isEqualTo(wanted);
        }
    }
}
