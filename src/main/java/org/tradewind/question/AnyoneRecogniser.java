package org.tradewind.question;

import java.util.EnumSet;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** "Anyone below $60 m?", «кто-нибудь купил больше миллиарда?»: whoever is bounded by an amount is asked for. */
final class AnyoneRecogniser implements Recogniser {
    private static final Pattern ANYONE =
            Pattern.compile("(any|some|every)(one|body)( who)?|all those|those who|кто.{1,3}(нибудь|либо|то)");

    /** "All countries bought more than 10 million" says it of each, and not of what all bought. */
    private static final Pattern EACH =
            Pattern.compile("all (countries|partners)|every(one| country)|все(м)? стран(ы|ам)");

    @Override
    public Line read(Line line) {
        if (!line.any(Meaning.Bound.class)) {
            return line;
        }
        if (line.any(Tag.WHO)) {
            return asked(line);
        }
        for (int i = 0; i < line.size() && !line.any(Tag.SUM); i++) {
            boolean all = line.at(i).has(Tag.WORLD)
                    && EACH.matcher(line.written(line.at(i)).toLowerCase(Locale.ROOT))
                            .matches();
            if (all && bounded(line, Heads.next(line, i + 1))) {
                return line.tag(i, "anyone", EnumSet.of(Tag.COUNTRIES));
            }
        }
        for (int i = 0; i < line.size(); i++) {
            String meant = line.tokens().subList(line.at(i).from(), line.at(i).to()).stream()
                    .map(Token::norm)
                    .collect(Collectors.joining(" "));
            boolean anyone = ANYONE.matcher(meant).matches();
            if (anyone && line.at(i).filler() && bounded(line, Heads.next(line, i + 1))) {
                return line.tag(i, "anyone", EnumSet.of(Tag.WHO));
            }
        }
        return line;
    }

    /** «Купил ли кто-то больше 200 млн» asks for those who did, not whether all together did. */
    private static Line asked(Line line) {
        boolean someone = line.marks().stream()
                .anyMatch(mark -> mark.has(Tag.WHO)
                        && line.written(mark).toLowerCase(Locale.ROOT).matches("кто.{1,3}то"));
        for (int i = 0; someone && i < line.size(); i++) {
            if (line.word(i, "ли")) {
                return line.tag(i, "anyone", EnumSet.of(Tag.FILLER));
            }
        }
        return line;
    }

    private static boolean bounded(Line line, int i) {
        boolean does = line.at(i).hasAny(Tag.BUY, Tag.SELL, Tag.GO);
        return line.at(does ? Heads.next(line, i + 1) : i).is(Meaning.Bound.class);
    }
}
