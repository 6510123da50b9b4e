package org.tradewind.dataset;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Period;
import org.tradewind.trade.Product;
import org.tradewind.trade.Status;
import org.tradewind.trade.Unit;

/** The codes that a package may use, as its tables of names, measures, groups, sources and notes declare them. */
final class Codes {
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);
    /** The codes of all statuses, to be named in a fault. */
    static final String STATUSES =
            joined(Stream.of(Status.values()).map(Status::code).toList());

    private static final Pattern YEAR_IN_CODE = Pattern.compile("[a-z].*?(\\d{4}).*");

    private final Map<Catalog.Kind, Set<String>> named = new LinkedHashMap<>();
    private final Map<Measure, Optional<Unit>> measures = new LinkedHashMap<>();
    private final Set<Economy> groups = new LinkedHashSet<>();
    private final Set<String> sources = new LinkedHashSet<>();
    private final Set<String> notes = new LinkedHashSet<>();

    private final Met<Flow> metFlows = new Met<>(Flow::of);
    private final Met<Measure> metMeasures =
            new Met<>(code -> Measure.isCode(code) ? Optional.of(new Measure(code)) : Optional.empty());
    private final Met<Economy> metEconomies =
            new Met<>(code -> Economy.isCode(code) ? Optional.of(new Economy(code)) : Optional.empty());
    private final Met<Product> metProducts =
            new Met<>(code -> Product.isCode(code) ? Optional.of(new Product(code)) : Optional.empty());
    private final Met<Period> metPeriods = new Met<>(Period::of);

    void name(Catalog.Name name) {
        named.computeIfAbsent(name.kind(), kind -> new LinkedHashSet<>()).add(name.code());
    }

    void measure(Measure measure, Optional<Unit> unit) {
        measures.put(measure, unit);
    }

    void group(Economy group) {
        groups.add(group);
    }

    void source(String id) {
        sources.add(id);
    }

    boolean hasSource(String id) {
        return sources.contains(id);
    }

    void note(String id) {
        notes.add(id);
    }

    Set<String> named(Catalog.Kind kind) {
        return named.getOrDefault(kind, Set.of());
    }

    /** The unit of a measure; empty for one that comes in currencies. */
    Optional<Unit> unitOf(Measure measure) {
        return measures.getOrDefault(measure, Optional.empty());
    }

    /** Whether a code is a country's in ISO 3166. */
    static boolean country(Economy economy) {
        return COUNTRIES.contains(economy.code());
    }

    boolean knows(Economy economy) {
        return country(economy)
                || groups.contains(economy)
                || named(Catalog.Kind.ECONOMY).contains(economy.code());
    }

    Optional<Flow> flow(Entry entry, String column) {
        return entry.optional(column, metFlows::read, Fault.FLOW_UNKNOWN);
    }

    Optional<Measure> measure(Entry entry, String column) {
        return entry.required(
                column,
                code -> metMeasures.read(code).filter(measures::containsKey),
                Fault.MEASURE_UNKNOWN,
                joined(measures.keySet().stream().map(Measure::code).toList()));
    }

    /** A country or group that exists; a malformed code and an unknown one are two faults. */
    Optional<Economy> economy(Entry entry, String column, Fault unknown) {
        Optional<Economy> economy = entry.optional(column, metEconomies::read, Fault.CODE_MALFORMED);
        economy.filter(e -> !knows(e)).ifPresent(e -> entry.fault(column, unknown, e.code()));
        return economy;
    }

    Optional<Product> product(Entry entry, String column) {
        Optional<Product> product = entry.optional(column, metProducts::read, Fault.CODE_MALFORMED);
        product.filter(p -> !named(Catalog.Kind.PRODUCT).contains(p.code()))
                .ifPresent(p -> entry.fault(column, Fault.PRODUCT_UNKNOWN, p.code()));
        return product;
    }

    Optional<Period> period(Entry entry, String column) {
        return entry.required(column, metPeriods::read, Fault.PERIOD_MALFORMED);
    }

    /** An earlier period, which may be an era that the package names. */
    Optional<Period> base(Entry entry, String column) {
        String code = entry.text(column);
        if (!Period.ERA.matcher(code).matches()) {
            return entry.optional(column, metPeriods::read, Fault.PERIOD_MALFORMED);
        }
        Optional<Period> era =
                Optional.of(code).filter(named(Catalog.Kind.ERA)::contains).flatMap(Codes::era);
        if (era.isEmpty()) {
            entry.fault(column, Fault.ERA_UNKNOWN, code);
        }
        return era;
    }

    /** An era by its code, which holds its first year. */
    static Optional<Period> era(String code) {
        var matcher = YEAR_IN_CODE.matcher(code);
        return Period.ERA.matcher(code).matches() && matcher.matches()
                ? Optional.of(new Period.Era(code, Integer.parseInt(matcher.group(1))))
                : Optional.empty();
    }

    Optional<Status> status(Entry entry, String column) {
        return entry.required(column, Status::of, Fault.STATUS_UNKNOWN, STATUSES);
    }

    Optional<String> source(Entry entry, String column) {
        return entry.required(column, id -> Optional.of(id).filter(sources::contains), Fault.SOURCE_UNKNOWN);
    }

    List<String> notes(Entry entry, String column) {
        List<String> ids = entry.list(column, " ");
        ids.stream().filter(id -> !notes.contains(id)).forEach(id -> entry.fault(column, Fault.NOTE_UNKNOWN, id));
        return ids;
    }

    private static String joined(List<String> codes) {
        return String.join(", ", codes);
    }
}
