package org.tradewind.question;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tradewind.trade.Product;

/** Products by some of their words: "steel pipes" where the dataset has pipes of steel; what fits several is asked back. */
final class GoodsRecogniser implements Recogniser {
    private static final Pattern THINGS = Pattern.compile("goods|products?|commodit.*|товар.*|продукц.*");
    private static final Pattern ADJECTIVE =
            Pattern.compile("[a-z]+(al|ed|ic|ive|ous|ing|en)|.*(ый|ий|ая|яя|ое|ее|ые|ие|ой|ого|его|ых|их|ым|им|ую|юю)");

    private static final Pattern PRODUCTS =
            Pattern.compile("products?|commodit(y|ies)|продукт(ы|а|ов|ам|ами|ах|е|у|ом)?");

    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            if (part(read, i).isPresent()) {
                read = together(read, i);
            } else if (listed(read, i) && read.at(i).is(Meaning.Topic.class)) {
                read = read.put(i, i + 1, "goods", EnumSet.of(Tag.CATEGORIES), new Meaning.Topic());
            } else if (listed(read, i) && read.at(i).has(Tag.OTHER) && coded(read)) {
                read = read.tag(i, "goods", EnumSet.of(Tag.CATEGORIES));
            } else if (products(read, i) && !coded(read)) {
                read = read.forget(i);
            }
        }
        return read;
    }

    /** "Which products": where the data tell no goods apart, their kinds of agreements are none. */
    private static boolean products(Line line, int i) {
        Mark mark = line.at(i);
        boolean one = mark.to() - mark.from() == 1;
        return one
                && mark.has(Tag.CATEGORIES)
                && mark.thing().isEmpty()
                && PRODUCTS.matcher(line.token(i).norm()).matches();
    }

    /** "Top goods", «какие товары»: where goods are the subject, those that a list is made of. */
    private static boolean listed(Line line, int i) {
        boolean asked = line.at(i - 1).hasAny(Tag.TOP, Tag.BOTTOM)
                || line.word(i - 1, "which", "what", "какие", "каких", "какими", "каким");
        return asked && THINGS.matcher(line.token(i).norm()).matches();
    }

    /** Whether the data tell goods apart by codes of a nomenclature. */
    static boolean coded(Line line) {
        return line.catalog()
                .coverage()
                .reach()
                .filter(reach -> !reach.levels().isEmpty())
                .isPresent();
    }

    private static Optional<Meaning.Goods> part(Line line, int i) {
        return line.as(i, Meaning.Goods.class).filter(goods -> !goods.whole());
    }

    /** Words of products that stand together, as the products that have them all. */
    private static Line together(Line line, int from) {
        List<Product> fit = part(line, from).orElseThrow().products();
        int to = from + 1;
        for (int next = to; part(line, skipped(line, next)).isPresent(); next = to) {
            int at = skipped(line, next);
            List<Product> both = new ArrayList<>(fit);
            both.retainAll(Set.copyOf(part(line, at).orElseThrow().products()));
            if (both.isEmpty()) {
                break;
            }
            fit = both;
            to = at + 1;
        }
        boolean described =
                to == from + 1 && ADJECTIVE.matcher(line.token(from).norm()).matches();
        return described
                ? line.forget(from)
                : line.put(from, to, "goods", line.at(from).tags(), new Meaning.Goods(few(fit), false));
    }

    private static List<Product> few(List<Product> products) {
        return products.size() > 1 ? Goods.highest(products) : products;
    }

    /** Past the small words between the words of a name. */
    private static int skipped(Line line, int i) {
        return line.at(i).hasAny(Tag.OF, Tag.AND, Tag.FROM, Tag.FOR, Tag.WITH) ? i + 1 : i;
    }
}
