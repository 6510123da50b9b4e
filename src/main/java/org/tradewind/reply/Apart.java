package org.tradewind.reply;

import java.util.List;
import java.util.Optional;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Basis;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Multiple;
import org.tradewind.trade.Query;

/** How far the two numbers of a comparison lie apart, where their bounds decide which is the higher. */
final class Apart {
    private final Voice voice;

    Apart(Voice voice) {
        this.voice = voice;
    }

    Optional<String> of(Answer.Figures a) {
        List<Figure> two = a.figures();
        Query said = a.query() instanceof Query.Claim claim ? claim.subject() : a.query();
        if (!(said instanceof Query.Comparison q) || q.added() || two.size() != 2 || !amounts(two)) {
            return Optional.empty();
        }
        return switch (two.get(0).estimate().standing(two.get(1).estimate())) {
            case ABOVE -> apart(two.get(0), two.get(1));
            case BELOW -> apart(two.get(1), two.get(0));
            case EQUAL, UNDECIDED -> Optional.empty();
        };
    }

    private static boolean amounts(List<Figure> two) {
        return two.stream()
                .allMatch(figure -> figure.cell().measure().equals(Measure.VALUE)
                        && figure.unit().equals(two.getFirst().unit()));
    }

    private Optional<String> apart(Figure higher, Figure lower) {
        return higher.estimate().minus(lower.estimate()).map(gap -> {
            String difference = voice.amounts().text(difference(higher, lower, gap));
            // Of two deficits the lower balance is the deeper one, so that it is the multiple.
            boolean deficits = Multiple.deficit(higher) && Multiple.deficit(lower);
            return (deficits ? Multiple.of(lower, higher) : Multiple.of(higher, lower))
                    .map(times -> voice.text(
                            deficits ? "apart.times.deficits" : "apart.times",
                            difference,
                            voice.amounts().text(times)))
                    .orElseGet(() -> voice.text("apart", difference));
        });
    }

    /** A difference of two balances is no balance itself. */
    private static Figure difference(Figure higher, Figure lower, Estimate gap) {
        Basis basis = new Basis.Computed(Basis.Formula.DIFFERENCE, List.of(higher, lower));
        return Figure.of(higher.cell().with(Flow.TURNOVER), higher.unit(), gap, basis);
    }
}
