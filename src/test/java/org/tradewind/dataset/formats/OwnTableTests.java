package org.tradewind.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as people have them: what they keep by hand or save from a page, and not what a publisher gives. */
class OwnTableTests {
    @TempDir
    Path folder;

    @Test
    void aSmallTableThatBeginsWithNamesOfCountriesIsNoTableOfCodes() throws IOException {
        assertThat(Imports.in(folder)
                        .mapping("reporter = country_code", "partner = \"WORLD\"")
                        .file(
                                "trade.csv",
                                "country_code,country_name,year,exports_usd,imports_usd",
                                "DEU,Germany,2020,5,6",
                                "FRA,France,2020,7,8")
                        .cells())
                .containsExactly(
                        "exports,DEU,,,2020,5,,",
                        "exports,FRA,,,2020,7,,",
                        "imports,DEU,,,2020,6,,",
                        "imports,FRA,,,2020,8,,");
    }

    @Test
    void aColumnAFlowAndYear() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "t.csv",
                                "Reporter,Partner,Exports 2019 (USD million),Exports 2020 (USD million),Imports 2019 (USD million),Imports 2020 (USD million)",
                                "Germany,France,1,2,3,4",
                                "Germany,World,5,6,7,8")
                        .cells())
                .containsExactly(
                        "exports,DEU,,,2019,5000000,,",
                        "exports,DEU,FRA,,2019,1000000,,",
                        "imports,DEU,,,2019,7000000,,",
                        "imports,DEU,FRA,,2019,3000000,,",
                        "exports,DEU,,,2020,6000000,,",
                        "exports,DEU,FRA,,2020,2000000,,",
                        "imports,DEU,,,2020,8000000,,",
                        "imports,DEU,FRA,,2020,4000000,,");
    }

    @Test
    void domesticExportsAreNotTakenForExports() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "t.csv",
                                "reporter,partner,year,Domestic exports (USD),Re-exports (USD),Total exports (USD)",
                                "DEU,FRA,2020,7,3,10")
                        .cells())
                .containsExactly("exports,DEU,FRA,,2020,10,,", "re-exports,DEU,FRA,,2020,3,,");
    }

    @Test
    void aColumnOfProductsIsKnownByAWordInItsName() throws IOException {
        assertThat(Imports.in(folder)
                        .mapping("reporter = \"RUS\"")
                        .file(
                                "d.csv",
                                "Год;Месяц;Направление;Код страны;Код ТН ВЭД (10 знаков);Стоимость (долл.);Вес нетто (кг)",
                                "2020;январь;ИМ;CN;8542310000;1000;5",
                                "2020;февраль;ЭК;KZ;0101210000;2000;5")
                        .cells())
                .containsExactly(
                        "imports,RUS,CHN,8542310000,2020-01,1000,5,", "exports,RUS,KAZ,0101210000,2020-02,2000,5,");
    }

    @Test
    void pointsPartThousandsWhereACommaBeginsTheDecimals() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "t.csv",
                                "Reporter;Partner;Year;Flow;Value (EUR)",
                                "DEU;FRA;2020;Export;1.234.567,50",
                                "DEU;ITA;2020;Export;1.234")
                        .cells())
                .containsExactly("exports,DEU,FRA,,2020,1234567.5,,", "exports,DEU,ITA,,2020,1234,,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"29.02.2020", "Feb-20", "Feb 2020", "February 2020", "Февраль 2020 г.", "2020 февраль"})
    void monthsAsPeopleWriteThem(String month) throws IOException {
        assertThat(Imports.in(folder)
                        .file("t.csv", "Reporter,Partner,Month,Flow,Value USD", "DEU,FRA," + month + ",Exports,5")
                        .cells())
                .containsExactly("exports,DEU,FRA,,2020-02,5,,");
    }

    @Test
    void aMappingMayNameTheWorldAsPartner() throws IOException {
        assertThat(Imports.in(folder)
                        .mapping("reporter = country", "partner = \"World\"")
                        .file("trade.csv", "country,year,exports_usd", "DEU,2020,5")
                        .cells())
                .containsExactly("exports,DEU,,,2020,5,,");
    }

    @Test
    void severalCountriesTogetherAreNoPartnerAndTheRestIsOne() throws IOException {
        Imports imports = Imports.in(folder)
                .file(
                        "t.csv",
                        "Reporter,Partner,Year,Flow,Value USD",
                        "DEU,FRA,2020,Exports,5",
                        "DEU,Total EU,2020,Exports,5",
                        "DEU,Extra-EU27,2020,Exports,7",
                        "DEU,Страны ОПЕК,2020,Exports,7",
                        "DEU,Gulf states,2020,Exports,1",
                        "DEU,Rest of the world,2020,Exports,6",
                        "DEU,Grand total,2020,Exports,12");
        assertThat(imports.cells())
                .containsExactly(
                        "exports,DEU,,,2020,12,,", "exports,DEU,FRA,,2020,5,,", "exports,DEU,OTHERS,,2020,6,,");
        assertThat(imports.read("sources.csv").get(1)).contains("without known members (4 rows)");
    }

    @Test
    void aTotalOfProductsIsNoProduct() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "t.csv",
                                "Reporter,Partner,Year,Flow,Product,Value USD",
                                "DEU,FRA,2020,Exports,Cars,5",
                                "DEU,FRA,2020,Exports,Grand total,7",
                                "DEU,ITA,2020,Exports,Всего по товарам,8",
                                "DEU,USA,2020,Exports,Total exports,9")
                        .cells())
                .containsExactly(
                        "exports,DEU,FRA,,2020,7,,",
                        "exports,DEU,FRA,Cars,2020,5,,",
                        "exports,DEU,ITA,,2020,8,,",
                        "exports,DEU,USA,,2020,9,,");
    }

    @Test
    void flowsMayStandOverYearsInTwoLines() throws IOException {
        assertThat(Imports.in(folder)
                        .mapping("reporter = \"RUS\"")
                        .file(
                                "t.csv",
                                "Внешняя торговля РФ, млн. долларов США;;;;",
                                "Страна;Экспорт;;Импорт;",
                                ";2019;2020;2019;2020",
                                "Китай;57,3;49,1;54;55",
                                "Всего;100;90;80;70")
                        .cells())
                .containsExactly(
                        "exports,RUS,,,2019,100000000,,",
                        "exports,RUS,CHN,,2019,57300000,,",
                        "imports,RUS,,,2019,80000000,,",
                        "imports,RUS,CHN,,2019,54000000,,",
                        "exports,RUS,,,2020,90000000,,",
                        "exports,RUS,CHN,,2020,49100000,,",
                        "imports,RUS,,,2020,70000000,,",
                        "imports,RUS,CHN,,2020,55000000,,");
    }

    @Test
    void soMayYearsOverFlows() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "t.csv",
                                ",,2019,,2020,",
                                "Reporter,Partner,Exports USD,Imports USD,Exports USD,Imports USD",
                                "Germany,France,1,2,3,4")
                        .cells())
                .containsExactly(
                        "exports,DEU,FRA,,2019,1,,",
                        "imports,DEU,FRA,,2019,2,,",
                        "exports,DEU,FRA,,2020,3,,",
                        "imports,DEU,FRA,,2020,4,,");
    }

    @Test
    void wordsUnderTheTableMayHaveCommasInThem() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "t.csv",
                                "Reporter,Partner,Year,Flow,Value_USD",
                                "RUS,FRA,2020,Export,5",
                                "",
                                "Source: UN Comtrade, via WITS",
                                "* preliminary, may be revised",
                                "1) without gas, oil")
                        .cells())
                .containsExactly("exports,RUS,FRA,,2020,5,,");
    }

    @Test
    void importsAndExportsMayEachHaveAColumnOfTheirBasis() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "t.csv",
                                "reporter_iso2,partner_iso2,year,flow,hs6,cif_value_usd,fob_value_usd",
                                "NA,DE,2020,import,010121,5,",
                                "DE,NA,2020,export,010121,,7")
                        .cells())
                .containsExactly("exports,DEU,NAM,010121,2020,7,,", "imports,NAM,DEU,010121,2020,5,,");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Value (k USD)       | 5000
            Value (K$)          | 5000
            Value, Tsd. EUR     | 5000
            Value (10,000 USD)  | 50000
            Value, INR lakh     | 500000
            Value (100 000 USD) | 500000
            Value, INR crore    | 50000000
            Value (M$)          | 5000000
            Value (Mrd. EUR)    | 5000000000
            """)
    void unitsAreReadByWordsAndLetters(String column, String value) throws IOException {
        assertThat(Imports.in(folder)
                        .file("t.csv", "Reporter;Partner;Year;Flow;" + column, "DEU;FRA;2020;Export;5")
                        .cells())
                .containsExactly("exports,DEU,FRA,,2020," + value + ",,");
    }

    @Test
    void namesAreBelievedBeforeNumbersThatMayBeTheTablesOwn() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "t.csv",
                                "reporter_code,reporter,partner_code,partner,year,flow,value_usd",
                                "4,Germany,8,France,2020,export,5")
                        .cells())
                .containsExactly("exports,DEU,FRA,,2020,5,,");
    }

    @Test
    void aPartOfAYearIsNotTakenForTheYear() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "t.csv",
                                "Reporter,Partner,Exports Jan-Jun 2020 (USD),Imports H1 2020 (USD)",
                                "DEU,FRA,5,6")
                        .refusal())
                .anySatisfy(line -> assertThat(line).contains("No column holds the year"));
    }

    @Test
    void flowsOfYearsAreTakenInOneCurrency() throws IOException {
        assertThat(Imports.in(folder)
                        .file("t.csv", "Reporter,Partner,Exports 2020 (USD),Exports 2020 (RUB)", "DEU,FRA,5,400")
                        .cells())
                .containsExactly("exports,DEU,FRA,,2020,5,,");
    }

    @Test
    void theNomenclatureThatARowNamesTellsWhatItsCodesAre() throws IOException {
        Imports imports = Imports.in(folder)
                .file(
                        "old.csv",
                        "Period,Trade Flow,Reporter,Partner,Classification,Commodity Code,Trade Value (US$)",
                        "2008,Export,Germany,World,H2,TOTAL,1451",
                        "2008,Export,Germany,France,H2,87,28",
                        "2008,Export,Germany,France,H2,1,3");
        assertThat(imports.cells())
                .containsExactly(
                        "exports,DEU,,,2008,1451,,", "exports,DEU,FRA,01,2008,3,,", "exports,DEU,FRA,87,2008,28,,");
        assertThat(imports.descriptor()).contains("\"products\" : \"HS\"");
    }

    @Test
    void aColumnThatTheMappingGivesARoleHasNoOther() throws IOException {
        assertThat(Imports.in(folder)
                        .file("tradhist.csv", "iso_o,iso_d,year,FLOW", "GBR,FRA,1900,25877453")
                        .mapping(
                                "reporter = iso_o",
                                "partner = iso_d",
                                "value = FLOW",
                                "flow = \"exports\"",
                                "unit = GBP")
                        .cells())
                .containsExactly("exports,GBR,FRA,,1900,25877453,,");
    }

    /** One country's whole trade over time: no column names a country, and the mapping says whose it is. */
    @Test
    void totalsOfOneCountryNeedNoColumnOfCountries() throws IOException {
        String[] lines = {"Year,Export_Amount_ZMW,Import_Amount_ZMW", "2013,54,42", "2014,47,46"};
        assertThat(Imports.in(folder).file("t.csv", lines).refusal())
                .singleElement()
                .asString()
                .contains("t.csv:1:2", "does not say whose trade");
        Imports imports = Imports.in(folder).mapping("reporter = \"ZMB\"").file("u.csv", lines);
        assertThat(imports.cells())
                .containsExactly(
                        "exports,ZMB,,,2013,54,,",
                        "imports,ZMB,,,2013,42,,",
                        "exports,ZMB,,,2014,47,,",
                        "imports,ZMB,,,2014,46,,");
        assertThat(imports.descriptor()).contains("ZMW");
    }

    @Test
    void aRowAFlowAndAColumnAYearNeedNoColumnOfCountriesEither() throws IOException {
        assertThat(Imports.in(folder)
                        .mapping("reporter = \"KAZ\"", "unit = million USD")
                        .file("t.csv", "Flow,2019,2020", "Exports,10,12", "Imports,11,13")
                        .cells())
                .containsExactly(
                        "exports,KAZ,,,2019,10000000,,",
                        "imports,KAZ,,,2019,11000000,,",
                        "exports,KAZ,,,2020,12000000,,",
                        "imports,KAZ,,,2020,13000000,,");
    }

    @Test
    void theCurrencyOfContractsIsNotThatOfValuesThatNameTheirOwn() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "t.csv",
                                "Year,Exporter,Importer,Value_USD,Currency",
                                "2020,Germany,Japan,50,EUR",
                                "2020,China,Mexico,20,CNY",
                                "2020,Costa Rica,United States,15,USD")
                        .cells())
                .containsExactly(
                        "exports,CHN,MEX,,2020,20,,", "exports,CRI,USA,,2020,15,,", "exports,DEU,JPN,,2020,50,,");
    }

    @Test
    void tonnesInAColumnOfOneLetterAreNotTakenForYears() throws IOException {
        assertThat(Imports.in(folder)
                        .mapping("reporter = iso3", "partner = \"WORLD\"", "value = usd", "flow = \"exports\"")
                        .file("t.csv", "ano,iso3,t,usd", "2014,AUS,1999,82")
                        .cells())
                .containsExactly("exports,AUS,,,2014,82,,");
    }

    @Test
    void aColumnCalledByItsCurrencyHoldsTheValues() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "us-tradematrix.csv",
                                "Year,Economy,Economy Label,Partner,Partner Label,Flow,Flow Label,US$ at current prices in thousands,US$ at current prices in thousands Footnote,US$ at current prices in thousands Missing value",
                                "2020,0276,Germany,0000,World,02,Exports,1380000000,,",
                                "2020,0276,Germany,0156,China,02,Exports,109000000,,")
                        .cells())
                .containsExactly("exports,DEU,,,2020,1380000000000,,", "exports,DEU,CHN,,2020,109000000000,,");
    }
}
