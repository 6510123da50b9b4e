package org.tradewind.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Basis;
import org.tradewind.trade.Caveat;
import org.tradewind.trade.Cell;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Product;
import org.tradewind.trade.Row;

/** An answer in a few lines that a person can check by hand. */
final class Summary {
    private Summary() {}

    private static final Economy SHIPPED = new Economy("RUS");

    static List<String> of(Answer answer) {
        List<String> lines = new ArrayList<>();
        switch (answer) {
            case Answer.Figures found -> {
                found.verdict().ifPresent(verdict -> lines.add("verdict " + verdict.code()));
                found.figures().forEach(figure -> lines.add(figure(figure)));
                if (found.cut() > 0) {
                    lines.add("cut " + found.cut());
                }
                found.caveats().forEach(caveat -> lines.add("! " + caveat(caveat)));
            }
            case Answer.NoData none -> {
                lines.add("no data: " + none.reason().code());
                none.related().forEach(figure -> lines.add("~ " + figure(figure)));
                none.caveats().forEach(caveat -> lines.add("! " + caveat(caveat)));
                none.nearest().forEach(query -> lines.add("? " + query.notation()));
            }
            case Answer.Info info ->
                lines.add("info"
                        + info.rows().stream()
                                .map(Row::source)
                                .distinct()
                                .map(s -> " " + s)
                                .collect(Collectors.joining()));
        }
        return lines;
    }

    private static String figure(Figure f) {
        Cell c = f.cell();
        List<String> words = new ArrayList<>();
        f.rank().ifPresent(rank -> words.add("#" + rank));
        if (!c.measure().code().equals("value")) {
            words.add(c.measure().code());
        }
        c.flow().ifPresent(flow -> words.add(flow.code()));
        if (!c.reporter().equals(SHIPPED)) {
            words.add("of " + c.reporter().code());
        }
        c.partner().map(Economy::code).ifPresent(words::add);
        c.product().map(Product::code).ifPresent(words::add);
        words.add(c.period().code());
        c.base().ifPresent(base -> words.add("since " + base.code()));
        words.add("= " + f.estimate().hedge().code());
        words.add(number(f.estimate().value()));
        words.add("[" + number(f.estimate().low()) + ".." + number(f.estimate().high()) + "]");
        words.add(f.unit().code());
        words.add(f.reported() ? "reported" : "computed");
        if (f.basis() instanceof Basis.Summed summed) {
            words.add(summed.count() + " x");
        }
        words.add(f.basis().rows().stream().map(Row::id).collect(Collectors.joining("+")));
        return String.join(" ", words);
    }

    private static String number(Optional<BigDecimal> number) {
        return number.map(n -> n.stripTrailingZeros().toPlainString()).orElse("");
    }

    private static String caveat(Caveat caveat) {
        return switch (caveat) {
            case Caveat.Noted noted -> "note " + noted.note();
            case Caveat.Break b ->
                "break " + b.earlier().code() + " " + b.later().code();
            case Caveat.Disagree d -> "disagree: " + figure(d.reported()) + " / " + figure(d.computed());
            case Caveat.Confirmed c -> "confirmed";
            case Caveat.TooClose t ->
                "too close:" + t.figures().stream().map(Summary::brief).collect(Collectors.joining());
            case Caveat.OrderStated o -> "order stated by " + o.row().source();
            case Caveat.Partial p -> "partial, " + p.listed() + " by " + p.by().code();
            case Caveat.Gaps g ->
                "gaps " + g.periods().stream().map(p -> p.code()).collect(Collectors.joining(" "));
            case Caveat.Missing m -> "missing " + m.cells().size();
            case Caveat.NotAdditive n -> "not additive";
            case Caveat.Uncertain u ->
                "uncertain:" + u.figures().stream().map(Summary::brief).collect(Collectors.joining());
            case Caveat.Members m ->
                "members of %s in %s: %s%s"
                        .formatted(
                                m.group().code(),
                                m.period().code(),
                                codes(m.counted()),
                                m.absent().isEmpty() ? "" : ", without " + codes(m.absent()));
            case Caveat.MixedSources m -> "mixed sources " + String.join(" ", m.sources());
        };
    }

    private static String codes(List<Economy> economies) {
        return economies.stream().map(Economy::code).collect(Collectors.joining(" "));
    }

    private static String brief(Figure f) {
        return " "
                + f.cell()
                        .partner()
                        .map(Economy::code)
                        .or(() -> f.cell().product().map(Product::code))
                        .orElse(f.cell().period().code());
    }
}
