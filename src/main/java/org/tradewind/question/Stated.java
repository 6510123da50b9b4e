package org.tradewind.question;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Tells whether a message states something, rather than only asks. */
final class Stated {
    private static final Set<String> ASKING =
            Set.of("is", "are", "was", "were", "did", "does", "do", "has", "have", "had", "isnt", "wasnt", "didnt");
    private static final Set<String> QUESTION_WORDS = Set.of(
            "how",
            "what",
            "which",
            "who",
            "whom",
            "when",
            "where",
            "list",
            "сколько",
            "какой",
            "какая",
            "какое",
            "какие",
            "какую",
            "каких",
            "каков",
            "какова",
            "кто",
            "кому",
            "когда",
            "насколько",
            "перечисли");
    private static final Pattern LISTING = Pattern.compile(
            "list|name|which|what|give|show|tell|перечисл(и|ите|ить)|назов(и|ите)|как(ие|их|ой|ом)|покажи(те)?|дай(те)?|выпиши(те)?");
    private static final Pattern PAST = Pattern.compile("[а-я]{2,}(л|ла|ло|ли|лся|лась|лось|лись|рос)");
    private static final Pattern BELONGING = Pattern.compile("вход(ит|ила|ил|или|ят)|вош(ел|ла|ли)|попа(л|ла|ли|дает)");

    private Stated() {}

    /** Whether a sketch makes a claim. */
    static boolean claimed(Sketch sketch) {
        Line line = sketch.line();
        boolean number = line.any(Meaning.Amount.class) || line.any(Meaning.Bound.class);
        if (line.any(Tag.EVER) && sketch.timing().none() && !number) {
            return false;
        }
        if (line.any(Tag.EVER) && listsYears(line)) {
            return false;
        }
        boolean open = line.anyOf(Tag.HOW_MANY)
                || line.word(0, "how", "what", "which", "who", "сколько", "какой", "какая", "кто", "какие");
        boolean said =
                sketch.intent(Intent.CHECK) || line.any(Tag.TRUE) || (line.any(Tag.HEARD) && !line.any(Tag.SOURCE));
        return (said && !(line.any(Tag.BY_HOW) && sketch.intent().isEmpty()))
                || (!open && asking(line) && !line.any(Tag.OR))
                || states(sketch)
                || multiplied(sketch)
                || wondered(sketch)
                || leads(sketch)
                || record(sketch)
                || throughout(sketch)
                || listed(sketch)
                || better(line);
    }

    /** "Nobody bought for over 250 million in 2018", "every listed buyer paid at least 20 m?" */
    private static boolean listed(Sketch sketch) {
        Line line = sketch.line();
        boolean none = EachBuyerRecogniser.marked(line, EachBuyerRecogniser.NONE);
        boolean each = EachBuyerRecogniser.marked(line, EachBuyerRecogniser.EACH);
        return (none || (each && line.sign(line.size() - 1, "?")))
                && new Listed(sketch).said()
                && line.tokens().stream().noneMatch(t -> QUESTION_WORDS.contains(t.norm()))
                && sketch.intent().isEmpty();
    }

    /** «Экспорт ни разу не падал с 2011 по 2015», "imports rose every year from 2011 to 2015?" */
    private static boolean throughout(Sketch sketch) {
        Line line = sketch.line();
        boolean asks = line.tokens().stream().anyMatch(t -> QUESTION_WORDS.contains(t.norm()));
        boolean every = Throughout.every(line) && line.sign(line.size() - 1, "?");
        boolean never = line.any(Tag.EVER) && (line.any(Tag.NOT) || line.any(Tag.AT_MOST));
        boolean moves = line.any(Tag.GROWTH) != line.any(Tag.FALL);
        boolean over = sketch.flows().size() == 2 && line.anyOf(Tag.MORE, Tag.LESS, Tag.AT_MOST);
        return (every || never)
                && (moves || over)
                && !asks
                && !line.anyOf(Tag.WHEN, Tag.YEARS, Tag.WHO, Tag.BY_HOW, Tag.OR, Tag.HOW_MANY)
                && new Throughout(sketch).said()
                && sketch.intent().isEmpty();
    }

    /** "Did exports ever top 4 bn? List the years": which years they were is asked, and no verdict. */
    private static boolean listsYears(Line line) {
        return IntStream.range(1, line.size())
                .anyMatch(i -> (line.at(i).has(Tag.WHEN) && line.any(Meaning.Bound.class))
                        || (line.at(i).has(Tag.YEARS)
                                && (line.at(i).has(Tag.WHEN)
                                        || IntStream.of(i - 1, i - 2)
                                                .anyMatch(k -> k >= 0
                                                        && LISTING.matcher(line.token(k)
                                                                        .norm())
                                                                .matches()))));
    }

    /** «2013 был лучше 2012?»: a year that is called the better one. */
    private static boolean better(Line line) {
        boolean asks = line.tokens().stream().anyMatch(t -> QUESTION_WORDS.contains(t.norm()));
        return !asks && !line.any(Tag.OR) && line.marks().stream().anyMatch(m -> m.by().equals(BetterRecogniser.NAME));
    }

