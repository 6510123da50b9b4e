package org.tradewind.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.Reference;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tradewind.trade.Catalog;

/** What a reader keeps in memory for a large dataset; the bound is several times what it needs. */
class ReaderMemoryTests {
    private static final long MOST = 150L << 20;

    @Test
    void keepsLessThanABoundFor250CountriesAnd6000Products() {
        Catalog catalog = MadeCatalog.catalog();
        long before = used();
        QuestionReader reader = new QuestionReader();
        try {
            reader.read(Optional.empty(), "exprots of pipse of stele 2020", catalog, Optional.empty());
            assertThat(MadeCatalog.products()).hasSize(6000);
            assertThat(used() - before).isLessThan(MOST);
        } finally {
            Reference.reachabilityFence(reader);
            Reference.reachabilityFence(catalog);
        }
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
