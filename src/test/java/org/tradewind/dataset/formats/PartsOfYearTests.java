package org.tradewind.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Months and quarters that stand across, beside a column of years, and the other way round. */
class PartsOfYearTests {
    @TempDir
    Path folder;

    private Imports own(String... lines) throws IOException {
        return Imports.in(folder)
                .file("t.csv", lines)
                .mapping("reporter = \"KEN\"", "flow = \"exports\"", "unit = thousand USD");
    }

    @Test
    void monthsAcrossAreOfTheYearOfTheirRow() throws IOException {
        assertThat(own("Country,Year,Jan,February,Sept.,Total", "China,2019,1,2,9,12", "India,2020,4,,,4")
                        .cells())
                .containsExactly(
                        "exports,KEN,CHN,,2019-01,1000,,",
                        "exports,KEN,CHN,,2019-02,2000,,",
                        "exports,KEN,CHN,,2019-09,9000,,",
                        "exports,KEN,IND,,2020-01,4000,,");
    }

    @Test
    void monthsAcrossAreAllOfTheirYear() throws IOException {
        Imports imports =
                own("Год,Янв,Фев,Март,Апрель,Май,Июнь,Июль,Авг,Сен,Окт,Ноя,Дек", "2019,1,2,3,4,5,6,7,8,9,10,11,12");
        assertThat(Imports.sum(imports.cells(), "exports,KEN,,,2019-")).isEqualByComparingTo("78000");
        assertThat(imports.descriptor()).containsPattern("\"complete\" : \\[[^\\]]*\"period\"");
    }

    @Test
    void quartersAcrossAreOfTheYearOfTheirRow() throws IOException {
        assertThat(own("Year,Q1,Q2", "2019,5,6").cells())
                .containsExactly("exports,KEN,,,2019-Q1,5000,,", "exports,KEN,,,2019-Q2,6000,,");
    }

    @Test
    void yearsAcrossMayHaveTheirMonthsInRows() throws IOException {
        assertThat(own("Month,2019,2020", "Jan,1,2", "Feb,3,4", "Total,4,6").cells())
                .containsExactly(
                        "exports,KEN,,,2019-01,1000,,",
                        "exports,KEN,,,2019-02,3000,,",
                        "exports,KEN,,,2020-01,2000,,",
                        "exports,KEN,,,2020-02,4000,,");
    }

    @Test
    void quartersInRowsAreNoMonths() throws IOException {
        assertThat(own("Quarter,2019", "1,5", "2,6").cells())
                .containsExactly("exports,KEN,,,2019-Q1,5000,,", "exports,KEN,,,2019-Q2,6000,,");
    }

    @Test
    void monthsAcrossOfNobodyAreAskedFor() throws IOException {
        assertThat(Imports.in(folder).file("t.csv", "Year,Jan,Feb", "2019,1,2").refusal())
                .singleElement()
                .asString()
                .contains("whose trade");
    }

    @Test
    void aSpanOfYearsHasNoMonths() throws IOException {
        assertThat(own("Year,Jan,Feb", "Average,1,2").refusal().getFirst()).contains("Average");
    }
}
