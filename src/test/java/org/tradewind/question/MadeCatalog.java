package org.tradewind.question;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Coverage;
import org.tradewind.trade.DatasetVersion;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Period;
import org.tradewind.trade.Product;
import org.tradewind.trade.Text;
import org.tradewind.trade.Unit;

/**
 * A dataset that is made up: the goods trade of Chile in euros and dollars, with the weight beside the value, by 250
 * countries and 6,000 products, in years, quarters and months.
 */
public final class MadeCatalog {
    private static final List<Text> THINGS = List.of(
            new Text("pipes", "трубы"),
            new Text("wire", "проволока"),
            new Text("sheets", "листы"),
            new Text("screws", "винты"),
            new Text("plates", "плиты"),
            new Text("boxes", "ящики"),
            new Text("bottles", "бутылки"),
            new Text("valves", "вентили"),
            new Text("springs", "пружины"),
            new Text("hinges", "петли"));
    private static final List<Text> MATERIALS = List.of(
            new Text("steel", "стали"),
            new Text("copper", "меди"),
            new Text("zinc", "цинка"),
            new Text("brass", "латуни"),
            new Text("glass", "стекла"),
            new Text("bamboo", "бамбука"));
    /** So many makes of each thing of each material. */
    private static final int MAKES = 100;

    private static final Unit EUR = new Unit("EUR");
    private static final Unit USD = new Unit("USD");
    private static final Measure WEIGHT = new Measure("weight");

    private MadeCatalog() {}

    /** Its catalog. */
    public static Catalog catalog() {
        List<Catalog.Name> names = new ArrayList<>(List.of(
                name(Catalog.Kind.DATASET, "made-goods", "Chile's goods trade", "Торговля Чили товарами"),
                name(Catalog.Kind.MEASURE, "weight", "weight", "вес")));
        names.addAll(countries());
        names.addAll(products());
        return new Catalog(
                new DatasetVersion("made-goods", "1.0.0", "beef"),
                new Text("Chile's goods trade", "Торговля Чили товарами"),
                new Text("Made up for tests.", "Выдумано для тестов."),
                new Economy("CHL"),
                List.of(EUR, USD),
                names,
                List.of(),
                List.of(
                        new Catalog.MeasureInfo(Measure.VALUE, new Text("value", "стоимость"), Optional.empty()),
                        new Catalog.MeasureInfo(WEIGHT, new Text("weight", "вес"), Optional.of(new Unit("t")))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Coverage(spans()));
    }

    /** Its products, by their codes. */
    static List<Catalog.Name> products() {
        List<Catalog.Name> products = new ArrayList<>();
        for (Text thing : THINGS) {
            for (Text material : MATERIALS) {
                for (int make = 0; make < MAKES; make++) {
                    products.add(product(products.size(), thing, material, make));
                }
            }
        }
        return products;
    }

    /** The first make has the plain name; the others are told apart by a word of their own. */
    private static Catalog.Name product(int number, Text thing, Text material, int make) {
        String code = "%06d".formatted(100_000 + number);
        String english = thing.en() + " of " + material.en();
        String russian = thing.ru() + " из " + material.ru();
        String mark = make == 0 ? "" : " " + word(number, "bcdfglmnprstvz", "aeiou") + "ium";
        String russianMark = make == 0 ? "" : " " + word(number, "бвгдзлмнпрстфх", "аеиоу") + "ит";
        return name(Catalog.Kind.PRODUCT, code, english + mark, russian + russianMark);
    }

    /** A word that no other number has. */
    private static String word(int number, String consonants, String vowels) {
        StringBuilder word = new StringBuilder();
        int rest = number + 1;
        for (int syllable = 0; syllable < 3; syllable++) {
            word.append(consonants.charAt(rest % consonants.length()));
            rest /= consonants.length();
            word.append(vowels.charAt(rest % vowels.length()));
            rest /= vowels.length();
        }
        return word.toString();
    }

    private static List<Catalog.Name> countries() {
        return Stream.of(Locale.getISOCountries())
                .map(code -> name(
                        Catalog.Kind.ECONOMY,
                        new Locale.Builder().setRegion(code).build().getISO3Country(),
                        ULocale.getDisplayCountry("und-" + code, ULocale.ENGLISH),
                        ULocale.getDisplayCountry("und-" + code, new ULocale("ru"))))
                .toList();
    }

    private static Catalog.Name name(Catalog.Kind kind, String code, String english, String russian) {
        return new Catalog.Name(kind, code, new Text(english, russian), List.of(), List.of());
    }

    private static List<Coverage.Span> spans() {
        List<Coverage.Span> spans = new ArrayList<>();
        for (Flow flow : List.of(Flow.EXPORTS, Flow.IMPORTS)) {
            spans.add(span(Measure.VALUE, flow, Optional.empty(), Optional.empty(), EUR));
            spans.add(span(Measure.VALUE, flow, Optional.empty(), Optional.empty(), USD));
            spans.add(span(WEIGHT, flow, Optional.empty(), Optional.empty(), new Unit("t")));
            for (Catalog.Name country : countries()) {
                Optional<Economy> partner = Optional.of(new Economy(country.code()));
                spans.add(span(Measure.VALUE, flow, partner, Optional.empty(), EUR));
            }
            for (Catalog.Name product : products()) {
                Optional<Product> code = Optional.of(new Product(product.code()));
                spans.add(span(Measure.VALUE, flow, Optional.empty(), code, EUR));
            }
        }
        return spans;
    }

    private static Coverage.Span span(
            Measure measure, Flow flow, Optional<Economy> partner, Optional<Product> product, Unit unit) {
        return new Coverage.Span(measure, Optional.of(flow), new Economy("CHL"), partner, product, unit, PERIODS);
    }

    /** The years 2018 to 2020, their quarters, and the months up to May 2021. */
    private static final List<Period> PERIODS = Stream.of(
                    IntStream.rangeClosed(2018, 2020).mapToObj(Period::ofYear),
                    IntStream.rangeClosed(2018, 2020)
                            .boxed()
                            .flatMap(year -> IntStream.rangeClosed(1, 4)
                                    .<Period>mapToObj(quarter -> new Period.Quarter(year, quarter))),
                    IntStream.rangeClosed(2020, 2021)
                            .boxed()
                            .flatMap(year -> IntStream.rangeClosed(1, year == 2020 ? 12 : 5)
                                    .<Period>mapToObj(month -> new Period.Month(year, month))))
            .flatMap(periods -> periods)
            .sorted()
            .toList();
}
