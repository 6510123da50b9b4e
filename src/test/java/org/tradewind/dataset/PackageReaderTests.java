package org.tradewind.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.trade.Period;
import org.tradewind.trade.Problem;
import org.tradewind.trade.Status;
import org.tradewind.trade.Unit;

/** What a package written by hand may look like: as little as can be, and then a bit more. */
class PackageReaderTests {
    private static final String HEADER = "id,measure,flow,reporter,partner,period,number,unit,hedge,status,source\n";

    @TempDir
    Path folder;

    private BrokenPackage small;

    @BeforeEach
    void writeASmallPackage() {
        small = new BrokenPackage(folder);
        small.write(Descriptor.FILE, """
                {"name": "wheat", "version": "2.0.1", "title": "Wheat", "description": "Wheat sold.",
                 "tradewind": {"title_ru": "Пшеница", "description_ru": "Проданная пшеница.",
                               "reporter": "KAZ", "units": ["EUR"],
                               "additive": [{"measure": "value", "along": "partner"}]},
                 "resources": [
                   {"name": "observations", "path": "tables/observations.csv"},
                   {"name": "sources", "path": "sources.csv"},
                   {"name": "names", "path": "names.csv"},
                   {"name": "measures", "path": "measures.csv"}]}
                """);
        assertThat(folder.resolve("tables").toFile().mkdir()).isTrue();
        small.write(
                "sources.csv", "id,title,publisher,url,note_en,note_ru\ns,Title,P,https://example.org,Note,Заметка\n");
        small.write(
                "names.csv",
                "kind,code,name_en,name_ru\nmeasure,value,value,объём\nmeasure,mass,mass,масса\nunit,t,tonnes,тонны\n");
        small.write("measures.csv", "code,unit\nvalue,\nmass,t\n");
        rows("a,value,exports,KAZ,UZB,2020-Q1,1.5,EUR m,exact,A,s\n");
    }

    private void rows(String rows) {
        small.write("tables/observations.csv", HEADER + rows);
    }

    private PackageReader.Reading read() {
        return new PackageReader().read(folder);
    }

    private DataPackage sound() {
        PackageReader.Reading reading = read();
        assertThat(reading).isInstanceOf(PackageReader.Reading.Sound.class);
        return ((PackageReader.Reading.Sound) reading).dataPackage();
    }

    private List<String> told() {
        return small.problems().stream().map(PackageReaderTests::told).toList();
    }

    private static String told(Problem p) {
        return p.file() + ":" + p.line().orElse(0) + ":" + p.column().orElse(0) + ":" + p.fault();
    }

    @Test
    void tablesAndColumnsThatMayBeLeftOutMayBe() {
        DataPackage read = sound();
        assertThat(read.catalog().version().version()).isEqualTo("2.0.1");
        assertThat(read.catalog().title().ru()).isEqualTo("Пшеница");
        assertThat(read.catalog().notes()).isEmpty();
        assertThat(read.catalog().additivity()).hasSize(1);
        assertThat(read.observations()).singleElement().satisfies(o -> {
            assertThat(o.cell().period()).isEqualTo(new Period.Quarter(2020, 1));
            assertThat(o.unit()).isEqualTo(new Unit("EUR"));
            assertThat(o.estimate().orElseThrow().value()).contains(new BigDecimal("1.5E+6"));
        });
    }

    @Test
    void aUnitThatThePackageNamesIsAUnit() {
        rows("a,mass,exports,KAZ,,2020-05,1500,t,rounded,A,s\n");
        assertThat(sound().observations().getFirst().unit()).isEqualTo(new Unit("t"));
    }

    @Test
    void aMissingNumberIsAnObservationAndNoCoverage() {
        rows("a,value,exports,KAZ,UZB,2020,,EUR m,,Q,s\nb,value,exports,KAZ,UZB,2021,0,EUR m,exact,A,s\n");
        DataPackage read = sound();
        assertThat(read.observations().getFirst().estimate()).isEmpty();
        assertThat(read.observations().getFirst().row().status()).isEqualTo(Status.WITHHELD);
        assertThat(read.catalog().coverage().periods()).containsExactly(Period.ofYear(2021));
    }

