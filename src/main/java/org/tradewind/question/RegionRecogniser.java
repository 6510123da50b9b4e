package org.tradewind.question;

import java.util.EnumSet;
import java.util.Set;

/** "European countries", «страны Азии», "countries of the EU": a group with the word for what it is made of, as the group. */
final class RegionRecogniser implements Recogniser {
    /** What makes such words ask for the countries one by one. */
    private static final Set<String> ASKING = Set.of(
            "which",
            "what",
            "list",
            "name",
            "какие",
            "каких",
            "каким",
            "какая",
            "какой",
            "перечисли",
            "назови",
            "список");

    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 0; i < read.size() && !listed(read); i++) {
            read = together(read, i);
        }
        return read;
    }

    private static Line together(Line line, int i) {
        if (!line.at(i).has(Tag.COUNTRIES) || line.at(i).has(Tag.WHO)) {
            return line;
        }
        int next = Heads.next(line, i + 1);
        if (line.at(next).has(Tag.OF)) {
            next = Heads.next(line, next + 1);
        }
        if (group(line, i - 1)) {
            return merged(line, i - 1, i + 1, i - 1);
        }
        return group(line, next) ? merged(line, i, next + 1, next) : line;
    }

    private static Line merged(Line line, int from, int to, int place) {
        Meaning.Place group = line.at(place).as(Meaning.Place.class).orElseThrow();
        Meaning.Place all = line.token(from).cyrillic()
                ? new Meaning.Place(group.codes(), Meaning.Form.NOUN, EnumSet.allOf(Case.class))
                : new Meaning.Place(group.codes(), Meaning.Form.NOUN, group.cases());
        return line.put(from, to, "regions", all);
    }

    private static boolean group(Line line, int i) {
        return line.at(i)
                .as(Meaning.Place.class)
                .filter(place -> place.codes().size() == 1
                        && line.catalog().group(place.codes().getFirst()).isPresent())
                .isPresent();
    }

    /** Whether the countries are asked for one by one. */
    private static boolean listed(Line line) {
        return line.anyOf(
                        Tag.TOP,
                        Tag.BOTTOM,
                        Tag.RANKING,
                        Tag.WHO,
                        Tag.TO_WHOM,
                        Tag.FROM_WHOM,
                        Tag.MORE,
                        Tag.LESS,
                        Tag.AT_MOST,
                        Tag.BETWEEN,
                        Tag.BY_COUNTRY)
                || line.tokens().stream().anyMatch(token -> ASKING.contains(token.norm()));
    }
}
