package org.tradewind.question;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Measure;

/**
 * Who trades with whom in data of many reporters: the side that the words speak of is the reporter, the other side its
 * partner. Who is asked for and not named is what the list is made by.
 */
final class Traders {
    private final Line line;
    private final List<Actor> agents;
    private final List<Actor> origins;
    private final List<Actor> destinations;
    private final List<Actor> listed;
    private final List<Economy> except;
    private final Optional<Actor> ambiguous;

    private Traders(Line line) {
        this.line = line;
        List<Actor> named = Roles.of(line).stream().filter(a -> !a.home()).toList();
        this.agents = playing(named, Role.AGENT);
        this.destinations = playing(named, Role.DESTINATION);
        this.except = codes(playing(named, Role.EXCLUDED));
        this.origins = new ArrayList<>(playing(named, Role.ORIGIN));
        this.listed = new ArrayList<>();
        playing(named, Role.LISTED).forEach(a -> (ofThings(a) ? origins : listed).add(a));
        this.ambiguous = named.stream().filter(a -> a.codes().size() > 1).findFirst();
    }

    static Parties of(Line line) {
        return new Traders(line).read();
    }

    /** Whether a question needs a reporter and names none, where those of the data do not add up to the world. */
    static boolean unnamed(Sketch sketch) {
        return sketch.line().catalog().manyReporters()
                && sketch.parties().reporters().isEmpty()
                && !sketch.parties().byReporter()
                && !sketch.line().catalog().additive(Measure.VALUE, Dimension.REPORTER)
                && !sketch.line().anyOf(Tag.DEFINE, Tag.SOURCE, Tag.COVERAGE, Tag.DATA, Tag.WHAT_ABOUT);
    }

    private static List<Actor> playing(List<Actor> actors, Role role) {
        return actors.stream().filter(a -> a.role() == role).toList();
    }

    private static List<Economy> codes(List<Actor> actors) {
        return actors.stream().map(a -> a.codes().getFirst()).distinct().toList();
    }

    /** "Russian wheat" comes from Russia. */
    private boolean ofThings(Actor actor) {
        int next = Heads.next(line, actor.at() + 1);
        return line.at(actor.at())
                        .as(Meaning.Place.class)
                        .filter(p -> p.form() == Meaning.Form.ADJECTIVE)
                        .isPresent()
                && next < line.size()
                && line.at(next).is(Meaning.Goods.class);
    }

    private Parties read() {
        List<Flow> said = said();
        boolean twoWays = said.stream().anyMatch(f -> !f.oneWay()) || said.size() > 1;
        if (twoWays) {
            return pair(said);
        }
        return direction(said) == Flow.IMPORTS ? imports() : exports(said.isEmpty() && nothingSaid());
    }

    /** The flows that nouns name, in order. */
    private List<Flow> said() {
        Set<Flow> flows = new LinkedHashSet<>();
        for (int i = 0; i < line.size(); i++) {
            Mark mark = line.at(i);
            if (Heads.denied(line, i)) {
                continue;
            }
            if (mark.hasAny(Tag.BALANCE, Tag.DEFICIT, Tag.SURPLUS)) {
                flows.add(Flow.BALANCE);
            } else if (mark.has(Tag.TURNOVER)) {
                flows.add(Flow.TURNOVER);
            } else if (mark.has(Tag.EXPORT)) {
                flows.add(Flow.EXPORTS);
            } else if (mark.has(Tag.IMPORT)) {
                flows.add(Flow.IMPORTS);
            }
        }
        boolean deed = line.anyOf(Tag.BUY, Tag.SELL, Tag.GO, Tag.EXPORTERS, Tag.IMPORTERS, Tag.BUYERS, Tag.SUPPLIERS);
        if (flows.isEmpty() && line.any(Tag.TRADE) && !deed) {
            flows.add(Flow.TURNOVER);
        }
        return List.copyOf(flows);
    }

    private boolean nothingSaid() {
        return !line.anyOf(
                Tag.SELL,
                Tag.GO,
                Tag.EARN,
                Tag.EXPORTERS,
                Tag.SUPPLIERS,
                Tag.BUYERS,
                Tag.TO_WHOM,
                Tag.FROM_WHOM,
                Tag.IMPORTERS);
    }

