package org.tradewind.question;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "How much did Russia place with the Chinese": after "did" the country's place is a deed, selling. */
final class PlacedRecogniser implements Recogniser {
    private static final Set<String> DOES = Set.of("did", "does", "do", "to", "could");

    @Override
    public Line read(Line line) {
        for (int i = 1; i + 1 < line.size(); i++) {
            Mark mark = line.at(i);
            boolean does = DOES.contains(line.token(i - 1).norm());
            boolean place = mark.to() - mark.from() == 2
                    && mark.is(Meaning.Gauge.class)
                    && line.tokens().get(mark.to() - 1).norm().equals("place");
            if (does && place && line.word(i + 1, "with")) {
                return placed(line, i);
            }
        }
        return line;
    }

    private static Line placed(Line line, int i) {
        Mark mark = line.at(i);
        Meaning home =
                new Meaning.Place(List.of(line.catalog().reporter()), Meaning.Form.NOUN, EnumSet.allOf(Case.class));
        List<Mark> marks = new ArrayList<>(line.marks().subList(0, i));
        marks.add(new Mark(mark.from(), mark.from() + 1, Set.of(), Optional.of(home), "placed"));
        marks.add(new Mark(mark.from() + 1, line.at(i + 1).to(), EnumSet.of(Tag.SELL), Optional.empty(), "placed"));
        marks.addAll(line.marks().subList(i + 2, line.size()));
        return line.with(marks);
    }
}
