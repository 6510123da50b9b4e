package org.tradewind.question;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** "Who is behind the 2012 figures", «какая организация считала ряд»: who made the figures is where they are from. */
final class AuthorRecogniser implements Recogniser {
    private static final String NAME = "authors";
    private static final Pattern FIGURES = Pattern.compile(
            "figures?|numbers?|data|series|statistics?|stats|dataset|estimates?|tables?"
                    + "|цифр[а-я]*|числ(а|ами|ам)|данны[а-я]*|ряд(а|ом|ами|ы|у)?|статистик[а-я]*|оценк[а-я]*|таблиц[а-я]*|сведени[а-я]*");
    private static final Pattern BODIES = Pattern.compile(
            "organi[sz]ation|agency|institution|institute|body|office|bureau|ministry|outlet|publisher|author|authors"
                    + "|организаци(я|и|ей)|ведомство|орган|агентство|служба|учреждение|институт|издание|автор(ы)?|контора");
    private static final Pattern MADE = Pattern.compile(
            "publish(es|ed)?|compil(es|ed)|produc(es|ed)|collect(s|ed)?|issu(es|ed)|releas(es|ed)|calculat(es|ed)|counted|gave|gives|provid(es|ed)|put"
                    + "|(о?публикова|публику|собра|собира|состав|посчита|подсчита|счита|выпус|выпуска|дал|дает|предостав)[а-я]*");
    private static final Set<String> WHICH =
            Set.of("which", "what", "whose", "какая", "какое", "какой", "чья", "чье", "чей");

    @Override
    public Line read(Line line) {
        int figures = first(line, FIGURES);
        int behind = behind(line);
        if (behind > 0 && figures > behind && !trades(line, figures)) {
            return asked(line.tag(behind, NAME, EnumSet.of(Tag.SOURCE)), behind);
        }
        if (behind > 0 && figures < 0 && line.anyOf(Tag.GROWTH, Tag.FALL, Tag.CHANGE, Tag.EXPORT, Tag.IMPORT)) {
            return line.tag(behind, NAME, EnumSet.of(Tag.CAUSE));
        }
        int body = IntStream.range(1, line.size())
                .filter(i -> BODIES.matcher(line.token(i).norm()).matches()
                        && WHICH.contains(line.token(i - 1).norm()))
                .findFirst()
                .orElse(-1);
        boolean made = figures >= 0 && first(line, MADE) >= 0;
        if (body > 0 && (made || line.any(Tag.SOURCE))) {
            return asked(line.tag(body, NAME, EnumSet.of(Tag.SOURCE)), body);
        }
        return line;
    }

    /** "Is behind", «стоит за», after "who" and before what was made. */
    private static int behind(Line line) {
        for (int i = 1; i < line.size(); i++) {
            boolean who = (line.at(0).has(Tag.WHO) || line.word(0, "что"))
                    && (i == 1 || line.word(i - 1, "is", "s", "was", "stands", "stood"));
            boolean stands = line.token(i).norm().equals("behind")
                    || (line.word(i, "стоит", "стоял", "стояла") && line.word(i + 1, "за"));
            int next = Heads.next(line, line.word(i + 1, "за") ? i + 2 : i + 1);
            boolean country = line.at(next).is(Meaning.Place.class);
            if (who && stands && !country) {
                return i;
            }
        }
        return -1;
    }

    private static int first(Line line, Pattern words) {
        return IntStream.range(0, line.size())
                .filter(i -> words.matcher(line.token(i).norm()).matches())
                .findFirst()
                .orElse(-1);
    }

    /** "Behind the export growth figures" are causes. */
    private static boolean trades(Line line, int figures) {
        return line.marks().subList(0, figures).stream().anyMatch(m -> m.hasAny(Tag.GROWTH, Tag.FALL, Tag.CHANGE));
    }

    /** Without the words that would ask for a list or a course beside the source. */
    private static Line asked(Line line, int source) {
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            boolean beside = read.at(i).hasAny(Tag.WHO, Tag.SERIES, Tag.CAUSE, Tag.FOR)
                    || BODIES.matcher(read.token(i).norm()).matches()
                    || MADE.matcher(read.token(i).norm()).matches();
            if (i != source && beside && read.at(i).thing().isEmpty()) {
                read = read.tag(i, NAME, EnumSet.of(Tag.FILLER));
            }
        }
        return read;
    }
}