    /** Trade both ways: "between" and "with" set two countries against each other. */
    private Parties pair(List<Flow> flows) {
        List<Actor> all = new ArrayList<>(agents);
        all.addAll(listed);
        all.addAll(origins);
        all.addAll(destinations);
        List<Actor> with = all.stream().filter(this::afterWith).toList();
        List<Actor> own = all.stream().filter(a -> !with.contains(a)).toList();
        boolean apart = !agents.isEmpty() && own.size() > agents.size();
        boolean together = flows.equals(List.of(Flow.TURNOVER))
                && !line.anyOf(Tag.COMPARE, Tag.OR, Tag.MORE, Tag.LESS, Tag.AHEAD, Tag.WHO);
        boolean between = with.isEmpty() && own.size() == 2 && (together || line.any(Tag.BETWEEN) || !joined(own));
        if (between || apart) {
            List<Actor> first = apart ? agents : own.subList(0, 1);
            return parties(flows, codes(first), codes(rest(own, first)), false, false);
        }
        boolean list = Parties.lists(line) && !line.any(Tag.BETWEEN);
        List<Actor> reporters = own.isEmpty() && !list ? with : own;
        return parties(flows, codes(reporters), codes(own.isEmpty() && !list ? List.of() : with), list, own.isEmpty());
    }

    private static List<Actor> rest(List<Actor> all, List<Actor> without) {
        return all.stream().filter(a -> !without.contains(a)).toList();
    }

    private boolean joined(List<Actor> two) {
        for (int i = two.getFirst().at() + 1; i < two.getLast().at(); i++) {
            if (line.at(i).hasAny(Tag.AND, Tag.OR, Tag.COMPARE) || line.sign(i, ",")) {
                return true;
            }
        }
        return false;
    }

    private boolean afterWith(Actor actor) {
        int before = actor.at() - 1;
        while (before >= 0 && line.word(before, "the")) {
            before--;
        }
        boolean with = before >= 0 && (line.at(before).has(Tag.WITH) || line.word(before, "с", "со"));
        return with && !line.any(Tag.COMPARE);
    }

    private Flow direction(List<Flow> said) {
        if (!said.isEmpty()) {
            return said.getFirst();
        }
        if (line.anyOf(Tag.BUY, Tag.IMPORTERS)) {
            return Flow.IMPORTS;
        }
        if (line.anyOf(Tag.SELL, Tag.GO, Tag.EARN, Tag.EXPORTERS)) {
            return Flow.EXPORTS;
        }
        if (line.anyOf(Tag.SUPPLIERS, Tag.FROM_WHOM)) {
            return takers().isEmpty() ? Flow.EXPORTS : Flow.IMPORTS;
        }
        if (line.anyOf(Tag.BUYERS, Tag.TO_WHOM)) {
            return givers().isEmpty() ? Flow.IMPORTS : Flow.EXPORTS;
        }
        return Flow.EXPORTS;
    }

    /** Those who may be the importers where suppliers are asked for. */
    private List<Actor> takers() {
        List<Actor> all = new ArrayList<>(agents);
        all.addAll(destinations);
        all.addAll(listed);
        return all;
    }

    /** Those who may be the exporters where buyers are asked for. */
    private List<Actor> givers() {
        List<Actor> all = new ArrayList<>(agents);
        all.addAll(origins);
        all.addAll(listed);
        return all;
    }

    private Parties exports(boolean assumed) {
        List<Actor> from = new ArrayList<>(agents);
        from.addAll(origins);
        List<Actor> to = new ArrayList<>(destinations);
        boolean supplier = line.anyOf(Tag.EXPORTERS, Tag.SUPPLIERS);
        if (from.isEmpty() && to.isEmpty() && listed.size() == 2 && !joined(listed)) {
            return sided(List.of(Flow.EXPORTS), listed.subList(0, 1), listed.subList(1, 2), supplier);
        }
        (from.isEmpty() && !supplier ? from : to).addAll(listed);
        return sided(assumed ? List.of() : List.of(Flow.EXPORTS), from, to, line.anyOf(Tag.EXPORTERS, Tag.SUPPLIERS));
    }

    private Parties imports() {
        List<Actor> into = new ArrayList<>(agents);
        into.addAll(destinations);
        List<Actor> from = new ArrayList<>(origins);
        boolean buyer = line.anyOf(Tag.IMPORTERS, Tag.BUYERS);
        if (into.isEmpty() && from.isEmpty() && listed.size() == 2 && !joined(listed)) {
            return sided(List.of(Flow.IMPORTS), listed.subList(0, 1), listed.subList(1, 2), buyer);
        }
        (into.isEmpty() && !buyer ? into : from).addAll(listed);
        return sided(List.of(Flow.IMPORTS), into, from, line.anyOf(Tag.IMPORTERS, Tag.BUYERS));
    }

    private Parties sided(List<Flow> flows, List<Actor> own, List<Actor> others, boolean ownAsked) {
        boolean list = Parties.lists(line);
        boolean byReporter = list && (own.isEmpty() || (ownAsked && others.isEmpty() && own.size() > 1));
        return parties(flows, codes(own), codes(others), list, byReporter);
    }

    private Parties parties(
            List<Flow> flows, List<Economy> reporters, List<Economy> partners, boolean list, boolean byReporter) {
        return new Parties(flows, reporters, partners, except, ambiguous, list, list && byReporter);
    }
}
