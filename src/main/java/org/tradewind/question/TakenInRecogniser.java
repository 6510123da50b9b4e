package org.tradewind.question;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * "How much technology did Russia bring in", «сколько технологий Россия получила из-за рубежа»: where it is the thing
 * itself, and no money, that somebody takes in, it is imported. "What did technology bring in" asks for money.
 */
final class TakenInRecogniser implements Recogniser {
    private static final String NAME = "taken in";
    private static final Pattern TAKES = Pattern.compile(
            "(took|take|takes|taken|taking|bring|brings|brought|bringing) in( from)?|(took|take|takes)( from| out of)?|(got|get|gets|gotten|came in|come in)( from)?|receiv(e|es|ed)|obtain(s|ed)?"
                    + "|(получ|привез|привоз|притащ|приволок|принес|принос|взял|забрал|завез|приня|заполуч|раздоб|обрел)[а-я]*");

    private static final Pattern GIVES =
            Pattern.compile("(gave|give|gives) (away|up)|(отда|отдав|переда|подари|уступ)[а-я]*");

    private static final Pattern CHARGES =
            Pattern.compile("(взя(л|т)|брал|бере|беру|содра|сдер|слупи|стряс|стребова|вытряс|собра)[а-я]*");

    /** "How much technology came to Russia", «привезли»: things on their way in, whoever brings them. */
    private static final Pattern COMES = Pattern.compile(
            "(how much )?(came|come|comes|coming|arrived?|arrives|arriving)( to| into| in| in from| from)?|(привез|привоз|притащ|приволок|завез|завоз|пришл|приш|поступ|прибы)[а-я]*");

    @Override
    public Line read(Line line) {
        for (int i = 1; i < line.size(); i++) {
            String words = line.written(line.at(i)).toLowerCase(Locale.ROOT);
            boolean verb = line.at(i).thing().isEmpty();
            boolean takes = verb && TAKES.matcher(words).matches() && does(line, i);
            boolean comes = verb && COMES.matcher(words).matches() && inwards(line, i);
            if ((takes || comes) && asked(line, i)) {
                return line.tag(i, NAME, EnumSet.of(Tag.IMPORT));
            }
            boolean gives = verb && GIVES.matcher(words).matches() && home(line, Heads.before(line, i - 1));
            if ((takes || gives || foreign(line, i, words)) && asked(line, i)) {
                return line.tag(i, NAME, EnumSet.of(gives ? Tag.SELL : Tag.BUY));
            }
            int from = verb && CHARGES.matcher(words).matches() ? charged(line, i) : i;
            if (from != i) {
                return own(line, from) ? pays(line, from, i) : line.tag(i, NAME, EnumSet.of(Tag.EARN));
            }
        }
        return line;
    }

    /** «С нас взяли»: the reporter pays. */
    private static Line pays(Line line, int home, int verb) {
        Meaning reporter =
                new Meaning.Place(List.of(line.catalog().reporter()), Meaning.Form.NOUN, EnumSet.allOf(Case.class));
        return line.tag(verb, NAME, EnumSet.of(Tag.BUY))
                .put(home, home + 1, NAME, reporter)
                .tag(home - 1, NAME, EnumSet.of(Tag.FILLER));
    }

    /** «Сколько с нас взяли за технологии»: the place of the one who is made to pay, or the same place. */
    private static int charged(Line line, int verb) {
        boolean paidFor = !line.any(Meaning.Topic.class)
                || IntStream.range(0, line.size() - 1)
                        .anyMatch(i -> line.word(i, "за")
                                && (line.at(i + 1).is(Meaning.Topic.class)
                                        || line.at(i + 2).is(Meaning.Topic.class)));
        return IntStream.range(1, line.size())
                .filter(i -> paidFor
                        && line.word(i - 1, "с", "со")
                        && Math.abs(i - verb) < 4
                        && (own(line, i) || line.at(i).is(Meaning.Place.class)))
                .findFirst()
                .orElse(verb);
    }

    /** "Did Germany bring in": another country takes it. */
    private static boolean foreign(Line line, int verb, String words) {
        int before = Heads.before(line, verb - 1);
        boolean noun = before >= 0
                && line.as(before, Meaning.Place.class)
                        .filter(place -> place.form() != Meaning.Form.ADJECTIVE)
                        .isPresent();
        return TAKES.matcher(words).matches() && noun && !own(line, before);
    }

    /** Whether the reporter does it, or it is done, or it comes from abroad: "did Russia take in", "was brought in". */
    private static boolean does(Line line, int verb) {
        int before = Heads.before(line, verb - 1);
        int after = Heads.next(line, verb + 1);
        boolean done = line.word(verb - 1, "was", "were", "been", "is", "are");
        boolean russian = line.token(verb).cyrillic();
        return done || home(line, before) || (russian && (home(line, after) || abroad(line)));
    }

    /** Whether it goes to the reporter or comes from another; what comes from the reporter goes out. */
    private static boolean inwards(Line line, int verb) {
        boolean russian = line.token(verb).cyrillic();
        for (int i = verb + 1; i < line.size(); i++) {
            boolean from = line.at(i - 1).hasAny(Tag.FROM)
                    || line.tokens().get(line.at(i - 1).to() - 1).norm().equals("from");
            if (from && (line.at(i).is(Meaning.Place.class) || line.at(i).has(Tag.HOME))) {
                return !own(line, i);
            }
        }
        boolean to = IntStream.range(1, line.size()).anyMatch(i -> own(line, i));
        return russian || to || abroad(line);
    }

    private static boolean own(Line line, int i) {
        return line.at(i).has(Tag.HOME)
                || line.as(i, Meaning.Place.class)
                        .filter(place -> place.is(line.catalog().reporter()))
                        .isPresent();
    }

    private static boolean abroad(Line line) {
        return IntStream.range(0, line.size())
                .anyMatch(i -> line.at(i).has(Tag.WORLD)
                        && (line.at(i - 1).has(Tag.FROM)
                                || line.token(i).norm().equals("из")
                                || (i > 0
                                        && line.tokens()
                                                .get(line.at(i - 1).to() - 1)
                                                .norm()
                                                .equals("from"))));
    }

    private static boolean home(Line line, int i) {
        return i >= 0
                && own(line, i)
                && line.as(i, Meaning.Place.class)
                        .filter(place -> place.form() == Meaning.Form.ADJECTIVE)
                        .isEmpty();
    }

    /** "How much [foreign] technology": the thing is what is asked for. */
    private static boolean asked(Line line, int verb) {
        for (int i = 0; i < verb; i++) {
            boolean topic = line.at(i).is(Meaning.Topic.class) && !Heads.is(line.at(i));
            int before = Heads.before(line, i - 1);
            while (topic && before >= 0 && line.at(before).has(Tag.WORLD)) {
                before = Heads.before(line, before - 1);
            }
            boolean much = line.word(i - 1, "much")
                    || (before >= 0 && line.at(before).has(Tag.HOW_MANY))
                    || (before >= 0 && line.word(before, "much"));
            if (topic && much) {
                return true;
            }
        }
        return false;
    }
}