    @Test
    void filesOfASpreadsheetAreReadAsTheyCome() {
        small.write("measures.csv", "\uFEFFcode,unit\r\nvalue,\r\nmass,t\r\n");
        assertThat(sound().catalog().measures()).hasSize(2);
    }

    @Test
    void everyProblemIsFoundInOneGo() {
        rows("""
                a,value,exports,KAZ,UZB,2020,1,5,EUR m,exact,A,s
                b,weight,export,KAZ,UZB,20,1 5,EUR m,exactly,X,t
                c,value,exports,KAZ,UZB,2020,15,USD m,exact,A,s
                """);
        small.write("sources.csv", "id,title,publisher,url,note_en,note_ru\ns,Title,P,example,Note,\n");
        assertThat(told())
                .containsExactly(
                        "sources.csv:2:4:address-malformed",
                        "sources.csv:2:6:name-missing-language",
                        "tables/observations.csv:2:11:field-count",
                        "tables/observations.csv:3:2:measure-unknown",
                        "tables/observations.csv:3:3:flow-unknown",
                        "tables/observations.csv:3:6:period-malformed",
                        "tables/observations.csv:3:7:number-unreadable",
                        "tables/observations.csv:3:9:hedge-unknown",
                        "tables/observations.csv:3:10:status-unknown",
                        "tables/observations.csv:3:11:source-unknown",
                        "tables/observations.csv:4:8:unit-unfit");
    }

    @Test
    void aFolderWithoutADescriptorIsToldSo() {
        small.delete(Descriptor.FILE);
        assertThat(told()).containsExactly("datapackage.json:1:1:file-missing");
        small = new BrokenPackage(folder.resolve("nowhere"));
        assertThat(told()).containsExactly("datapackage.json:1:1:file-missing");
    }

    @Test
    void anEmptyDescriptorIsNoJson() {
        small.write(Descriptor.FILE, "");
        assertThat(told()).containsExactly("datapackage.json:1:1:json-malformed");
        small.write(Descriptor.FILE, "[]");
        assertThat(told()).containsExactly("datapackage.json:1:1:property-malformed");
    }

    @Test
    void roundingIsNoContradiction() {
        rows("""
                a,value,exports,KAZ,,2020,3.3,EUR m,rounded,A,s
                b,value,exports,KAZ,UZB,2020,1.7,EUR m,rounded,A,s
                c,value,exports,KAZ,KGZ,2020,1.7,EUR m,rounded,A,s
                """);
        assertThat(told()).isEmpty();
        rows("""
                a,value,exports,KAZ,,2020,3.2,EUR m,rounded,A,s
                b,value,exports,KAZ,UZB,2020,1.7,EUR m,rounded,A,s
                c,value,exports,KAZ,KGZ,2020,1.7,EUR m,rounded,A,s
                """);
        assertThat(told()).containsExactly("tables/observations.csv:4:7:parts-above-total");
    }

    @Test
    void theContentChangesWithEveryFileAndIsTheSameForTheSame() {
        String before = sound().catalog().version().content();
        assertThat(sound().catalog().version().content()).isEqualTo(before);
        for (String file :
                List.of("sources.csv", "names.csv", "measures.csv", "tables/observations.csv", Descriptor.FILE)) {
            String text = small.text(file);
            small.write(file, text.replaceFirst("\n", "\r\n"));
            assertThat(sound().catalog().version().content()).as(file).isNotEqualTo(before);
            small.write(file, text);
        }
        assertThat(sound().catalog().version().content()).isEqualTo(before);
    }

    @Test
    void theFirstCurrencyIsTheOneMeantWhereNoneIsNamed() {
        assertThat(sound().catalog().units()).containsExactly(new Unit("EUR"));
        assertThat(sound().catalog().name(org.tradewind.trade.Catalog.Kind.ERA, "early-2000s"))
                .isEqualTo(Optional.empty());
    }
}
