package org.tradewind.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RussianCustomsFormatTests {
    private static final String[] ROWS = {
        "NAPR,PERIOD,STRANA,TNVED,EDIZM,STOIM,NETTO,KOL",
        "ЭК,2021,KZ,9504500002,796,38333.71,235.313,495",
        "ЭК,2021,KZ,9504500002,796,1.29,1,5",
        "ИМ,2021,BY,9403903000,,1526541.73,1045093.246,27",
        "ЭК,2021,PL,XXXXXXXXXX,,193128686.73,0.051005,0",
        "ЭК,2021,FR,2711210000,113,0,0,1172643429",
        "ЭК,2021,NA,0101210000,796,5,1,1"
    };

    @TempDir
    Path folder;

    @Test
    void whetherThousandsOrDollarsIsAskedForWithTheWordsToGive() throws IOException {
        assertThat(Imports.in(folder).file("2021.csv", ROWS).refusal())
                .containsExactly(
                        "2021.csv:1:6: The file does not say whether “STOIM” is in units or thousands. Say it in the mapping: “unit = USD” or “unit = thousand USD”.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251", "IBM866", "UTF-16"})
    void everyEncodingOfItIsRead(String charset) throws IOException {
        assertThat(Imports.in(folder)
                        .file("2021.csv", Charset.forName(charset), ROWS)
                        .mapping("unit = thousand USD")
                        .cells())
                .containsExactly(
                        "exports,RUS,FRA,2711210000,2021,,0,Q",
                        "exports,RUS,KAZ,9504500002,2021,38335000,236.313,",
                        "exports,RUS,NAM,0101210000,2021,5000,1,",
                        "exports,RUS,POL,XXXXXXXXXX,2021,193128686730,0.051,",
                        "imports,RUS,BLR,9403903000,2021,1526541730,1045093.246,");
    }

    @Test
    void theMonthMayStandInTheNameOfTheFileOnly() throws IOException {
        assertThat(Imports.in(folder)
                        .file("2021-01.csv", ROWS)
                        .mapping("unit = USD")
                        .cells())
                .allSatisfy(cell -> assertThat(cell).contains(",2021-01,"));
    }

    @Test
    void semicolonsAndDecimalCommasAreReadToo() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "2015.csv",
                                Charset.forName("windows-1251"),
                                "NAPR;PERIOD;STRANA;TNVED;EDIZM;STOIM;NETTO;KOL",
                                "ИМ;01/2015;CN;8542310000;;12,75;1,5;0")
                        .mapping("unit = thousand USD")
                        .cells())
                .containsExactly("imports,RUS,CHN,8542310000,2015-01,12750,1.5,");
    }

    @Test
    void aFileThatIsGivenTwiceIsNotAddedToItself() throws IOException {
        Imports imports =
                Imports.in(folder).file("2021.csv", ROWS).file("2021.csv", ROWS).mapping("unit = thousand USD");
        assertThat(imports.cells()).contains("exports,RUS,KAZ,9504500002,2021,38335000,236.313,");
        assertThat(imports.warnings()).contains("2021.csv: The file is given twice; it is read once.");
    }

    @Test
    void theOlderFilesNameTheCountryOtherwise() throws IOException {
        assertThat(Imports.in(folder)
                        .mapping("unit = USD")
                        .file(
                                "DATTSVT.csv",
                                Charset.forName("windows-1251"),
                                "napr\tperiod\tnastranapr\ttnved\tedizm\tStoim\tnetto\tkol\tRegion\tRegion_s",
                                "ИМ\t01/2016\tBY\t9403903000\t\t1000,5\t10\t27\t45000\t01",
                                "ИМ\t01/2016\tBY\t9403903000\t\t100\t10\t3\t40000\t02")
                        .cells())
                .containsExactly("imports,RUS,BLR,9403903000,2016-01,1100.5,20,");
    }

    @Test
    void aCopyOfAFileIsNotAddedToIt() throws IOException {
        String[] lines = {"NAPR,PERIOD,STRANA,TNVED,EDIZM,STOIM,NETTO,KOL", "ЭК,2021,KZ,9504500002,796,100,1,2"};
        assertThat(Imports.in(folder)
                        .mapping("unit = USD")
                        .file("2021-01.csv", lines)
                        .file("2021-01 (1).csv", lines)
                        .refusal())
                .anyMatch(line -> line.contains("2021-01 (1).csv:2"));
        assertThat(Imports.in(folder)
                        .mapping("unit = USD", "repeats = sum")
                        .file("2021-02 Tver.csv", lines)
                        .file("2021-02 Tula.csv", lines)
                        .cells())
                .containsExactly("exports,RUS,KAZ,9504500002,2021-02,200,2,");
    }
}
