package org.tradewind.question;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tradewind.trade.Query;
import org.tradewind.trade.Threshold;

/** "And more than 50?": a bound without a scale may be millions or billions; which is asked back, never guessed. */
final class Scaleless {
    private static final int MILLIONS = 6;
    private static final int BILLIONS = 9;
    /** From this number on people write all digits. */
    private static final BigDecimal WRITTEN_OUT = BigDecimal.valueOf(10_000);

    private final Line line;
    private final int at;

    private Scaleless(Line line, int at) {
        this.line = line;
        this.at = at;
    }

    /** The bare bound of a line that has no other amount, or empty. */
    static Optional<Scaleless> in(Line line) {
        if (line.any(Meaning.Bound.class) || line.any(Meaning.Amount.class)) {
            return Optional.empty();
        }
        for (int i = 1; i < line.size(); i++) {
            boolean bare = line.as(i, Meaning.Number.class)
                    .filter(number -> !number.ordinal() && number.value().compareTo(WRITTEN_OUT) < 0)
                    .isPresent();
            if (bare && bounds(line, i - 1) && ends(line, i + 1)) {
                return Optional.of(new Scaleless(line, i));
            }
        }
        return Optional.empty();
    }

    private static boolean bounds(Line line, int i) {
        boolean than = line.word(i, "чем", "than");
        return line.at(than ? i - 1 : i).hasAny(Tag.MORE, Tag.LESS, Tag.AT_LEAST, Tag.AT_MOST);
    }

    /** Whether nothing counted follows: "more than 50 countries" is no bound of money. */
    private static boolean ends(Line line, int i) {
        return i >= line.size()
                || !line.token(i).word()
                || line.at(i).hasAny(Tag.IN, Tag.TO, Tag.FOR, Tag.FROM, Tag.THANKS)
                || line.at(i).is(Meaning.When.class);
    }

    String words() {
        return line.written(line.at(at));
    }

    /** The line with the number in millions and in billions, that of the bound before first. */
    List<Line> readings(Optional<Query> before) {
        boolean billions = before.flatMap(Scaleless::bound)
                .filter(bound -> bound.compareTo(BigDecimal.ONE.scaleByPowerOfTen(BILLIONS)) >= 0)
                .isPresent();
        Stream<Integer> scales = billions ? Stream.of(BILLIONS, MILLIONS) : Stream.of(MILLIONS, BILLIONS);
        return scales.map(this::scaled).toList();
    }

    private Line scaled(int power) {
        BigDecimal value = line.as(at, Meaning.Number.class).orElseThrow().value();
        Meaning.Amount amount = new Meaning.Amount(value.scaleByPowerOfTen(power), Optional.empty());
        return new BoundRecogniser().read(line.put(at, at + 1, "scales", amount));
    }

    private static Optional<BigDecimal> bound(Query query) {
        if (!(query instanceof Query.Filter filter)) {
            return Optional.empty();
        }
        Threshold within = filter.within();
        return within.low().or(within::high).map(BigDecimal::abs);
    }
}
