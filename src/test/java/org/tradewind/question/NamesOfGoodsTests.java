package org.tradewind.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Text;

/** Names of goods as customs write them: chapters, headings and subheadings that begin alike, with signs in them. */
class NamesOfGoodsTests {
    private static final Catalog CATALOG = withGoods(MadeCatalog.catalog());
    private static final QuestionReader READER = new QuestionReader();

    private static Catalog withGoods(Catalog made) {
        List<Catalog.Name> names = new ArrayList<>(made.names());
        names.add(product("09", "coffee, tea and spices", "кофе, чай, пряности"));
        names.add(product("0901", "coffee", "кофе"));
        names.add(product("090111", "Coffee, not roasted or decaffeinated", "Кофе, нежареный"));
        names.add(product("7108", "Gold (including gold plated with platinum)", "Золото (включая позолоченное)"));
        return new Catalog(
                made.version(),
                made.title(),
                made.description(),
                made.reporter(),
                made.units(),
                names,
                made.groups(),
                made.measures(),
                made.definitions(),
                made.sources(),
                made.notes(),
                made.breaks(),
                made.statements(),
                made.additivity(),
                made.coverage());
    }

    private static Catalog.Name product(String code, String english, String russian) {
        return new Catalog.Name(Catalog.Kind.PRODUCT, code, new Text(english, russian), List.of(), List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "imports of coffee 2020 | 0901",
                "импорт кофе 2020 | 0901",
                "imports of coffee, tea and spices 2020 | 09",
                "imports of coffee tea and spices 2020 | 09",
                "импорт 2020: кофе, чай, пряности | 09",
                "imports of Coffee, not roasted or decaffeinated 2020 | 090111",
                "imports of gold 2020 | 7108",
                "imports of Gold (including gold plated with platinum) in 2020 | 7108"
            })
    void theWholeNameIsRatherMeantThanTheBeginningOfALongerOne(String question, String code) {
        Reading reading = READER.read(Optional.empty(), question, CATALOG, Optional.empty());
        assertThat(Readings.written(reading)).isEqualTo("value flow=imports product=" + code + " period=2020");
    }
}
