package org.tradewind.reply;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Asked;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Multiple;
import org.tradewind.trade.Period;
import org.tradewind.trade.Query;
import org.tradewind.trade.Remark;
import org.tradewind.trade.Sum;

/** What years, or partners in one year, come to together, or on average a year; or what multiple one figure is of another. */
final class Together {
    private static final String SUM = "no-sum";
    private static final String AVERAGE = "no-average";
    private static final String MULTIPLE = "no-multiple";

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
                    .filter(remark -> !told || !Set.of(SUM, AVERAGE, MULTIPLE).contains(remark.id()))
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
                .filter(_ -> !added(asked) && !said(asked, MULTIPLE))
                .map(figure -> voice.text(
                        average(asked) ? "together.average" : "together.sum",
                        voice.amounts().text(figure)));
    }

    /** Where nothing else was asked, the sum stands in the first line. */
    private static boolean added(Asked asked) {
        return added(asked.query());
    }

    /** Whether a query asks for a sum, or is a claim about one. */
    static boolean added(Query query) {
        return switch (query) {
            case Query.Comparison comparison -> comparison.added();
            case Query.Ranking ranking -> ranking.added();
            case Query.Claim claim -> added(claim.subject());
            case Query _ -> false;
        };
    }

    /** Whether an average is asked for, and not a sum. */
    static boolean average(Asked asked) {
        return said(asked, AVERAGE);
    }

    private static boolean said(Asked asked, String remark) {
        return asked.remarks().stream().anyMatch(one -> one.id().equals(remark));
    }

    /**
     * The sum, the average or the multiple as a figure that is computed from those of the years or partners; its cell is
     * that of the first.
     */
    static Optional<Figure> figure(Asked asked, Answer answer) {
        if (said(asked, MULTIPLE)) {
            return answer instanceof Answer.Figures found && found.figures().size() == 2
                    ? Multiple.of(found.figures().getFirst(), found.figures().getLast())
                    : Optional.empty();
        }
        boolean added = added(asked);
        boolean sum = added || said(asked, SUM);
        boolean average = average(asked);
        if (!(sum || average) || !(answer instanceof Answer.Figures found) || !(added || years(found))) {
            return Optional.empty();
        }
        return Sum.of(found.figures())
                .map(all -> average
                        ? Figure.of(
                                all.cell(),
                                all.unit(),
                                part(all.estimate(), found.figures().size()),
                                all.basis())
                        : all);
    }

    /** Every year asked for, each once. */
    private static boolean years(Answer.Figures found) {
        List<Period> asked = found.query().slice().map(where -> where.periods()).orElse(List.of());
        long periods =
                found.figures().stream().map(f -> f.cell().period()).distinct().count();
        return asked.size() == found.figures().size() && periods == asked.size();
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
}
