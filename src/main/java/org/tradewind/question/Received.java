package org.tradewind.question;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.tradewind.trade.Flow;

/** "Czech payments received by Russia", «платежи, полученные Россией»: what the reporter receives it has earned, whoever pays. */
final class Received {
    private static final Pattern PAYMENTS =
            Pattern.compile("payments?|remittances?|payouts?|(выплат|платеж|оплат|перечислени)[а-я]*");
    private static final Pattern RECEIVES =
            Pattern.compile("receiv(e|es|ed|ing)|got|gets?|collect(s|ed)?|(получ|поступ|пришедш)[а-я]*");

    private Received() {}

    /** The flow that payments of which it is said who receives them are for, or empty. */
    static Optional<Flow> flow(Line line) {
        return IntStream.range(0, line.size())
                .filter(i -> RECEIVES.matcher(line.token(i).norm()).matches() && payments(line, i))
                .mapToObj(i -> byAnother(line, i) ? Flow.IMPORTS : Flow.EXPORTS)
                .findFirst();
    }

    /** Imports, unless they are named as payments that the reporter receives. */
    static Flow imports(Line line, Mark named) {
        boolean payments =
                PAYMENTS.matcher(line.tokens().get(named.from()).norm()).matches();
        return payments ? flow(line).orElse(Flow.IMPORTS) : Flow.IMPORTS;
    }

    /** Whether it is payments that are received, and not what they are for. */
    private static boolean payments(Line line, int receives) {
        for (int i = 0; i < line.size(); i++) {
            boolean tells = line.at(i).has(Tag.BUY) || (line.at(i).has(Tag.IMPORT) && theirs(line, i, receives));
            boolean paid = tells && PAYMENTS.matcher(line.token(i).norm()).matches();
            boolean thing = IntStream.range(Math.min(i, receives) + 1, Math.max(i, receives))
                    .anyMatch(k ->
                            line.at(k).is(Meaning.Topic.class) || line.at(k).has(Tag.FOR));
            if (paid && !thing) {
                return true;
            }
        }
        return false;
    }

    /** "Czech payments for technology received": of payments for technology alone it may be the technology that is received. */
    private static boolean theirs(Line line, int payments, int receives) {
        boolean country = line.at(payments - 1).is(Meaning.Place.class) && !home(line, payments - 1);
        return receives < payments || country;
    }

    /** Whether somebody else receives it, or it comes from the reporter. */
    private static boolean byAnother(Line line, int receives) {
        for (int i = 0; i < line.size(); i++) {
            int before = line.word(i - 1, "the") ? i - 2 : i - 1;
            boolean place = line.at(i).is(Meaning.Place.class);
            boolean beside = i == receives - 1 && place && form(line, i) != Meaning.Form.ADJECTIVE;
            boolean another = !home(line, i) && (line.at(before).has(Tag.BY) || instrumental(line, i) || beside);
            if ((place && another) || (home(line, i) && line.at(before).has(Tag.FROM))) {
                return true;
            }
        }
        return false;
    }

    /** «Полученные Чехией». */
    private static boolean instrumental(Line line, int i) {
        return line.token(i).cyrillic()
                && line.as(i, Meaning.Place.class)
                        .filter(place -> place.form() != Meaning.Form.ADJECTIVE)
                        .filter(place -> place.may(Case.INSTRUMENTAL) && !place.may(Case.GENITIVE))
                        .isPresent();
    }

    private static Meaning.Form form(Line line, int i) {
        return line.as(i, Meaning.Place.class).orElseThrow().form();
    }

    private static boolean home(Line line, int i) {
        return line.at(i).has(Tag.HOME)
                || line.as(i, Meaning.Place.class)
                        .filter(place -> place.is(line.catalog().reporter()))
                        .isPresent();
    }
}
