package org.tradewind.dataset.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brazil's foreign trade statistics: the files in bulk, and the tables that its pages make, in Portuguese. */
final class ComexStat {
    /** How a code of Brazil's own is called where nobody here knows it. */
    static final String OWN = "CO_PAIS ";

    private static final Map<String, String> CODES = codes(0);
    private static final Map<String, String> NAMES = codes(2);

    private static final String[] COUNTRY = {"Países", "País"};
    private static final String[] PRODUCT = {"Código NCM", "Código SH6", "Código SH4", "Código SH2"};
    /** {@code Exportação - 2024 - Valor US$ FOB}. */
    private static final Pattern VALUE = Pattern.compile("(?:(\\p{L}+) - )?(\\d{4}) - Valor US\\$ FOB");

    private final Grid grid;
    private final Flaws flaws;

    ComexStat(Grid grid, Flaws flaws) {
        this.grid = grid;
        this.flaws = flaws;
    }

    /** Our codes by a column of its table. */
    private static Map<String, String> codes(int column) {
        Map<String, String> codes = new TreeMap<>();
        Resource.lines("comexstat.txt").forEach(line -> codes.put(Header.folded(line.get(column)), line.get(1)));
        return codes;
    }

    Optional<Layout> layout() {
        return grid.header("CO_ANO", "CO_NCM", "CO_PAIS", "VL_FOB")
                .map(this::bulk)
                .or(() -> grid.header(header -> header.has("Ano", "Valor US$ FOB") && header.find(COUNTRY) >= 0)
                        .map(this::rows))
                .or(() -> grid.header(header -> header.find(COUNTRY) >= 0
                                && header.line().fields().stream()
                                        .anyMatch(name ->
                                                VALUE.matcher(name.strip()).matches()))
                        .map(this::years));
    }

    /** Brazil's codes of countries are its own, and would be other countries if they were taken for ISO's. */
    private Layout bulk(Header header) {
        int year = header.find("CO_ANO");
        int month = header.find("CO_MES");
        Layout layout = NationalFormat.national(header, "BRA", "USD")
                .partner("CO_PAIS")
                .product("CO_NCM")
                .period(year, line -> Times.of(line.at(year), line.at(month)))
                .value("USD", 0, "VL_FOB")
                .quantity("kg", 0, "KG_LIQUIDO")
                .flowIs(flow(header));
        return countries(
                layout, code -> CODES.getOrDefault("0".repeat(Math.max(0, 3 - code.length())) + code, OWN + code));
    }

    private Layout rows(Header header) {
        int year = header.find("Ano");
        Layout layout = page(header)
                .period(year, line -> Times.of(line.at(year), month(header, line)))
                .value("USD", 0, "Valor US$ FOB")
                .quantity("kg", 0, "Quilograma Líquido");
        if (layout.flow < 0) {
            layout.flowIs(flow(header));
        }
        return layout;
    }

    private Layout years(Header header) {
        Layout layout = page(header);
        layout.currency = Optional.of("USD");
        for (int i = 0; i < header.width(); i++) {
            Matcher value = VALUE.matcher(header.name(i));
            if (value.matches()) {
                Optional<Way> way = Optional.ofNullable(value.group(1)).flatMap(Way::of);
                String year = value.group(2);
                layout.amounts.add(new Layout.Amount(i, way, Optional.of(year), line -> 0, false));
            }
        }
        if (layout.flow < 0
                && layout.amounts.stream().anyMatch(amount -> amount.way().isEmpty())) {
            layout.flowIs(flow(header));
        }
        int month = header.find("Mês");
        layout.partOfYear = month;
        return month < 0 ? layout : monthly(layout, month);
    }

    private Layout page(Header header) {
        Layout layout = NationalFormat.national(header, "BRA", "USD")
                .partner(COUNTRY)
                .product(PRODUCT)
                .productName("Descrição NCM", "Descrição SH6", "Descrição SH4", "Descrição SH2")
                .flow("Fluxo");
        return countries(layout, name -> NAMES.getOrDefault(Header.folded(name), name));
    }

    private static Layout monthly(Layout layout, int column) {
        var before = layout.mend;
        layout.mend = line -> {
            List<String> fields = new ArrayList<>(before.apply(line).fields());
            fields.set(column, month(layout.header, line));
            return new Line(line.number(), fields);
        };
        return layout;
    }

    /** {@code 01. Janeiro}. */
    private static String month(Header header, Line line) {
        return line.at(header.find("Mês")).replaceFirst("^(\\d{2})\\D.*", "$1");
    }

    private interface Meaning {
        String of(String country);
    }

    private static Layout countries(Layout layout, Meaning meaning) {
        int country = layout.partner.getFirst();
        layout.mend = line -> {
            List<String> fields = new ArrayList<>(line.fields());
            if (country < fields.size()) {
                fields.set(country, meaning.of(line.at(country)));
            }
            return new Line(line.number(), fields);
        };
        return layout;
    }

    /** Only the name of a file says which flow it has. */
    private Way flow(Header header) {
        String file = grid.source().stem().toLowerCase(Locale.ROOT);
        if (file.contains("exp") == file.contains("imp")) {
            throw flaws.stopAt(grid.name(), header.line().number(), 1, Flaw.FLOW_WANTED);
        }
        return file.contains("exp") ? Way.EXPORTS : Way.IMPORTS;
    }
}
