package org.tradewind.question;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * «Сильно ли просел импорт», "how badly did imports fall": how far something moved is a number, though "strong" alone
 * would be an opinion. "Grew faster than" weighs one growth against another.
 */
final class DegreeRecogniser implements Recogniser {
    private static final String NAME = "degrees";
    private static final Pattern DEGREE = Pattern.compile(
            "сильно|сильнее|слабо|здорово|круто|хорошо|плохо|резко|намного|значительно|существенно|заметно|серьезно|ощутимо|крепко"
                    + "|badly|well|good|bad|strong|strongly|hard|sharply|steeply|heavily|deeply|seriously|much|far");
    private static final Pattern FASTER = Pattern.compile(
            "faster|quicker|stronger|harder|steeper|быстрее|сильнее|стремительнее|резче|активнее|интенсивнее");
    private static final Pattern SLOWER = Pattern.compile("slower|weaker|медленнее|слабее");
    private static final Pattern FAR = Pattern.compile("насколько|как|how");

    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            boolean degree = read.token(i).word()
                    && DEGREE.matcher(read.written(read.at(i)).toLowerCase(Locale.ROOT))
                            .matches();
            boolean whether = read.word(i + 1, "ли");
            int verb = Heads.next(read, whether ? i + 2 : i + 1);
            boolean moves = degree && (moves(read, verb) || moves(read, i - 1));
            boolean opinion = read.at(i).has(Tag.OPINION);
            Optional<Tag> weighed = weighed(read, i);
            if (weighed.isPresent()) {
                read = read.tag(i, NAME, EnumSet.of(weighed.get()));
            } else if (moves && whether && read.token(i).cyrillic()) {
                read = read.join(i, i + 2, NAME, EnumSet.of(Tag.BY_HOW));
            } else if (read.at(i).has(Tag.BY_HOW) && forHowMuch(read, i)) {
                read = read.tag(i, NAME, EnumSet.of(Tag.HOW_MANY));
            } else if (read.word(i, "много", "многовато") && traded(read, i)) {
                read = read.tag(i, NAME, EnumSet.of(Tag.HOW_MANY));
            } else if (moves && opinion && (read.token(i).cyrillic() || asks(read, i))) {
                read = read.tag(i, NAME, EnumSet.of(Tag.FILLER));
            }
        }
        return read;
    }

    /** What a word for the pace of a growth says beside one, where two things could be weighed. */
    private static Optional<Tag> weighed(Line line, int i) {
        String word = line.read(line.at(i));
        boolean faster = FASTER.matcher(word).matches();
        boolean beside = moves(line, Heads.before(line, i - 1)) || moves(line, Heads.next(line, i + 1));
        boolean two = (line.any(Tag.EXPORT) && line.any(Tag.IMPORT))
                || line.all(Meaning.Place.class).size() > 1
                || line.tokens().stream().anyMatch(token -> token.norm().matches("than|чем"));
        boolean weighs = (faster || SLOWER.matcher(word).matches()) && beside && two;
        return weighs ? Optional.of(faster ? Tag.MORE : Tag.LESS) : Optional.empty();
    }

    /** «Много ли продали», «технологий много купили»: so far as it is no opinion, «слишком много», and no multiple, «во много раз». */
    private static boolean traded(Line line, int i) {
        boolean other = line.word(i - 1, "слишком", "так", "очень", "не", "столь", "чересчур", "во", "на", "как")
                || line.word(i + 1, "раз", "лет");
        int next = Heads.next(line, line.word(i + 1, "ли") ? i + 2 : i + 1);
        while (line.at(next).is(Meaning.Topic.class)
                || line.at(next).is(Meaning.Place.class)
                || line.at(next).has(Tag.HOME)) {
            next = Heads.next(line, next + 1);
        }
        boolean deed = Heads.is(line.at(next)) && !Heads.noun(line, next);
        boolean before = Heads.is(line.at(i - 1)) && !Heads.noun(line, i - 1);
        return !other && (deed || before);
    }

    /** «На сколько он купил в 2018-м»: for how much, and not by how much more. */
    private static boolean forHowMuch(Line line, int i) {
        int deed = Heads.next(line, i + 1);
        while (line.at(deed).hasAny(Tag.SAME, Tag.HOME) || line.at(deed).is(Meaning.Place.class)) {
            deed = Heads.next(line, deed + 1);
        }
        boolean did = line.at(deed).hasAny(Tag.BUY, Tag.SELL) && !Heads.noun(line, deed);
        boolean weighed =
                line.anyOf(Tag.GROWTH, Tag.FALL, Tag.CHANGE, Tag.MORE, Tag.LESS, Tag.TIMES, Tag.BETWEEN, Tag.COMPARE)
                        || line.all(Meaning.When.class).size() > 1
                        || line.anyOf(Tag.PERCENT, Tag.IN_PERCENT);
        return line.read(line.at(i)).matches("на ско(ль)?ко") && did && !weighed;
    }

    private static boolean asks(Line line, int i) {
        return i > 0 && FAR.matcher(line.token(i - 1).norm()).matches();
    }

    private static boolean moves(Line line, int i) {
        return line.at(i).hasAny(Tag.GROWTH, Tag.FALL, Tag.CHANGE)
                && !line.at(i).has(Tag.FORECAST);
    }
}
