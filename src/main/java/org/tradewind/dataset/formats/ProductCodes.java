package org.tradewind.dataset.formats;

import java.util.Optional;

/** Reads the products of rows by a layout. */
final class ProductCodes {
    private final Layout layout;
    private final Cube cube;
    private final Numerals.Flawed flaws;

    ProductCodes(Layout layout, Cube cube, Numerals.Flawed flaws) {
        this.layout = layout;
        this.cube = cube;
        this.flaws = flaws;
    }

    /** The code of a row; empty text for all products. */
    String of(Line line) throws BadRowException {
        if (layout.productIs.isPresent()) {
            return layout.productIs.get();
        }
        if (layout.product < 0 || grandTotal(line)) {
            return "";
        }
        String text = layout.productCode.apply(line.at(layout.product));
        if (layout.allProducts.contains(text)) {
            return "";
        }
        boolean hs =
                layout.hs && family(line).map(ColumnWords.HARMONISED::equals).orElse(true);
        Optional<String> code = cube.goods().code(text, hs);
        if (code.isEmpty()) {
            throw flaws.bad(line, layout.product, Goods.worn(text) ? Flaw.CODE_WORN : Flaw.CODE_BAD, text);
        }
        if (layout.productName >= 0) {
            cube.goods().called(code.get(), layout.productLabel.apply(line.at(layout.productName)));
        }
        return code.get();
    }

    /** One code is another product by another nomenclature, so a package has the codes of one. */
    boolean ofAnotherNomenclature(Line line, String product) {
        return !product.isEmpty()
                && family(line).filter(family -> !cube.codedBy(family)).isPresent();
    }

    private Optional<String> family(Line line) {
        return ColumnWords.nomenclature(line.at(layout.classification));
    }

    /** The last row of a table may be the sum of all that stands above it, and names no product. */
    private boolean grandTotal(Line line) {
        return line.at(layout.product).isEmpty()
                && layout.partner.stream().map(line::at).anyMatch(Goods::all);
    }
}
