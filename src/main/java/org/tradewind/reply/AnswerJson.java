package org.tradewind.reply;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tradewind.reply.Exchange.Outcome;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Asked;
import org.tradewind.trade.Basis;
import org.tradewind.trade.DatasetVersion;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Part;
import org.tradewind.trade.Period;
import org.tradewind.trade.Query;
import org.tradewind.trade.Row;

/** The contract's answer object on one line. Written key by key: binding classes would cost more than the answer. */
final class AnswerJson {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final Exchange exchange;
    private final Voice voice;

    AnswerJson(Exchange exchange, Voice voice) {
        this.exchange = exchange;
        this.voice = voice;
    }

    String write(String id, Draft draft, Reply reply) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("id", id);
            json.writeStringField("question", exchange.question());
            json.writeStringField("lang", exchange.lang().code());
            outcome(json);
            DatasetVersion version = exchange.catalog().version();
            json.writeStringField("dataset", version.dataset());
            json.writeStringField("version", version.version());
            queries(json);
            assumed(json);
            figures(json);
            strings(json, "notes", draft.notes());
            strings(json, "suggestions", draft.suggestions());
            json.writeStringField("text", PlainText.of(reply));
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write into memory", e);
        }
        return out.toString();
    }

    private List<Asked> asked() {
        return exchange.outcome() instanceof Outcome.Answered o ? o.asked() : List.of();
    }

    private List<Answer> answers() {
        return exchange.outcome() instanceof Outcome.Answered o ? o.answers() : List.of();
    }

    private void outcome(JsonGenerator json) throws IOException {
        json.writeStringField("outcome", outcome());
        if (outcome().equals("no_data")) {
            for (Answer answer : answers()) {
                if (answer instanceof Answer.NoData none) {
                    json.writeStringField("reason", none.reason().code());
                    break;
                }
            }
        }
        Optional<Answer.Verdict> verdict = verdict();
        if (verdict.isPresent()) {
            json.writeStringField("verdict", verdict.get().code());
        }
    }

    /** That of the only claim; of several the one that speaks most against them. What meets no data cannot be checked. */
    private Optional<Answer.Verdict> verdict() {
        List<Answer.Verdict> verdicts = answers().stream()
                .filter(answer -> answer.query() instanceof Query.Claim)
                .map(answer -> answer instanceof Answer.Figures f
                        ? f.verdict().orElse(Answer.Verdict.CANNOT_CHECK)
                        : Answer.Verdict.CANNOT_CHECK)
                .toList();
        return Stream.of(Answer.Verdict.CONTRADICTS, Answer.Verdict.CANNOT_CHECK, Answer.Verdict.AGREES)
                .filter(verdicts::contains)
                .findFirst();
    }

    /** The best that any part of the message met with. */
    private String outcome() {
        return switch (exchange.outcome()) {
            case Outcome.Answered o -> {
                boolean figures = o.answers().stream().anyMatch(Answer.Figures.class::isInstance);
                boolean none = o.answers().stream().anyMatch(Answer.NoData.class::isInstance);
                yield figures ? "answered" : none ? "no_data" : "info";
            }
            case Outcome.Ambiguous _ -> "ambiguous";
            case Outcome.NotUnderstood _ -> "not_understood";
            case Outcome.Said _ -> "info";
        };
    }

    private void queries(JsonGenerator json) throws IOException {
        List<Asked> asked = asked();
        if (asked.isEmpty()) {
            json.writeNullField("query");
            return;
        }
        QueryJson queries = new QueryJson(json);
        json.writeFieldName("query");
        queries.write(asked.getFirst().query());
        if (asked.size() > 1) {
            json.writeArrayFieldStart("queries");
            for (Asked one : asked) {
                queries.write(one.query());
            }
            json.writeEndArray();
        }
    }

    private void assumed(JsonGenerator json) throws IOException {
        List<String> parts = asked().stream()
                .flatMap(one -> one.assumed().stream())
                .map(Part::code)
                .distinct()
                .toList();
        strings(json, "assumed", parts);
    }

    private void figures(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("figures");
        for (int i = 0; i < answers().size(); i++) {
            if (answers().get(i) instanceof Answer.Figures figures) {
                for (Figure figure : figures.figures()) {
                    figure(json, figure, List.of(figure));
                }
                Optional<Figure> together =
                        i < asked().size() ? Together.figure(asked().get(i), figures) : Optional.empty();
                if (together.isPresent()) {
                    figure(json, together.get(), figures.figures());
                }
            }
        }
        json.writeEndArray();
    }

    /** @param of the figures that it is made of, itself where it stands for itself */
    private void figure(JsonGenerator json, Figure figure, List<Figure> of) throws IOException {
        Estimate e = figure.estimate();
        json.writeStartObject();
        text(json, "flow", figure.cell().flow().map(Flow::code));
        if (exchange.catalog().manyReporters()) {
            json.writeStringField("reporter", figure.cell().reporter().code());
        }
        List<Economy> partners = of.stream()
                .flatMap(part -> part.cell().partner().stream())
                .distinct()
                .toList();
        if (partners.size() > 1) {
            json.writeNullField("partner");
            strings(json, "partners", partners.stream().map(Economy::code).toList());
        } else {
            text(json, "partner", partners.stream().findFirst().map(Economy::code));
        }
        text(json, "product", figure.cell().product().map(p -> p.code()));
        List<Period> periods =
                of.stream().map(part -> part.cell().period()).distinct().toList();
        if (periods.size() > 1) {
            json.writeNullField("year");
            json.writeArrayFieldStart("years");
            for (Period period : periods) {
                period(json, period);
            }
            json.writeEndArray();
        } else {
            json.writeFieldName("year");
            period(json, figure.cell().period());
        }
        number(json, "value", e.value());
        number(json, "low", e.low());
        number(json, "high", e.high());
        json.writeStringField("hedge", e.hedge().code());
        json.writeStringField("unit", figure.unit().code());
        json.writeStringField("text", voice.amounts().text(figure));
        json.writeStringField("basis", figure.reported() ? "reported" : "computed");
        if (figure.rank().isPresent()) {
            json.writeNumberField("rank", figure.rank().getAsInt());
        } else {
            json.writeNullField("rank");
        }
        List<Row> rows = figure.basis().rows();
        strings(json, "sources", rows.stream().map(Row::source).distinct().toList());
        strings(json, "rows", rows.stream().map(Row::id).toList());
        if (figure.basis() instanceof Basis.Summed summed) {
            json.writeNumberField("row_count", summed.count());
        }
        json.writeEndObject();
    }

    static void period(JsonGenerator json, Period period) throws IOException {
        if (period instanceof Period.Year year) {
            json.writeNumber(year.year());
        } else {
            json.writeString(period.code());
        }
    }

    private static void number(JsonGenerator json, String key, Optional<BigDecimal> number) throws IOException {
        if (number.isPresent()) {
            json.writeNumberField(key, number.get());
        } else {
            json.writeNullField(key);
        }
    }

    private static void text(JsonGenerator json, String key, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            json.writeStringField(key, text.get());
        } else {
            json.writeNullField(key);
        }
    }

    static void strings(JsonGenerator json, String key, List<String> strings) throws IOException {
        json.writeArrayFieldStart(key);
        for (String string : strings) {
            json.writeString(string);
        }
        json.writeEndArray();
    }
}
