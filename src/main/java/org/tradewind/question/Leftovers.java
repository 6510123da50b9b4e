package org.tradewind.question;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Words that nobody recognised. A verb or an adverb more changes no question; any other unknown word may be the very
 * thing that is asked for, and must not be passed over.
 */
final class Leftovers {
    private static final Pattern RUSSIAN_DEED = Pattern.compile(
            ".{2,}(ть|ться|ешь|ете|ите|йте|ишь|ла|ло|ли|лась|лось|лись"
                    + "|лся|ет|ют|ит|ят|ется|ются|ится|ятся|енно|ично|ельно|ально|авно"
                    + "|(ованн|(?<!я)нн|вш|ющ|ящ|ущ)(ый|ая|ое|ые|ого|ых|ым|ыми|ой|ую|ом|ому|ий|яя|ие|их|им|ими|его|ему|ем))");
    private static final Pattern PARTICIPLE =
            Pattern.compile("[a-z]+(ed|ing|ly)|.*(ый|ий|ая|яя|ое|ее|ые|ие|ого|его|ых|их|ым|им|ыми|ими|ой|ей|ую|юю)");
    private static final Pattern ENGLISH_MANNER = Pattern.compile("[a-z]{3,}(ly|ed)|[a-z]{4,}ing");

    /** Deeds that make another number of those told, or leave some of them out, however they are spelt. */
    private static final Pattern RECKONING =
            Pattern.compile("early|charged?|(divid|multipli|multiply|subtract|deduct|weight|adjust|deflat|"
                    + "averag|annuali|season|rebas|normali|exc?l+u)[a-z]*|и?с+к?л?юч.*|.*(делить|делил.*|множить|множил.*|вычесть|вычел.*|"
                    + "скорректир.*|недо(полу|пла|прода|бра|зара|постав).*|дефлир.*|усредн.*|приведен.*)");

    /** With nothing beside it, not even a year, such a word is what is left of a longer one. */
    private static final Pattern BEGUN = Pattern.compile("expt?s?|impt?s?|эксп|имп|курс|rate");

    private static final Pattern TOGETHER = Pattern.compile("(export|import|eksport|экспорт|импорт).{3,}");
    private static final Pattern PREPOSITION =
            Pattern.compile("на|во?|по|из|от|для|среди|между|про|об?|при|до|через|без|перед|около");

    private static final Pattern NAMING = Pattern.compile(
            "как(ой|ая|ое|ие|ого|их|ому|им|ими|ую)|котор(ый|ая|ое|ые|ого|ых|ому|ым|ыми|ую|ой)|кажд(ый|ая|ое|ого|ой|ому|ую)"
                    + "|топ|which|what|each|every|top");

    private final Line line;

    Leftovers(Line line) {
        this.line = line;
    }

    /** Unknown words that may be what the question is about. */
    List<String> weighty() {
        return words(true);
    }

    /** Unknown words that can be passed over, if it is said. */
    List<String> light() {
        return words(false);
    }

    /** «Сколько технологий Россия приняла»: a deed that nobody knows, where only it would tell which way the trade goes. */
    boolean deedOfReporter() {
        boolean asked = line.any(Tag.HOW_MANY)
                || line.tokens().stream().anyMatch(token -> token.norm().equals("much"));
        boolean home = line.any(Tag.HOME)
                || line.all(Meaning.Place.class).stream()
                        .anyMatch(place -> place.is(line.catalog().reporter()) && place.form() == Meaning.Form.NOUN);
        return asked && home && line.any(Meaning.Topic.class) && !light().isEmpty();
    }

