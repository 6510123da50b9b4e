package org.tradewind.question;

import java.util.EnumSet;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** "Exports of technology: is it machines and phones or what?", «входят ли станки в экспорт технологий»: what the words mean. */
final class AboutRecogniser implements Recogniser {
    private static final String NAME = "about";
    private static final Pattern ASKING = Pattern.compile(
            ".*\\b((is|are) (it|that|this|they|those) (about |only |just |like )?"
                    + "|do(es)? .* (include|cover|contain|mean)\\b.*|(is|are) .* (about|part of|included in|counted in|counted as|covered by) .*"
                    + "|what do(es)? .* include.*|(include|cover|mean)s? .*(or what|or not)|or what|what (counts|count|is counted|goes) (as|for) .*|how (is|are|does|do) .* (different|differs?) from .*"
                    + "|what( is| s)? the difference between .*).*"
                    + "|.*(?<![а-я])(это( же)? (про|о|об|только|всякие|типа)|вход(ят|ит) ли|относ(ят|ит)ся ли|включа(ет|ют)|счита(ют|ет)ся ли"
                    + "|имеются в виду|имеется в виду|или (про|о|об)? ?что|что ли|чем .* отлича(ет|ют)ся от|в чем (разница|отличие)).*");

    @Override
    public Line read(Line line) {
        boolean things = line.marks().stream().anyMatch(AboutRecogniser::thing);
        boolean term = line.any(Meaning.Topic.class)
                || line.marks().stream().anyMatch(m -> Heads.is(m) && m.to() - m.from() > 1);
        boolean figures = line.any(Meaning.When.class)
                || line.any(Meaning.Amount.class)
                || line.anyOf(Tag.HOW_MANY, Tag.WHO, Tag.TOP, Tag.BOTTOM, Tag.GROWTH, Tag.FALL, Tag.BUY, Tag.HEARD)
                || says(line, Tag.TRUE, "ли")
                || says(line, Tag.SHARE, "part of")
                || line.all(Meaning.Place.class).stream()
                        .anyMatch(place -> !place.is(line.catalog().reporter()))
                || line.tokens().stream()
                        .anyMatch(token -> token.norm().matches("much|сколько|каков.*") || token.number());
        if (!things || !term || figures || !ASKING.matcher(words(line)).matches()) {
            return line;
        }
        Line read = line;
        boolean asked = false;
        for (int i : IntStream.range(0, line.size()).toArray()) {
            if (thing(line.at(i))) {
                read = read.tag(i, NAME, EnumSet.of(asked ? Tag.FILLER : Tag.DEFINE));
                asked = true;
            } else if (line.at(i).hasAny(Tag.SHARE, Tag.OPINION)) {
                read = read.tag(i, NAME, EnumSet.of(Tag.FILLER));
            }
        }
        return read;
    }

    private static boolean says(Line line, Tag tag, String but) {
        return line.marks().stream()
                .anyMatch(m ->
                        m.has(tag) && !line.written(m).toLowerCase(Locale.ROOT).equals(but));
    }

    private static boolean thing(Mark mark) {
        return mark.has(Tag.OTHER) && mark.thing().isEmpty();
    }

    private static String words(Line line) {
        StringBuilder words = new StringBuilder();
        line.marks()
                .forEach(m -> line.tokens().subList(m.from(), m.to()).stream()
                        .filter(Token::word)
                        .forEach(token -> words.append(token.norm()).append(' ')));
        return words.toString();
    }
}
