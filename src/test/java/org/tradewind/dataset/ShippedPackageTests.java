package org.tradewind.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradewind.dataset.ShippedPackage.CATALOG;
import static org.tradewind.dataset.ShippedPackage.READ;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Text;

class ShippedPackageTests {
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
