package org.tradewind.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Query;
import org.tradewind.trade.Slice;

/** Queries as chat commands, short enough for a button; codes stand for names, so that they are short and certain. */
final class Commands {
    private final Voice voice;

    Commands(Voice voice) {
        this.voice = voice;
    }

    /** Empty where no command says it, or only one that is too long. */
    Optional<String> of(Query query) {
        return line(query).filter(Button::carries);
    }

    private Optional<String> line(Query query) {
        return switch (query) {
            case Query.Value q -> flowCommand(q.where(), codes(q.where()));
            case Query.Balance q -> flowCommand(q.where(), codes(q.where()));
            case Query.Series q -> trade(q.where()).map(w -> join("/trend", flow(w), codes(w)));
            case Query.Ranking q -> ranking(q);
            case Query.Share q ->
                trade(q.part()).filter(_ -> q.of() == Query.Whole.FLOW).map(w -> join("/share", flow(w), codes(w)));
            case Query.Change q -> change(q);
            case Query.Comparison q ->
                trade(q.where()).filter(_ -> !q.added()).map(w -> join("/compare", flow(w), codes(w)));
            case Query.Breakdown q -> trade(q.where()).map(w -> join("/breakdown", flow(w), codes(w), by(q.by())));
            case Query.Coverage q -> q.where().isEmpty() ? Optional.of("/coverage") : Optional.empty();
            case Query.Extreme _, Query.Filter _, Query.Claim _, Query.Definition _, Query.Source _ -> Optional.empty();
        };
    }

    /** Commands name flows; other measures have none. */
    private static Optional<Slice> trade(Slice where) {
        boolean plain = where.measure().equals(Measure.VALUE)
                && where.except().isEmpty()
                && where.reporters().isEmpty()
                && !where.flows().isEmpty();
        return plain ? Optional.of(where) : Optional.empty();
    }

    private static Optional<String> flowCommand(Slice where, String codes) {
        return trade(where)
                .filter(w -> w.flows().size() == 1)
                .map(w -> join("/" + w.flows().getFirst().code(), codes));
    }

    private Optional<String> ranking(Query.Ranking q) {
        if (q.added()
                || q.order() != Query.Order.HIGHEST
                || q.from() != 1
                || trade(q.where()).isEmpty()) {
            return Optional.empty();
        }
        String limit = q.limit() == Descriptions.USUAL_PLACES ? "" : Integer.toString(q.limit());
        String list = Descriptions.list(q.by(), q.where());
        if (list.equals("partners") || list.equals("flows") || q.by() == Dimension.REPORTER) {
            return Optional.empty();
        }
        boolean said = list.equals("markets") || list.equals("suppliers");
        String things = voice.text("command." + list);
        return Optional.of(join("/top", limit, things, said ? "" : flow(q.where()), codes(q.where())));
    }

    private Optional<String> change(Query.Change q) {
        boolean plain = q.form() == Query.Form.PERCENT && q.where().periods().size() == 1;
        if (!plain) {
            return Optional.empty();
        }
        String since = q.since().map(period -> period.code() + "-").orElse("");
        return trade(q.where()).map(w -> join("/growth", flow(w), parts(w), since + periods(w), unit(w)));
    }

    private String by(Dimension by) {
        return by == Dimension.PRODUCT ? "" : voice.text("ask.by." + by.code());
    }

    private String flow(Slice where) {
        return join(where.flows().stream()
                .map((Flow flow) -> voice.text("flow." + flow.code()))
                .toArray(String[]::new));
    }

    private String codes(Slice where) {
        return join(parts(where), periods(where), unit(where));
    }

    private static String parts(Slice where) {
        List<String> parts = new ArrayList<>();
        where.partners().forEach(economy -> parts.add(economy.code()));
        where.products().forEach(product -> parts.add(product.code()));
        return String.join(" ", parts);
    }

    private static String periods(Slice where) {
        var periods = where.periods();
        boolean run = periods.size() > 2
                && periods.getLast().year() - periods.getFirst().year() + 1 == periods.size();
        return run
                ? periods.getFirst().code() + "-" + periods.getLast().code()
                : String.join(" ", periods.stream().map(p -> p.code()).toList());
    }

    /** In words: a code beside a year would make it an amount of money. */
    private String unit(Slice where) {
        return where.unit()
                .map(unit -> voice.text(
                        voice.words().firstOf("ask.unit." + unit.code(), "ask.unit"),
                        voice.names().unit(unit)))
                .orElse("");
    }

    private static String join(String... parts) {
        return String.join(
                " ", List.of(parts).stream().filter(part -> !part.isBlank()).toList());
    }
}
