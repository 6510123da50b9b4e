package org.tradewind.question;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tradewind.trade.Catalog;

/** What a dataset is about: the words of its title and its aliases, and what else people say for them. */
final class Subject {
    private static final Pattern YEAR = Pattern.compile("(1[89]|20)\\d{2}");
    /** Words of titles that are no subject. */
    private static final Set<String> EMPTY = Set.of(
            "trade",
            "foreign",
            "external",
            "international",
            "the",
            "of",
            "in",
            "and",
            "by",
            "with",
            "data",
            "statistics",
            "exports",
            "imports",
            "внешняя",
            "внешней",
            "торговля",
            "торговли",
            "по",
            "и",
            "в",
            "с",
            "данные",
            "экспорт",
            "импорт",
            "международная");

    private Subject() {}

    static List<Phrase> phrases(Catalog catalog) {
        Set<String> words = new LinkedHashSet<>();
        words.addAll(List.of(Atlas.words(catalog.title().en()).split(" ")));
        words.addAll(List.of(Atlas.words(catalog.title().ru()).split(" ")));
        Sense topic = Sense.of(new Meaning.Topic());
        List<Phrase> phrases = new ArrayList<>();
        for (String line : WordList.of("synonyms.txt").lines()) {
            List<String> alike = WordList.items(line, '|');
            if (alike.stream()
                    .map(Phrase.Pattern::of)
                    .anyMatch(p -> words.stream().anyMatch(p::matches))) {
                alike.forEach(word -> phrases.add(Phrase.of(word, topic)));
            }
        }
        Sense trade = new Sense(EnumSet.of(Tag.TRADE), Optional.of(new Meaning.Topic()));
        aliases(catalog).forEach(alias -> {
            boolean traded = Atlas.words(alias).matches("(.* )?(trade|торговл.+|обмен.*)( .*)?");
            phrases.add(Phrase.of(Stemming.pattern(alias), traded ? trade : topic));
        });
        return phrases;
    }

    private static List<String> aliases(Catalog catalog) {
        List<String> aliases =
                new ArrayList<>(List.of(catalog.title().en(), catalog.title().ru()));
        for (Catalog.Name name : catalog.names()) {
            if (name.kind() == Catalog.Kind.DATASET) {
                aliases.add(name.name().en());
                aliases.add(name.name().ru());
                aliases.addAll(name.aliasesEn());
                aliases.addAll(name.aliasesRu());
            }
        }
        aliases.removeIf(alias -> Atlas.words(alias).isEmpty() || EMPTY.contains(Atlas.words(alias)));
        return aliases;
    }

    /** The first year that a text names. */
    static Optional<Integer> yearIn(String text) {
        Matcher m = YEAR.matcher(text);
        return m.find() ? Optional.of(Integer.parseInt(m.group())) : Optional.empty();
    }
}
