package org.tradewind.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradewind.trade.Economy;

/** The tables of words that come with the program. */
class NomenclatureTests {
    private final Nomenclature nomenclature = new Nomenclature();

    @ParameterizedTest
    @CsvSource({
        "8542,chips,чипы",
        "2709,crude,нефть",
        "2711,gas,газ",
        "8703,car,автомобили",
        "8517,phones,смартфоны",
        "3004,medicines,лекарства",
        "1001,wheat,пшеница"
    })
    void headingsAreFoundByWhatPeopleSay(String code, String english, String russian) {
        assertThat(nomenclature.of(code)).hasValueSatisfying(entry -> {
            assertThat(entry.aliasesEn().contains(english) || entry.name().en().equals(english))
                    .isTrue();
            assertThat(entry.aliasesRu().contains(russian) || entry.name().ru().equals(russian))
                    .isTrue();
        });
    }

    @Test
    void everyChapterThatExistsHasANameInBothLanguages() {
        List<String> chapters = IntStream.rangeClosed(1, 97)
                .filter(chapter -> chapter != 77)
                .mapToObj("%02d"::formatted)
                .toList();
        assertThat(chapters)
                .allSatisfy(chapter -> assertThat(nomenclature.of(chapter)).hasValueSatisfying(entry -> {
                    assertThat(entry.name().en()).isNotBlank();
                    assertThat(entry.name().ru()).matches(".*[а-я].*");
                }));
    }

    @Test
    void thereAreTheHeadingsThatPeopleAskFor() {
        assertThat(Resource.lines("hs.txt").stream()
                        .filter(line -> line.getFirst().matches("\\d{4}")))
                .hasSizeGreaterThan(200)
                .allSatisfy(line -> assertThat(line).hasSize(5));
    }

    @Test
    void noNameMeansTwoProducts() {
        Naming names = new Naming();
        Resource.lines("hs.txt").forEach(line -> {
            Nomenclature.Entry entry = nomenclature.of(line.getFirst()).orElseThrow();
            names.add("product", line.getFirst(), entry.name(), List.of(), List.of());
        });
        assertThat(names.lines()).allSatisfy(line -> assertThat(line.get(2)).doesNotEndWith("(" + line.get(1) + ")"));
    }

    @Test
    void membersOfGroupsAreCountriesAndGroupsHaveNames() {
        Economies economies = new Economies();
        Groups groups = new Groups(List.of());
        assertThat(groups.codes())
                .contains("EU", "EAEU", "CIS", "BRICS", "G7", "G20", "OECD", "ASEAN", "EFTA", "USMCA", "GCC");
        assertThat(groups.codes()).allSatisfy(code -> {
            assertThat(Economy.isCode(code)).isTrue();
            assertThat(economies.find(code)).hasValueSatisfying(place -> {
                assertThat(place.kind()).isEqualTo(Place.Kind.GROUP);
                assertThat(place.name().ru()).isNotBlank();
            });
        });
        assertThat(groups.lines())
                .allSatisfy(line -> assertThat(economies.find(line.get(1))).contains(Place.country(line.get(1))));
        assertThat(groups.lines()).contains(List.of("EU", "GBR", "1973", "2019"), List.of("EU", "HRV", "2013", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "842,USA",
        "251,FRA",
        "757,CHE",
        "579,NOR",
        "699,IND",
        "381,ITA",
        "490,TWN",
        "NA,NAM",
        "EL,GRC",
        "UK,GBR",
        "ROM,ROU",
        "ZAR,COD",
        "Viet Nam,VNM",
        "'Korea, Rep.',KOR",
        "Кот-д’Ивуар,CIV",
        "Türkiye,TUR",
        "TURKEY,TUR",
        "004,AFG",
        "Germany (a),DEU",
        "Anguila,AIA",
        "'Armenia, Rep. of',ARM",
        "'Afghanistan, Islamic Rep. of',AFG",
        "'Ethiopia, The Federal Dem. Rep. of',ETH",
        "'Aruba, Kingdom of the Netherlands',ABW",
        "'Tanzania, United Rep. of',TZA",
        "Hashemite Kingdom of Jordan,JOR",
        "Republic of the Philippines,PHL",
        "Saint Kitts & Nevis,KNA",
        "CHINA P RP,CHN",
        "'China, Taiwan Province of',TWN",
        "Республика Казахстан,KAZ",
        "'Танзания, Объединенная Республика',TZA",
        "Республика Абхазия,ABH",
        "Югославия,YUG"
    })
    void economiesAreKnownByNumbersLettersAndNames(String text, String code) {
        assertThat(new Economies().find(text))
                .hasValueSatisfying(place -> assertThat(place.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "Republic of China,TWN",
        "People's Republic of China,CHN",
        "'Korea, Dem. People''s Rep. of',PRK",
        "'Korea, Rep. of',KOR",
        "Республика Корея,KOR",
        "'Корея, Народно-Демократическая Республика',PRK",
        "'Congo, Dem. Rep. of the',COD",
        "'Congo, Rep. of',COG",
        "Dem. Rep. of Germany (...1990),DDR"
    })
    void theLongNameTellsTwoStatesOfOneNameApart(String text, String code) {
        assertThat(new Economies().find(text))
                .hasValueSatisfying(place -> assertThat(place.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Republic of Germany", "Democratic Republic of Yemen", "Republic of Nowhere", "State of Africa"})
    void aLongNameThatMayMeanAnotherStateIsNotGuessed(String text) {
        assertThat(new Economies().find(text)).isEmpty();
    }
}
