package org.tradewind.question;

import java.util.EnumSet;
import java.util.regex.Pattern;

/** «От меньшего импорта к большему», "from the smallest imports to the largest": an order with what is put in it in between. */
final class OrderRecogniser implements Recogniser {
    private static final Pattern LESS = Pattern.compile(
            "(наи)?меньш(его|ей|их)|маленьк(ого|ой|их)|низк(ого|ой|их)|smallest|lowest|least|smaller|lower");
    private static final Pattern MORE = Pattern.compile(
            "(наи)?больш(ему|ей|им)|больш(ого|их)|высок(ому|ой|им)|largest|biggest|highest|most|larger|higher|bigger");
    private static final Pattern LESS_TO =
            Pattern.compile("(наи)?меньш(ему|ей|им)|маленьк(ому|ой|им)|smallest|lowest|least|smaller|lower");
    private static final Pattern MORE_FROM = Pattern.compile(
            "(наи)?больш(его|ей|их)|больш(ого|ой|их)|высок(ого|ой|их)|largest|biggest|highest|most|larger|higher|bigger");
    /** More words between the two ends belong to something else. */
    private static final int REACH = 7;

    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 0; i + 1 < read.size(); i++) {
            int first = read.word(i + 1, "the", "самого", "самой") ? i + 2 : i + 1;
            boolean opens = read.word(i, "от", "from", "с", "со") && first < read.size();
            if (opens && LESS.matcher(read.token(first).norm()).matches()) {
                read = ordered(read, i, first, MORE, Tag.ASCENDING);
            } else if (read.at(i).has(Tag.DESCENDING)) {
                read = ordered(read, i, i, LESS_TO, Tag.DESCENDING);
            } else if (read.at(i).has(Tag.ASCENDING)) {
                read = ordered(read, i, i, MORE, Tag.ASCENDING);
            } else if (opens && MORE_FROM.matcher(read.token(first).norm()).matches()) {
                read = ordered(read, i, first, LESS_TO, Tag.DESCENDING);
            }
        }
        return read;
    }

    private static Line ordered(Line line, int from, int first, Pattern other, Tag order) {
        for (int i = first + 1; i < Math.min(line.size(), first + REACH); i++) {
            int last = line.word(i + 1, "the", "самому", "самой") ? i + 2 : i + 1;
            boolean closes = line.word(i, "к", "to", "до") && last < line.size();
            if (closes && other.matcher(line.token(last).norm()).matches()) {
                Line read = line;
                for (int k = from; k <= last; k++) {
                    boolean end = k <= first || k >= i;
                    read = end ? read.tag(k, "orders", EnumSet.of(k == first ? order : Tag.FILLER)) : read;
                }
                return read;
            }
        }
        return line;
    }
}
