package org.tradewind.question;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Coverage;
import org.tradewind.trade.Product;

/** The names of a dataset's products: in full, up to the first comma, and by the single words of which they consist. */
final class Goods {
    /** Words that name no product, whatever they stand in. */
    private static final Set<String> GENERAL = Set.of(
            "service",
            "services",
            "goods",
            "products",
            "product",
            "articles",
            "other",
            "parts",
            "with",
            "without",
            "услуги",
            "услуг",
            "товары",
            "товаров",
            "продукция",
            "продукции",
            "изделия",
            "изделий",
            "прочие",
            "части");

    private static final Pattern SIGN = Pattern.compile("[,;:()/]");
    /** A word of more products than this tells none apart. */
    private static final int MOST = 1000;

    private final Dictionary usual;
    private final Map<String, Set<Product>> names = new LinkedHashMap<>();
    /** By the beginning of a longer name: "coffee, tea and spices" is coffee only where nothing else is. */
    private final Map<String, Set<Product>> heads = new LinkedHashMap<>();

    private final Map<String, Set<Product>> words = new TreeMap<>();
    /** The patterns of names with signs in them. */
    private final Set<String> apart = new HashSet<>();

    private Goods(Dictionary usual) {
        this.usual = usual;
    }

    /** The phrases for the products; words that do something else in a question are left to that. */
    static List<Phrase> phrases(Catalog catalog, Dictionary usual) {
        Goods goods = new Goods(usual);
        catalog.names().stream()
                .filter(name -> name.kind() == Catalog.Kind.PRODUCT)
                .forEach(goods::product);
        return goods.phrases(catalog.coverage());
    }

    private List<Phrase> phrases(Coverage coverage) {
        List<Phrase> phrases = new ArrayList<>();
        heads.forEach(names::putIfAbsent);
        names.forEach((pattern, products) -> {
            Phrase phrase = phrase(pattern, highest(List.copyOf(products)), true);
            phrases.add(apart.contains(pattern) ? phrase.withSigns() : phrase);
        });
        words.forEach((word, products) -> {
            if (products.size() <= MOST && !names.containsKey(word)) {
                phrases.add(phrase(word, List.copyOf(products), false));
            }
        });
        coverage.reach().ifPresent(reach -> codes(reach, phrases));
        return phrases;
    }

    /** Without those that another one holds: "wheat" is the heading, and not each of its kinds. */
    static List<Product> highest(List<Product> products) {
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
                phrases.add(phrase(word + " " + product.code().toLowerCase(Locale.ROOT), List.of(product), true));
            }
        }
    }

    private static Phrase phrase(String pattern, List<Product> products, boolean whole) {
        return Phrase.of(pattern, Sense.of(new Meaning.Goods(products, whole)));
    }

    private void product(Catalog.Name name) {
        Product product = new Product(name.code());
        for (String text : List.of(name.name().en(), name.name().ru())) {
            String head = text.split("[,;:(]", 2)[0];
            String whole = Stemming.pattern(text);
            add(whole, product, names);
            if (SIGN.matcher(text).find()) {
                apart.add(whole);
            }
            add(Stemming.pattern(head), product, heads);
            for (String word : Atlas.words(head).split(" ", -1)) {
                if (word.length() > 3 && !GENERAL.contains(word) && free(word)) {
                    add(Stemming.pattern(word), product, words);
                }
            }
        }
        name.aliasesEn().forEach(alias -> add(Stemming.pattern(alias), product, names));
        name.aliasesRu().forEach(alias -> add(Stemming.pattern(alias), product, names));
        name.aliasesRu().forEach(alias -> add(ofShort(Atlas.words(alias)), product, names));
    }

    /** Short Russian words keep three letters in all their forms: чипы, чипов. Empty for all others. */
    private static String ofShort(String word) {
        boolean fits = Letters.cyrillic(word) && word.indexOf(' ') < 0 && (word.length() == 3 || word.length() == 4);
        return fits ? word.substring(0, 3) + "~" : "";
    }

    /** Whether a word does nothing in questions of trade, other than to name what is traded. */
    private boolean free(String word) {
        List<Token> tokens = Tokenizer.tokens(word);
        return tokens.size() == 1
                && usual.at(tokens, 0).stream()
                        .map(hit -> hit.phrase().sense().tags())
                        .allMatch(tags -> tags.contains(Tag.OTHER) || tags.contains(Tag.ASIDE));
    }

    private static void add(String pattern, Product product, Map<String, Set<Product>> into) {
        if (!pattern.isBlank()) {
            into.computeIfAbsent(pattern, _ -> new LinkedHashSet<>(2)).add(product);
        }
    }
}
