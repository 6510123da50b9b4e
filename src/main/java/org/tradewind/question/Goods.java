package org.tradewind.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Product;

/** The names of a dataset's products: in full, up to the first comma, and by single words that few products have. */
final class Goods {
    /** A word that more products than this have names none of them. */
    private static final int MOST = 1;

    private Goods() {}

    static List<Phrase> phrases(Catalog catalog) {
        Map<String, List<Product>> patterns = new LinkedHashMap<>();
        Map<String, List<Product>> words = new TreeMap<>();
        for (Catalog.Name name : catalog.names()) {
            if (name.kind() == Catalog.Kind.PRODUCT) {
                product(name, patterns, words);
            }
        }
        List<Phrase> phrases = new ArrayList<>();
        patterns.forEach((pattern, products) -> phrases.add(phrase(pattern, products)));
        words.forEach((word, products) -> {
            if (products.size() <= MOST && !patterns.containsKey(word)) {
                phrases.add(phrase(word, products));
            }
        });
        return phrases;
    }

    private static Phrase phrase(String pattern, List<Product> products) {
        return Phrase.of(pattern, Sense.of(new Meaning.Goods(List.copyOf(products))));
    }

    private static void product(
            Catalog.Name name, Map<String, List<Product>> patterns, Map<String, List<Product>> words) {
        Product product = new Product(name.code());
        for (String text : List.of(name.name().en(), name.name().ru())) {
            add(Stemming.pattern(text), product, patterns);
            String head = text.split("[,;:(]", 2)[0];
            add(Stemming.pattern(head), product, patterns);
            for (String word : Set.copyOf(List.of(Stemming.pattern(head).split(" ")))) {
                if (word.length() > 5) {
                    add(word, product, words);
                }
            }
        }
        name.aliasesEn().forEach(alias -> add(Stemming.pattern(alias), product, patterns));
        name.aliasesRu().forEach(alias -> add(Stemming.pattern(alias), product, patterns));
    }

    private static void add(String pattern, Product product, Map<String, List<Product>> into) {
        if (!pattern.isBlank()) {
            List<Product> products = into.computeIfAbsent(pattern, _ -> new ArrayList<>(1));
            if (!products.contains(product)) {
                products.add(product);
            }
        }
    }
}
