package org.tradewind.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradewind.trade.Economy;

/** What nobody wrote down: variations made by rule. */
class VariationTests {

    @ParameterizedTest
    @CsvSource({
        "в {0}, Германию Китай Индию Беларусь Казахстан Швейцарию Чехию Великобританию Нидерланды США",
        "из {0}, Германии Китая Индии Беларуси Казахстана Швейцарии Чехии Великобритании Нидерландов США"
    })
    void readsEachCaseOfAName(String place, String forms) {
        List<String> codes = List.of("DEU", "CHN", "IND", "BLR", "KAZ", "CHE", "CZE", "GBR", "NLD", "USA");
        String[] names = forms.split(" ", -1);
        boolean into = place.startsWith("в");
        for (int i = 0; i < names.length; i++) {
            String question = (into ? "экспорт " : "импорт ") + place.replace("{0}", names[i]) + " 2018";
            String flow = into ? "exports" : "imports";
            assertThat(Readings.of(question))
                    .as(question)
                    .isEqualTo("value flow=" + flow + " partner=" + codes.get(i) + " period=2018");
        }
    }

    @Test
    void readsDativesInstrumentalsAndPeoples() {
        Map<String, String> codes = Map.of(
                "Германии",
                "DEU",
                "немцам",
                "DEU",
                "Китаю",
                "CHN",
                "китайцам",
                "CHN",
                "Казахстану",
                "KAZ",
                "голландцам",
                "NLD");
        codes.forEach((name, code) -> assertThat(Readings.of("сколько Россия продала " + name + " в 2018"))
                .as(name)
                .isEqualTo("value flow=exports partner=" + code + " period=2018"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello! {0}",
                "{0} please",
                "{0}, thanks",
                "can you tell me {0}?",
                "I need {0} for my report",
                "{0}!!!",
                "so, {0}"
            })
    void readsThroughPoliteness(String frame) {
        String question = frame.replace("{0}", "technology imports 2014");
        assertThat(Readings.of(question)).as(question).isEqualTo("value flow=imports period=2014");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "привет! {0}",
                "{0} пожалуйста",
                "подскажите {0}",
                "скажи мне {0}",
                "{0}, спасибо заранее",
                "а какой {0}?",
                "нужен {0} для отчёта"
            })
    void readsThroughPolitenessInRussian(String frame) {
        String question = frame.replace("{0}", "импорт технологий за 2014 год");
        assertThat(Readings.of(question)).as(question).isEqualTo("value flow=imports period=2014");
    }

    @Test
    void readsEveryOrderOfArguments() {
        for (String words : List.of(
                "exports Germany 2018", "2018 exports Germany", "Germany 2018 exports", "Germany exports 2018")) {
            assertThat(Readings.of(words)).as(words).isEqualTo("value flow=exports partner=DEU period=2018");
        }
    }

    @Test
    void readsTheNamesOfCountriesThatIcuHas() {
        for (String code : Locale.getISOCountries()) {
            String english = plain(ULocale.getDisplayCountry("und-" + code, ULocale.ENGLISH));
            String alpha3 = new Locale.Builder().setRegion(code).build().getISO3Country();
            if (english.equals("Guinea") || alpha3.equals("RUS")) {
                continue;
            }
            String reading = Readings.of("exports to " + english + " 2018");
            assertThat(reading).as(english).isEqualTo("value flow=exports partner=" + alpha3 + " period=2018");
        }
    }

    @Test
    void readsTheRussianNamesOfCountriesThatIcuHas() {
        for (String code : Locale.getISOCountries()) {
            String russian = plain(ULocale.getDisplayCountry("und-" + code, new ULocale("ru")));
            String alpha3 = new Locale.Builder().setRegion(code).build().getISO3Country();
            if (russian.equals("Гвинея") || alpha3.equals("RUS")) {
                continue;
            }
            Line line = Shipped.READER.line("экспорт: " + russian, Shipped.CATALOG);
            assertThat(line.all(Meaning.Place.class).stream().flatMap(p -> p.codes().stream()))
                    .as(russian)
                    .contains(new Economy(alpha3));
        }
    }

    /** Without the signs that a list of names has and a sentence has not. */
    private static String plain(String name) {
        return name.replaceAll("[(),—]", " ").strip();
    }

    @Test
    void neverBreaksOnMisspeltOrCutQuestions() {
        Random random = new Random(42);
        List<String> questions =
                PhrasebookTests.lines().map(PhrasebookTests.Line::question).toList();
        for (int i = 0; i < 400; i++) {
            String question = spoilt(questions.get(random.nextInt(questions.size())), random);
            assertThatCode(() -> Shipped.READER.read(Optional.empty(), question, Shipped.CATALOG, Optional.empty()))
                    .as(question)
                    .doesNotThrowAnyException();
        }
    }

    private static String spoilt(String question, Random random) {
        StringBuilder out = new StringBuilder(question);
        for (int k = 0; k < 2 && out.length() > 3; k++) {
            int at = random.nextInt(out.length() - 1);
            switch (random.nextInt(4)) {
                case 0 -> out.deleteCharAt(at);
                case 1 -> out.insert(at, out.charAt(at));
                case 2 -> out.setCharAt(at, out.charAt(at + 1));
                default -> out.setLength(Math.max(1, at));
            }
        }
        return out.toString();
    }
}
