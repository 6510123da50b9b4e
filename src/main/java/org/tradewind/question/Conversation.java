package org.tradewind.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tradewind.question.Reading.Why;
import org.tradewind.trade.Asked;
import org.tradewind.trade.Assertion;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Lang;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Part;
import org.tradewind.trade.Query;
import org.tradewind.trade.Remark;
import org.tradewind.trade.Unit;

/** One message in its conversation: refused, asked back, or read. */
record Conversation(Lang lang, Optional<Intent> intent, Optional<Previous> previous) {
    /** More questions than this are not answered at once. */
    private static final int MOST = 30;

    Reading read(Line line) {
        if (line.tokens().isEmpty() && intent.isEmpty()) {
            return refusal(Why.EMPTY, List.of(), Sketch.of(line, intent));
        }
        List<Line> parts = Statements.of(line, intent);
        if (parts.size() > 1 && intent.equals(Optional.of(Intent.CHECK))) {
            return checked(parts);
        }
        List<Asked> questions = new ArrayList<>();
        Optional<Previous> before = previous;
        for (Line part : parts) {
            boolean thatYear =
                    !questions.isEmpty() && Sequel.tellsYear(questions.getLast().query()) && Sequel.points(part);
            List<Asked> sequel = thatYear ? ofThatYear(part) : several(part, before);
            Reading reading = sequel.isEmpty()
                    ? new Conversation(lang, intent, before).one(part)
                    : new Reading.Understood(lang, sequel);
            if (!(reading instanceof Reading.Understood understood)) {
                return reading;
            }
            if (!explains(part, questions, understood.questions())) {
                questions.addAll(understood.questions());
            }
            before = Optional.of(new Previous(lang, questions.getLast().query(), List.of()).after(before));
        }
        return new Reading.Understood(lang, first(questions));
    }

    /** "How deep was the hole in 2020? The deficit, I mean": a sentence with no time of its own that asks the same again. */
    private static boolean explains(Line part, List<Asked> questions, List<Asked> more) {
        return !questions.isEmpty()
                && !part.any(Meaning.When.class)
                && more.size() == 1
                && more.getFirst().query().equals(questions.getLast().query());
    }

    /** What is answered of them; that there is more is said. */
    static List<Asked> first(List<Asked> questions) {
        if (questions.size() <= MOST) {
            return questions;
        }
        List<Asked> first = new ArrayList<>(questions.subList(0, MOST));
        first.set(0, first.getFirst().with(Remark.of("first-questions", String.valueOf(MOST))));
        return first;
    }

    /** "And exports that year?" in one message with the question that tells the year; nothing if it is no question. */
    private List<Asked> ofThatYear(Line part) {
        return new Conversation(lang, intent, Optional.empty())
                .questions(part).stream().map(Sequel::ofThatYear).toList();
    }

    /** A sentence that is more than one question: of a year and what is asked of it, or of two wishes; else nothing. */
    private List<Asked> several(Line part, Optional<Previous> before) {
        List<Asked> then = whenAndThen(part);
        List<Line> wishes = then.isEmpty() ? Wishes.of(part, intent) : List.of();
        List<List<Asked>> asked = new ArrayList<>();
        for (Line wish : wishes) {
            // A command says what the first wish is; a flow is that of all.
            Optional<Intent> said = intent.filter(i -> asked.isEmpty() || i.flow());
            asked.add(new Conversation(lang, said, before).questions(wish));
        }
        return asked.size() < 2 || asked.contains(List.<Asked>of())
                ? then
                : asked.stream().flatMap(List::stream).toList();
    }

    /** "Exports in the year with the highest imports": the year, and what is asked of it; nothing if it is no such thing. */
    private List<Asked> whenAndThen(Line part) {
        Optional<Sequel> sequel = Sequel.in(part, intent);
        List<Asked> when = sequel.map(
                        s -> new Conversation(lang, Optional.empty(), Optional.empty()).questions(s.when()))
                .orElse(List.of());
        if (when.size() != 1 || !Sequel.tellsYear(when.getFirst().query())) {
            return List.of();
        }
        List<Asked> then = ofThatYear(sequel.get().then());
        return then.isEmpty()
                ? List.of()
                : Stream.concat(when.stream(), then.stream()).toList();
    }

