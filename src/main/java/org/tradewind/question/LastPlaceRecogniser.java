package org.tradewind.question;

import java.util.EnumSet;
import java.util.Optional;
import java.util.regex.Pattern;

/** "The last buyer", «кто последний в списке»: the low end of a list; "the first and the last market" are both its ends. */
final class LastPlaceRecogniser implements Recogniser {
    private static final Pattern LAST = Pattern.compile("last|последн(ий|яя|ее|им|ей|его)");

    @Override
    public Line read(Line line) {
        boolean counted = line.all(Meaning.Count.class).stream().anyMatch(count -> count.number() != 1);
        if (counted || line.anyOf(Tag.YEARS, Tag.YEARWORD, Tag.TOP, Tag.BOTTOM)) {
            return line;
        }
        for (int i = 0; i < line.size(); i++) {
            if (LAST.matcher(line.read(line.at(i))).matches()) {
                Optional<Integer> first = first(line, i);
                boolean list = line.anyOf(Tag.BUYERS, Tag.SUPPLIERS, Tag.COUNTRIES);
                if (first.isPresent() && list) {
                    return one(one(line, i, Tag.BOTTOM), first.get(), Tag.TOP);
                }
                if (ofList(line, i)) {
                    return one(line, i, Tag.BOTTOM);
                }
            }
        }
        return line;
    }

    private static Line one(Line line, int i, Tag end) {
        return line.put(i, i + 1, "last places", EnumSet.of(end), new Meaning.Count(1, false));
    }

    /** Where the word for the other end stands: "the first and the last". */
    private static Optional<Integer> first(Line line, int last) {
        int and = line.word(last - 1, "the") ? last - 2 : last - 1;
        boolean joined = line.at(and).hasAny(Tag.AND, Tag.WHAT_ABOUT);
        boolean first = line.at(and - 1).has(Tag.FIRST_ONE)
                || line.as(and - 1, Meaning.Count.class).isPresent()
                || line.as(and - 1, Meaning.Number.class)
                        .filter(number -> number.ordinal() && number.small() == 1)
                        .isPresent();
        return joined && first ? Optional.of(and - 1) : Optional.empty();
    }

    private static boolean ofList(Line line, int last) {
        Mark next = line.at(Heads.next(line, last + 1));
        boolean one = next.hasAny(Tag.BUYERS, Tag.SUPPLIERS)
                && !line.tokens().get(next.to() - 1).norm().matches(".*(s|ы|и|ов|ей)");
        boolean who = line.at(Heads.before(line, last - 1)).has(Tag.WHO);
        boolean listed =
                line.at(last + 1).hasAny(Tag.IN, Tag.TO) && line.at(last + 2).has(Tag.RANKING);
        boolean ends = last + 1 == line.size() || line.at(last + 1).is(Meaning.When.class) || line.sign(last + 1, "?");
        return one || listed || (who && ends);
    }
}
