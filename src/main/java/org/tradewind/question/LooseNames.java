package org.tradewind.question;

import java.util.List;
import java.util.regex.Pattern;

/** Names that people use for a country although they are those of a part of it, or of more than it. */
final class LooseNames {
    private static final Pattern LOOSE = Pattern.compile("england|america|англи(я|и|ю|ей)|америк(а|и|е|у|ой)");

    private LooseNames() {}

    /** Such names of a line: "England" for the whole kingdom, "America" for one country of it, a capital. */
    static List<Mark> in(Line line) {
        return line.marks().stream()
                .filter(mark -> mark.is(Meaning.Place.class))
                .filter(mark -> mark.by().equals(CapitalRecogniser.NAME)
                        || (mark.to() - mark.from() == 1
                                && LOOSE.matcher(line.tokens().get(mark.from()).norm())
                                        .matches()))
                .toList();
    }
}