    private List<Asked> questions(Line part) {
        return one(part) instanceof Reading.Understood understood ? understood.questions() : List.of();
    }

    /** What a longer text claims. */
    private Reading checked(List<Line> parts) {
        return Checked.of(
                lang,
                parts.stream()
                        .map(new Conversation(lang, intent, Optional.empty())::one)
                        .toList());
    }

    private Reading one(Line line) {
        Sketch sketch = Sketch.of(line, intent);
        Optional<Reading.Action> act = Acts.of(sketch, previous);
        if (act.isPresent()) {
            return new Reading.Act(lang, act.get());
        }
        Optional<Reading> again = previous.flatMap(before -> again(sketch, before));
        if (again.isPresent()) {
            return again.get();
        }
        if (WithoutYears.asked(sketch) && previous.isPresent() && intent.isEmpty()) {
            return WithoutYears.of(sketch, previous.get().query())
                    .map(query -> same(query, List.of()))
                    .orElseGet(() -> refusal(Why.UNKNOWN_WORDS, List.of(), sketch));
        }
        Optional<Why> refused = Refusals.of(sketch);
        if (refused.isPresent()) {
            return refusal(refused.get(), Refusals.words(line, refused.get()), sketch);
        }
        if (OtherWay.hangs(sketch, previous) || YearBeside.hangs(sketch, previous)) {
            return refusal(previous.isEmpty() ? Why.NOTHING_BEFORE : Why.UNKNOWN_WORDS, List.of(), sketch);
        }
        Optional<Reading> scale = Scaleless.in(line).flatMap(this::whichScale);
        if (scale.isPresent()) {
            return scale.get();
        }
        Optional<Reading> pointed = previous.flatMap(before -> pointing(sketch, before.query()));
        if (pointed.isPresent()) {
            return pointed.get();
        }
        Leftovers leftovers = new Leftovers(line);
        if (!leftovers.weighty().isEmpty() && Kinds.of(sketch) != Kind.DEFINITION) {
            Why why = leftovers.nameUnknown() ? Why.NAME_UNKNOWN : Why.UNKNOWN_WORDS;
            return refusal(why, leftovers.weighty(), sketch);
        }
        if (previous.isEmpty() && leftovers.deedOfReporter() && sketch.flows().isEmpty() && intent.isEmpty()) {
            return refusal(Why.UNKNOWN_WORDS, leftovers.light(), sketch);
        }
        if (!Acts.substance(sketch) && !(previous.isPresent() && Acts.goesOn(sketch))) {
            boolean hanging = previous.isEmpty() && (Acts.goesOn(sketch) || Acts.points(line));
            return refusal(hanging ? Why.NOTHING_BEFORE : Why.UNKNOWN_WORDS, List.of(), sketch);
        }
        Optional<Reading> back = new AskedBack(lang, sketch, this::asked).reading();
        if (back.isPresent()) {
            return back.get();
        }
        Reading reading = understood(sketch, leftovers.light());
        List<String> unused = unused(reading, line);
        if (!unused.isEmpty()) {
            return new Reading.NotUnderstood(lang, Why.LEFT_OVER, unused, instead(sketch));
        }
        if (line.any(Tag.TRUE) && !leftovers.light().isEmpty() && !claims(reading)) {
            return refusal(Why.UNKNOWN_WORDS, leftovers.light(), sketch);
        }
        if (partOfNothing(reading, sketch)) {
            return refusal(Why.UNKNOWN_WORDS, List.of(), sketch);
        }
        return withoutSome(reading, sketch) ? refusal(Why.NOT_ADDITIVE, List.of(), sketch) : reading;
    }

    /** Of a list of years with two bounds the two lists with one each. */
    private List<Query> instead(Sketch sketch) {
        List<Query> lists = Wishes.offers(sketch.line()).stream()
                .flatMap(part -> questions(part).stream())
                .map(Asked::query)
                .filter(query -> query instanceof Query.Filter list && list.by() == Dimension.PERIOD)
                .distinct()
                .toList();
        return lists.isEmpty() ? Suggestions.near(sketch) : lists;
    }

