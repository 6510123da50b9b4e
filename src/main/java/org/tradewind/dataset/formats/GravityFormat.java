package org.tradewind.dataset.formats;

import java.util.Optional;
import org.tradewind.trade.Text;

/** CEPII's Gravity and TRADHIST: many columns for each pair of countries, of which the exports of the country of origin are trade. */
final class GravityFormat implements Format {
    private static final Publisher CEPII = new Publisher(
            "cepii-gravity",
            "Gravity database",
            new Text("World trade (Gravity)", "Мировая торговля (Gravity)"),
            "CEPII",
            "https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=8",
            new Text(
                    "Exports of all goods, as the exporting country reports them to UN Comtrade or as historical sources tell them. Licence: Etalab 2.0.",
                    "Экспорт всех товаров, как его сообщает в UN Comtrade экспортёр или как его приводят исторические источники. Лицензия: Etalab 2.0."));

    @Override
    public String name() {
        return "gravity";
    }

    @Override
    public Publisher publisher() {
        return CEPII;
    }

    @Override
    public Optional<Layout> layout(Grid grid, Mapping mapping, Flaws flaws) {
        return grid.header("year", "iso3_o", "iso3_d", "tradeflow_comtrade_o")
                .map(header -> layout(header, mapping))
                .or(() -> grid.header("year", "iso_o", "iso_d", "FLOW").map(header -> tradhist(header, mapping)));
    }

    /** Two centuries of trade, as its historical sources tell it, in pounds sterling of the time. */
    private static Layout tradhist(Header header, Mapping mapping) {
        int value = header.find("FLOW");
        return new Layout(header)
                .reporter("iso_o")
                .partner("iso_d")
                .period("year")
                .flowIs(Way.EXPORTS)
                .value("GBP", mapping.powerOr(0), "FLOW")
                .keep("no-figure", line -> !Decimals.missing(line.at(value)));
    }

    /** A country that changed its borders has rows of each of its states in every year, all but one empty. */
    private static Layout layout(Header header, Mapping mapping) {
        int value = header.find("tradeflow_comtrade_o");
        return new Layout(header)
                .reporter("iso3_o")
                .partner("iso3_d")
                .period("year")
                .flowIs(Way.EXPORTS)
                .value("USD", mapping.powerOr(3), "tradeflow_comtrade_o")
                .keep("no-figure", line -> !Decimals.missing(line.at(value)));
    }
}
