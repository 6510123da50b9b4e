package org.tradewind.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tradewind.trade.Economy;

/** Gives each country of a line its part in the trade: by its preposition, its case, or where it stands. */
final class Roles {
    /** Verbs whose object gets the money, and gives the goods: «отдали России за технологии». */
    private static final Pattern PAYING =
            Pattern.compile("(отда|плат|заплат|выплат|уплат|доплат|(вы|у|за|до)плач|перечисл|отстегн|отвал)[а-я]*");

    /** Verbs whose object gets the goods: "who supplies Egypt with wheat". */
    private static final Set<String> SUPPLYING = Set.of(
            "supply", "supplies", "supplied", "provide", "provides", "provided", "снабжает", "снабжают", "снабжал");

    private final Line line;
    private final Economy reporter;

    private Roles(Line line) {
        this.line = line;
        this.reporter = line.catalog().reporter();
    }

    static List<Actor> of(Line line) {
        Roles roles = new Roles(line);
        List<Actor> actors = new ArrayList<>();
        Optional<Actor> last = Optional.empty();
        for (int i = 0; i < line.size(); i++) {
            Optional<Actor> actor = roles.actor(i, last);
            actor.ifPresent(actors::add);
            last = actor.isPresent() ? actor : last;
        }
        return actors;
    }

    private Optional<Actor> actor(int i, Optional<Actor> last) {
        Mark mark = line.at(i);
        if (mark.has(Tag.HOME) && !mark.is(Meaning.Place.class)) {
            return Optional.of(new Actor(i, List.of(reporter), pronoun(i), true));
        }
        return mark.as(Meaning.Place.class).map(place -> {
            Optional<Role> joined = last.filter(l -> (alike(l.at(), place) && joined(l.at(), i)) || compared(i))
                    .map(Actor::role);
            return new Actor(i, place.codes(), joined.orElseGet(() -> role(i, place)), place.is(reporter));
        });
    }

    /** "The Dutch and Russian technology": an adjective belongs to what follows it. */
    private boolean alike(int before, Meaning.Place place) {
        return place.form() != Meaning.Form.ADJECTIVE
                || line.as(before, Meaning.Place.class)
                        .filter(p -> p.form() == Meaning.Form.ADJECTIVE)
                        .isPresent();
    }

    /** Whether only "and", "or" and commas stand between two countries, so that they play the same part. */
    private boolean joined(int from, int to) {
        if (line.tokens().get(line.at(from).to() - 1).possessive()) {
            return false;
        }
        for (int i = from + 1; i < to; i++) {
            boolean link = line.sign(i, ",")
                    || line.at(i).hasAny(Tag.AND, Tag.OR)
                    || line.sign(i, "/")
                    || line.word(i, "the")
                    || (line.at(i).has(Tag.WHAT_ABOUT) && line.token(i).norm().equals("and"));
            if (!link) {
                return false;
            }
        }
        return to > from + 1;
    }

    /** "More than France", «больше Франции»: measured against the country before. */
    private boolean compared(int i) {
        int before = i - 1;
        while (before >= 0 && line.word(before, "the", "чем", "than")) {
            before--;
        }
        if (before < i - 1 && before >= 0 && thing(before)) {
            before--;
        }
        return line.catalog().manyReporters() && line.at(before).hasAny(Tag.MORE, Tag.LESS);
    }

    private Role pronoun(int i) {
        if (OwnCountryRecogniser.sold(line, i)) {
            return Role.DESTINATION;
        }
        if (line.at(i).by().equals(OwnCountryRecogniser.NAME)) {
            Mark prep = line.at(line.word(i - 1, "the") ? i - 2 : i - 1);
            return prep.has(Tag.FROM) ? Role.ORIGIN : prep.has(Tag.TO) ? Role.DESTINATION : Role.AGENT;
        }
        if (line.word(i, "нам")) {
            return Role.DESTINATION;
        }
        if ((line.at(i).to() - line.at(i).from() == 2 && line.token(i).norm().equals("у")) || line.word(i, "нас")) {
            return Role.ORIGIN;
        }
        return topicAfter(i) ? Role.ORIGIN : Role.AGENT;
    }

