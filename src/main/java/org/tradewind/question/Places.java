package org.tradewind.question;

import java.util.List;
import java.util.Locale;
import org.tradewind.trade.Query;

/** Which places of a list are asked for. */
record Places(Query.Order order, int from, int limit, boolean assumed) {

    static Places of(Line line, int otherwise) {
        List<Meaning.Count> counts = line.all(Meaning.Count.class);
        Query.Order order = order(line);
        if (!counts.isEmpty()) {
            Meaning.Count count = counts.getFirst();
            boolean first = line.marks().stream()
                    .anyMatch(m -> m.has(Tag.TOP)
                            && line.written(m).toLowerCase(Locale.ROOT).matches("(came|come|comes|is|was) first"));
            if ((counts.size() > 1 || first) && counts.stream().allMatch(Meaning.Count::place)) {
                int from = first
                        ? 1
                        : counts.stream().mapToInt(Meaning.Count::number).min().orElseThrow();
                int last = counts.stream().mapToInt(Meaning.Count::number).max().orElseThrow();
                return new Places(order, from, last - from + 1, false);
            }
            return count.place()
                    ? new Places(order, count.number(), 1, false)
                    : new Places(order, 1, count.number(), false);
        }
        boolean one = line.anyOf(Tag.TOP, Tag.BOTTOM, Tag.MORE, Tag.LESS) && (single(line) || leader(line));
        return new Places(order, 1, one ? 1 : otherwise, !one);
    }

    /** Whether "the leader" stands for the country that is first. */
    static boolean leader(Line line) {
        return line.tokens().stream().anyMatch(token -> token.norm().matches("leader|лидер(а|у|ом|е)?"))
                && !Parties.lists(line);
    }

    /** From which end; the smallest deficit is the highest balance. */
    static Query.Order order(Line line) {
        boolean less = line.any(Tag.LESS) && !line.anyOf(Tag.TOP, Tag.MORE) && !line.any(Meaning.Bound.class);
        boolean low = less || line.anyOf(Tag.BOTTOM, Tag.ASCENDING);
        boolean deficit = line.any(Tag.DEFICIT) && !line.any(Tag.SURPLUS) && !worst(line);
        return low != deficit ? Query.Order.LOWEST : Query.Order.HIGHEST;
    }

    /** The worst deficit is the largest, which is the lowest balance. */
    private static boolean worst(Line line) {
        return line.marks().stream()
                .anyMatch(m -> m.has(Tag.BOTTOM)
                        && line.written(m).toLowerCase(Locale.ROOT).matches(".*(worst|худш).*"));
    }

    /** Whether the list asks for one thing: "the biggest buyer", "кто больше всех". */
    private static boolean single(Line line) {
        for (int i = 0; i < line.size(); i++) {
            Mark mark = line.at(i);
            if (line.word(i - 1, "из", "среди", "of", "among")) {
                continue;
            }
            String word = line.tokens().get(mark.to() - 1).norm();
            if (mark.hasAny(Tag.BUYERS, Tag.SUPPLIERS, Tag.COUNTRIES, Tag.IMPORTERS, Tag.EXPORTERS, Tag.CATEGORIES)
                    && !mark.has(Tag.WHO)) {
                return line.word(i - 1, "каких", "какого") || !plural(word);
            }
        }
        boolean several = line.marks().stream()
                .anyMatch(m -> m.has(Tag.WHO)
                        && m.to() - m.from() == 2
                        && plural(line.tokens().get(m.to() - 1).norm()));
        return !several && line.anyOf(Tag.WHO, Tag.TO_WHOM, Tag.FROM_WHOM);
    }

    private static boolean plural(String word) {
        return Letters.cyrillic(word)
                ? word.matches(".*(ы|и|ов|ев|ей|ий|ам|ям|ами|ями|ах|ях|а|стран|держав|государств|экономик|групп)")
                        && !word.matches(".*(поставка|страна)")
                : word.endsWith("s");
    }
}
