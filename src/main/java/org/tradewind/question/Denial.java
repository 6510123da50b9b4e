package org.tradewind.question;

import java.util.Set;

/**
 * Whether a statement says that something is not so. Who asks "is it false that …?" or «не вырос ли …?» puts forward what
 * follows; who says "it is false that …" or «… не вырос» denies it.
 *
 * @param denies whether the opposite of the plain words is stated
 * @param doubted whether it is asked if the statement is false, so that the verdict needs a word on what it is about
 */
record Denial(boolean denies, boolean doubted) {
    private static final Set<String> FALSE = Set.of(
            "false",
            "wrong",
            "untrue",
            "incorrect",
            "fake",
            "myth",
            "lie",
            "неправда",
            "неверно",
            "неправильно",
            "ложь",
            "вранье",
            "фейк",
            "миф",
            "ошибочно",
            "неправ",
            "bogus",
            "nonsense",
            "rubbish",
            "baloney",
            "hoax",
            "fiction",
            "брехня",
            "чушь",
            "бред",
            "лажа",
            "туфта",
            "враки",
            "утка",
            "обман",
            "выдумка",
            "вымысел");
    private static final Set<String> ASKING = Set.of("is", "isnt", "was", "are", "were", "did", "does", "do", "has");
    /** Words that turn a denial into a question that expects a yes. */
    private static final Set<String> SURELY = Set.of("ли", "разве", "неужели");

    static Denial of(Line line) {
        boolean asked = asked(line) || askedAfter(line);
        boolean falsity = false;
        for (int i = 0; i < line.size(); i++) {
            // "True or false", «факт или вымысел»: one of two, and no denial.
            falsity |= FALSE.contains(line.token(i).norm()) && !line.at(i - 1).has(Tag.OR);
        }
        boolean nots = false;
        boolean untrue = false;
        for (int i = 0; i < line.size(); i++) {
            if (line.at(i).has(Tag.NOT) && !line.at(i - 1).has(Tag.OR)) {
                untrue |= line.at(Heads.next(line, i + 1)).has(Tag.TRUE) && i + 1 < line.size();
                nots ^= denies(line, i);
            }
        }
        boolean stated = (falsity || untrue) && !asked;
        return new Denial(nots != stated, falsity && asked && !surely(line));
    }

    private static boolean surely(Line line) {
        return line.marks().stream()
                .flatMap(m -> line.tokens().subList(m.from(), m.to()).stream())
                .anyMatch(token -> SURELY.contains(token.norm()));
    }

    /** Whether it is a question: it begins as an English one, or has a word such as «ли». */
    private static boolean asked(Line line) {
        if (line.size() == 0) {
            return false;
        }
        int first = 0;
        while (first + 1 < line.size()
                && (line.at(first).hasAny(Tag.GREETING, Tag.AND, Tag.TRUE) && !asks(line, first))) {
            first++;
        }
        return asks(line, first) || surely(line);
    }

    /** "… in 2020. Fake?": after the statement, and of nothing else. */
    private static boolean askedAfter(Line line) {
        for (int i = 1; i + 1 < line.size(); i++) {
            if (opensAt(line, i) && FALSE.contains(line.token(i).norm()) && line.sign(i + 1, "?")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sentence opens here, or a few words before that say nothing: "am I wrong", «я неправ». */
    private static boolean opensAt(Line line, int i) {
        int at = i - 1;
        while (at > 0 && i - at < 4 && line.at(at).filler()) {
            at--;
        }
        return line.token(at).kind() == Token.Kind.SIGN;
    }

    private static boolean asks(Line line, int i) {
        return ASKING.contains(line.token(i).norm());
    }

    /** Whether a "not" denies the statement: not a name, a year or a flow, and not the lead of a question that expects a yes. */
    private static boolean denies(Line line, int i) {
        int next = Heads.next(line, i + 1);
        boolean closes = line.marks().subList(i + 1, line.size()).stream()
                .allMatch(mark -> line.tokens().get(mark.from()).kind() == Token.Kind.SIGN);
        if (next >= line.size() || closes) {
            return false;
        }
        Mark what = line.at(next);
        boolean part = what.is(Meaning.Place.class)
                || what.is(Meaning.When.class)
                || what.is(Meaning.Goods.class)
                || what.has(Tag.TRUE)
                || (Heads.is(what) && Heads.noun(line, next) && !auxiliary(line, i));
        // "In no year", "never in 2013": what is denied there is that it ever was so.
        boolean ever = line.at(i).has(Tag.EVER);
        boolean leads = i <= 1 && asked(line);
        boolean tag = line.word(i + 1, "ли", "так");
        return (!part || ever) && !leads && !tag && !expectsYes(line, i);
    }

    /** "did not export": after an auxiliary a head is a verb, whatever its form. */
    private static boolean auxiliary(Line line, int not) {
        return line.word(not - 1, "did", "does", "do", "has", "have", "had", "is", "was", "were", "are")
                || line.word(not + 1, "did", "does", "do", "has", "have", "had");
    }

    /** «не упал ли», «разве не вырос». */
    private static boolean expectsYes(Line line, int not) {
        for (int i = 0; i < line.size(); i++) {
            boolean right = line.word(i, "ли") && i > not && i <= not + 2;
            if (right || line.word(i, "разве", "неужели")) {
                return true;
            }
        }
        return false;
    }
}
