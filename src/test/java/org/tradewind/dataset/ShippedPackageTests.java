package org.tradewind.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Cell;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Hedge;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Period;
import org.tradewind.trade.Product;
import org.tradewind.trade.Row;
import org.tradewind.trade.Text;
import org.tradewind.trade.Unit;

class ShippedPackageTests {
    private static final PackageReader.Reading.Sound READ =
            (PackageReader.Reading.Sound) new PackageReader().read(BrokenPackage.SHIPPED);
    private static final Catalog CATALOG = READ.dataPackage().catalog();

    private static List<Observation> observations() {
        return READ.dataPackage().observations();
    }

    private static Observation row(String id) {
        return observations().stream()
                .filter(o -> o.row().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Nested
    class Figures {
        private static final Map<String, String> SOURCES = Map.of(
                "S1", "moscow-times-2021",
                "S2", "ewdn-2021",
                "S4", "hik-russland-2019",
                "S5", "oecd-msti-2019",
                "S6", "sum-spb-2022");

        static List<List<String>> read() throws IOException {
            try (InputStream in = ShippedPackageTests.class.getResourceAsStream("figures-read.csv")) {
                String text = new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
                return CsvReader.read("figures-read.csv", text, new Faults()).stream()
                        .skip(1)
                        .map(CsvReader.Record::fields)
                        .toList();
            }
        }

        @ParameterizedTest
        @MethodSource("read")
        void eachThatWasReadInASourceIsThere(List<String> figure) {
            String source = SOURCES.get(figure.get(6));
            String unit = figure.get(5).replace("percent of flow", "percent");
            assertThat(observations())
                    .filteredOn(o -> o.row().source().equals(source)
                            && o.cell().period().code().equals(figure.get(0))
                            && o.cell()
                                    .flow()
                                    .map(Flow::code)
                                    .orElse("reference")
                                    .equals(figure.get(1))
                            && o.row().unit().equals(unit)
                            && numbers(o).contains(figure.get(4))
                            && what(o).equals(what(figure)))
                    .hasSize(1);
        }

        @Test
        void thereIsNoneBeside() throws IOException {
            assertThat(read()).hasSize(73);
            assertThat(observations().stream().flatMap(o -> numbers(o).stream()))
                    .hasSize(73);
        }

        private static List<String> numbers(Observation o) {
            return List.of(o.row().number().split("–"));
        }

        private static String what(Observation o) {
            return o.cell().measure().code()
                    + o.cell().partner().map(p -> " " + p.code()).orElse("")
                    + o.cell().product().map(p -> " " + p.code()).orElse("")
                    + o.cell().base().map(b -> " " + b.code()).orElse("");
        }

        private static String what(List<String> figure) {
            String item = figure.get(3);
            boolean percent = figure.get(5).startsWith("percent");
            return switch (figure.get(2)) {
                case "total" -> "value";
                case "growth" -> "growth " + (Integer.parseInt(figure.get(0)) - 1);
                case "ratio" -> percent ? "payments-to-rd" : "multiple " + base(item);
                case "partner_country", "partner_group" -> (percent ? "share " : "value ") + PARTNERS.get(item);
                case "agreement_category" -> "share " + product(item);
                case "rank" -> "rank";
                case "reference" -> "exchange-rate";
                default -> "not known";
            };
        }

        private static String base(String item) {
            return Stream.of("2018", "2006").filter(item::endsWith).findFirst().orElse("early-2000s");
        }

        private static String product(String item) {
            return item.startsWith("Eng") ? "engineering" : item.startsWith("Prot") ? "protected-ip" : "patents";
        }

        private static final Map<String, String> PARTNERS = Map.ofEntries(
                Map.entry("United States", "USA"),
                Map.entry("Germany", "DEU"),
                Map.entry("Switzerland", "CHE"),
                Map.entry("China", "CHN"),
                Map.entry("United Kingdom", "GBR"),
                Map.entry("Czechia", "CZE"),
                Map.entry("India", "IND"),
                Map.entry("Cyprus", "CYP"),
                Map.entry("Belarus", "BLR"),
                Map.entry("Kazakhstan", "KAZ"),
                Map.entry("Netherlands", "NLD"),
                Map.entry("CIS countries", "CIS"));
    }

    @Nested
    class Numbers {
        static Stream<Observation> single() {
            return observations().stream()
                    .filter(o -> o.estimate().orElseThrow().hedge() != Hedge.BETWEEN);
        }

        @ParameterizedTest
        @MethodSource("single")
        void eachHasTheBoundsThatItsWordsAllow(Observation o) {
            String printed = o.row().number();
            BigDecimal scale = BigDecimal.ONE.scaleByPowerOfTen(
                    o.row().unit().endsWith(" bn") ? 9 : o.row().unit().endsWith(" m") ? 6 : 0);
            int decimals = printed.contains(".") ? printed.length() - printed.indexOf('.') - 1 : 0;
            BigDecimal value = new BigDecimal(printed).multiply(scale);
            BigDecimal half = new BigDecimal("0.5").movePointLeft(decimals).multiply(scale);
            Estimate e = o.estimate().orElseThrow();
            assertThat(e.value().orElseThrow()).isEqualByComparingTo(value);
            switch (e.hedge()) {
                case EXACT, ROUNDED -> {
                    assertThat(e.low().orElseThrow()).isEqualByComparingTo(value.subtract(half));
                    assertThat(e.high().orElseThrow()).isEqualByComparingTo(value.add(half));
                }
                case MORE_THAN -> {
                    assertThat(e.low().orElseThrow()).isEqualByComparingTo(value);
                    assertThat(e.high()).isEmpty();
                }
                case ALMOST -> {
                    assertThat(e.low()).isEmpty();
                    assertThat(e.high().orElseThrow()).isEqualByComparingTo(value);
                }
                case ABOUT -> assertThat(Stream.of(e.low(), e.high())).allMatch(Optional::isEmpty);
                case AT_LEAST, LESS_THAN, AT_MOST, BETWEEN -> assertThat(e).isNull();
            }
        }

        @Test
        void theRangeOfTwoRowsIsOneFigure() {
            Observation range = row("ewdn-2020-exports-multiple-of-early-2000s");
            assertThat(range.estimate()).contains(Estimate.between(new BigDecimal("15"), new BigDecimal("20")));
            assertThat(range.row().number()).isEqualTo("15–20");
            assertThat(range.cell().base()).contains(new Period.Era("early-2000s", 2000));
            assertThat(observations()).hasSize(72);
        }

        @Test
        void hedgesAreThoseOfTheSources() {
            assertThat(observations())
                    .filteredOn(o -> o.estimate().orElseThrow().hedge() == Hedge.MORE_THAN)
                    .extracting(o -> o.row().id())
                    .containsExactly(
                            "moscow-times-2020-exports-usd",
                            "moscow-times-2020-exports-multiple-of-2018",
                            "moscow-times-2020-exports-usa-usd",
                            "moscow-times-2020-exports-deu-usd",
                            "moscow-times-2020-exports-che-usd",
                            "moscow-times-2020-exports-chn-usd",
                            "moscow-times-2020-exports-blr-usd");
            assertThat(row("moscow-times-2020-exports-nld-usd")
                            .estimate()
                            .orElseThrow()
                            .hedge())
                    .isEqualTo(Hedge.ALMOST);
            assertThat(row("moscow-times-2020-exports-nld-share")
                            .estimate()
                            .orElseThrow()
                            .hedge())
                    .isEqualTo(Hedge.ABOUT);
            assertThat(row("hik-2018-exports-che-usd").estimate().orElseThrow().hedge())
                    .isEqualTo(Hedge.ROUNDED);
        }

        @Test
        void printedDigitsAreKept() {
            assertThat(row("sum-spb-2021-imports-usd")
                            .estimate()
                            .orElseThrow()
                            .value()
                            .orElseThrow()
                            .precision())
                    .isEqualTo(2);
            assertThat(row("hik-2018-imports-usd")
                            .estimate()
                            .orElseThrow()
                            .value()
                            .orElseThrow()
                            .precision())
                    .isEqualTo(1);
        }

        @Test
        void theOnlyContradictionIsTheDutchQuarter() {
            assertThat(READ.warnings()).singleElement().satisfies(problem -> {
                assertThat(problem.fault()).isEqualTo("share-excluded");
                assertThat(problem.blocking()).isFalse();
                assertThat(problem.arguments()).containsExactly("moscow-times-2020-exports-nld-share", "25", "≤ 22.23");
            });
        }
    }

    @Nested
    class Meaning {
        @Test
        void sourcesStandInOrderOfPrecedence() {
            assertThat(CATALOG.sources())
                    .extracting(Catalog.SourceInfo::id)
                    .containsExactly(
                            "oecd-msti-2019",
                            "moscow-times-2021",
                            "hik-russland-2019",
                            "sum-spb-2022",
                            "ewdn-2021",
                            "bne-intellinews-2021");
        }

        @Test
        void measuresHaveTheirUnits() {
            assertThat(CATALOG.measures())
                    .extracting(m -> m.measure().code()
                            + m.unit().map(u -> ": " + u.code()).orElse(""))
                    .containsExactly(
                            "value",
                            "growth: percent",
                            "multiple: times",
                            "share: percent",
                            "payments-to-rd: percent",
                            "rank: rank",
                            "exchange-rate: RUB per USD");
            assertThat(CATALOG.units()).containsExactly(Unit.USD, Unit.RUB);
        }

        @Test
        void everythingNamedByARowHasAName() {
            for (Observation o : observations()) {
                Cell cell = o.cell();
                cell.partner().map(Economy::code).ifPresent(code -> isNamed(Catalog.Kind.ECONOMY, code));
                cell.product().map(Product::code).ifPresent(code -> isNamed(Catalog.Kind.PRODUCT, code));
                isNamed(Catalog.Kind.MEASURE, cell.measure().code());
                isNamed(Catalog.Kind.UNIT, o.unit().code());
            }
            isNamed(Catalog.Kind.DATASET, CATALOG.version().dataset());
            isNamed(Catalog.Kind.ECONOMY, CATALOG.reporter().code());
            isNamed(Catalog.Kind.ERA, "early-2000s");
        }

        private static void isNamed(Catalog.Kind kind, String code) {
            assertThat(CATALOG.name(kind, code)).as(code).isPresent();
        }

        @Test
        void notesAndSourcesOfRowsExist() {
            assertThat(rows()).allSatisfy(row -> {
                assertThat(CATALOG.source(row.source())).isPresent();
                assertThat(row.notes())
                        .allSatisfy(note -> assertThat(CATALOG.note(note)).isPresent());
            });
        }

        @Test
        void noNoteIsOutOfUse() {
            Stream<String> used = Stream.concat(
                    rows().stream().flatMap(row -> row.notes().stream()),
                    CATALOG.breaks().stream().map(Catalog.Break::note));
            assertThat(used.distinct().toList())
                    .containsExactlyInAnyOrderElementsOf(
                            CATALOG.notes().stream().map(Catalog.Note::id).toList());
        }

        private static List<Row> rows() {
            List<Row> rows = new ArrayList<>(
                    observations().stream().map(Observation::row).toList());
            CATALOG.statements().forEach(s -> rows.add(s.row()));
            return rows;
        }

        @Test
        void doubtsAreShownBesideTheAnswerInTheWordsOfBothLanguages() {
            assertNote("imports-2018-year", "2017", "unclear|ambiguous", "неясн|неоднозначе?н");
            assertNote("imports-2018-growth-year", "2017", "unclear|ambiguous", "неясн|неоднозначе?н");
            assertNote("engineering-2018-order", "45[.,]9", "unclear|ambiguous", "неясн|неоднозначе?н");
            assertNote("engineering-2018-order", "51[.,]4", "unclear|ambiguous", "неясн|неоднозначе?н");
            assertNote("cis-share-flow", "", "ambiguous", "неоднозначн");
            assertNote("engineering-2021-flow", "", "ambiguous", "неоднозначн");
            assertNote("netherlands-quarter", "22[.,]2", "at most", "не больше");
            assertNote("method-break", "2018", "(?s)survey.*method", "методик");
        }

        private static void assertNote(String id, String both, String en, String ru) {
            Catalog.Note note = CATALOG.note(id).orElseThrow();
            assertThat(note.shown()).isTrue();
            assertThat(note.text().en()).containsPattern(both).containsPattern("(?iu)" + en);
            assertThat(note.text().ru()).containsPattern(both).containsPattern("(?iu)" + ru);
        }

        @Test
        void theYearsBefore2019AreKeptApartFromThoseAfter() {
            assertThat(CATALOG.breaks())
                    .containsExactly(new Catalog.Break(
                            Optional.empty(), Period.ofYear(2018), Period.ofYear(2019), "method-break"));
        }

        @Test
        void ordersInWordsAreStatements() {
            assertThat(CATALOG.statements())
                    .extracting(s -> s.by() + " " + s.code() + " " + s.period().code() + " " + s.place())
                    .containsExactly(Dimension.PARTNER + " NLD 2020 1", Dimension.PERIOD + " 2015 2015 1");
        }

        @Test
        void membersOfAGroupChangeWithTheYears() {
            Catalog.Group cis = CATALOG.group(new Economy("CIS")).orElseThrow();
            assertThat(cis.membersIn(2008)).contains(new Economy("GEO"), new Economy("BLR"));
            assertThat(cis.membersIn(2018)).doesNotContain(new Economy("GEO")).contains(new Economy("KAZ"));
            assertThat(CATALOG.group(new Economy("EU")).orElseThrow().membersIn(2018))
                    .hasSize(28);
            assertThat(CATALOG.group(new Economy("EU")).orElseThrow().membersIn(2021))
                    .hasSize(27);
        }

        @Test
        void coverageSaysWhichYearsThereAre() {
            assertThat(periods(Flow.EXPORTS)).containsExactly(2011, 2012, 2013, 2014, 2015, 2018, 2020, 2021);
            assertThat(periods(Flow.IMPORTS)).containsExactly(2011, 2012, 2013, 2014, 2015, 2018, 2020, 2021);
            assertThat(CATALOG.coverage().periodsBy(Measure.VALUE, Flow.EXPORTS, Dimension.PARTNER))
                    .containsExactly(Period.ofYear(2018), Period.ofYear(2020));
            assertThat(CATALOG.coverage().periodsBy(Measure.VALUE, Flow.IMPORTS, Dimension.PARTNER))
                    .isEmpty();
        }

        private static List<Integer> periods(Flow flow) {
            return CATALOG.coverage().periods(Measure.VALUE, flow, Optional.empty(), Optional.empty()).stream()
                    .map(Period::year)
                    .toList();
        }

        @Test
        void nothingIsSaidToAddUp() {
            assertThat(CATALOG.additivity()).isEmpty();
        }
    }

    @Nested
    class Languages {
        static Stream<Text> texts() {
            return Stream.of(
                            Stream.of(CATALOG.title(), CATALOG.description()),
                            CATALOG.definitions().stream().flatMap(d -> Stream.of(d.term(), d.text())),
                            CATALOG.notes().stream().map(Catalog.Note::text),
                            CATALOG.sources().stream().map(Catalog.SourceInfo::note),
                            CATALOG.names().stream().map(Catalog.Name::name),
                            CATALOG.groups().stream().map(Catalog.Group::name))
                    .flatMap(s -> s);
        }

        @ParameterizedTest
        @MethodSource("texts")
        void eachTextIsInItsOwn(Text text) {
            assertThat(text.en()).doesNotContainPattern("[а-яА-ЯёЁ]");
            assertThat(text.ru()).containsPattern("[а-яА-ЯёЁ]");
        }

        @Test
        void everyTermIsAskedForByOneThingOnly() {
            List<String> words = CATALOG.definitions().stream()
                    .flatMap(d -> Stream.of(
                                    Stream.of(d.term().en(), d.term().ru()),
                                    d.aliasesEn().stream(),
                                    d.aliasesRu().stream())
                            .flatMap(s -> s)
                            .map(String::toLowerCase)
                            .distinct())
                    .toList();
            assertThat(words).doesNotHaveDuplicates();
        }
    }

    @Test
    void readingTwiceGivesTheSameContent() {
        PackageReader.Reading again = new PackageReader().read(BrokenPackage.SHIPPED);
        assertThat(again).isEqualTo(READ);
        assertThat(CATALOG.version().content()).matches("[0-9a-f]{64}");
    }
}
