package org.tradewind.question;

import java.util.function.Predicate;

/** Which of a product and a country a share is of, where a question names both. */
final class Portion {
    private Portion() {}

    /**
     * Whether it is the product's in the trade with the country, as in "the share of wheat in exports to Egypt"; in
     * "Egypt's share of wheat exports" it is the country's in the trade in the product.
     */
    static boolean ofProduct(Sketch s) {
        boolean both =
                !s.theme().products().isEmpty() && !s.parties().partners().isEmpty();
        if (!both) {
            return false;
        }
        Line line = s.line();
        int share = first(line, 0, Portion::share);
        int product = first(line, 0, m -> m.is(Meaning.Goods.class));
        int partner = first(line, 0, m -> named(m, s));
        if (share < 0 || product < 0 || partner < 0) {
            return false;
        }
        boolean countrys = beside(line, share, partner) || (line.any(Tag.GO) && partner > product);
        boolean last = product > partner && partner > share;
        boolean within = beside(line, share, product) && inside(line, product);
        return !countrys && (last || within || product == share - 1);
    }

    private static boolean share(Mark mark) {
        return mark.has(Tag.SHARE);
    }

    private static boolean named(Mark mark, Sketch s) {
        return mark.as(Meaning.Place.class)
                .filter(place -> place.codes().stream().anyMatch(s.parties().partners()::contains))
                .isPresent();
    }

    private static int first(Line line, int from, Predicate<Mark> what) {
        for (int i = from; i < line.size(); i++) {
            if (what.test(line.at(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether only "of" and fillings stand between a share and what it is of, or the owner stands before it. */
    private static boolean beside(Line line, int share, int thing) {
        int from = Math.min(share, thing) + 1;
        for (int i = from; i < Math.max(share, thing); i++) {
            if (!line.at(i).filler() && !line.at(i).hasAny(Tag.OF, Tag.SHARE) && !line.word(i, "the")) {
                return false;
            }
        }
        return true;
    }

    /** "wheat in exports", «пшеницы в экспорте», "wheat among the imports". */
    private static boolean inside(Line line, int product) {
        int next = Heads.next(line, product + 1);
        return line.at(next).hasAny(Tag.IN, Tag.OF)
                || line.word(product + 1, "в", "во", "среди", "from", "in", "among");
    }
}