    private Role role(int i, Meaning.Place place) {
        int before = i - 1;
        while (before >= 0
                && line.word(
                        before, "the", "страны", "стран", "companies", "company", "компании", "компаний", "фирмы")) {
            before--;
        }
        if (line.sign(before, ":") && line.at(before - 1).has(Tag.EXCEPT)) {
            before--;
        }
        Mark prep = before >= 0 ? line.at(before) : Mark.unknown(0);
        boolean notTo = before > 0
                && prep.hasAny(Tag.TO, Tag.FROM)
                && line.at(before - 1).hasAny(Tag.NOT, Tag.EXCEPT);
        if (prep.has(Tag.EXCEPT) || notTo || leavesOut(line, i + 1)) {
            return Role.EXCLUDED;
        }
        boolean russian = line.token(i).cyrillic();
        if (owner(i)) {
            return byPosition(i, Optional.empty());
        }
        if (prep.has(Tag.SELL) && SUPPLYING.contains(line.token(before).norm())) {
            return Role.DESTINATION;
        }
        Optional<Role> said = russian ? russianPreposition(before, prep, place) : englishPreposition(prep);
        if (said.isPresent() && !(place.form() == Meaning.Form.ADJECTIVE)) {
            return said.get();
        }
        if (place.form() == Meaning.Form.ADJECTIVE) {
            return adjective(i);
        }
        return russian ? byCase(i, before, place) : byPosition(i, said);
    }

    /** «Если СНГ не считать», "with the CIS excluded": words that leave out the country before them. */
    static boolean leavesOut(Line line, int i) {
        return line.at(i).has(Tag.EXCEPT)
                && line.at(i - 1).is(Meaning.Place.class)
                && line.written(line.at(i))
                        .toLowerCase(Locale.ROOT)
                        .matches(
                                ".*не (счита|бра|бер|учитыва|включа).*|(выкин|убер|убра|исключ|пропуст|отброс|вычеркн|опуст).*|(.* )?(excluded|excepted|out|counted|included|aside)");
    }

    private static Optional<Role> englishPreposition(Mark prep) {
        if (prep.has(Tag.TO) || prep.has(Tag.FOR)) {
            return Optional.of(Role.DESTINATION);
        }
        if (prep.has(Tag.FROM)) {
            return Optional.of(Role.ORIGIN);
        }
        if (prep.has(Tag.BY)) {
            return Optional.of(Role.AGENT);
        }
        return prep.has(Tag.WITH) ? Optional.of(Role.LISTED) : Optional.empty();
    }

    private Optional<Role> russianPreposition(int before, Mark prep, Meaning.Place place) {
        boolean falls = line.word(before, "на")
                && (line.at(before - 1).has(Tag.SHARE) || line.at(before + 2).has(Tag.SHARE));
        if (falls) {
            return Optional.of(Role.LISTED);
        }
        boolean with = line.word(before, "с", "со");
        if (with && (line.any(Tag.COMPARE) || line.any(Tag.TRADE) || !place.may(Case.GENITIVE))) {
            return Optional.of(Role.LISTED);
        }
        int asked = line.word(before - 1, "еще") ? before - 2 : before - 1;
        if (line.word(before, "из") && line.at(asked).has(Tag.WHO)) {
            return Optional.of(Role.LISTED);
        }
        if (line.word(before, "у")
                && (line.any(Tag.SHARE) || !line.anyOf(Tag.BUY, Tag.IMPORT, Tag.EARN, Tag.SELL, Tag.GO))) {
            return Optional.of(Role.LISTED);
        }
        if (prep.has(Tag.FROM)) {
            return Optional.of(Role.ORIGIN);
        }
        return prep.has(Tag.TO) && !line.word(before, "к") ? Optional.of(Role.DESTINATION) : Optional.empty();
    }

    private boolean owner(int i) {
        return line.tokens().get(line.at(i).to() - 1).possessive();
    }

    /** "Dutch purchases" are made by the Dutch, "Dutch technology" comes from there, "the Dutch market" takes it. */
    private Role adjective(int i) {
        int next = Heads.next(line, i + 1);
        if (line.at(next).has(Tag.BUYERS)) {
            return Role.DESTINATION;
        }
        if (line.at(next).has(Tag.SUPPLIERS)) {
            return Role.ORIGIN;
        }
        if (Heads.is(line.at(next))) {
            return Role.AGENT;
        }
        if (line.at(next).is(Meaning.Topic.class)) {
            int beyond = Heads.next(line, next + 1);
            if (line.at(next).has(Tag.TRADE) || line.at(beyond).has(Tag.TRADE)) {
                return Role.LISTED;
            }
            boolean compound = !line.token(i).cyrillic()
                    || line.token(next).norm().matches(".*(ск|ичн)(ий|ая|ое|ие|ого|ой|ому|им|их|ую|ими)");
            boolean head = beyond < line.size() && Heads.is(line.at(beyond));
            boolean done = !line.token(i).cyrillic() && head && !Heads.noun(line, beyond);
            return compound && head && !done ? Role.AGENT : Role.ORIGIN;
        }
        return Role.LISTED;
    }

    private boolean topicAfter(int i) {
        int next = Heads.next(line, i + 1);
        int beyond = Heads.next(line, next + 1);
        boolean compound = !line.token(i).cyrillic()
                && beyond < line.size()
                && Heads.is(line.at(beyond))
                && Heads.noun(line, beyond);
        return line.token(i).norm().matches("our|наш(а|е|и|у|его|ему|ем|ей|ею|им|их|ими)?")
                && line.at(next).is(Meaning.Topic.class)
                && !compound;
    }

