package org.tradewind.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradewind.trade.Asked;
import org.tradewind.trade.Part;
import org.tradewind.trade.Query;
import org.tradewind.trade.Remark;
import org.tradewind.trade.Slice;

/** How a question was read: in words, with what was assumed and what was kept from before. */
final class Interpretation {
    private final Voice voice;

    Interpretation(Voice voice) {
        this.voice = voice;
    }

    String of(List<Asked> questions) {
        List<String> lines = new ArrayList<>();
        for (Asked asked : questions) {
            lines.add(voice.text("reading", voice.queries().of(asked.query())));
            said("reading.assumed", asked.assumed(), asked.query()).ifPresent(lines::add);
            said("reading.kept", asked.kept(), asked.query()).ifPresent(lines::add);
        }
        return String.join("\n", lines);
    }

    /** What the asker must be told of the reading; an unknown remark, which tests rule out, is left out. */
    List<String> remarks(List<Asked> questions) {
        return questions.stream()
                .flatMap(asked -> asked.remarks().stream())
                .filter(remark -> voice.words().has("remark." + remark.id()))
                .map(this::remark)
                .distinct()
                .toList();
    }

    private String remark(Remark remark) {
        return voice.text("remark." + remark.id(), remark.arguments().toArray());
    }

    private Optional<String> said(String id, List<Part> parts, Query query) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        List<String> items = parts.stream().map(part -> part(part, query)).toList();
        return Optional.of(voice.text(id, String.join("; ", items)));
    }

    private String part(Part part, Query query) {
        return query.slice()
                .flatMap(where -> value(part, query, where))
                .or(() -> part == Part.DATASET ? Optional.of(title()) : Optional.empty())
                .map(value -> voice.text("part.is", voice.text("part." + part.code()), value))
                .orElseGet(() -> voice.text("part." + part.code()));
    }

    private String title() {
        return voice.catalog().title().in(voice.lang());
    }

    private Optional<String> value(Part part, Query query, Slice where) {
        return switch (part) {
            case DATASET -> Optional.of(title());
            case KIND -> Optional.of(voice.text("kind." + query.kind()));
            case FLOW -> some(voice.names().flows(where.flows()));
            case REPORTERS -> some(voice.names().economies(where.reporters()));
            case PARTNERS ->
                some(
                        where.partners().isEmpty()
                                ? voice.text("part.all-partners")
                                : voice.names().economies(where.partners()));
            case PRODUCTS ->
                some(
                        where.products().isEmpty()
                                ? voice.text("part.all-products")
                                : voice.names().products(where.products()));
            case YEARS ->
                some(
                        where.periods().isEmpty()
                                ? voice.text("part.all-years")
                                : voice.names().periods(where.periods()));
            case UNIT -> Optional.of(voice.names().unit(voice.queries().unit(where)));
            case BY -> by(query);
            case LIMIT -> query instanceof Query.Ranking q ? some(Integer.toString(q.limit())) : Optional.empty();
            case SINCE -> since(query);
            case THRESHOLD ->
                query instanceof Query.Filter q
                        ? some(voice.queries()
                                .within(q.within(), voice.queries().unit(where)))
                        : Optional.empty();
        };
    }

    private Optional<String> by(Query query) {
        return switch (query) {
            case Query.Ranking q -> Optional.of(voice.queries().by(q.by()));
            case Query.Breakdown q -> Optional.of(voice.queries().by(q.by()));
            case Query.Extreme q -> Optional.of(voice.queries().by(q.by()));
            case Query.Filter q -> Optional.of(voice.queries().by(q.by()));
            case Query.Value _, Query.Series _, Query.Share _, Query.Change _, Query.Balance _, Query.Comparison _ ->
                Optional.empty();
            case Query.Claim q -> by(q.subject());
            case Query.Coverage _, Query.Definition _, Query.Source _ -> Optional.empty();
        };
    }

    private Optional<String> since(Query query) {
        return query instanceof Query.Change q
                ? Optional.of(q.since().map(voice.names()::period).orElseGet(() -> voice.text("part.year-before")))
                : Optional.empty();
    }

    private static Optional<String> some(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
