package org.tradewind.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradewind.dataset.ShippedPackage.CATALOG;
import static org.tradewind.dataset.ShippedPackage.observations;
import static org.tradewind.dataset.ShippedPackage.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Cell;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Period;
import org.tradewind.trade.Product;
import org.tradewind.trade.Row;
import org.tradewind.trade.Unit;

/** What goes with the figures: sources, names, notes, groups and coverage. */
class ShippedMeaningTests {
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
                .extracting(m ->
                        m.measure().code() + m.unit().map(u -> ": " + u.code()).orElse(""))
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
        List<Row> rows =
                new ArrayList<>(observations().stream().map(Observation::row).toList());
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
                .containsExactly(
                        new Catalog.Break(Optional.empty(), Period.ofYear(2018), Period.ofYear(2019), "method-break"));
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
