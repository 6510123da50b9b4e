package org.tradewind.question;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Period;
import org.tradewind.trade.Unit;

/** The names that a dataset brings: its countries and groups, products, measures, eras, units and its subject. */
final class Glossary {
    private static final Set<Measure> SPOKEN = Set.of(Measure.VALUE, Measure.GROWTH, Measure.MULTIPLE, Measure.SHARE);
    private static final Pattern ADJECTIVE = Pattern.compile("[а-я]+(ск|цк)ий");
    private static final Set<Case> ANY = EnumSet.allOf(Case.class);

    private final Catalog catalog;
    private final Dictionary atlas;
    private final List<Phrase> phrases = new ArrayList<>();

    private Glossary(Catalog catalog, Dictionary atlas) {
        this.catalog = catalog;
        this.atlas = atlas;
    }

    /** The phrases of a dataset; names of countries that everybody has are left to the atlas. */
    static List<Phrase> phrases(Catalog catalog, Dictionary atlas) {
        Glossary glossary = new Glossary(catalog, atlas);
        catalog.names().forEach(glossary::name);
        catalog.groups().forEach(glossary::group);
        catalog.measures().stream()
                .filter(m -> !SPOKEN.contains(m.measure()))
                .forEach(m -> glossary.plain(
                        List.of(m.name().en(), m.name().ru()), Sense.of(new Meaning.Gauge(m.measure()))));
        glossary.words(Measure.QUANTITY, "quantities.txt");
        glossary.words(Measure.RANK, "ranks.txt");
        if (catalog.manyReporters()) {
            glossary.plain(List.of("мировой"), Sense.of(EnumSet.of(Tag.WORLD)));
        }
        glossary.phrases.addAll(Goods.phrases(catalog, atlas));
        glossary.phrases.addAll(Subject.phrases(catalog));
        glossary.phrases.addAll(IndicatorWords.phrases(catalog));
        return glossary.phrases;
    }

    /** The words of a list that ask for a measure, where the dataset has it. */
    private void words(Measure measure, String list) {
        if (catalog.measures().stream().anyMatch(m -> m.measure().equals(measure))) {
            WordList.of(list).lines().stream()
                    .flatMap(line -> WordList.items(line, '|').stream())
                    .forEach(words -> phrases.add(Phrase.of(words, Sense.of(new Meaning.Gauge(measure)))));
        }
    }

    private void name(Catalog.Name name) {
        switch (name.kind()) {
            case ECONOMY -> economy(new Economy(name.code()), all(name));
            case MEASURE -> {
                Measure measure = new Measure(name.code());
                if (!SPOKEN.contains(measure)) {
                    plain(all(name), Sense.of(new Meaning.Gauge(measure)));
                }
            }
            case ERA -> era(name);
            case FLOW -> Flow.of(name.code()).ifPresent(flow -> plain(all(name), Sense.of(EnumSet.of(tag(flow)))));
            case UNIT -> currency(name);
            case PRODUCT, DATASET -> {
                // Goods and Subject read these.
            }
        }
    }

    private void currency(Catalog.Name name) {
        Unit unit = new Unit(name.code());
        if (unit.money()) {
            List<String> words = all(name).stream()
                    .filter(alias -> alias.codePoints().allMatch(c -> Character.isLetter(c) || c == ' ' || c == '.'))
                    .toList();
            plain(words, Sense.of(new Meaning.Money(unit)));
        }
    }

    private static List<String> all(Catalog.Name name) {
        List<String> all = new ArrayList<>(List.of(name.name().en(), name.name().ru()));
        all.addAll(name.aliasesEn());
        all.addAll(name.aliasesRu());
        return all;
    }

    private void economy(Economy code, List<String> names) {
        for (String name : names) {
            String words = Atlas.words(name);
            if (words.isEmpty() || inAtlas(words, code)) {
                continue;
            }
            boolean adjective = ADJECTIVE.matcher(words).matches();
            if (adjective) {
                String stem = words.substring(0, words.length() - 2) + "~";
                phrases.add(Phrase.of(stem, place(code, Meaning.Form.ADJECTIVE)));
            } else if (Letters.cyrillic(name)) {
                Atlas.russian(List.of(code), name, phrases);
            } else {
                phrases.add(Phrase.of(words, place(code, Meaning.Form.NOUN)));
            }
        }
    }

    private static Sense place(Economy code, Meaning.Form form) {
        return Sense.of(new Meaning.Place(List.of(code), form, ANY));
    }

    private boolean inAtlas(String words, Economy code) {
        List<Token> tokens = Tokenizer.tokens(words);
        return atlas.at(tokens, 0).stream()
                .filter(hit -> hit.length() == tokens.size())
                .anyMatch(hit -> hit.phrase()
                        .sense()
                        .thing()
                        .filter(t -> t instanceof Meaning.Place p && p.is(code))
                        .isPresent());
    }

    private void group(Catalog.Group group) {
        economy(
                group.code(),
                List.of(group.name().en(), group.name().ru(), group.code().code()));
    }

    private void era(Catalog.Name name) {
        firstYear(name.code())
                .ifPresent(year -> plain(all(name), Sense.of(new Meaning.Age(new Period.Era(name.code(), year)))));
    }

    /** The year of an era is in its spans, or in none of them if it only serves as a base. */
    private Optional<Integer> firstYear(String code) {
        Optional<Integer> covered = catalog.coverage().periods().stream()
                .filter(p -> p instanceof Period.Era && p.code().equals(code))
                .map(Period::year)
                .findFirst();
        return covered.or(() -> catalog.name(Catalog.Kind.ERA, code)
                .flatMap(n -> Subject.yearIn(n.code() + " " + n.name().en())));
    }

    private static Tag tag(Flow flow) {
        return switch (flow) {
            case EXPORTS -> Tag.EXPORT;
            case IMPORTS -> Tag.IMPORT;
            case RE_EXPORTS -> Tag.RE_EXPORT;
            case RE_IMPORTS -> Tag.RE_IMPORT;
            case BALANCE -> Tag.BALANCE;
            case TURNOVER -> Tag.TURNOVER;
        };
    }

    private void plain(List<String> names, Sense sense) {
        for (String name : names) {
            String pattern = Stemming.pattern(name);
            if (!pattern.isEmpty()) {
                phrases.add(Phrase.of(pattern, sense));
            }
        }
    }
}