    private static List<String> unused(Reading reading, Line line) {
        return reading instanceof Reading.Understood understood
                ? Unused.words(
                        line, understood.questions().stream().map(Asked::query).toList())
                : List.of();
    }

    /** All but some are no one number where partners do not add up: the whole would be told for a part of it. */
    private static boolean withoutSome(Reading reading, Sketch sketch) {
        boolean additive = sketch.line().catalog().additive(Measure.VALUE, Dimension.PARTNER);
        return !additive
                && reading instanceof Reading.Understood understood
                && understood.questions().stream().map(Asked::query).anyMatch(Conversation::wholeLessSome);
    }

    /** Whether a reading checks what is said; "is it true that exports trilled" says what nobody knows. */
    private static boolean claims(Reading reading) {
        return reading instanceof Reading.Understood understood
                && understood.questions().stream().anyMatch(asked -> asked.query() instanceof Query.Claim);
    }

    /** "Half of exports 2014" says of nothing that it is that half. */
    private static boolean partOfNothing(Reading reading, Sketch sketch) {
        boolean part = sketch.line().all(Meaning.Amount.class).stream()
                .anyMatch(amount -> amount.unit().equals(Optional.of(Unit.PERCENT)));
        return part
                && reading instanceof Reading.Understood understood
                && understood.questions().stream().map(Asked::query).allMatch(Conversation::wholes);
    }

    private static boolean wholes(Query query) {
        boolean claim = query instanceof Query.Claim said
                && said.subject() instanceof Query.Breakdown
                && said.says() instanceof Assertion.Amount;
        return claim || query instanceof Query.Value || query instanceof Query.Series || query instanceof Query.Balance;
    }

    private static boolean wholeLessSome(Query query) {
        boolean list = query instanceof Query.Ranking
                || query instanceof Query.Breakdown
                || query instanceof Query.Filter
                || (query instanceof Query.Extreme extreme && extreme.by() == Dimension.PARTNER);
        return !list
                && !(query instanceof Query.Claim)
                && query.slice().filter(where -> !where.except().isEmpty()).isPresent();
    }

    /** Lists with each of the scales, with that of the list before if there was one; a claim cannot be offered, as an offer does not say what was claimed. */
    private Optional<Reading> whichScale(Scaleless scaleless) {
        List<Asked> choices = scaleless.readings(previous.map(Previous::query)).stream()
                .map(line -> asked(Sketch.of(line, intent)))
                .toList();
        boolean lists = choices.stream().allMatch(asked -> asked.query() instanceof Query.Filter);
        if (lists
                && previous.filter(before -> before.query() instanceof Query.Filter)
                        .isPresent()) {
            return Optional.of(new Reading.Understood(lang, List.of(choices.getFirst())));
        }
        return lists ? Optional.of(new Reading.Ambiguous(lang, scaleless.words(), choices)) : Optional.empty();
    }

    /** "Who paid more?" after two questions, "only the last two" after a list: the same figures in another light. */
    private Optional<Reading> again(Sketch sketch, Previous before) {
        Line line = sketch.line();
        Optional<Query> part = Restricted.of(sketch, before);
        if (part.isPresent() || intent.isPresent()) {
            return part.filter(_ -> intent.isEmpty()).map(query -> same(query, List.of()));
        }
        Optional<Asked> total = InTotal.after(sketch, before.query());
        if (total.isPresent()) {
            return Optional.of(new Reading.Understood(lang, List.of(total.get())));
        }
        return Abreast.of(sketch, before).map(abreast -> {
            boolean parts = abreast.query() instanceof Query.Share;
            return abreast.sum(line) && !parts
                    ? refusal(Why.NOT_ADDITIVE, List.of(), sketch)
                    : same(abreast.asked(line), abreast.remarks(line));
        });
    }

    private Reading same(Query query, List<Remark> remarks) {
        return new Reading.Understood(
                lang, List.of(new Asked(query, List.of(), List.of(Part.FLOW, Part.PARTNERS, Part.YEARS), remarks)));
    }

