package org.tradewind.dataset.formats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the names of columns say, by whole names and by the words in them. */
final class ColumnWords {
    private static final Pattern RE_EXPORT = Pattern.compile("re[-_ ]?exp|реэкспорт");
    private static final Pattern EXPORT = Pattern.compile("export|экспорт|\\bexp\\b|\\bвывоз");
    private static final Pattern IMPORT = Pattern.compile("import|импорт|\\bimp\\b|\\bввоз");
    private static final Pattern PART = Pattern.compile("domestic|отечественн|net exp|чист");
    private static final Pattern NOT_MONEY = Pattern.compile(
            "qty|quantity|kg|weight|tonn|volume|share|growth|change|rank|unit|code|iso|name|number|partner|country|"
                    + "importer|exporter|колич|вес|нетто|тонн|доля|рост|темп|ранг|код|стран|%|percent|balance|сальдо|footnote|missing");
    private static final Pattern PRODUCT = Pattern.compile(
            "\\bhs ?\\d*\\b|тн ?вэд|tn ?ved|\\bcommodit|\\bproducts?\\b|\\bgoods\\b|товар|продук|\\bsitc\\b|\\btariff (line|item|code)|номенклат");
    private static final Pattern NO_PRODUCT = Pattern.compile(
            "value|стоимост|amount|сумма|qty|quantity|колич|weight|вес|export|import|экспорт|импорт|оборот|unit");
    private static final Pattern TRADE = Pattern.compile(
            "export|import|trade|balance|turnover|market|share|total|\\b(exp|imp)\\b|экспорт|импорт|торг|сальдо|баланс|оборот|вывоз"
                    + "|ввоз|доля|всего|итого");
    private static final Pattern VALUE = Pattern.compile("value|стоимост|amount|сумма");

    /** The family of nomenclatures that is the Harmonised System in all its revisions. */
    static final String HARMONISED = "HS";

    /** The families whose codes have a digit for each level. */
    static final Set<String> TREES = Set.of("SITC", "BEC");

    private static final Map<String, Pattern> FAMILIES = Map.of(
            HARMONISED,
            Pattern.compile("h\\d|hs(\\d{2}|\\d{4})?|harmoni[sz]ed.*|cn8?|ncm|тнвэд.*"),
            "SITC",
            Pattern.compile("s[1-4t]|sitc.*"),
            "BEC",
            Pattern.compile("b[0-9e]|bec\\d?"),
            "EBOPS",
            Pattern.compile("eb\\d*s?|ebops.*"),
            "CPA",
            Pattern.compile("cpa.*"),
            "ISIC",
            Pattern.compile("isic.*"));

    private ColumnWords() {}

    /** The usual names by role. */
    static Map<String, List<String>> all() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (List<String> line : Resource.lines("columns.txt")) {
            words.put(line.getFirst(), Resource.items(line.get(1), ";"));
        }
        return words;
    }

    /** The flow that a name or a title speaks of; empty where it speaks of none, of both, or of something else than money. */
    static Optional<Way> direction(String name) {
        String low = name.toLowerCase(Locale.ROOT).replace('_', ' ');
        if (NOT_MONEY.matcher(low).find() || PART.matcher(low).find()) {
            return Optional.empty();
        }
        if (RE_EXPORT.matcher(low).find()) {
            return Optional.of(Way.RE_EXPORTS);
        }
        boolean exports = EXPORT.matcher(low).find();
        boolean imports = IMPORT.matcher(low).find();
        if (exports == imports) {
            return Optional.empty();
        }
        return Optional.of(exports ? Way.EXPORTS : Way.IMPORTS);
    }

    /** Whether a text has to do with trade at all. */
    static boolean trade(String text) {
        return TRADE.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    /** Whether a column is one of values, by a word in its name. */
    static boolean value(String name) {
        String low = name.toLowerCase(Locale.ROOT);
        return VALUE.matcher(low).find() && !NOT_MONEY.matcher(low).find();
    }

    /** Whether the name of a column is that of a currency, with a power of ten or prices at most. */
    static boolean money(String name) {
        return Denomination.currency(name).isPresent()
                && !NOT_MONEY.matcher(name.toLowerCase(Locale.ROOT)).find()
                && FlowName.extent(name) == FlowName.Extent.ALL;
    }

    /** Whether a column is one of products, by a word in its name. */
    static boolean product(String name) {
        return PRODUCT.matcher(name.toLowerCase(Locale.ROOT).replace('_', ' ')).find()
                && !NO_PRODUCT.matcher(name.toLowerCase(Locale.ROOT)).find();
    }

    /** The family of the nomenclature that a row names, by the letters of Comtrade or its name; empty where it names none. */
    static Optional<String> nomenclature(String text) {
        String folded = Header.folded(text);
        return FAMILIES.entrySet().stream()
                .filter(family -> family.getValue().matcher(folded).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether a nomenclature, or the column of its codes, is one with a digit for each of its levels. */
    static boolean tree(String name) {
        return Header.folded(name).matches("s[1-4]|.*(sitc|bec).*");
    }

    /** Whether a nomenclature, or the column of its codes, is the Harmonised System; empty where the name does not tell. */
    static Optional<Boolean> harmonised(String name) {
        String folded = Header.folded(name);
        if (folded.matches(".*(sitc|bec|cpa|isic|ebops|sector|category).*") || folded.matches("s[1-4]")) {
            return Optional.of(false);
        }
        return folded.matches("(hs|h[0-6]$|cn8|ncm|nc8|hts|concm|тнвэд|tnved|tariff).*|.*(тнвэд|tnved|hs\\d+|hscode).*")
                ? Optional.of(true)
                : Optional.empty();
    }
}