    private List<String> words(boolean weighty) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            Mark mark = line.at(i);
            Token token = line.token(i);
            boolean unknown = !mark.known()
                    && token.word()
                    && (token.norm().length() > 1 || cut(i))
                    && (light(token) && !describes(i) && !turns(i) && !traded(i) && !named(i)) != weighty;
            boolean passed = !weighty && mark.has(Tag.PASSED);
            if (unknown
                    || passed
                    || (weighty && lacking(i))
                    || (weighty && (unusedNumber(i) || hangs(i) || trails(i)))) {
                words.add(line.written(mark));
            }
        }
        return words;
    }

    /** A single letter may be what is left of "to" or of a name: "exports o Russia", "excluding the N". */
    private boolean cut(int i) {
        boolean beside =
                line.at(i + 1).is(Meaning.Place.class) || line.at(i - 1).hasAny(Tag.EXCEPT, Tag.TO, Tag.FROM);
        boolean not = line.token(i).norm().equals("н");
        boolean last = i > 0 && i == line.size() - 1;
        return !line.sign(i + 1, ")")
                && (beside || not || last || !line.token(i).cyrillic());
    }

    /**
     * A letter that ends a message is what is left of a word: "from 2011 t"; after a preposition the rest is cut off:
     * «Россия заняла 2 место на».
     */
    private boolean trails(int i) {
        Token token = line.token(i);
        boolean last = (i > 1 || (i == 1 && token.cyrillic() && Heads.is(line.at(0))))
                && i == line.size() - 1
                && line.at(i).to() - line.at(i).from() == 1;
        boolean open = line.anyOf(Tag.WHO, Tag.TO_WHOM, Tag.FROM_WHOM) || line.word(0, "what", "which", "where");
        boolean cutOff =
                PREPOSITION.matcher(token.norm()).matches() || (token.norm().equals("to") && !open);
        boolean begun = line.size() == 1 && BEGUN.matcher(token.norm()).matches();
        return (last && (cutOff || begunAfter(i))) || begun || trailingLetter(i, token);
    }

    /** «Место на че»: two letters that say nothing, after a preposition, are what is left of a word. */
    private boolean begunAfter(int i) {
        Token token = line.token(i);
        return line.at(i).filler()
                && token.cyrillic()
                && token.norm().length() <= 2
                && PREPOSITION.matcher(line.token(i - 1).norm()).matches();
    }

    private boolean trailingLetter(int i, Token token) {
        return i > 1
                && i == line.size() - 1
                && line.at(i).filler()
                && line.at(i).to() - line.at(i).from() == 1
                && token.word()
                && !token.cyrillic()
                && token.text().length() == 1
                && line.token(i - 1).word();
    }

    /** "Except" with nothing after it leaves out what nobody knows; after "India and" another was to come. */
    private boolean hangs(int i) {
        int next = Heads.next(line, i + 1);
        boolean end = next >= line.size()
                || (next == line.size() - 1 && !line.token(next).word());
        boolean except = line.at(i).has(Tag.EXCEPT) && !Roles.leavesOut(line, i);
        boolean year = line.at(i).has(Tag.EXCEPT)
                && line.as(next, Meaning.When.class)
                        .filter(when -> when.is(Meaning.Type.ONE))
                        .isPresent();
        boolean and = line.at(i).has(Tag.AND) && line.at(i - 1).is(Meaning.Place.class);
        boolean not =
                line.at(i).has(Tag.NOT) && line.word(i - 1, "did", "does", "do", "was", "were", "is", "are", "has");
        return ((except || and || not) && end && i > 0) || year || owns(i);
    }

    /** "Germany'": what is Germany's is cut off. */
    private boolean owns(int i) {
        boolean mark = line.sign(i + 1, "'") || line.sign(i + 1, "’");
        return line.at(i).is(Meaning.Place.class)
                && mark
                && i + 2 == line.size()
                && line.marks().subList(0, i).stream()
                        .noneMatch(m -> line.tokens().get(m.from()).norm().matches("['’\"]"));
    }

    /** «Какие отрасли», "in which building": after such a word stands what is asked for, however it ends. */
    private boolean named(int i) {
        boolean alone = i > 0 && line.at(i - 1).to() - line.at(i - 1).from() == 1;
        return alone && NAMING.matcher(line.token(i - 1).norm()).matches();
    }

    /** «Какие ведомства», "by region": a list of what else carries nothing here, but nothing is told of. */
    private boolean lacking(int i) {
        Mark mark = line.at(i);
        boolean people = mark.tags().equals(EnumSet.of(Tag.FILLER, Tag.HEARD));
        boolean groups = mark.has(Tag.GROUPS) && mark.thing().isEmpty();
        return (people && named(i)) || (groups && (named(i) || line.at(i - 1).has(Tag.BY)));
    }

    /** "Mining exports", «недружественные страны»: a participle or an adjective before the very thing says which. */
    private boolean describes(int i) {
        Mark next = line.at(i + 1);
        boolean thing = Heads.is(next)
                || next.is(Meaning.Topic.class)
                || next.hasAny(Tag.COUNTRIES, Tag.BUYERS, Tag.SUPPLIERS, Tag.CATEGORIES);
        return thing && PARTICIPLE.matcher(line.token(i).norm()).matches();
    }

    /**
     * "More thantripled": what follows "more" says how much, what follows "not" turns the question round, and what goes
     * before a country says what it has to do with it: "exludding the US".
     */
    private boolean turns(int i) {
        int next = line.word(i + 1, "the") ? i + 2 : i + 1;
        return line.at(i - 1).hasAny(Tag.MORE, Tag.LESS, Tag.NOT)
                || line.at(next).is(Meaning.Place.class);
    }

    /** «Экспорт модели», «импортстали»: after one trade stands no verb of many, but what is traded. */
    private boolean traded(int i) {
        String word = line.token(i).norm();
        boolean together = TOGETHER.matcher(word).matches();
        boolean noun = i > 0 && line.token(i - 1).norm().matches("(экспорт|импорт|вывоз|ввоз)(а|у|е|ом)?");
        return together || (noun && word.matches(".*(ли|лись|ют|ят)"));
    }

    /** A number that is no year, no amount and no place in a list may be anything; one that counts the lines is none. */
    private boolean unusedNumber(int i) {
        int value = line.as(i, Meaning.Number.class).map(Meaning.Number::small).orElse(0);
        boolean digits = line.token(i).number();
        boolean lineNumber = line.sign(i + 1, ")") || (i == 0 && line.sign(i + 1, "."));
        boolean end = line.at(i).is(Meaning.Number.class) && line.at(i - 1).hasAny(Tag.SINCE, Tag.UNTIL);
        return (value >= 10 || end || (digits && line.at(i).is(Meaning.Number.class))) && !lineNumber;
    }

    private static boolean light(Token token) {
        boolean name = Character.isUpperCase(token.text().codePointAt(0)) && token.start() > 0;
        return !name
                && !RECKONING.matcher(token.norm()).matches()
                && (token.cyrillic() ? RUSSIAN_DEED : ENGLISH_MANNER)
                        .matcher(token.norm())
                        .matches();
    }

    /** Whether an unknown word stands where a country would: after "to" or "from". */
    boolean nameUnknown() {
        for (int i = 1; i < line.size(); i++) {
            boolean unknown = !line.at(i).known() && line.token(i).word() && !light(line.token(i));
            boolean capital = Character.isUpperCase(line.token(i).text().codePointAt(0))
                    && line.token(i).start() > 0;
            if (unknown && (capital || line.at(i - 1).hasAny(Tag.TO, Tag.FROM))) {
                return true;
            }
        }
        return false;
    }
}
