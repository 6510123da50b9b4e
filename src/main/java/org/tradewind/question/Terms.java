package org.tradewind.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradewind.trade.Catalog;

/** Which of the dataset's definitions a line asks for. */
final class Terms {
    private Terms() {}

    /** The definition whose words stand in the line, the longest first; empty for the dataset itself. */
    static Optional<String> asked(Line line) {
        String best = "";
        int length = 0;
        for (Catalog.Definition definition : line.catalog().definitions()) {
            int found = longest(line, definition);
            if (found > length) {
                best = definition.id();
                length = found;
            }
        }
        return length == 0 ? product(line) : Optional.of(best);
    }

    /** The code of the one product that is named in full, where the dataset tells products by codes. */
    private static Optional<String> product(Line line) {
        List<Meaning.Goods> goods = line.all(Meaning.Goods.class);
        boolean one = GoodsRecogniser.coded(line)
                && goods.size() == 1
                && goods.getFirst().whole()
                && goods.getFirst().products().size() == 1;
        return one ? Optional.of(goods.getFirst().products().getFirst().code()) : Optional.empty();
    }

    private static int longest(Line line, Catalog.Definition definition) {
        List<String> names = new ArrayList<>(
                List.of(definition.term().en(), definition.term().ru()));
        names.addAll(definition.aliasesEn());
        names.addAll(definition.aliasesRu());
        int longest = 0;
        for (String name : names) {
            String pattern = Stemming.pattern(name);
            if (!pattern.isEmpty() && stands(line, Phrase.of(pattern, Sense.of(new Meaning.Topic())))) {
                longest = Math.max(longest, pattern.length());
            }
        }
        return longest;
    }

    private static boolean stands(Line line, Phrase phrase) {
        Dictionary one = new Dictionary(List.of(phrase));
        for (int i = 0; i < line.tokens().size(); i++) {
            if (!one.at(line.tokens(), i).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
