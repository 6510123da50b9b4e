package org.tradewind.trade;

import java.util.List;
import java.util.Optional;

/**
 * The part of the data that a query speaks of. Where it names several flows, partners, products or periods, it means
 * each combination, in the order given.
 *
 * @param flows at least one, unless the measure has no direction
 * @param reporters empty for the dataset's own reporter
 * @param partners countries or groups; empty for the whole world, or for every partner in a list by partner
 * @param except partners left out of a list by partner
 * @param products empty for all products together, or for every product in a list by product
 * @param periods empty for every period that has data
 * @param unit the currency asked for; empty for the dataset's first
 */
public record Slice(
        Measure measure,
        List<Flow> flows,
        List<Economy> reporters,
        List<Economy> partners,
        List<Economy> except,
        List<Product> products,
        List<Period> periods,
        Optional<Unit> unit) {

    public Slice {
        flows = distinct(flows);
        reporters = distinct(reporters);
        partners = distinct(partners);
        except = distinct(except);
        products = distinct(products);
        periods = distinct(periods);
    }

    private static <T> List<T> distinct(List<T> list) {
        return list.stream().distinct().toList();
    }

    /** The value of one flow, with all partners, in every period. */
    public static Slice of(Flow flow) {
        return new Slice(
                Measure.VALUE, List.of(flow), List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty());
    }

    /** A measure without direction, in every period. */
    public static Slice of(Measure measure) {
        return new Slice(measure, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty());
    }

    public Slice withMeasure(Measure m) {
        return new Slice(m, flows, reporters, partners, except, products, periods, unit);
    }

    public Slice withFlows(List<Flow> f) {
        return new Slice(measure, f, reporters, partners, except, products, periods, unit);
    }

    public Slice withReporters(List<Economy> r) {
        return new Slice(measure, flows, r, partners, except, products, periods, unit);
    }

    public Slice withPartners(List<Economy> p) {
        return new Slice(measure, flows, reporters, p, except, products, periods, unit);
    }

    public Slice withExcept(List<Economy> e) {
        return new Slice(measure, flows, reporters, partners, e, products, periods, unit);
    }

    public Slice withProducts(List<Product> p) {
        return new Slice(measure, flows, reporters, partners, except, p, periods, unit);
    }

    public Slice withPeriods(List<Period> p) {
        return new Slice(measure, flows, reporters, partners, except, products, p, unit);
    }

    public Slice withUnit(Unit u) {
        return new Slice(measure, flows, reporters, partners, except, products, periods, Optional.of(u));
    }

    /** In the dataset's first currency. */
    public Slice withoutUnit() {
        return new Slice(measure, flows, reporters, partners, except, products, periods, Optional.empty());
    }
}
