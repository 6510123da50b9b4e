package org.tradewind.question;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Flow;

/** Who trades with whom in data of one reporter, unless another country is spoken of for itself. */
final class OneReporter {
    private static final Pattern PAID =
            Pattern.compile("payments?|spending|expenditures?|outlays?|(выплат|платеж|трат|расход|затрат)[а-я]*");
    private static final Pattern EARNED = Pattern.compile(
            "receipts?|earnings|revenues?|income|proceeds|takings|(доход|выручк|поступлени|заработк)[а-я]*");
    private static final Pattern OWN =
            Pattern.compile("earn(s|ed)?|make|made|(заработал|зарабатыва|выручил|выруча)[а-я]*");

    private final Line line;
    private final Cast cast;
    private final boolean homeAgent;
    private final boolean homeOrigin;
    private final boolean homeDestination;
    private final boolean money;

    private OneReporter(Cast cast) {
        this.line = cast.line();
        this.cast = cast;
        this.homeAgent = cast.home(Role.AGENT);
        this.homeOrigin = cast.home(Role.ORIGIN);
        this.homeDestination = cast.home(Role.DESTINATION);
        this.money = MoneyWay.asked(line);
    }

    static Parties of(Line line) {
        return new OneReporter(Cast.of(line)).read();
    }

    private Parties read() {
        List<Actor> others = cast.actors().stream()
                .filter(a -> !a.home() && a.role() != Role.EXCLUDED)
                .toList();
        Optional<Actor> ambiguous =
                cast.actors().stream().filter(a -> a.codes().size() > 1).findFirst();
        List<Economy> named = codes(others);
        List<Economy> except = codes(
                cast.actors().stream().filter(a -> a.role() == Role.EXCLUDED).toList());
        List<Flow> flows = flows();
        Optional<Actor> reporter = otherReporter(others);
        if (reporter.isPresent()) {
            List<Economy> partners =
                    codes(others.stream().filter(a -> !a.equals(reporter.get())).toList());
            return new Parties(plainFlows(), codes(List.of(reporter.get())), partners, except, ambiguous, false);
        }
        return new Parties(flows, List.of(), named, except, ambiguous, Parties.lists(line));
    }

    private static List<Economy> codes(List<Actor> actors) {
        return actors.stream().map(a -> a.codes().getFirst()).distinct().toList();
    }

    /** A country that trades with the world, not with the dataset's reporter. */
    private Optional<Actor> otherReporter(List<Actor> others) {
        if (homeAgent || homeOrigin || homeDestination || line.any(Tag.SHARE)) {
            return Optional.empty();
        }
        Optional<Actor> origin = playing(others, Role.ORIGIN);
        if (origin.isPresent() && playing(others, Role.DESTINATION).isPresent()) {
            return origin;
        }
        boolean own = line.anyOf(Tag.OWN, Tag.WORLDWIDE) && line.anyOf(Tag.EXPORT, Tag.IMPORT);
        boolean nouns = line.anyOf(Tag.EXPORT, Tag.IMPORT);
        boolean sells = (line.any(Tag.SELL) && !line.anyOf(Tag.BUY, Tag.EARN))
                || (line.marks().stream().anyMatch(this::earns) && !line.anyOf(Tag.BUY, Tag.SELL));
        boolean earns = sells && !line.any(Tag.SELL);
        return others.stream()
                .filter(a -> (earns && subject(a))
                        || opposite(a)
                        || (own && a.role() != Role.DESTINATION && a.role() != Role.ORIGIN)
                        || ((nouns || sells) && a.role() == Role.AGENT))
                .findFirst();
    }

    /** "Exports from Germany", "imports into Germany": what goes the other way than the reporter's trade is another's. */
    private boolean opposite(Actor actor) {
        boolean out = line.any(Tag.EXPORT) && actor.role() == Role.ORIGIN;
        boolean in = line.any(Tag.IMPORT)
                && actor.role() == Role.DESTINATION
                && line.word(
                        line.word(actor.at() - 1, "the") ? actor.at() - 2 : actor.at() - 1, "into", "to", "в", "во");
        boolean inside = line.token(actor.at()).cyrillic()
                && line.as(actor.at(), Meaning.Place.class)
                        .filter(place -> place.may(Case.ACCUSATIVE))
                        .isEmpty();
        return line.any(Tag.EXPORT) != line.any(Tag.IMPORT) && !money && (out || (in && !inside));
    }

    /** «Германия заработала». */
    private boolean subject(Actor actor) {
        return actor.role() == Role.LISTED
                && line.as(actor.at(), Meaning.Place.class)
                        .filter(place -> place.form() == Meaning.Form.NOUN)
                        .filter(place -> place.may(Case.NOMINATIVE)
                                && line.token(actor.at()).cyrillic())
                        .isPresent();
    }

    /** "Germany earned" is its own; "Germany brought in" may be what it brought the reporter. */
    private boolean earns(Mark mark) {
        return mark.has(Tag.EARN)
                && !Heads.noun(line, line.marks().indexOf(mark))
                && OWN.matcher(line.tokens().get(mark.from()).norm()).matches();
    }

