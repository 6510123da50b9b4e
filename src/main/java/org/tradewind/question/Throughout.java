package org.tradewind.question;

import java.util.List;
import java.util.regex.Pattern;
import org.tradewind.trade.Asked;
import org.tradewind.trade.Assertion;
import org.tradewind.trade.Period;
import org.tradewind.trade.Query;

/** Claims of every year, of none, or of one at least: "rose every year", «ни разу не падал», "was there a year when …". */
final class Throughout {
    private static final Pattern EVERY = Pattern.compile("((in|for|with|over|through) )?(every|each|all) .*"
            + "|year (after|on|by) year|year to year|annually|always|(в |за )?кажд.*|из года в год|год за годом|год от года"
            + "|ежегодно|всегда|(за |во )?все (эти )?годы");

    private final Sketch sketch;
    private final Line line;

    Throughout(Sketch sketch) {
        this.sketch = sketch;
        this.line = sketch.line();
    }

    /** Whether it is said of all, none or some of several years. */
    boolean said() {
        boolean number = line.any(Meaning.Amount.class) || line.any(Meaning.Bound.class);
        boolean one = sketch.years().size() == 1 && !sketch.timing().spans();
        return !number && !one && (every() || line.any(Tag.EVER));
    }

    private boolean every() {
        return every(line);
    }

    static boolean every(Line line) {
        return line.marks().stream()
                .anyMatch(mark ->
                        mark.has(Tag.SERIES) && EVERY.matcher(line.read(mark)).matches());
    }

    /** What is claimed of one case as a claim of the years: a "not" that denies the whole is left to be read. */
    Asked of(Asked claim) {
        Query.Claim plain = (Query.Claim) claim.query();
        Assertion says = plain.says();
        Assertion all = every() || says instanceof Assertion.Not
                ? new Assertion.Each(says)
                : new Assertion.Not(new Assertion.Each(new Assertion.Not(says)));
        return new Asked(new Query.Claim(plain.subject(), all), claim.assumed(), claim.kept(), claim.remarks());
    }

    /** The sketch with all years that have figures, where "every year" names none. */
    Sketch dated() {
        if (!sketch.timing().none() || !every()) {
            return sketch;
        }
        List<Period> years = line.known().periods(sketch.slice()).stream()
                .filter(period -> period instanceof Period.Year)
                .toList();
        return years.isEmpty() ? sketch : sketch.with(Timing.at(years));
    }
}
