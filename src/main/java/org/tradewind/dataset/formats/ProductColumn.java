package org.tradewind.dataset.formats;

import java.util.List;
import java.util.Optional;

/** The column of products of a table: whether its codes are of the Harmonised System, and whether names stand in it too. */
final class ProductColumn {
    static final String[] NOMENCLATURE = {"classification", "nomenclature", "classification code"};

    private final Header header;
    private final Mapping mapping;
    private final int column;
    private final List<Line> below;
    private final List<String> texts;

    ProductColumn(Grid grid, Header header, Mapping mapping, int column) {
        this.header = header;
        this.mapping = mapping;
        this.column = column;
        this.below = grid.below(header);
        this.texts = below.stream().map(line -> line.at(column)).toList();
    }

    /** Tells a layout how to read it, and in which other column the names are. */
    void apply(Layout layout, Optional<Integer> names) {
        layout.product = column;
        layout.productName = names.orElse(-1);
        boolean coded = column >= 0 && CodedName.all(texts);
        layout.hs = column >= 0 && harmonised(coded);
        layout.tree = column >= 0
                && ColumnWords.tree(mapping.setting("classification").orElse(header.name(column)));
        if (coded) {
            layout.productCode = ProductColumn::code;
            layout.productName = names.orElse(column);
            layout.productLabel =
                    text -> CodedName.of(text).map(CodedName::name).orElse(text);
        }
    }

    private static String code(String text) {
        return CodedName.of(text).map(CodedName::code).orElse(text);
    }

    /** By the name of the column, else by the nomenclature that each row names, else by the look of its codes. */
    private boolean harmonised(boolean coded) {
        Optional<Boolean> said = ColumnWords.harmonised(
                        mapping.setting("classification").orElse(header.name(column)))
                .or(this::byRow);
        if (said.isPresent()) {
            return said.get();
        }
        if (coded && (CodedName.harmonised(texts) || CodedName.odd(texts))) {
            return CodedName.harmonised(texts);
        }
        List<String> codes = texts.stream()
                .map(text -> coded ? code(text) : text)
                .filter(code -> !code.isEmpty() && !Goods.all(code))
                .toList();
        long digits = codes.stream().filter(c -> c.matches("'?\\d{3,10}")).count();
        return digits > 0
                && digits * 2 >= codes.size()
                && codes.stream().allMatch(c -> c.matches("'?[0-9X]{1,10}|9999[A-Z]{2}"));
    }

    private Optional<Boolean> byRow() {
        int nomenclature = header.find(NOMENCLATURE);
        List<Optional<Boolean>> said = below.stream()
                .map(line -> ColumnWords.harmonised(line.at(nomenclature)))
                .distinct()
                .toList();
        return nomenclature >= 0 && said.size() == 1 ? said.getFirst() : Optional.empty();
    }
}