    private static Optional<Actor> playing(List<Actor> actors, Role role) {
        return actors.stream().filter(a -> a.role() == role).findFirst();
    }

    /** The flows as the words say them, from whoever's side. */
    private List<Flow> plainFlows() {
        boolean in = line.any(Tag.IMPORT) || (line.any(Tag.BUY) && !line.any(Tag.EXPORT));
        return List.of(in ? Flow.IMPORTS : Flow.EXPORTS);
    }

    private List<Flow> flows() {
        Set<Flow> flows = new LinkedHashSet<>();
        for (int i = 0; i < line.size(); i++) {
            if (!Heads.denied(line, i)) {
                noun(line.at(i), flows);
            }
        }
        boolean both = flows.contains(Flow.EXPORTS) && flows.contains(Flow.IMPORTS);
        if (both && line.any(Tag.SUM)) {
            return List.of(Flow.TURNOVER);
        }
        if (flows.size() == 1 && cast.against()) {
            paidAndEarned(flows);
        }
        if (flows.isEmpty()) {
            byPeople(flows);
        }
        if (flows.isEmpty()) {
            flows.addAll(new DeedFlow(cast).flows());
        }
        if (flows.isEmpty() && balanceNamed()) {
            flows.add(Flow.BALANCE);
        }
        if (flows.isEmpty() && line.any(Tag.TRADE) && !line.any(Tag.SHARE) && !Parties.lists(line)) {
            flows.add(Flow.TURNOVER);
        }
        return new ArrayList<>(flows);
    }

    /** "The technology balance of payments": the subject's own name tells it, where no flow is said. */
    private boolean balanceNamed() {
        return line.marks().stream()
                .filter(mark -> mark.is(Meaning.Topic.class))
                .flatMap(mark -> line.tokens().subList(mark.from(), mark.to()).stream())
                .anyMatch(token -> token.norm().matches("balance|баланс(а|у|ом|е)?"));
    }

    private void noun(Mark mark, Set<Flow> flows) {
        if (mark.hasAny(Tag.BALANCE, Tag.DEFICIT, Tag.SURPLUS)) {
            flows.add(Flow.BALANCE);
        } else if (mark.has(Tag.TURNOVER)) {
            flows.add(Flow.TURNOVER);
        } else if (mark.has(Tag.EXPORT)) {
            flows.add(homeDestination && !homeAgent && !homeOrigin && !money ? Flow.IMPORTS : Flow.EXPORTS);
        } else if (mark.has(Tag.IMPORT)) {
            boolean out = homeOrigin
                    && !homeAgent
                    && !money
                    && Received.payer(line, mark).isEmpty();
            flows.add(out ? Flow.EXPORTS : Received.imports(line, mark));
        }
    }

    private void byPeople(Set<Flow> flows) {
        boolean bought = line.marks().stream().anyMatch(this::deed);
        boolean holder = !bought && line.marks().stream().anyMatch(this::holds);
        if (MoneyWay.told(line) && line.any(Tag.FROM_WHOM) != line.any(Tag.TO_WHOM)) {
            flows.add(line.any(Tag.FROM_WHOM) ? Flow.EXPORTS : Flow.IMPORTS);
        } else if (line.anyOf(Tag.SUPPLIERS, Tag.EXPORTERS) || (line.any(Tag.FROM_WHOM) && !holder)) {
            flows.add(Flow.IMPORTS);
        } else if (line.any(Tag.TO_WHOM) && bought && homeAgent && !line.any(Tag.SELL)) {
            flows.add(Flow.IMPORTS);
        } else if (line.anyOf(Tag.BUYERS, Tag.TO_WHOM, Tag.IMPORTERS)) {
            flows.add(Flow.EXPORTS);
        }
    }

    /** «У кого доля больше?» asks for those who have something, not for those that it comes from. */
    private boolean holds(Mark mark) {
        return mark.has(Tag.FROM_WHOM) && line.tokens().get(mark.from()).norm().equals("у");
    }

    private boolean deed(Mark mark) {
        return mark.has(Tag.BUY) && !Heads.noun(line, line.marks().indexOf(mark));
    }

    /** "Payments over receipts": what the words for money name, beside a flow that is said, in the order said. */
    private void paidAndEarned(Set<Flow> flows) {
        Set<Flow> both = new LinkedHashSet<>();
        for (Mark mark : line.marks()) {
            String word = line.tokens().get(mark.from()).norm();
            if (mark.has(Tag.IMPORT) || (mark.has(Tag.BUY) && PAID.matcher(word).matches())) {
                both.add(Flow.IMPORTS);
            } else if (mark.has(Tag.EXPORT)
                    || (mark.has(Tag.EARN) && EARNED.matcher(word).matches())) {
                both.add(Flow.EXPORTS);
            }
        }
        if (both.size() == 2) {
            flows.clear();
            flows.addAll(both);
        }
    }
}
