package org.tradewind.question;

import java.util.EnumSet;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** "Imports, no wait, exports", «за 2014, точнее за 2015»: who puts himself right asks for what he says last. */
final class CorrectionRecogniser implements Recogniser {
    private static final Pattern CORRECTS = Pattern.compile(
            "((no|nope|wait|oh|oops|sorry|scratch that|strike that|actually|rather|correction|make that|i mean|i meant"
                    + "|ой|нет|стоп|точнее|вернее|поправка|пардон|тьфу|то есть)[ ,-]*)+");
    private static final Pattern RETRACTS = Pattern.compile(
            "[ ,.;-]+(oh |no |ой |нет )?(,? ?)(no wait|wait|scratch that|strike that|make that|correction|точнее|вернее|стоп)[ ,.;-]*");
    /** More words say more than that. */
    private static final int LONGEST = 4;

    private enum Sort {
        FLOW_IN,
        FLOW_OUT,
        PLACE,
        TIME,
        NONE
    }

    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            int meant = sort(read, i) == Sort.NONE ? i : meant(read, i);
            if (meant > i) {
                read = without(read, i, meant);
            } else if (sort(read, i) == Sort.PLACE && retracted(read, i)) {
                read = read.forget(i);
            }
        }
        return read;
    }

    /** The place of what is meant instead, or the same place. */
    private static int meant(Line line, int said) {
        int from = said + 1;
        while (from < line.size()
                && (line.token(from).kind() == Token.Kind.SIGN || line.at(from).is(Meaning.Topic.class))) {
            from++;
        }
        boolean parted = from > said + 1 && line.token(from - 1).kind() == Token.Kind.SIGN;
        StringBuilder words = new StringBuilder();
        for (int at = from; parted && at < line.size() && at - from <= LONGEST; at++) {
            if (words.length() > 0 && CORRECTS.matcher(words).matches() && alike(line, said, thing(line, at))) {
                return thing(line, at);
            }
            words.append(line.written(line.at(at)).toLowerCase(Locale.ROOT)).append(' ');
        }
        return said;
    }

    /** "Exports to Germany, no wait": what is taken back, and nothing said instead. */
    private static boolean retracted(Line line, int said) {
        String rest = line.marks().subList(said + 1, line.size()).stream()
                .map(line::written)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        return RETRACTS.matcher(rest).matches();
    }

    /** The place of a thing after a preposition and the subject. */
    private static int thing(Line line, int from) {
        int at = from;
        while (at < line.size()
                && line.at(at)
                        .thing()
                        .filter(t -> !(t instanceof Meaning.Topic))
                        .isEmpty()
                && (line.at(at).is(Meaning.Topic.class) || line.at(at).hasAny(Tag.TO, Tag.FOR, Tag.IN, Tag.FROM))) {
            at++;
        }
        return at;
    }

    private static boolean alike(Line line, int said, int meant) {
        Sort one = sort(line, said);
        Sort other = sort(line, meant);
        boolean flows =
                (one == Sort.FLOW_IN && other == Sort.FLOW_OUT) || (one == Sort.FLOW_OUT && other == Sort.FLOW_IN);
        return flows || (one == other && (one == Sort.PLACE || one == Sort.TIME));
    }

    private static Sort sort(Line line, int i) {
        Mark mark = line.at(i);
        if (mark.as(Meaning.When.class)
                .filter(when -> when.is(Meaning.Type.ONE))
                .isPresent()) {
            return Sort.TIME;
        }
        if (mark.as(Meaning.Place.class)
                .filter(place -> !place.is(line.catalog().reporter()))
                .isPresent()) {
            return Sort.PLACE;
        }
        boolean flow = mark.thing().isEmpty() && mark.hasAny(Tag.EXPORT, Tag.IMPORT);
        return !flow ? Sort.NONE : Heads.in(mark) ? Sort.FLOW_IN : Sort.FLOW_OUT;
    }

    private static Line without(Line line, int from, int to) {
        Line read = line;
        for (int i = from; i < to; i++) {
            boolean kept = read.at(i).is(Meaning.Topic.class)
                    || (i > from && read.at(i).hasAny(Tag.TO, Tag.FROM));
            boolean word = read.token(i).word() || read.token(i).number();
            read = word && !kept ? read.tag(i, "corrections", EnumSet.of(Tag.FILLER)) : read;
        }
        return read;
    }
}
