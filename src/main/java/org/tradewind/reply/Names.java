package org.tradewind.reply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Lang;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Period;
import org.tradewind.trade.Product;
import org.tradewind.trade.Unit;

/** What things are called in a language: the package's names first, then those that everybody uses. */
final class Names {
    private static final int LONGEST = 12;

    private final Words words;
    private final Catalog catalog;

    Names(Words words, Catalog catalog) {
        this.words = words;
        this.catalog = catalog;
    }

    private Lang lang() {
        return words.lang();
    }

    private Optional<String> named(Catalog.Kind kind, String code) {
        return catalog.name(kind, code).map(name -> name.name().in(lang()));
    }

    String economy(Economy economy) {
        return named(Catalog.Kind.ECONOMY, economy.code())
                .or(() -> catalog.group(economy).map(group -> group.name().in(lang())))
                .or(() -> Countries.name(economy, lang()))
                .orElse(economy.code());
    }

    /** The name as it stands in an English sentence, with its article; in Russian the name itself. */
    String inSentence(Economy economy) {
        String name = economy(economy);
        boolean group = catalog.group(economy).isPresent() && !in("no-articles", economy);
        boolean article = group || in("articles", economy);
        return article && !name.startsWith("the ") ? words.text("article", name) : name;
    }

    private boolean in(String list, Economy economy) {
        return List.of(words.text(list).split(" ")).contains(economy.code());
    }

    String economies(List<Economy> economies) {
        return list(economies.stream().map(this::inSentence).toList());
    }

    String product(Product product) {
        return named(Catalog.Kind.PRODUCT, product.code()).orElse(product.code());
    }

    String products(List<Product> products) {
        return list(products.stream().map(this::product).toList());
    }

    String measure(Measure measure) {
        return catalog.measures().stream()
                .filter(info -> info.measure().equals(measure))
                .findFirst()
                .map(info -> info.name().in(lang()))
                .or(() -> named(Catalog.Kind.MEASURE, measure.code()))
                .orElseGet(() -> words.text(words.firstOf("measure." + measure.code(), "measure.other")));
    }

    /** The flow's name in the package, such as technology exports, as it stands within a sentence. */
    String flow(Flow flow) {
        return named(Catalog.Kind.FLOW, flow.code())
                .map(Names::inner)
                .orElseGet(() -> words.text("flow." + flow.code()));
    }

    String flows(List<Flow> flows) {
        return list(flows.stream().map(this::flow).toList());
    }

    String unit(Unit unit) {
        return named(Catalog.Kind.UNIT, unit.code())
                .map(Names::inner)
                .orElseGet(() ->
                        words.has("currency." + unit.code()) ? words.text("currency." + unit.code()) : usual(unit));
    }

    private String usual(Unit unit) {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(unit.code()))
                .findFirst()
                .map(currency -> currency.getDisplayName(lang().locale()))
                .orElse(unit.code());
    }

    String period(Period period) {
        return switch (period) {
            case Period.Year year -> Integer.toString(year.year());
            case Period.Quarter quarter ->
                words.text("period.quarter", Integer.toString(quarter.ordinal()), Integer.toString(quarter.year()));
            case Period.Month month -> words.text("month." + month.ordinal()) + " " + Integer.toString(month.year());
            case Period.Era era -> named(Catalog.Kind.ERA, era.code()).orElse(era.code());
        };
    }

    /** Periods in their order, years before their parts; three or more that follow one another are a range. */
    String periods(List<Period> all) {
        List<Period> periods = all.stream()
                .sorted(Comparator.comparingInt(
                                (Period period) -> period instanceof Period.Era ? LONGEST : period.months())
                        .reversed())
                .toList();
        List<String> told = new ArrayList<>();
        int from = 0;
        while (from < periods.size()) {
            int to = from;
            while (to + 1 < periods.size() && follows(periods.get(to), periods.get(to + 1))) {
                to++;
            }
            if (to - from >= 2) {
                told.add(period(periods.get(from)) + "\u2013" + period(periods.get(to)));
            } else {
                periods.subList(from, to + 1).forEach(period -> told.add(period(period)));
            }
            from = to + 1;
        }
        return list(told);
    }

    private static boolean follows(Period earlier, Period later) {
        return later.before().equals(Optional.of(earlier));
    }

    /** A, B and C. */
    String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        String head = String.join(", ", items.subList(0, items.size() - 1));
        return words.text("list.and", head, items.getLast());
    }

    /** With a small letter first, unless the word is an abbreviation. */
    static String inner(String name) {
        boolean abbreviation = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return name.isEmpty() || abbreviation ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** With a capital letter first. */
    static String outer(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + text.substring(Character.charCount(first));
    }
}
