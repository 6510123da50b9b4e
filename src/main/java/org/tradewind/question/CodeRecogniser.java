package org.tradewind.question;

import java.util.List;
import java.util.Optional;
import org.tradewind.trade.Coverage;
import org.tradewind.trade.Product;

/** A number that stands alone and is a product's code: "8542 exports of Korea". What may be a year stays one. */
final class CodeRecogniser implements Recogniser {
    private static final int SHORTEST = 4;

    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            Optional<Product> product = product(read, i);
            if (product.isPresent()) {
                read = read.put(i, i + 1, "codes", new Meaning.Goods(List.of(product.get()), true));
            }
        }
        return read;
    }

    private static Optional<Product> product(Line line, int i) {
        String text = line.token(i).text();
        boolean counts = line.at(i - 1).hasAny(Tag.TOP, Tag.BOTTOM, Tag.MORE, Tag.LESS, Tag.AT_LEAST, Tag.AT_MOST);
        return line.at(i).is(Meaning.Number.class) && text.length() >= SHORTEST && Product.isCode(text) && !counts
                ? line.catalog()
                        .coverage()
                        .reach()
                        .filter(reach -> !reach.levels().isEmpty())
                        .flatMap(reach -> coded(reach, text))
                : Optional.empty();
    }

    /** A heading is in the data too where only its parts are. */
    private static Optional<Product> coded(Coverage.Reach reach, String text) {
        Product product = new Product(text);
        Product next = reach.products().ceiling(product);
        return next != null && next.code().startsWith(text) ? Optional.of(product) : Optional.empty();
    }
}
