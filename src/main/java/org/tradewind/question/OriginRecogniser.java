package org.tradewind.question;

import java.util.EnumSet;
import java.util.Set;

/**
 * "Come from China" tells where goods are from, and «откуда Казахстан импортирует машины» asks for it; the same words
 * ask elsewhere for the source of a figure.
 */
final class OriginRecogniser implements Recogniser {
    private static final Set<String> COMING = Set.of("come", "comes", "came", "coming");
    private static final Set<String> GETTING =
            Set.of("get", "gets", "got", "source", "sources", "buy", "buys", "import");

    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            if (read.at(i).has(Tag.SOURCE) && COMING.contains(read.token(i).norm()) && country(read, i + 1)) {
                read = read.tag(i, "origins", EnumSet.of(Tag.FROM, Tag.GO));
            } else if (asked(read, i)) {
                read = read.tag(i, "origins", EnumSet.of(Tag.FROM_WHOM, Tag.BUY));
            }
        }
        return read;
    }

    private static boolean country(Line line, int from) {
        int next = Heads.next(line, from);
        return line.at(next).is(Meaning.Place.class) || line.at(next).hasAny(Tag.WORLD, Tag.HOME);
    }

    /** Whether "where" asks where somebody's goods are from: somebody is named, and gets or imports something. */
    private static boolean asked(Line line, int i) {
        boolean somebody = country(line, i + 1) && line.catalog().manyReporters();
        if (!somebody) {
            return false;
        }
        if (line.word(i, "откуда")) {
            return line.anyOf(Tag.IMPORT, Tag.BUY, Tag.GO);
        }
        boolean from = line.token(line.size() - 1).norm().equals("from")
                || (line.size() > 1 && line.word(line.size() - 2, "from"));
        return line.token(i).norm().equals("where")
                && from
                && line.tokens().stream().anyMatch(token -> GETTING.contains(token.norm()));
    }
}
