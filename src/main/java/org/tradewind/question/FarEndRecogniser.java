package org.tradewind.question;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * "The smallest of the top five", «кто из первой пятёрки купил меньше всех»: the last place of the list that is counted
 * off, and not so many from the list's other end.
 */
final class FarEndRecogniser implements Recogniser {
    private static final String NAME = "far ends";

    @Override
    public Line read(Line line) {
        for (int i = 1; i < line.size(); i++) {
            Optional<Meaning.Count> list = line.as(i, Meaning.Count.class).filter(count -> !count.place());
            if (list.isPresent() && picked(line, i)) {
                return turned(line, i, list.get().number());
            }
        }
        return line;
    }

    /** Whether it is a list from one end, of which the other end is asked for. */
    private static boolean picked(Line line, int count) {
        return amongst(line, count)
                && beside(line, count).isPresent()
                && other(line, count).isPresent();
    }

    private static boolean amongst(Line line, int count) {
        int first = count;
        while (first > 0
                && (line.at(first - 1).hasAny(Tag.TOP, Tag.BOTTOM)
                        || line.word(first - 1, "the", "these", "those", "-", "этой", "первой", "первых"))) {
            first--;
        }
        return line.word(first - 1, "of", "among", "amongst", "within", "in", "from", "из", "среди", "в");
    }

    /** The end that the list is counted from; the count's own tags are only a guess where the word stands beside it. */
    private static Optional<Tag> beside(Line line, int count) {
        OptionalInt named = IntStream.of(count - 1, count - 2, count + 1)
                .filter(i -> i >= 0 && (i != count - 2 || line.sign(count - 1, "-")))
                .filter(i -> line.at(i).hasAny(Tag.TOP, Tag.BOTTOM))
                .findFirst();
        Mark mark = line.at(named.orElse(count));
        return mark.has(Tag.TOP) == mark.has(Tag.BOTTOM)
                ? Optional.empty()
                : Optional.of(mark.has(Tag.TOP) ? Tag.TOP : Tag.BOTTOM);
    }

    /** The place of the word for the other end. */
    private static Optional<Integer> other(Line line, int count) {
        Tag wanted = beside(line, count).orElseThrow() == Tag.TOP ? Tag.BOTTOM : Tag.TOP;
        Tag less = wanted == Tag.BOTTOM ? Tag.LESS : Tag.MORE;
        return IntStream.range(0, line.size())
                .filter(i -> Math.abs(i - count) > 1)
                .filter(i -> line.at(i).hasAny(wanted, less))
                .boxed()
                .findFirst();
    }

    /** The count as the last place; "the two smallest of the top five" begin so many places before it. */
    private static Line turned(Line line, int count, int number) {
        Tag end = beside(line, count).orElseThrow();
        int other = other(line, count).orElseThrow();
        Line read = line.put(count, count + 1, NAME, EnumSet.of(end), new Meaning.Count(number, true))
                .tag(other, NAME, EnumSet.of(Tag.FILLER));
        OptionalInt several = IntStream.of(other - 1, other + 1)
                .filter(i -> i != count && counted(line, i) > 0 && counted(line, i) < number)
                .findFirst();
        return several.isEmpty()
                ? read
                : read.put(
                        several.getAsInt(),
                        several.getAsInt() + 1,
                        NAME,
                        new Meaning.Count(number - counted(line, several.getAsInt()) + 1, true));
    }

    private static int counted(Line line, int i) {
        return line.as(i, Meaning.Count.class).map(Meaning.Count::number).orElse(0);
    }
}
