package org.tradewind.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tradewind.trade.Flow;

/** Which way the trade goes by what is done in a line, where no noun and nobody who is asked for says so. */
final class DeedFlow {
    private static final Pattern EVERYBODY = Pattern.compile(
            "(?<! (за|for)) (everyone|everybody|they all|all of them|all the others|все( они| вместе| страны| остальные)?)"
                    + "( (on|in|from) (the|that|this|our) (\\d{4} )?(list|table)| out there| together| else| abroad| из списка| в списке)?$");

    private final Line line;
    private final Cast cast;
    private final boolean homeAgent;
    private final boolean homeOrigin;
    private final boolean homeDestination;
    private final boolean money;

    DeedFlow(Cast cast) {
        this.line = cast.line();
        this.cast = cast;
        this.homeAgent = cast.home(Role.AGENT);
        this.homeOrigin = cast.home(Role.ORIGIN);
        this.homeDestination = cast.home(Role.DESTINATION);
        this.money = MoneyWay.asked(line);
    }

    List<Flow> flows() {
        List<Flow> flows = new ArrayList<>();
        boolean destination = cast.partner(Role.DESTINATION) || (line.any(Tag.WORLD) && line.any(Tag.GO));
        boolean origin = cast.partner(Role.ORIGIN) || foreignThings() || (fromAbroad() && !line.any(Tag.BUY));
        Optional<Flow> paid = paid().or(() -> Received.flow(line));
        if (weighed()) {
            line.marks().stream()
                    .filter(m -> m.hasAny(Tag.BUY, Tag.EARN, Tag.SELL))
                    .forEach(m -> flows.add(m.has(Tag.BUY) ? Flow.IMPORTS : Flow.EXPORTS));
        } else if (paid.isPresent()) {
            flows.add(paid.get());
        } else if (line.any(Tag.BUY)) {
            flows.add(buying(origin) ? Flow.IMPORTS : Flow.EXPORTS);
        } else if (line.anyOf(Tag.SELL, Tag.EARN) || (goes() && goesSomewhere())) {
            boolean toHome =
                    (homeDestination && !soldFor()) || (origin && !line.any(Tag.EARN)) || seller() || earnedHere();
            flows.add(toHome ? Flow.IMPORTS : Flow.EXPORTS);
        } else if (destination || homeOrigin) {
            flows.add(Flow.EXPORTS);
        } else if (origin || homeDestination) {
            flows.add(Flow.IMPORTS);
        }
        return flows.stream().distinct().toList();
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

    /** "How much did sales bring into Russia": what is sold brings money in, and no goods. */
    private boolean soldFor() {
        return line.any(Tag.EARN) && line.any(Tag.SELL) && cast.homeAlone() && !line.anyOf(Tag.WHO, Tag.COUNTRIES);
    }

    /** "How much did Germany earn from Russia": what others earn there is paid by the reporter. */
    private boolean earnedHere() {
        return line.any(Tag.EARN) && (cast.partner(Role.AGENT) || cast.partner(Role.DESTINATION)) && cast.homeLeft();
    }

    /** "By how much did what was paid outweigh what was earned": the one deed against the other. */
    private boolean weighed() {
        return line.any(Tag.BUY) && line.anyOf(Tag.EARN, Tag.SELL) && cast.against();
    }

    /** Where money itself goes, what it pays for comes the other way. */
    private Optional<Flow> paid() {
        boolean comes = homeDestination || cast.partner(Role.ORIGIN);
        boolean leaves = cast.homeLeft() || cast.partner(Role.DESTINATION) || MoneyWay.abroad(line);
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
        if (foreignThings() || (cast.homeLeft() && money())) {
            return true;
        }
        if (homeAgent || origin) {
            return !homeOrigin || homeAgent;
        }
        boolean others = cast.partner(Role.AGENT)
                || cast.partner(Role.LISTED)
                || line.anyOf(Tag.WHO, Tag.COUNTRIES)
                || everybodyElse();
        return !others && !homeOrigin && (!line.any(Tag.WORLD) || away());
    }

    /** «Сколько купили все, кроме США», "what everybody on the list paid": all others bought. */
    private boolean everybodyElse() {
        boolean everybody = line.tokens().stream()
                .anyMatch(token -> token.norm().matches("все|остальные|everyone|everybody|others"));
        boolean pays = IntStream.range(0, line.size())
                .filter(i -> line.at(i).has(Tag.BUY) && !Heads.noun(line, i))
                .anyMatch(i -> everybodyBefore(i) || leaders(i));
        return (everybody && cast.partner(Role.EXCLUDED)) || pays;
    }

    /** "The top five bought", «купила первая пятёрка»: those at an end of a list do it. */
    private boolean leaders(int deed) {
        int after = line.token(deed).cyrillic() ? Heads.next(line, deed + 1) : deed;
        return leads(Heads.before(line, deed - 1)) || leads(after) || leads(after + 1);
    }

    private boolean leads(int i) {
        int before = line.sign(i - 1, "-") ? i - 2 : i - 1;
        return line.at(i).is(Meaning.Count.class)
                && (line.at(i).hasAny(Tag.TOP, Tag.BOTTOM) || line.at(before).hasAny(Tag.TOP, Tag.BOTTOM));
    }

    /** Of all who are meant by one word no more than where they stand may come between it and what they do. */
    private boolean everybodyBefore(int deed) {
        String before = line.tokens().subList(0, line.at(deed).from()).stream()
                .map(Token::norm)
                .collect(Collectors.joining(" ", " ", ""));
        return EVERYBODY.matcher(before).find();
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
                && (cast.homeNamed() || whoSells());
    }

    /** "Which country supplied most", «кто больше всех продал»: whoever is asked for does it. */
    private boolean whoSells() {
        boolean others = line.anyOf(Tag.TO, Tag.TO_WHOM) && cast.partner(Role.DESTINATION);
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
}
