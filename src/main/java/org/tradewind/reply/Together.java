package org.tradewind.reply;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Asked;
import org.tradewind.trade.Basis;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Period;
import org.tradewind.trade.Remark;

/** The sum or the average of years, where one source tells each of them within bounds: years do not overlap. */
final class Together {
    private static final String SUM = "no-sum";
    private static final String AVERAGE = "no-average";

    private final Voice voice;

    Together(Voice voice) {
        this.voice = voice;
    }

    /** The questions without the remarks that a sum or an average takes the place of. */
    List<Asked> without(List<Asked> asked, List<Answer> answers) {
        List<Asked> rest = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Asked one = asked.get(i);
            boolean told = i < answers.size() && figure(one, answers.get(i)).isPresent();
            List<Remark> remarks = one.remarks().stream()
                    .filter(remark ->
                            !told || !(remark.id().equals(SUM) || remark.id().equals(AVERAGE)))
                    .toList();
            rest.add(new Asked(one.query(), one.assumed(), one.kept(), remarks));
        }
        return rest;
    }

    List<String> told(List<Asked> asked, List<Answer> answers) {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < Math.min(asked.size(), answers.size()); i++) {
            of(asked.get(i), answers.get(i)).ifPresent(sentences::add);
        }
        return sentences;
    }

    private Optional<String> of(Asked asked, Answer answer) {
        return figure(asked, answer)
                .map(figure -> voice.text(
                        average(asked) ? "together.average" : "together.sum",
                        voice.amounts().text(figure)));
    }

    private static boolean average(Asked asked) {
        return asked.remarks().stream().anyMatch(remark -> remark.id().equals(AVERAGE));
    }

    /** The sum or the average as a figure that is computed from those of the years; its cell is that of the first. */
    static Optional<Figure> figure(Asked asked, Answer answer) {
        boolean average = average(asked);
        boolean sum = asked.remarks().stream().anyMatch(remark -> remark.id().equals(SUM));
        if (!(sum || average) || !(answer instanceof Answer.Figures found) || !years(found)) {
            return Optional.empty();
        }
        List<Figure> figures = found.figures();
        Optional<Estimate> all = Optional.of(figures.getFirst().estimate());
        for (Figure figure : figures.subList(1, figures.size())) {
            all = all.flatMap(estimate -> estimate.plus(figure.estimate()));
        }
        return all.map(estimate -> average ? part(estimate, figures.size()) : estimate)
                .map(estimate -> computed(estimate, figures));
    }

    /** Every year asked for, each once, of one flow, source and partner, and within bounds. */
    private static boolean years(Answer.Figures found) {
        List<Figure> figures = found.figures();
        long periods = figures.stream().map(f -> f.cell().period()).distinct().count();
        List<Period> asked = found.query().slice().map(where -> where.periods()).orElse(List.of());
        boolean all = asked.size() == figures.size() && periods == figures.size() && periods > 1;
        long others = figures.stream()
                .map(f -> f.cell()
                        .with(f.cell().measure())
                        .with(figures.getFirst().cell().period()))
                .distinct()
                .count();
        long sources = figures.stream()
                .flatMap(f -> f.basis().rows().stream())
                .map(row -> row.source())
                .distinct()
                .count();
        return all
                && others == 1
                && sources == 1
                && figures.stream()
                        .allMatch(f -> f.cell().measure().equals(Measure.VALUE)
                                && f.unit().equals(figures.getFirst().unit())
                                && f.unit().money()
                                && f.cell().flow().filter(Flow::oneWay).isPresent()
                                && f.cell().period() instanceof Period.Year
                                && f.estimate().low().isPresent()
                                && f.estimate().high().isPresent());
    }

    private static Estimate part(Estimate sum, int years) {
        BigDecimal count = BigDecimal.valueOf(years);
        int scale = sum.middle().scale();
        return new Estimate(
                sum.value().map(v -> v.divide(count, scale, RoundingMode.HALF_UP)),
                sum.low().map(v -> v.divide(count, scale + 2, RoundingMode.FLOOR)),
                sum.high().map(v -> v.divide(count, scale + 2, RoundingMode.CEILING)),
                sum.hedge());
    }

    private static Figure computed(Estimate estimate, List<Figure> figures) {
        Figure first = figures.getFirst();
        return Figure.of(first.cell(), first.unit(), estimate, new Basis.Computed(Basis.Formula.SUM, figures));
    }
}
