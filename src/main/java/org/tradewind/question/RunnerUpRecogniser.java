package org.tradewind.question;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;

/** "Runner-up to the Netherlands", «вторым после Германии»: the list down to that place, which shows who is before it. */
final class RunnerUpRecogniser implements Recogniser {
    @Override
    public Line read(Line line) {
        List<Integer> places = IntStream.range(0, line.size())
                .filter(i -> line.at(i).is(Meaning.Place.class) && !reporter(line, i))
                .boxed()
                .toList();
        return places.size() == 1 ? down(line, places.getFirst()) : line;
    }

    private static boolean reporter(Line line, int i) {
        return line.as(i, Meaning.Place.class)
                .filter(place -> place.is(line.catalog().reporter()) || place.form() == Meaning.Form.ADJECTIVE)
                .isPresent();
    }

    private static Line down(Line line, int place) {
        int prep = line.word(place - 1, "the") ? place - 2 : place - 1;
        int count = Heads.before(line, prep - 1);
        boolean after = line.word(prep, "to", "after", "behind", "после", "за", "вслед", "от");
        int last = line.as(count, Meaning.Count.class)
                .filter(Meaning.Count::place)
                .map(Meaning.Count::number)
                .orElse(0);
        if (!after || last < 2) {
            return line;
        }
        Line read = line.put(count, count + 1, "runners up", EnumSet.of(Tag.TOP), new Meaning.Count(last, false));
        return read.tag(prep, "runners up", EnumSet.of(Tag.FILLER)).tag(place, "runners up", EnumSet.of(Tag.FILLER));
    }
}
