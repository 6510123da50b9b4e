package org.tradewind.question;

import java.util.ArrayList;
import java.util.List;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Slice;

/**
 * On which side of the trade before a country stands that a follow-up names, in data of many reporters: after "exports
 * of Germany", "and to China?" names the buyer, "and of China?" another seller.
 */
final class Sides {
    private final Line line;
    private final Slice before;
    private final boolean imports;

    private Sides(Line line, Slice before) {
        this.line = line;
        this.before = before;
        this.imports = before.flows().equals(List.of(Flow.IMPORTS));
    }

    static Parties of(Sketch sketch, Slice before) {
        Parties said = sketch.parties();
        if (!sketch.line().catalog().manyReporters()) {
            return said;
        }
        boolean others = said.byReporter()
                && said.reporters().isEmpty()
                && !before.reporters().isEmpty()
                && !sketch.line().anyOf(Tag.EXPORTERS, Tag.IMPORTERS);
        Parties listed = others ? said.byPartner() : said;
        return listed.flows().isEmpty() ? new Sides(sketch.line(), before).placed(listed) : listed;
    }

    private Parties placed(Parties said) {
        List<Economy> reporters = new ArrayList<>();
        List<Economy> partners = new ArrayList<>();
        for (Actor actor : Roles.of(line)) {
            if (!actor.home() && actor.role() != Role.EXCLUDED) {
                (reports(actor) ? reporters : partners).add(actor.codes().getFirst());
            }
        }
        return said.withReporters(List.copyOf(reporters)).withPartners(List.copyOf(partners));
    }

    private boolean reports(Actor actor) {
        return switch (actor.role()) {
            case ORIGIN -> !imports;
            case DESTINATION -> imports;
            case AGENT, LISTED, EXCLUDED -> before.partners().isEmpty() || owns(actor.at());
        };
    }

    /** "Of Kazakhstan", "Kazakhstan's", «Казахстана». */
    private boolean owns(int at) {
        boolean genitive = line.as(at, Meaning.Place.class)
                .filter(place -> place.may(Case.GENITIVE) && !place.may(Case.NOMINATIVE))
                .isPresent();
        return genitive
                || line.at(at - 1).has(Tag.OF)
                || line.tokens().get(line.at(at).to() - 1).possessive();
    }
}
