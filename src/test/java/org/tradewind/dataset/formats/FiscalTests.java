package org.tradewind.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fiscal year is never told as a calendar year. */
class FiscalTests {
    @TempDir
    Path folder;

    private Imports table(String text) throws IOException {
        return Imports.in(folder).file("exports.csv", text.split("\n")).mapping("reporter = \"IND\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Country,Fiscal Year,Exports USD\nChina,2020,5",
                "Country,Year,Exports USD\nChina,2019-20,5",
                "Country,Year,Exports USD\nChina,2010-11,5",
                "Country,Period,Exports USD\nChina,2010/11,5\nChina,2011/12,5",
                "Country,Year,Exports USD\nChina,FY2020,5",
                "Country,Year,Exports USD\nChina,2019-2020,5",
                "Country,2009-10,2010-11,2011-12\nChina,1,2,3",
                "Country,FY 2019/20,FY 2020/21\nChina,1,2",
                "Country,Exports 2019-20 (USD),Exports 2020-21 (USD)\nChina,1,2",
                "Exports in USD (fiscal years ending 30 June)\nCountry,2019,2020\nChina,1,2",
                "Страна,Финансовый год,Экспорт USD\nКитай,2020,5"
            })
    void fiscalYearsAreRefused(String text) throws IOException {
        assertThat(table(text).refusal()).anyMatch(line -> line.contains("fiscal years"));
    }

    @Test
    void monthsAreNoFiscalYears() throws IOException {
        assertThat(table("Country,Month,Exports USD\nChina,2010-10,5\nChina,2010-11,6\nChina,2010-12,7")
                        .cells())
                .hasSize(3);
        assertThat(table("Country,Period,Exports USD\nChina,2010-11,6").cells())
                .containsExactly("exports,IND,CHN,,2010-11,6,,");
    }

    @Test
    void aSpanOfYearsInATitleIsNoFiscalYear() throws IOException {
        assertThat(table("Exports of India 2019-20\nCountry,Year,Exports USD\nChina,2019,5\nChina,2020,6")
                        .cells())
                .isEqualTo(List.of("exports,IND,CHN,,2019,5,,", "exports,IND,CHN,,2020,6,,"));
    }
}
