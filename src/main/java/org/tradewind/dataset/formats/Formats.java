package org.tradewind.dataset.formats;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** All formats, the particular before the general: the first that knows a table takes it. */
final class Formats {
    private static final List<Format> ALL = List.of(
            new BaciFormat(),
            new GravityFormat(),
            new ComtradeFormat(),
            new LegacyComtradeFormat(),
            new WitsFormat(),
            new WitsSummaryFormat(),
            new WorldBankFormat(),
            new ImfFormat(),
            new WtoFormat(),
            new EurostatFormat(),
            new EurostatBookFormat(),
            new BatisFormat(),
            new SdmxFormat(),
            new FaostatFormat(),
            new CensusFormat(),
            new UsaTradeFormat(),
            new RussianCustomsFormat(),
            new TradeMapFormat(),
            new AtlasFormat(),
            new NationalFormat(),
            new HmrcFormat(),
            new TableFormat());

    private Formats() {}

    static Optional<Format> called(String name) {
        return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    static String names() {
        return ALL.stream().map(Format::name).collect(Collectors.joining(", "));
    }

    static List<Format> all() {
        return ALL;
    }
}