    private Role byCase(int i, int before, Meaning.Place place) {
        boolean undeclined = place.cases().size() == Case.values().length;
        int previous = Heads.before(line, before);
        while (previous >= 0 && thing(previous)) {
            previous = Heads.before(line, previous - 1);
        }
        boolean afterHead = previous >= 0 && Heads.is(line.at(previous));
        if (!undeclined && place.may(Case.DATIVE) && !place.may(Case.GENITIVE)) {
            return Role.DESTINATION;
        }
        if (!undeclined && place.may(Case.INSTRUMENTAL) && !place.may(Case.GENITIVE)) {
            return Role.AGENT;
        }
        int next = Heads.next(line, i + 1);
        boolean paid = next < line.size()
                && PAYING.matcher(line.token(next).norm()).matches()
                && line.token(next).norm().endsWith("ли");
        if (!undeclined && paid && place.may(Case.DATIVE) && !place.may(Case.NOMINATIVE)) {
            return Role.ORIGIN;
        }
        if (afterHead && place.may(Case.GENITIVE)) {
            return genitive(previous, place, undeclined);
        }
        boolean subject = place.may(Case.NOMINATIVE) && actsInLine(i);
        return subject ? Role.AGENT : Role.LISTED;
    }

    /** What is traded stands between a trade and its owner: "Russia's wheat exports", «экспорт пшеницы России». */
    private boolean thing(int i) {
        return line.at(i).is(Meaning.Topic.class) || line.at(i).is(Meaning.Goods.class);
    }

    /** "покупки Индии" are made by India; "продали Индии" went there. */
    private Role genitive(int head, Meaning.Place place, boolean undeclined) {
        boolean out = !Heads.in(line.at(head));
        boolean done = line.token(head).norm().matches(".*(ченн|данн|ленн)(ый|ая|ое|ые|ых|ого|ой|ую|ыми)");
        boolean noun = Heads.noun(line, head) && !done;
        if (out && place.may(Case.DATIVE) && line.at(head).hasAny(Tag.SELL, Tag.GO)) {
            return Role.DESTINATION;
        }
        if (!out
                && !noun
                && place.may(Case.DATIVE)
                && PAYING.matcher(line.token(head).norm()).matches()) {
            return Role.ORIGIN;
        }
        if (undeclined && out && noun) {
            return Role.LISTED;
        }
        return Role.AGENT;
    }

    /** Whether a verb of the line is waiting for its subject. */
    private boolean actsInLine(int i) {
        for (int k = 0; k < line.size(); k++) {
            Mark mark = line.at(k);
            if (k != i
                    && mark.hasAny(Tag.BUY, Tag.SELL, Tag.IMPORT, Tag.EXPORT)
                    && !Heads.noun(line, k)
                    && !line.any(Tag.WHO)) {
                return true;
            }
        }
        return false;
    }

    private Role byPosition(int i, Optional<Role> said) {
        if (said.isPresent()) {
            return said.get();
        }
        int next = Heads.next(line, i + 1);
        boolean owns =
                line.tokens().get(line.at(i).to() - 1).possessive() || line.sign(i + 1, "'") || line.sign(i + 1, "’");
        if (line.sign(next, "'") || line.sign(next, "’")) {
            next = Heads.next(line, next + 1);
        }
        while (next < line.size() && thing(next)) {
            next = Heads.next(line, next + 1);
        }
        if (next >= line.size()) {
            return afterOf(i);
        }
        Mark head = line.at(next);
        if (owns) {
            return head.has(Tag.BUYERS) ? Role.DESTINATION : Heads.is(head) ? Role.AGENT : Role.LISTED;
        }
        boolean does = line.word(next, "export", "import")
                && line.word(line.word(i - 1, "the") ? i - 2 : i - 1, "did", "does", "do");
        if (does || head.has(Tag.BUY) || (Heads.is(head) && !Heads.noun(line, next) && !head.has(Tag.GO))) {
            return Role.AGENT;
        }
        boolean imports =
                head.has(Tag.IMPORT) && line.at(Heads.next(line, next + 1)).hasAny(Tag.FROM);
        return imports ? Role.AGENT : afterOf(i);
    }

    /** "the exports of Germany" are Germany's; "the share of Germany" only names it. */
    private Role afterOf(int i) {
        int of = i - 1;
        while (of >= 0 && line.word(of, "the")) {
            of--;
        }
        boolean head = of > 0 && line.at(of).has(Tag.OF) && Heads.is(line.at(of - 1));
        return head ? Role.AGENT : Role.LISTED;
    }
}