    /** "Both?" and "there?" after a question that has, or has not, what they point at. */
    private Optional<Reading> pointing(Sketch sketch, Query before) {
        if (Both.points(sketch) && !Both.ofFlows(sketch) && (sketch.line().any(Tag.SUM) || !Both.two(before))) {
            return before.slice().filter(Both::flows).isPresent()
                    ? Optional.empty()
                    : Optional.of(refusal(Both.two(before) ? Why.NOT_ADDITIVE : Why.UNKNOWN_WORDS, List.of(), sketch));
        }
        if (Hanging.from(sketch, previous) || Sequel.hangs(sketch, previous)) {
            return Optional.of(refusal(Why.UNKNOWN_WORDS, List.of(), sketch));
        }
        if (There.points(sketch) && !There.places(before).isEmpty()) {
            boolean many = sketch.line().catalog().manyReporters();
            return Optional.of(There.placed(sketch, before)
                    .filter(_ -> many)
                    .map(placed -> understood(placed, List.of()))
                    .orElseGet(() -> refusal(Why.UNKNOWN_WORDS, There.words(sketch.line()), sketch)));
        }
        return Optional.empty();
    }

    private Reading understood(Sketch sketch, List<String> passedOver) {
        List<Asked> questions = new ArrayList<>();
        for (Sketch part : Parts.questions(sketch)) {
            questions.add(asked(part));
        }
        List<Remark> told = new ArrayList<>();
        mended(sketch.line()).forEach(token -> told.add(Remark.of("word-mended", token.text(), token.norm())));
        if (!passedOver.isEmpty()) {
            told.add(Remark.of("words-passed-over", String.join(", ", passedOver)));
        }
        if (!told.isEmpty()) {
            Asked first = questions.getFirst();
            told.addAll(0, first.remarks());
            questions.set(0, new Asked(first.query(), first.assumed(), first.kept(), told));
        }
        return new Reading.Understood(lang, questions);
    }

    /** The words of a line that were put right, other than by form. */
    private static List<Token> mended(Line line) {
        return line.marks().stream()
                .filter(mark -> mark.known() && !mark.filler())
                .flatMap(mark -> line.tokens().subList(mark.from(), mark.to()).stream())
                .filter(Token::mended)
                .toList();
    }

    private Asked asked(Sketch sketch) {
        Asked asked = sketch.line().any(Meaning.Sector.class)
                ? dated(sketch).with(Remark.of("food-chapters"))
                : dated(sketch);
        return asked.kept().contains(Part.PARTNERS) ? asked : loosely(asked, sketch.line());
    }

    /** What was asked, and of each name that is loosely used, that its country is taken to be meant. */
    private static Asked loosely(Asked asked, Line line) {
        List<Part> assumed = new ArrayList<>(asked.assumed());
        List<Remark> remarks = new ArrayList<>(asked.remarks());
        for (Mark name : LooseNames.in(line)) {
            boolean own = name.as(Meaning.Place.class)
                    .filter(place -> place.is(line.catalog().reporter()))
                    .isPresent();
            assumed.add(own ? Part.REPORTERS : Part.PARTNERS);
            remarks.add(Remark.of("loose-name", line.written(name)));
        }
        return new Asked(asked.query(), assumed.stream().distinct().toList(), asked.kept(), remarks);
    }

    private Asked dated(Sketch sketch) {
        Asked asked = whole(sketch);
        Optional<Meaning.When> recent = sketch.line().all(Meaning.When.class).stream()
                .filter(when -> when.is(Meaning.Type.RECENT))
                .findFirst();
        boolean dated = asked.query()
                .slice()
                .filter(where -> !where.periods().isEmpty())
                .isPresent();
        if (recent.isEmpty() || !dated) {
            return asked;
        }
        List<Part> assumed = new ArrayList<>(asked.assumed());
        assumed.add(Part.YEARS);
        String last = recent.get().periods().getFirst().code();
        return new Asked(asked.query(), assumed.stream().distinct().toList(), asked.kept(), asked.remarks())
                .with(Remark.of("last-year-of-data", last));
    }

    private Asked whole(Sketch sketch) {
        return FollowUps.of(sketch, previous)
                .or(() -> Claims.of(sketch))
                .orElseGet(() -> Assembler.assemble(sketch, Kinds.of(sketch)));
    }

    private Reading refusal(Why why, List<String> words, Sketch sketch) {
        return new Reading.NotUnderstood(lang, why, words, Suggestions.near(sketch));
    }
}
