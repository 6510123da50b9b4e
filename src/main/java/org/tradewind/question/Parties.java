package org.tradewind.question;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Flow;

/**
 * Who trades with whom, and in which direction as the dataset's reporter sees it.
 *
 * @param flows in the order said; empty where none was said or follows
 * @param reporters other reporters than the dataset's own
 * @param byReporter whether those asked for are reporters, in data of many
 * @param listSide whether the question asks for countries without naming them
 */
record Parties(
        List<Flow> flows,
        List<Economy> reporters,
        List<Economy> partners,
        List<Economy> except,
        Optional<Actor> ambiguous,
        boolean listSide,
        boolean byReporter) {

    /** In data of one reporter. */
    Parties(
            List<Flow> flows,
            List<Economy> reporters,
            List<Economy> partners,
            List<Economy> except,
            Optional<Actor> ambiguous,
            boolean listSide) {
        this(flows, reporters, partners, except, ambiguous, listSide, false);
    }

    /** Whether a line asks for countries without naming them. */
    static boolean lists(Line line) {
        return line.anyOf(
                Tag.BUYERS,
                Tag.SUPPLIERS,
                Tag.COUNTRIES,
                Tag.WHO,
                Tag.TO_WHOM,
                Tag.FROM_WHOM,
                Tag.IMPORTERS,
                Tag.EXPORTERS,
                Tag.BY_COUNTRY);
    }

    /** The same trade with no partner named, but asked for. */
    Parties openList() {
        return new Parties(flows, reporters, List.of(), except, ambiguous, true, byReporter);
    }

    /** The same list of partners. */
    Parties byPartner() {
        return new Parties(flows, reporters, partners, except, ambiguous, listSide, false);
    }

    Parties withFlows(List<Flow> other) {
        return new Parties(other, reporters, partners, except, ambiguous, listSide, byReporter);
    }

    Parties withPartners(List<Economy> other) {
        return new Parties(flows, reporters, other, except, ambiguous, listSide, byReporter);
    }

    Parties withReporters(List<Economy> other) {
        return new Parties(flows, other, partners, except, ambiguous, listSide, byReporter);
    }

    /** With these in the place of the first of those that a name may mean. */
    Parties meaning(Actor actor, List<Economy> codes) {
        Economy first = actor.codes().getFirst();
        return withReporters(replaced(reporters, first, codes)).withPartners(replaced(partners, first, codes));
    }

    private static List<Economy> replaced(List<Economy> all, Economy one, List<Economy> by) {
        return all.stream()
                .flatMap(e -> e.equals(one) ? by.stream() : Stream.of(e))
                .distinct()
                .toList();
    }

    static Parties of(Line line) {
        Parties read = line.catalog().manyReporters() ? Traders.of(line) : new Reader(line).read();
        return read.withFlows(Reexports.among(read.flows(), line));
    }

    /** Reads the parties of one line. */
    private static final class Reader {
        private static final Pattern PAID =
                Pattern.compile("payments?|spending|expenditures?|outlays?|(выплат|платеж|трат|расход|затрат)[а-я]*");
        private static final Pattern EARNED = Pattern.compile(
                "receipts?|earnings|revenues?|income|proceeds|takings|(доход|выручк|поступлени|заработк)[а-я]*");

        private static final Pattern OWN = Pattern.compile("earn(s|ed)?|make|made|(заработал|зарабатыва|выручил|выруча)[а-я]*");

        private final Line line;
        private final List<Actor> actors;
        private final boolean homeAgent;
        private final boolean homeOrigin;
        private final boolean homeDestination;
        private final boolean money;

        Reader(Line line) {
            this.line = line;
            this.actors = Roles.of(line);
            this.homeAgent = home(Role.AGENT);
            this.homeOrigin = home(Role.ORIGIN);
            this.homeDestination = home(Role.DESTINATION);
            this.money = MoneyWay.asked(line);
        }

        private boolean home(Role role) {
            return actors.stream().anyMatch(a -> a.home() && a.role() == role);
        }

        Parties read() {
            List<Actor> others = actors.stream()
                    .filter(a -> !a.home() && a.role() != Role.EXCLUDED)
                    .toList();
            Optional<Actor> ambiguous =
                    actors.stream().filter(a -> a.codes().size() > 1).findFirst();
            List<Economy> named = codes(others);
            List<Economy> except =
                    codes(actors.stream().filter(a -> a.role() == Role.EXCLUDED).toList());
            List<Flow> flows = flows();
            Optional<Actor> reporter = otherReporter(others);
            if (reporter.isPresent()) {
                List<Economy> partners = codes(
                        others.stream().filter(a -> !a.equals(reporter.get())).toList());
                return new Parties(plainFlows(), codes(List.of(reporter.get())), partners, except, ambiguous, false);
            }
            return new Parties(flows, List.of(), named, except, ambiguous, lists(line));
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
                    && line.word(line.word(actor.at() - 1, "the") ? actor.at() - 2 : actor.at() - 1, "into", "to", "в", "во");
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
                            .filter(place -> place.may(Case.NOMINATIVE) && line.token(actor.at()).cyrillic())
                            .isPresent();
        }

        /** "Germany earned" is its own; "Germany brought in" may be what it brought the reporter. */
        private boolean earns(Mark mark) {
            return mark.has(Tag.EARN)
                    && !Heads.noun(line, line.marks().indexOf(mark))
                    && OWN.matcher(line.tokens().get(mark.from()).norm()).matches();
        }

        /** Whether what goes, or where and when it goes, is said: "go" alone asks for nothing. */
        private boolean goesSomewhere() {
            return line.marks().stream()
                            .anyMatch(mark -> mark.is(Meaning.Topic.class)
                                    || mark.is(Meaning.Place.class)
                                    || mark.is(Meaning.Goods.class)
                                    || mark.is(Meaning.When.class))
                    || line.anyOf(Tag.WORLD, Tag.SHARE, Tag.COUNTRIES, Tag.HOW_MANY, Tag.TOP, Tag.BOTTOM, Tag.TRADE);
        }

        /** "Trade flows" are no deed. */
        private boolean goes() {
            for (int i = 0; i < line.size(); i++) {
                if (line.at(i).has(Tag.GO) && !line.at(i - 1).has(Tag.TRADE)) {
                    return true;
                }
            }
            return false;
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
            if (flows.size() == 1 && against()) {
                paidAndEarned(flows);
            }
            if (flows.isEmpty()) {
                byPeople(flows);
            }
            if (flows.isEmpty()) {
                byDeed(flows);
            }
            if (flows.isEmpty() && balanceNamed()) {
                flows.add(Flow.BALANCE);
            }
            if (flows.isEmpty() && line.any(Tag.TRADE) && !line.any(Tag.SHARE) && !lists(line)) {
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
                boolean out = homeOrigin && !homeAgent && !money && Received.payer(line, mark).isEmpty();
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
            return mark.has(Tag.FROM_WHOM)
                    && line.tokens().get(mark.from()).norm().equals("у");
        }

        private boolean deed(Mark mark) {
            return mark.has(Tag.BUY) && !Heads.noun(line, line.marks().indexOf(mark));
        }

        private void byDeed(Set<Flow> flows) {
            boolean destination = partner(Role.DESTINATION) || (line.any(Tag.WORLD) && line.any(Tag.GO));
            boolean origin = partner(Role.ORIGIN) || foreignThings() || (fromAbroad() && !line.any(Tag.BUY));
            Optional<Flow> paid = paid().or(() -> Received.flow(line));
            if (weighed()) {
                line.marks().stream()
                        .filter(m -> m.hasAny(Tag.BUY, Tag.EARN))
                        .forEach(m -> flows.add(m.has(Tag.BUY) ? Flow.IMPORTS : Flow.EXPORTS));
            } else if (paid.isPresent()) {
                flows.add(paid.get());
            } else if (line.any(Tag.BUY)) {
                flows.add(buying(origin) ? Flow.IMPORTS : Flow.EXPORTS);
            } else if (line.anyOf(Tag.SELL, Tag.EARN) || (goes() && goesSomewhere())) {
                boolean toHome = (homeDestination && !soldFor()) || (origin && !line.any(Tag.EARN)) || seller() || earnedHere();
                flows.add(toHome ? Flow.IMPORTS : Flow.EXPORTS);
            } else if (destination || homeOrigin) {
                flows.add(Flow.EXPORTS);
            } else if (origin || homeDestination) {
                flows.add(Flow.IMPORTS);
            }
        }

        /** "How much did sales bring into Russia": what is sold brings money in, and no goods. */
        private boolean soldFor() {
            return line.any(Tag.EARN)
                    && line.any(Tag.SELL)
                    && actors.stream().allMatch(Actor::home)
                    && !line.anyOf(Tag.WHO, Tag.COUNTRIES);
        }

        /** "How much did Germany earn from Russia": what others earn there is paid by the reporter. */
        private boolean earnedHere() {
            return line.any(Tag.EARN) && (partner(Role.AGENT) || partner(Role.DESTINATION)) && homeLeft();
        }

        /** "By how much did what was paid outweigh what was earned": the one deed against the other. */
        private boolean weighed() {
            return line.any(Tag.BUY) && line.any(Tag.EARN) && against();
        }

        private boolean against() {
            boolean weighs = line.anyOf(Tag.BY_HOW, Tag.MORE, Tag.LESS, Tag.TIMES, Tag.AHEAD, Tag.COMPARE)
                    && !line.any(Meaning.Bound.class);
            return weighs && actors.stream().allMatch(Actor::home) && !lists(line) && !line.any(Tag.WORLD);
        }

        /** "Payments over receipts": what the words for money name, beside a flow that is said, in the order said. */
        private void paidAndEarned(Set<Flow> flows) {
            Set<Flow> both = new LinkedHashSet<>();
            for (Mark mark : line.marks()) {
                String word = line.tokens().get(mark.from()).norm();
                if (mark.has(Tag.IMPORT)
                        || (mark.has(Tag.BUY) && PAID.matcher(word).matches())) {
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

        /** Whether something left the reporter, which is not only where the goods are from, as in "Russian technology". */
        private boolean homeLeft() {
            return actors.stream()
                    .filter(a -> a.home() && a.role() == Role.ORIGIN)
                    .anyMatch(a -> !line.at(a.at() - 2).is(Meaning.Topic.class)
                            && line.as(a.at(), Meaning.Place.class)
                                    .filter(place -> place.form() == Meaning.Form.ADJECTIVE)
                                    .isEmpty());
        }

        /** Where money itself goes, what it pays for comes the other way. */
        private Optional<Flow> paid() {

            boolean comes = homeDestination || partner(Role.ORIGIN);
            boolean leaves = homeLeft() || partner(Role.DESTINATION) || MoneyWay.abroad(line);
            if (money && !comes && !leaves && MoneyWay.paidFor(line) && !line.any(Tag.EARN)) {
                return Optional.of(homeOrigin ? Flow.EXPORTS : Flow.IMPORTS);
            }
            if (!money || comes == leaves || (line.any(Tag.EARN) && !homeDestination)) {
                return Optional.empty();
            }
            boolean sold = line.any(Tag.SELL) && !MoneyWay.sent(line) && !line.any(Tag.EARN);
            return sold ? Optional.empty() : Optional.of(comes ? Flow.EXPORTS : Flow.IMPORTS);
        }

        /** "Foreign technology" comes from abroad, whoever is not named. */
        private boolean foreignThings() {
            for (int i = 0; i + 1 < line.size(); i++) {
                if (line.at(i).has(Tag.WORLD) && line.at(i + 1).is(Meaning.Topic.class)) {
                    return true;
                }
            }
            return false;
        }

        private boolean buying(boolean origin) {
            if (foreignThings() || (homeLeft() && money())) {
                return true;
            }
            if (homeAgent || origin) {
                return !homeOrigin || homeAgent;
            }
            boolean others = partner(Role.AGENT)
                    || partner(Role.LISTED)
                    || line.anyOf(Tag.WHO, Tag.COUNTRIES)
                    || everybodyElse();
            return !others && !homeOrigin && (!line.any(Tag.WORLD) || away());
        }

        /** «Сколько купили все, кроме США»: all others bought. */
        private boolean everybodyElse() {
            return partner(Role.EXCLUDED)
                    && line.tokens().stream()
                            .anyMatch(token -> token.norm().matches("все|остальные|everyone|everybody|others"));
        }

        /** «Выплачено за границу»: abroad is where the money went. */
        private boolean away() {
            return IntStream.range(0, line.size())
                    .anyMatch(i -> line.at(i).has(Tag.WORLD)
                            && !line.at(i - 1).has(Tag.FROM)
                            && line.token(i).norm().matches("за|abroad|overseas"));
        }

        /** "Technology from abroad", «технологии из-за рубежа»: things, and no money that is paid for them. */
        private boolean fromAbroad() {
            boolean things = !money && !MoneyWay.told(line) && !line.any(Tag.FOR) && line.any(Meaning.Topic.class);
            return things
                    && IntStream.range(0, line.size())
                            .anyMatch(i -> line.at(i).has(Tag.WORLD)
                                    && (line.at(i - 1).has(Tag.FROM)
                                            || line.token(i).norm().equals("из")));
        }

        /** Of money that left a country, the country is who paid. */
        private boolean money() {
            return line.marks().stream()
                    .anyMatch(m ->
                            m.has(Tag.BUY) && line.tokens().get(m.from()).norm().matches("money|ден(ег|ьги)"));
        }

        /** Whether somebody else is asked for as the seller. */
        private boolean seller() {
            return line.anyOf(Tag.WHO)
                    && !homeAgent
                    && !homeOrigin
                    && line.any(Tag.SELL)
                    && (homeNamed() || whoSells());
        }

        /** "Which country supplied most", «кто больше всех продал»: whoever is asked for does it. */
        private boolean whoSells() {
            boolean others = line.anyOf(Tag.TO, Tag.TO_WHOM) && partner(Role.DESTINATION);
            for (int i = 0; i < line.size(); i++) {
                int next = Heads.next(line, i + 1);
                while (line.at(next).hasAny(Tag.TOP, Tag.BOTTOM, Tag.MORE, Tag.LESS)) {
                    next = Heads.next(line, next + 1);
                }
                if (line.at(i).has(Tag.WHO) && line.at(next).has(Tag.SELL) && !Heads.noun(line, next) && !others) {
                    return !line.word(next - 1, "was", "were", "is", "are", "be", "did", "do", "does");
                }
            }
            return false;
        }

        private boolean homeNamed() {
            return actors.stream().anyMatch(Actor::home);
        }

        private boolean partner(Role role) {
            return actors.stream().anyMatch(a -> !a.home() && a.role() == role);
        }
    }
}
