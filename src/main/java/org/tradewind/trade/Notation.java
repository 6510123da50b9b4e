package org.tradewind.trade;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The one-line form of a query: its kind, then {@code key=value} in a fixed order, lists with commas. Such as {@code
 * ranking flow=exports period=2018 by=partner order=highest from=1 limit=10}. Reading what was written gives an equal
 * query.
 */
public final class Notation {
    private static final String CLAIM_ABOUT = " about ";
    private static final String YES = "yes";

    private Notation() {}

    static String write(Query query) {
        Line line = new Line(query.kind());
        switch (query) {
            case Query.Value q -> line.slice(q.where());
            case Query.Series q -> line.slice(q.where());
            case Query.Ranking q ->
                line.slice(q.where())
                        .put("by", q.by().code())
                        .put("order", code(q.order()))
                        .put("from", q.from())
                        .put("limit", q.limit())
                        .flag("added", q.added());
            case Query.Share q -> line.slice(q.part()).put("of", code(q.of()));
            case Query.Change q -> {
                line.slice(q.where());
                q.since().ifPresent(since -> line.put("since", since.written()));
                line.put("form", code(q.form()));
            }
            case Query.Balance q -> line.slice(q.where());
            case Query.Comparison q -> line.slice(q.where()).flag("added", q.added());
            case Query.Breakdown q -> line.slice(q.where()).put("by", q.by().code());
            case Query.Extreme q ->
                line.slice(q.where()).put("by", q.by().code()).put("order", code(q.order()));
            case Query.Filter q ->
                line.slice(q.where()).put("by", q.by().code()).put("within", within(q.within()));
            case Query.Claim q -> {
                return "claim says=" + says(q.says()) + CLAIM_ABOUT + write(q.subject());
            }
            case Query.Coverage q -> q.where().ifPresent(line::slice);
            case Query.Definition q -> q.term().ifPresent(term -> line.put("term", term));
            case Query.Source q -> q.where().ifPresent(line::slice);
        }
        return line.toString();
    }

    /**
     * Reads a notation.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public static Query read(String notation) {
        if (notation.startsWith("claim ")) {
            int about = notation.indexOf(CLAIM_ABOUT);
            if (about < 0) {
                throw new IllegalArgumentException("not a notation: " + notation);
            }
            Fields said = new Fields(notation.substring(0, about));
            return new Query.Claim(
                    read(notation.substring(about + CLAIM_ABOUT.length())), assertion(said.text("says")));
        }
        Fields f = new Fields(notation);
        return switch (f.kind) {
            case "value" -> new Query.Value(f.slice());
            case "series" -> new Query.Series(f.slice());
            case "ranking" ->
                new Query.Ranking(f.slice(), f.by(), f.order(), f.number("from"), f.number("limit"), f.flag("added"));
            case "share" -> new Query.Share(f.slice(), enumOf(Query.Whole.values(), f.text("of")));
            case "change" ->
                new Query.Change(
                        f.slice(), f.maybe("since", Period::read), enumOf(Query.Form.values(), f.text("form")));
            case "balance" -> new Query.Balance(f.slice());
            case "comparison" -> new Query.Comparison(f.slice(), f.flag("added"));
            case "breakdown" -> new Query.Breakdown(f.slice(), f.by());
            case "extreme" -> new Query.Extreme(f.slice(), f.by(), f.order());
            case "filter" -> new Query.Filter(f.slice(), f.by(), threshold(f.text("within")));
            case "coverage" -> new Query.Coverage(f.maybeSlice());
            case "definition" -> new Query.Definition(f.maybe("term", Function.identity()));
            case "source" -> new Query.Source(f.maybeSlice());
            default -> throw new IllegalArgumentException("not a kind of query: " + f.kind);
        };
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E enumOf(E[] values, String code) {
        for (E value : values) {
            if (code(value).equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("not one of the words for this key: " + code);
    }

    private static String within(Threshold t) {
        return t.low().map(low -> (t.lowIncluded() ? ">=" : ">") + low).orElse("")
                + t.high().map(high -> (t.highIncluded() ? "<=" : "<") + high).orElse("");
    }

    private static Threshold threshold(String written) {
        int upper = written.indexOf('<');
        String low = upper < 0 ? written : written.substring(0, upper);
        String high = upper < 0 ? "" : written.substring(upper);
        return new Threshold(bound(low), low.startsWith(">="), bound(high), high.startsWith("<="));
    }

    private static Optional<BigDecimal> bound(String written) {
        String number = written.replaceAll("[<>=]", "");
        return number.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(number));
    }

    private static String says(Assertion says) {
        return switch (says) {
            case Assertion.Amount a ->
                "amount:%s:%s:%s:%s:%s"
                        .formatted(
                                a.estimate().hedge().code(),
                                number(a.estimate().value()),
                                number(a.estimate().low()),
                                number(a.estimate().high()),
                                a.unit().code().replace(' ', '_'));
            case Assertion.FirstIs f -> "first:" + code(f.order());
            case Assertion.ComesFirst c -> "leader:" + c.code();
            case Assertion.Among a -> "among:" + a.code();
            case Assertion.Surplus s -> "surplus:" + s.surplus();
            case Assertion.Grew g -> "grew:" + g.grew();
            case Assertion.Each e -> "each:" + says(e.said());
            case Assertion.Not n -> "not:" + says(n.denied());
        };
    }

    private static Assertion assertion(String written) {
        String[] part = written.split(":", -1);
        return switch (part[0]) {
            case "amount" ->
                new Assertion.Amount(
                        new Estimate(
                                bound(part[2]),
                                bound(part[3]),
                                bound(part[4]),
                                Hedge.of(part[1]).orElseThrow()),
                        new Unit(part[5].replace('_', ' ')));
            case "first" -> new Assertion.FirstIs(enumOf(Query.Order.values(), part[1]));
            case "leader" -> new Assertion.ComesFirst(part[1]);
            case "among" -> new Assertion.Among(part[1]);
            case "surplus" -> new Assertion.Surplus(Boolean.parseBoolean(part[1]));
            case "grew" -> new Assertion.Grew(Boolean.parseBoolean(part[1]));
            case "each" -> new Assertion.Each(assertion(written.substring("each:".length())));
            case "not" -> new Assertion.Not(assertion(written.substring("not:".length())));
            default -> throw new IllegalArgumentException("not an assertion: " + written);
        };
    }

    private static String number(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toString).orElse("");
    }

    /** A line under way. */
    private static final class Line {
        private final StringBuilder out;

