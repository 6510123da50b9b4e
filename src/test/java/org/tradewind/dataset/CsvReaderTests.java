package org.tradewind.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.tradewind.trade.Problem;

class CsvReaderTests {

    private static List<List<String>> fields(String text) {
        return CsvReader.read("a.csv", text, new Faults()).stream()
                .map(CsvReader.Record::fields)
                .toList();
    }

    private static List<String> faults(String text) {
        Faults faults = new Faults();
        CsvReader.read("a.csv", text, faults);
        return faults.inOrder().stream().map(CsvReaderTests::told).toList();
    }

    private static String told(Problem problem) {
        return problem.line().orElse(0) + ":" + problem.column().orElse(0) + " " + problem.fault();
    }

    @Test
    void quotedFieldsMayHoldCommasQuotesAndLines() {
        assertThat(fields("a,\"b, \"\"c\"\"\nd\",e\n")).containsExactly(List.of("a", "b, \"c\"\nd", "e"));
    }

    @Test
    void linesMayEndInEitherWayAndTheLastOneNeedNotEnd() {
        assertThat(fields("a,b\r\nc,\nd,e")).containsExactly(List.of("a", "b"), List.of("c", ""), List.of("d", "e"));
    }

    @Test
    void aRecordKnowsTheLineItBeginsOn() {
        assertThat(CsvReader.read("a.csv", "\"a\nb\",c\nd,e\n", new Faults()))
                .extracting(CsvReader.Record::line)
                .containsExactly(1, 3);
    }

    @Test
    void readingGoesOnAfterABrokenLine() {
        assertThat(faults("a,b\n\"c\"d,e\nf,g\"h\ni,j\n")).containsExactly("2:1 quote-stray", "3:2 quote-stray");
        assertThat(fields("a,b\n\"c\"d,e\nf,g\"h\ni,j\n")).containsExactly(List.of("a", "b"), List.of("i", "j"));
    }

    @Test
    void anUnclosedQuoteIsNamedWhereItOpensAndHidesOnlyItsLine() {
        assertThat(faults("a,b\nc,\"d\ne,f\n")).containsExactly("2:2 quote-unclosed");
        assertThat(fields("a,b\nc,\"d\ne,f\n")).containsExactly(List.of("a", "b"), List.of("e", "f"));
    }

    @Property
    void whatIsWrittenByTheRulesIsReadBack(@ForAll("tables") List<List<String>> table) {
        String text = table.stream()
                .map(record -> record.stream()
                        .map(f -> '"' + f.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
        assertThat(fields(text)).isEqualTo(table);
    }

    @Property
    void noTextWhateverBreaksTheReader(@ForAll("soups") String text) {
        long lines = text.chars().filter(c -> c == '\n').count() + 1;
        Faults faults = new Faults();
        List<CsvReader.Record> records = CsvReader.read("a.csv", text, faults);
        assertThat(records).allSatisfy(r -> assertThat((long) r.line()).isBetween(1L, lines));
        assertThat(faults.inOrder())
                .allSatisfy(p -> assertThat((long) p.line().orElseThrow()).isBetween(1L, lines));
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        return soups().list().ofMinSize(1).ofMaxSize(5).list().ofMinSize(1).ofMaxSize(5);
    }

    @Provide
    Arbitrary<String> soups() {
        return Arbitraries.strings().withChars("ab,\"\n\rя").ofMaxLength(30);
    }
}
