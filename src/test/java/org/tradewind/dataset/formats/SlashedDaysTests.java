package org.tradewind.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlashedDaysTests {
    private static final String HEADER = "date,reporter,partner,flow,value (EUR)";

    @TempDir
    Path folder;

    @Test
    void oneDayAboveTwelveTellsTheOrderOfAll() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "eu.csv",
                                HEADER,
                                "01/04/2020,Germany,France,Export,6",
                                "15/03/2020,Germany,France,Export,5")
                        .cells())
                .containsExactly("exports,DEU,FRA,,2020-03,5,,", "exports,DEU,FRA,,2020-04,6,,");
        assertThat(Imports.in(folder)
                        .file("us.csv", HEADER, "4/1/2020,Germany,France,Export,6", "3/15/2020,Germany,France,Export,5")
                        .cells())
                .containsExactly("exports,DEU,FRA,,2020-03,5,,", "exports,DEU,FRA,,2020-04,6,,");
    }

    @Test
    void daysThatMayBeEitherAreNotRead() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "t.csv",
                                HEADER,
                                "01/04/2020,Germany,France,Export,6",
                                "01/03/2020,Germany,France,Export,5")
                        .refusal())
                .first()
                .asString()
                .contains("“01/04/2020” is no year, quarter or month");
    }

    @Test
    void oneOrderIsNotMixedWithTheOther() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "t.csv",
                                HEADER,
                                "15/03/2020,Germany,France,Export,6",
                                "03/15/2020,Germany,France,Export,5")
                        .refusal())
                .isNotEmpty();
    }
}
