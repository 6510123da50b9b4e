package org.tradewind.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComexStatTests {
    private static final String BULK =
            "\"CO_ANO\";\"CO_MES\";\"CO_NCM\";\"CO_UNID\";\"CO_PAIS\";\"SG_UF_NCM\";\"CO_VIA\";\"CO_URF\";\"QT_ESTAT\";\"KG_LIQUIDO\";\"VL_FOB\"";

    @TempDir
    Path folder;

    private static String row(String country, String value) {
        return "\"2021\";\"01\";\"12019000\";\"11\";\"%s\";\"SP\";\"01\";\"0817600\";1;5;%s".formatted(country, value);
    }

    @Test
    void theCodesOfAllCountriesAreKnown() throws IOException {
        List<List<String>> table = Resource.lines("comexstat.txt");
        String[] lines = Stream.concat(
                        Stream.of(BULK),
                        IntStream.range(0, table.size())
                                .mapToObj(i -> row(table.get(i).getFirst(), String.valueOf(1 << (i % 8)))))
                .toArray(String[]::new);
        Imports imports = Imports.in(folder).file("EXP_2021.csv", lines);
        List<String> cells = imports.cells();
        int sum = IntStream.range(0, table.size()).map(i -> 1 << (i % 8)).sum();
        assertThat(Imports.sum(cells, "exports,BRA,")).isEqualByComparingTo(String.valueOf(sum));
        assertThat(cells).anyMatch(cell -> cell.startsWith("exports,BRA,LKA,")).hasSizeGreaterThan(225);
        assertThat(imports.warnings()).isEmpty();
    }

    @Test
    void itsTablesOfCodesNameWhatIsNotKnown() throws IOException {
        Imports imports = Imports.in(folder)
                .file("EXP_2021.csv", BULK, row("160", "1000"), row("978", "7"))
                .file(
                        "PAIS.csv",
                        StandardCharsets.ISO_8859_1,
                        "\"CO_PAIS\";\"CO_PAIS_ISON3\";\"CO_PAIS_ISOA3\";\"NO_PAIS\";\"NO_PAIS_ING\";\"NO_PAIS_ESP\"",
                        "\"160\";\"156\";\"CHN\";\"China\";\"China\";\"China\"",
                        "\"978\";\"898\";\"ZZZ\";\"Provisão de navios\";\"Vessels' supplies\";\"x\"")
                .file(
                        "NCM.csv",
                        "\"CO_NCM\";\"CO_SH6\";\"NO_NCM_POR\";\"NO_NCM_ING\"",
                        "\"12019000\";\"120190\";\"Soja\";\"Soya beans\"")
                .file("VIA.csv", "\"CO_VIA\";\"NO_VIA\"", "\"01\";\"MARITIMA\"");
        assertThat(imports.cells())
                .containsExactly("exports,BRA,C978,12019000,2021-01,7,5,", "exports,BRA,CHN,12019000,2021-01,1000,5,");
        assertThat(imports.read("names.csv"))
                .anyMatch(line -> line.startsWith("economy,C978,Vessels' supplies"))
                .anyMatch(line -> line.startsWith("product,12019000,Soya beans"));
    }

    @Test
    void whatItsPagesMakeIsInPortuguese() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "consulta.csv",
                                "Fluxo;Ano;Mês;Países;Código NCM;Descrição NCM;Valor US$ FOB;Quilograma Líquido",
                                "Exportação;2021;01. Janeiro;Países Baixos (Holanda);12019000;Soja, exceto para semeadura;1000;500",
                                "Importação;2021;12. Dezembro;Coreia do Sul;85423190;Processadores;30;1")
                        .cells())
                .containsExactly(
                        "exports,BRA,NLD,12019000,2021-01,1000,500,", "imports,BRA,KOR,85423190,2021-12,30,1,");
    }

    @Test
    void yearsMayBeItsColumns() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "consulta.csv",
                                "Países;Código SH4;Descrição SH4;Exportação - 2022 - Valor US$ FOB;Exportação - 2022 - Quilograma Líquido;Importação - 2022 - Valor US$ FOB",
                                "China;1201;Soja;1000;5;7")
                        .cells())
                .containsExactly("exports,BRA,CHN,1201,2022,1000,,", "imports,BRA,CHN,1201,2022,7,,");
        assertThat(Imports.in(folder)
                        .file("table.csv", "Países;Código SH4;2022 - Valor US$ FOB", "China;1201;1000")
                        .refusal())
                .singleElement()
                .asString()
                .contains("exports or imports");
    }
}