    /** A number that is simply stated, neither asked for nor what a list is kept to. */
    private static boolean states(Sketch sketch) {
        Line line = sketch.line();
        boolean number = line.any(Meaning.Amount.class) || line.any(Meaning.Bound.class);
        boolean asks = line.tokens().stream().anyMatch(t -> QUESTION_WORDS.contains(t.norm()));
        boolean time = !sketch.timing().none() || line.anyOf(Tag.REACHED, Tag.JUST);
        return number
                && !asks
                && !line.anyOf(Tag.SOURCE, Tag.COVERAGE, Tag.DEFINE)
                && time
                && sketch.intent().isEmpty()
                && sketch.by().isEmpty();
    }

    /** «Экспорт упал в 2015?», «США обошли Германию в 2018?»: a statement that only its sign makes a question. */
    private static boolean wondered(Sketch sketch) {
        Line line = sketch.line();
        boolean asks = line.tokens().stream().anyMatch(t -> QUESTION_WORDS.contains(t.norm()))
                || line.anyOf(Tag.WHO, Tag.FROM_WHOM, Tag.TO_WHOM, Tag.WHEN, Tag.YEARS, Tag.BY_HOW, Tag.OR, Tag.SERIES)
                || line.anyOf(Tag.TOP, Tag.BOTTOM)
                || line.anyOf(Tag.TIMES, Tag.YEARLY, Tag.SHARE, Tag.COMPARE, Tag.IN_PERCENT, Tag.AHEAD);
        boolean open = line.size() == 0 || line.at(0).hasAny(Tag.AND, Tag.WHAT_ABOUT);
        boolean done = line.marks().stream()
                .filter(mark -> mark.hasAny(Tag.GROWTH, Tag.FALL, Tag.MORE, Tag.LESS))
                .anyMatch(mark ->
                        PAST.matcher(line.tokens().get(mark.from()).norm()).matches());
        boolean over = line.anyOf(Tag.MORE, Tag.LESS)
                && (sketch.parties().partners().size() == 2 || sketch.flows().size() == 2);
        return line.sign(line.size() - 1, "?")
                && !asks
                && !open
                && (done || over)
                && !sketch.timing().none()
                && sketch.intent().isEmpty();
    }

    /** «Экспорт удвоился с 2012 по 2014?»: a multiple that is said to have been reached. */
    private static boolean multiplied(Sketch sketch) {
        Line line = sketch.line();
        boolean asks = line.tokens().stream().anyMatch(t -> QUESTION_WORDS.contains(t.norm()));
        return line.anyOf(Tag.DOUBLED, Tag.TRIPLED, Tag.QUADRUPLED)
                && !asks
                && !line.anyOf(Tag.WHEN, Tag.YEARS, Tag.BY_HOW, Tag.OR)
                && sketch.intent().isEmpty()
                && sketch.flows().size() == 1
                && (sketch.timing().closedRange() || sketch.years().size() == 2);
    }

    /** «Германия была главным покупателем?»: a country that is called the first, where none is asked for. */
    private static boolean leads(Sketch sketch) {
        Line line = sketch.line();
        long named = sketch.parties().partners().stream()
                .filter(partner -> line.catalog().group(partner).isEmpty())
                .count();
        boolean called = line.anyOf(Tag.TOP, Tag.BOTTOM)
                && line.anyOf(Tag.BUYERS, Tag.SUPPLIERS)
                && Places.of(line, 2).limit() == 1;
        boolean asks = line.any(Tag.WHO) || line.tokens().stream().anyMatch(t -> QUESTION_WORDS.contains(t.norm()));
        boolean placed = line.marks().stream().anyMatch(mark -> mark.by().equals(PlaceClaimedRecogniser.NAME));
        boolean belongs = sketch.counted()
                && line.any(Tag.TOP)
                && line.tokens().stream()
                        .anyMatch(t -> BELONGING.matcher(t.norm()).matches());
        return named == 1
                && !asks
                && (belongs || placed || (called && !sketch.counted()))
                && !line.any(Tag.SHARE)
                && sketch.intent().isEmpty();
    }

    /** "Экспорт 2015 года рекордный?": a year that is called a record. */
    private static boolean record(Sketch sketch) {
        Line line = sketch.line();
        boolean called = line.marks().stream()
                .anyMatch(m -> m.has(Tag.TOP)
                        && line.tokens().get(m.from()).norm().matches("record|peak(s|ed)?|рекорд.*|пик(а|е|у|ом)?"));
        boolean asks = line.tokens().stream().anyMatch(t -> QUESTION_WORDS.contains(t.norm()));
        return called
                && !asks
                && sketch.timing().singles().size() == 1
                && sketch.parties().partners().isEmpty()
                && !sketch.parties().listSide()
                && !sketch.counted();
    }

    /** An English question that wants a yes or a no. */
    private static boolean asking(Line line) {
        int first = 0;
        while (first < line.size() && (line.at(first).hasAny(Tag.GREETING, Tag.AND) || line.sign(first, ","))) {
            first++;
        }
        return first < line.size()
                && ASKING.contains(line.token(first).norm())
                && !line.anyOf(Tag.COVERAGE, Tag.DATA, Tag.WHO, Tag.BY_HOW)
                && line.marks().stream().noneMatch(mark -> mark.has(Tag.CHANGE) && offers(line, mark));
    }

    /** "Grow or shrink": either of them. */
    private static boolean offers(Line line, Mark mark) {
        return line.tokens().subList(mark.from(), mark.to()).stream()
                .anyMatch(token -> token.norm().equals("or") || token.norm().equals("или"));
    }
}