        Line(String kind) {
            out = new StringBuilder(kind);
        }

        Line slice(Slice s) {
            if (!s.measure().equals(Measure.VALUE)) {
                put("measure", s.measure().code());
            }
            list("flow", s.flows(), Flow::code);
            list("reporter", s.reporters(), Economy::code);
            list("partner", s.partners(), Economy::code);
            list("except", s.except(), Economy::code);
            list("product", s.products(), Product::code);
            list("period", s.periods(), Period::written);
            s.unit().ifPresent(unit -> put("unit", unit.code().replace(' ', '_')));
            return this;
        }

        private <T> void list(String key, List<T> items, Function<T, String> code) {
            if (!items.isEmpty()) {
                put(key, items.stream().map(code).collect(Collectors.joining(",")));
            }
        }

        Line flag(String key, boolean set) {
            return set ? put(key, YES) : this;
        }

        Line put(String key, Object value) {
            out.append(' ').append(key).append('=').append(value);
            return this;
        }

        @Override
        public String toString() {
            return out.toString();
        }
    }

    /** The parts of a line. */
    private static final class Fields {
        final String kind;
        private final Map<String, String> values = new LinkedHashMap<>();

        Fields(String line) {
            String[] words = line.split(" ", -1);
            kind = words[0];
            for (int i = 1; i < words.length; i++) {
                int equals = words[i].indexOf('=');
                if (equals <= 0) {
                    throw new IllegalArgumentException("not key=value: " + words[i]);
                }
                values.put(words[i].substring(0, equals), words[i].substring(equals + 1));
            }
        }

        Optional<Slice> maybeSlice() {
            return values.isEmpty() ? Optional.empty() : Optional.of(slice());
        }

        Slice slice() {
            return new Slice(
                    maybe("measure", Measure::new).orElse(Measure.VALUE),
                    list("flow", code -> Flow.of(code).orElseThrow(() -> unknown(code))),
                    list("reporter", Economy::new),
                    list("partner", Economy::new),
                    list("except", Economy::new),
                    list("product", Product::new),
                    list("period", Period::read),
                    maybe("unit", code -> new Unit(code.replace('_', ' '))));
        }

        Dimension by() {
            return Dimension.of(text("by")).orElseThrow(() -> unknown(text("by")));
        }

        Query.Order order() {
            return enumOf(Query.Order.values(), text("order"));
        }

        boolean flag(String key) {
            return maybe(key, Function.identity()).equals(Optional.of(YES));
        }

        int number(String key) {
            return Integer.parseInt(text(key));
        }

        String text(String key) {
            return maybe(key, Function.identity()).orElseThrow(() -> unknown(key));
        }

        <T> Optional<T> maybe(String key, Function<String, T> read) {
            return Optional.ofNullable(values.get(key)).map(read);
        }

        private <T> List<T> list(String key, Function<String, T> read) {
            List<T> items = new ArrayList<>();
            String joined = values.getOrDefault(key, "");
            for (String code : joined.isEmpty() ? new String[0] : joined.split(",", -1)) {
                items.add(read.apply(code));
            }
            return items;
        }

        private static IllegalArgumentException unknown(String what) {
            return new IllegalArgumentException("missing or unknown in a notation: " + what);
        }
    }
}
