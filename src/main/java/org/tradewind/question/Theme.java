package org.tradewind.question;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Product;
import org.tradewind.trade.Unit;

/** What is measured, of which products, in which currency. */
record Theme(List<Product> products, Measure measure, Optional<Unit> unit, Optional<Meaning.Goods> ambiguous) {

    /** Of one product of those that its word may mean. */
    Theme meaning(Product product) {
        List<Product> all = products.stream()
                .map(p -> ambiguous.filter(a -> a.products().contains(p)).isPresent() ? product : p)
                .distinct()
                .toList();
        return new Theme(all, measure, unit, Optional.empty());
    }

    Theme in(Unit other) {
        return new Theme(products, measure, Optional.of(other), ambiguous);
    }

    /** "Сколько рублей стоил доллар": two currencies and no trade ask for the rate between them. */
    private static Optional<Measure> rate(Line line) {
        List<String> units = line.all(Meaning.Money.class).stream()
                .map(money -> money.unit().code())
                .distinct()
                .toList();
        boolean trade = line.anyOf(Tag.EXPORT, Tag.IMPORT, Tag.BALANCE, Tag.DEFICIT, Tag.TURNOVER, Tag.SELL, Tag.EARN)
                || line.any(Meaning.Topic.class);
        if (units.size() != 2 || trade) {
            return Optional.empty();
        }
        return line.catalog().measures().stream()
                .filter(m -> m.unit()
                        .filter(unit -> List.of(unit.code().split(" per ", -1)).containsAll(units))
                        .isPresent())
                .map(m -> m.measure())
                .findFirst();
    }

    /** A claimed place is of the measure that counts in places. */
    private static Optional<Measure> standing(Line line) {
        boolean placed = line.all(Meaning.Amount.class).stream()
                .anyMatch(amount -> amount.unit().equals(Optional.of(Unit.RANK)));
        return line.catalog().measures().stream()
                .filter(m -> placed && m.unit().equals(Optional.of(Unit.RANK)))
                .map(m -> m.measure())
                .findFirst();
    }

    static Theme of(Line line) {
        List<Meaning.Goods> goods = line.all(Meaning.Goods.class);
        List<Product> products = Stream.concat(
                        goods.stream().map(g -> g.products().getFirst()),
                        line.all(Meaning.Sector.class).stream().flatMap(s -> s.chapters().stream()))
                .distinct()
                .toList();
        Measure measure = line.marks().stream()
                .filter(m -> !((m.has(Tag.RANKING) || line.any(Meaning.Count.class)) && lists(line)))
                .flatMap(m -> m.as(Meaning.Gauge.class).stream())
                .map(Meaning.Gauge::measure)
                .findFirst()
                .or(() -> rate(line))
                .or(() -> standing(line))
                .orElse(Measure.VALUE);
        Optional<Unit> unit = rate(line).isPresent() || !measure.equals(Measure.VALUE)
                ? Optional.empty()
                : line.all(Meaning.Money.class).stream()
                        .map(Meaning.Money::unit)
                        .findFirst();
        return new Theme(
                products,
                measure,
                unit,
                goods.stream().filter(g -> g.products().size() > 1).findFirst());
    }

    /** Whether "rank" asks for a list of countries here, not for the reporter's own place. */
    private static boolean lists(Line line) {
        return line.anyOf(Tag.ASCENDING, Tag.DESCENDING)
                || (line.size() > 0 && line.at(0).has(Tag.RANKING) && line.any(Tag.SERIES))
                || line.anyOf(
                        Tag.BUYERS, Tag.SUPPLIERS, Tag.COUNTRIES, Tag.WHO, Tag.IMPORTERS, Tag.EXPORTERS, Tag.YEARS);
    }
}
