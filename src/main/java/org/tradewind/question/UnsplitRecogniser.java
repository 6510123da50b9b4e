package org.tradewind.question;

import java.util.EnumSet;
import java.util.regex.Pattern;

/**
 * "The total, not by country", «весь, не по странам», "no need to split it by category": how a figure is made up is not
 * asked for. "Not by country but by category" denies the one and asks for the other.
 */
final class UnsplitRecogniser implements Recogniser {
    private static final String NAME = "unsplit";
    private static final Pattern BY = Pattern.compile("by|per|each|every|по|за|в|еже.*|погодов.*");
    /** What may stand between a denial and what it denies. */
    private static final Pattern BETWEEN = Pattern.compile(
            "the|any|a|an|by|по|it|them|that|this|down|up|out|apart|to|of|or|and|nor|need|want|for|me|us|please|being"
                    + "|break|broken|breaking|split|splitting|divid(e|ed|ing)|slic(e|ed|ing)|cut|separated?|separately"
                    + "|надо|нужно|нужна|его|ее|их|на|и|или|ни|мне|нам|раз(бив|бе|де|ло)[а-я]*|дел(я|ить|и|ите)|дроб(я|ить|и|ите)");

    private static final Pattern ALSO = Pattern.compile("only|just|merely|solely|simply|только|лишь|просто");
    private static final Pattern UNWANTED = Pattern.compile(
            "надо|нужн(о|а|ы|ен)|требуется|интересует|интересуют|хочу|хотим|просил(а|и)?|спрашива(ю|ем)|needed|wanted|required");

    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            int denial = splits(read, i) ? denial(read, i) : i;
            if (denial < i) {
                read = without(read, denial, end(read, i));
            } else if (splits(read, i) && unwanted(read, i) > i) {
                read = without(read, i, unwanted(read, i));
            }
        }
        return read;
    }

    /** The place after all that is denied: "not broken down by country". */
    private static int end(Line line, int split) {
        int at = split + 1;
        while (line.at(split).has(Tag.BREAKDOWN) && at < line.size() && between(line, at)) {
            at++;
        }
        boolean further = at < line.size() && line.at(split).has(Tag.BREAKDOWN) && splits(line, at);
        return further ? at + 1 : split + 1;
    }

    private static boolean splits(Line line, int i) {
        Mark mark = line.at(i);
        boolean share = mark.has(Tag.SHARE) && line.word(i - 1, "by", "по");
        boolean course =
                mark.has(Tag.SERIES) && BY.matcher(line.token(i).norm()).matches();
        return course || share || mark.hasAny(Tag.BY_COUNTRY, Tag.BY_CATEGORY, Tag.BREAKDOWN);
    }

    /** The place of the word that denies it, or its own place. */
    private static int denial(Line line, int i) {
        int at = i - 1;
        while (at >= 0 && !denies(line, at) && (splits(line, at) || between(line, at))) {
            at--;
        }
        boolean also = ALSO.matcher(line.token(Math.min(Math.max(at, 0) + 1, line.size() - 1))
                        .norm())
                .matches();
        return at >= 0 && denies(line, at) && !also ? at : i;
    }

    private static boolean denies(Line line, int i) {
        return line.at(i).hasAny(Tag.NOT, Tag.EXCEPT) && line.at(i).thing().isEmpty();
    }

    private static boolean between(Line line, int i) {
        return line.token(i).word()
                && line.tokens().subList(line.at(i).from(), line.at(i).to()).stream()
                        .allMatch(token -> BETWEEN.matcher(token.norm()).matches());
    }

    /** The place after "… not needed", «… не надо», or the same place. */
    private static int unwanted(Line line, int i) {
        int not = i + 1;
        while (line.at(not).filler() || line.word(not, "is", "are", "мне", "нам")) {
            not++;
        }
        boolean said = line.at(not).has(Tag.NOT)
                && not + 1 < line.size()
                && UNWANTED.matcher(line.token(not + 1).norm()).matches();
        return said ? not + 2 : i;
    }

    private static Line without(Line line, int from, int to) {
        Line read = line;
        for (int i = from; i < to; i++) {
            read = read.token(i).word() ? read.tag(i, NAME, EnumSet.of(Tag.FILLER)) : read;
        }
        return read;
    }
}
