package org.tradewind.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Coverage;
import org.tradewind.trade.Product;

/** The names of a dataset's products: in full, up to the first comma, and by single words that few products have. */
final class Goods {
    /** A word that more products than this have names none of them. */
    private static final int MOST = 1;
    /** In a nomenclature, where a word may be asked back. */
    private static final int MOST_ASKED_BACK = 4;

    private Goods() {}

    static List<Phrase> phrases(Catalog catalog) {
        Map<String, List<Product>> patterns = new LinkedHashMap<>();
        Map<String, List<Product>> words = new TreeMap<>();
        for (Catalog.Name name : catalog.names()) {
            if (name.kind() == Catalog.Kind.PRODUCT) {
                product(name, patterns, words);
            }
        }
        boolean nomenclature = catalog.coverage().reach().isPresent();
        List<Phrase> phrases = new ArrayList<>();
        patterns.forEach((pattern, products) -> phrases.add(phrase(pattern, highest(products))));
        words.forEach((word, products) -> {
            boolean few = highest(products).size() <= (nomenclature ? MOST_ASKED_BACK : MOST);
            if (few && !patterns.containsKey(word)) {
                phrases.add(phrase(word, highest(products)));
            }
        });
        catalog.coverage().reach().ifPresent(reach -> codes(reach, phrases));
        return phrases;
    }

    /** Without those that another one holds: "wheat" is the heading, and not each of its kinds. */
    private static List<Product> highest(List<Product> products) {
        return products.stream()
                .filter(p -> products.stream()
                        .noneMatch(other -> !other.equals(p) && p.code().startsWith(other.code())))
                .toList();
    }

    /** Codes are known by their word only: 2009 may be a year or fruit juice. */
    private static void codes(Coverage.Reach reach, List<Phrase> phrases) {
        if (reach.levels().isEmpty()) {
            return;
        }
        for (Product product : reach.products()) {
            for (String word : List.of("hs", "hs code", "code", "код", "тн вэд", "код тн вэд")) {
                phrases.add(phrase(word + " " + product.code().toLowerCase(Locale.ROOT), List.of(product)));
            }
        }
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
