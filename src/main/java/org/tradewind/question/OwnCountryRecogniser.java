package org.tradewind.question;

import java.util.EnumSet;

/**
 * "How much did the country pay", «сколько ушло из страны», "Russia as a buyer", "paid foreign suppliers": the one whose
 * trade the data tell, and the part that it, or all who are abroad, are said to play.
 */
final class OwnCountryRecogniser implements Recogniser {
    static final String NAME = "own country";

    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            if (country(read, i) || way(read, i) || owns(read, i) || sold(read, i)) {
                read = read.tag(i, NAME, EnumSet.of(Tag.HOME));
            } else if (plays(read, i)) {
                boolean buys = read.at(i).hasAny(Tag.BUYERS, Tag.IMPORTERS);
                read = read.tag(i, NAME, EnumSet.of(buys ? Tag.IMPORT : Tag.EXPORT));
            } else if (abroad(read, i)) {
                read = read.tag(i, NAME, EnumSet.of(read.at(i).has(Tag.BUYERS) ? Tag.EXPORT : Tag.IMPORT));
            }
        }
        return read;
    }

    private static boolean country(Line line, int i) {
        boolean country = line.word(i, "страна") || (line.word(i, "country") && line.word(i - 1, "the"));
        boolean deed = Heads.is(line.at(i + 1)) && !Heads.noun(line, i + 1);
        boolean asked = line.any(Tag.WHO) || line.at(i - 1).hasAny(Tag.TOP, Tag.BOTTOM, Tag.OF);
        return (country && deed && !asked && !line.any(Meaning.Place.class)) || costs(line, i);
    }

    /** «Обошлись стране», "cost the country": who paid. */
    private static boolean costs(Line line, int i) {
        boolean english =
                line.word(i, "country", "nation") && line.word(i - 1, "the") && line.word(i - 2, "cost", "costs");
        boolean russian = i > 0
                && line.word(i, "стране", "государству")
                && line.token(i - 1).norm().matches("(обо(шл|ш[её]л|йд|ход)|сто(ит|ил|ят)|вст(ал|ан)|вы(шл|шел|йд)).*");
        return (english || russian) && one(line) && !line.anyOf(Tag.WHO, Tag.TOP, Tag.BOTTOM);
    }

    /** "Sold us", "supplied to us": the one that gets what others sell. */
    static boolean sold(Line line, int i) {
        boolean us = line.word(i, "us") && line.token(i).text().equals("us");
        int deed = line.word(i - 1, "to") ? i - 2 : i - 1;
        boolean noun = deed < i - 1 && deed >= 0 && Heads.noun(line, deed);
        return us && deed > 0 && line.at(deed).has(Tag.SELL) && !noun;
    }

    /** "Out of the country", «в страну». */
    private static boolean way(Line line, int i) {
        boolean country = line.word(i, "страны", "страну") || (line.word(i, "country") && line.word(i - 1, "the"));
        int before = line.word(i - 1, "the") ? i - 2 : i - 1;
        boolean way = line.word(before, "из", "в", "into", "to", "from", "of")
                || line.at(before).hasAny(Tag.FROM, Tag.TO);
        boolean goes = line.anyOf(Tag.GO, Tag.EARN, Tag.SELL);
        return country && way && goes && one(line) && !line.anyOf(Tag.WHO, Tag.TOP, Tag.BOTTOM);
    }

    /** "The country's exports", «экспорт страны». */
    private static boolean owns(Line line, int i) {
        boolean english = line.word(i, "country", "nation")
                && line.word(i - 1, "the")
                && line.token(i).possessive();
        Mark before = line.at(i - 1);
        boolean flow = before.hasAny(Tag.EXPORT, Tag.IMPORT, Tag.BALANCE, Tag.TURNOVER)
                || (before.is(Meaning.Topic.class)
                        && line.at(i - 2).hasAny(Tag.EXPORT, Tag.IMPORT, Tag.BALANCE, Tag.TURNOVER));
        boolean russian =
                i > 0 && line.word(i, "страны") && flow && !line.sign(i + 1, "-") && !Heads.is(line.at(i + 1));
        return (english || russian) && one(line) && !line.anyOf(Tag.WHO, Tag.TOP, Tag.BOTTOM, Tag.WORLD);
    }

    /** "How much did it pay foreign suppliers", «выручили у иностранных покупателей»: an amount is asked for, no list. */
    private static boolean abroad(Line line, int i) {
        boolean all = i > 0
                && line.at(i).hasAny(Tag.BUYERS, Tag.SUPPLIERS)
                && line.at(i - 1).has(Tag.WORLD)
                && !line.word(i - 2, "which", "какие", "каким", "каких", "какими")
                && !counted(line, i);
        boolean amount = line.any(Tag.HOW_MANY)
                || line.tokens().stream().anyMatch(token -> token.norm().equals("much"))
                || line.at(Heads.before(line, i - 2)).hasAny(Tag.BUY, Tag.SELL, Tag.EARN);
        return all && amount && nobodyElse(line) && !line.anyOf(Tag.WHO, Tag.TOP, Tag.BOTTOM, Tag.COUNTRIES);
    }

    /** "How many foreign buyers", «сколько иностранных покупателей», but not «сколько иностранные покупатели заплатили». */
    private static boolean counted(Line line, int i) {
        String foreign = line.token(i - 1).norm();
        return line.at(i - 2).has(Tag.HOW_MANY) && !(foreign.endsWith("ые") || foreign.endsWith("ие"));
    }

    private static boolean nobodyElse(Line line) {
        return !line.catalog().manyReporters()
                && line.all(Meaning.Place.class).stream()
                        .allMatch(place -> place.is(line.catalog().reporter()));
    }

    private static boolean one(Line line) {
        return !line.catalog().manyReporters() && !line.any(Meaning.Place.class);
    }

    /** "Russia as a buyer", «Россия в роли покупателя»: of the reporter no list of buyers is asked for. */
    private static boolean plays(Line line, int i) {
        int before = i - 1;
        while (before > 0
                && (line.at(before).filler()
                        || line.word(before, "as", "a", "an", "как", "в", "роли", "качестве", "big"))) {
            before--;
        }
        boolean as =
                line.word(i - 1, "как", "роли", "качестве") || (line.word(i - 1, "a", "an") && line.word(i - 2, "as"));
        boolean home = line.at(before).has(Tag.HOME)
                || line.as(before, Meaning.Place.class)
                        .filter(place -> place.is(line.catalog().reporter()))
                        .isPresent();
        return as && home && line.at(i).hasAny(Tag.BUYERS, Tag.SUPPLIERS, Tag.IMPORTERS, Tag.EXPORTERS);
    }
}
