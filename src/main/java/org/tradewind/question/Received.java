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

    private static final Pattern MOVES = Pattern.compile(
            "that|which|came|come|coming|comes|went|going|flow(s|ed|ing)?|made|sent|remitted|transferred|due|owed|(in)?to|received|credited"
                    + "|которые|(поступ|пришедш|приш|прише|полученн|зачислен|перечислен|перевед|направленн|отправленн|сделанн|произвед|причита)[а-я]*|в|во|пользу|адрес|счет");

    private Received() {}

    /** The flow that payments of which it is said who receives them are for, or empty. */
    static Optional<Flow> flow(Line line) {
        return IntStream.range(0, line.size())
                .filter(i -> RECEIVES.matcher(line.token(i).norm()).matches() && payments(line, i))
                .mapToObj(i -> byAnother(line, i) ? Flow.IMPORTS : Flow.EXPORTS)
                .findFirst()
                .or(() -> toHome(line))
                .or(() -> toOthers(line))
                .or(() -> line.marks().stream()
                        .flatMap(mark -> payer(line, mark).stream())
                        .findFirst());
    }

    /** "Technology payments into Russia", «платежи за технологии, поступившие в Россию»: what is paid to the reporter. */
    private static Optional<Flow> toHome(Line line) {
        for (int i = 0; i < line.size(); i++) {
            boolean payments = named(line, i);
            int at = i + 1;
            while (payments
                    && at < line.size()
                    && !line.at(at).is(Meaning.Place.class)
                    && !line.at(at).has(Tag.HOME)
                    && onTheWay(line, at)) {
                at++;
            }
            if (payments && home(line, at) && into(line, at)) {
                return Optional.of(Flow.EXPORTS);
            }
        }
        return Optional.empty();
    }

    /** "Payments made to other countries", «выплаты другим странам». */
    private static Optional<Flow> toOthers(Line line) {
        for (int i = 0; i < line.size(); i++) {
            int at = i + 1;
            while (at < line.size() && !line.at(at).has(Tag.WORLD) && onTheWay(line, at)) {
                at++;
            }
            boolean to = line.tokens()
                    .get(line.at(Math.max(0, at - 1)).to() - 1)
                    .norm()
                    .matches("to|towards");
            if (named(line, i) && line.at(at).has(Tag.WORLD) && (to || dative(line, at))) {
                return Optional.of(Flow.IMPORTS);
            }
        }
        return Optional.empty();
    }

    private static boolean dative(Line line, int others) {
        return line.tokens().get(line.at(others).to() - 1).norm().matches(".*(ам|ям)");
    }

    private static boolean named(Line line, int i) {
        return line.at(i).hasAny(Tag.BUY, Tag.IMPORT)
                && line.tokens().subList(line.at(i).from(), line.at(i).to()).stream()
                        .anyMatch(token -> PAYMENTS.matcher(token.norm()).matches());
    }

    /** "Technology payments from Russia": what the reporter itself pays; "payments from Germany" it receives. */
    static Optional<Flow> payer(Line line, Mark payments) {
        int at = line.marks().indexOf(payments);
        int from = Heads.next(line, at + 1);
        int place = Heads.next(line, from + 1);
        boolean noun = line.at(place).has(Tag.HOME)
                || line.as(place, Meaning.Place.class)
                        .filter(named -> named.form() != Meaning.Form.ADJECTIVE)
                        .isPresent();
        boolean last =
                PAYMENTS.matcher(line.tokens().get(payments.to() - 1).norm()).matches();
        boolean paid = named(line, at) && last && noun && line.at(from).has(Tag.FROM) && !line.word(from, "у", "с");
        return paid ? Optional.of(home(line, place) ? Flow.IMPORTS : Flow.EXPORTS) : Optional.empty();
    }

    /** What may stand between payments and where they go. */
    private static boolean onTheWay(Line line, int i) {
        Mark mark = line.at(i);
        boolean way = MOVES.matcher(line.token(i).norm()).matches();
        return way
                || mark.filler()
                || mark.is(Meaning.Topic.class)
                || line.sign(i, ",")
                || (mark.thing().isEmpty() && mark.hasAny(Tag.FOR, Tag.TO, Tag.FROM, Tag.WORLD));
    }

    /** "Into Russia", «в Россию», «в пользу России». */
    private static boolean into(Line line, int home) {
        boolean accusative = line.as(home, Meaning.Place.class)
                .filter(place -> place.may(Case.ACCUSATIVE))
                .isPresent();
        boolean russian = (line.word(home - 1, "в", "во", "на") && accusative)
                || line.tokens().get(line.at(home - 1).to() - 1).norm().matches("пользу|счет|адрес");
        boolean english = line.tokens().get(line.at(home - 1).to() - 1).norm().matches("to|into|towards")
                && !line.token(home).possessive();
        return russian || english;
    }

    /** Imports, unless they are named as payments that the reporter receives. */
    static Flow imports(Line line, Mark mark) {
        return named(line, line.marks().indexOf(mark)) ? flow(line).orElse(Flow.IMPORTS) : Flow.IMPORTS;
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
