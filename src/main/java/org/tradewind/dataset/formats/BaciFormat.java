package org.tradewind.dataset.formats;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tradewind.trade.Text;

/** CEPII BACI: one row is exports of i and imports of j at once; thousand dollars, tonnes, no totals, no zeros. */
final class BaciFormat implements Format {
    private static final Publisher CEPII = new Publisher(
            "cepii-baci",
            "BACI: International Trade Database at the Product-Level",
            new Text("World trade (BACI)", "Мировая торговля (BACI)"),
            "CEPII",
            "https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37",
            new Text(
                    "Both partners' reports reconciled into one figure, FOB; values below 1,000 dollars and re-exports are not in it. Licence: Etalab 2.0.",
                    "Отчёты обеих сторон сведены в одну цифру, ФОБ; стоимости менее 1000 долларов и реэкспорта в ней нет. Лицензия: Etalab 2.0."));

    private static final Pattern REVISION = Pattern.compile("(HS\\d{2})_(?:Y\\d{4}|V)");

    @Override
    public String name() {
        return "baci";
    }

    @Override
    public Publisher publisher() {
        return CEPII;
    }

    @Override
    public Optional<Layout> layout(Grid grid, Mapping mapping, Flaws flaws) {
        return grid.header(header -> header.has("t", "i", "j", "v") && header.find("k", "hs6") >= 0)
                .map(header -> {
                    Layout layout = new Layout(header)
                            .reporter("i")
                            .partner("j")
                            .product("k", "hs6")
                            .flowIs(Way.EXPORTS)
                            .period("t")
                            .value("USD", mapping.powerOr(3), "v")
                            .quantity("t", 0, "q");
                    layout.revision = revision(grid.source().name());
                    layout.mirror = true;
                    layout.complete = List.of("partner", "product");
                    return layout;
                });
    }

    /** Each year comes by all revisions, a file each; only its name says by which. */
    private static Optional<String> revision(String file) {
        Matcher revision = REVISION.matcher(file);
        return revision.find() ? Optional.of(revision.group(1)) : Optional.empty();
    }
}
