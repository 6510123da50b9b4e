package org.tradewind.reply;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tradewind.trade.Assertion;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Period;
import org.tradewind.trade.Product;
import org.tradewind.trade.Query;
import org.tradewind.trade.Slice;
import org.tradewind.trade.Threshold;

/** Queries as objects of the contract: the keys that the kind needs, in one order. */
final class QueryJson {
    private final JsonGenerator json;

    QueryJson(JsonGenerator json) {
        this.json = json;
    }

    void write(Query query) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", query.kind());
        Optional<Slice> slice = query.slice();
        if (slice.isPresent()) {
            slice(slice.get(), query instanceof Query.Claim claim ? claimed(claim) : List.of());
        }
        switch (query) {
            case Query.Ranking q -> {
                by(q.by());
                if (q.order() == Query.Order.LOWEST) {
                    order(q.order());
                }
                if (q.from() > 1) {
                    json.writeNumberField("from", q.from());
                }
                json.writeNumberField("limit", q.limit());
            }
            case Query.Breakdown q -> by(q.by());
            case Query.Extreme q -> {
                by(q.by());
                order(q.order());
            }
            case Query.Filter q -> {
                by(q.by());
                threshold(q.within());
            }
            case Query.Change q -> {
                if (q.since().isPresent()) {
                    json.writeFieldName("since");
                    AnswerJson.period(json, q.since().get());
                }
            }
            case Query.Definition q -> {
                if (q.term().isPresent()) {
                    json.writeStringField("term", q.term().get());
                }
            }
            case Query.Value _, Query.Series _, Query.Share _, Query.Balance _, Query.Comparison _ -> {}
            case Query.Claim _, Query.Coverage _, Query.Source _ -> {}
        }
        json.writeEndObject();
    }

    /** The partner whose place in a list is claimed. */
    private static List<String> claimed(Query.Claim claim) {
        boolean ofPartners = claim.subject() instanceof Query.Ranking list && list.by() == Dimension.PARTNER;
        return ofPartners ? named(claim.says()).stream().toList() : List.of();
    }

    private static Optional<String> named(Assertion says) {
        return switch (says) {
            case Assertion.ComesFirst first -> Optional.of(first.code());
            case Assertion.Among among -> Optional.of(among.code());
            case Assertion.Not not -> named(not.denied());
            case Assertion.Each each -> named(each.said());
            case Assertion.Amount _, Assertion.FirstIs _, Assertion.Surplus _, Assertion.Grew _ -> Optional.empty();
        };
    }

    private void slice(Slice where, List<String> alsoPartners) throws IOException {
        if (!where.measure().equals(org.tradewind.trade.Measure.VALUE)) {
            json.writeStringField("measure", where.measure().code());
        }
        if (where.flows().size() == 1) {
            json.writeStringField("flow", where.flows().getFirst().code());
        } else {
            json.writeNullField("flow");
        }
        if (where.flows().size() > 1) {
            AnswerJson.strings(
                    json, "flows", where.flows().stream().map(Flow::code).toList());
        }
        if (!where.reporters().isEmpty()) {
            AnswerJson.strings(
                    json,
                    "reporters",
                    where.reporters().stream().map(Economy::code).toList());
        }
        Stream<String> partners = where.partners().stream().map(Economy::code);
        AnswerJson.strings(
                json,
                "partners",
                Stream.concat(partners, alsoPartners.stream()).distinct().toList());
        if (!where.except().isEmpty()) {
            AnswerJson.strings(
                    json, "except", where.except().stream().map(Economy::code).toList());
        }
        AnswerJson.strings(
                json, "products", where.products().stream().map(Product::code).toList());
        json.writeArrayFieldStart("years");
        for (Period period : where.periods()) {
            AnswerJson.period(json, period);
        }
        json.writeEndArray();
        if (where.unit().isPresent()) {
            json.writeStringField("unit", where.unit().get().code());
        }
    }

    private void by(Dimension by) throws IOException {
        json.writeStringField("by", by.code());
    }

    private void order(Query.Order order) throws IOException {
        json.writeStringField("order", Descriptions.code(order));
    }

    private void threshold(Threshold t) throws IOException {
        json.writeObjectFieldStart("threshold");
        bound("low", t.low());
        bound("high", t.high());
        json.writeEndObject();
    }

    private void bound(String key, Optional<BigDecimal> bound) throws IOException {
        if (bound.isPresent()) {
            json.writeNumberField(key, bound.get());
        } else {
            json.writeNullField(key);
        }
    }
}
