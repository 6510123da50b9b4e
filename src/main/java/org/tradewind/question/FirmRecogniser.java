package org.tradewind.question;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** "Казахстанские компании", "firms from Germany": beside the name of a country its firms are the country. */
final class FirmRecogniser implements Recogniser {
    private static final Set<String> FIRMS = Set.of(
            "companies",
            "company",
            "firms",
            "firm",
            "businesses",
            "business",
            "enterprises",
            "компании",
            "компаний",
            "компания",
            "компаниям",
            "компаниями",
            "фирмы",
            "фирм",
            "фирмам",
            "фирмами",
            "предприятия",
            "предприятий",
            "предприятиям",
            "организации",
            "организаций",
            "организациям",
            "бизнес");

    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            if (FIRMS.contains(read.token(i).norm()) && beside(read, i)) {
                read = read.tag(i, "firms", EnumSet.of(Tag.FILLER));
            }
        }
        return read;
    }

    private static boolean beside(Line line, int i) {
        int after = line.at(i + 1).hasAny(Tag.FROM, Tag.OF, Tag.IN) ? i + 2 : i + 1;
        return country(line.at(i - 1)) || country(line.at(after));
    }

    private static boolean country(Mark mark) {
        Optional<Meaning.Place> place = mark.as(Meaning.Place.class);
        return place.isPresent() || mark.has(Tag.HOME);
    }
}
