package org.tradewind.question;

import java.util.EnumSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * "Exports 2018, skip the imports", «импорт не нужен, экспорт 2018»: of two flows the one that is waved off is not asked
 * for.
 */
final class WavedOffRecogniser implements Recogniser {
    private static final String NAME = "waved off";

    private static final Pattern BEFORE = Pattern.compile(
            "(^|.* )(?<off>(skip|skipping|never ?mind|forget|forgetting|ignore|ignoring|drop|omit|omitting|disregard|leave out|leaving out"
                    + "|leave aside|leaving aside|put aside|putting aside|set aside|setting aside|spare me|enough (of|about)|no need (of|for)"
                    + "|(there is |there s |i have |i ve )?no (need|interest|use) (for|in|of|to (see|show|give|have|include|tell))"
                    + "|(i |we )?(do not|don t|dont|did not|didn t) (need|want|care|mind|give|show|include|bother|mean|ask|tell)( me)?"
                    + "|(i |we )?(am |m |are |re )?(not|n t) (interested|asking|after|needed|talking|bothered|concerned)|im not (interested|asking|after)"
                    + "|пропусти|пропустите|пропустим|опусти|опустите|опустим|забудь|забудьте|забудем|забей на|плевать на|бог с|черт с|хватит"
                    + "|(мне |нам |меня |нас |я )?не (надо|нужно|нужен|нужна|интересует|интересен|интересно|волнует|важен|давай|показывай|бери|считай|трогай"
                    + "|спрашиваю|спрашивал|спрашивала|хочу|имею в виду))"
                    + "( мне| нам| about| for| in| with| of| on| the| any| all| those| those| про| о| об| за| к| у| your| whatever| me| us| here| now)*) $");

    private static final Pattern AFTER = Pattern.compile(
            "(?<off>((they |it |that )?(do not|don t|dont|does not|doesn t|did not|didn t) (matter|interest me|interest us|count|concern me|concern us)"
                    + "|(are |is |re |s )?(not|n t) (needed|wanted|required|necessary|interesting|important|relevant|of interest|my concern|what i need|what i want|what i mean|what i meant|what i asked for)"
                    + "|(are|is) of no (interest|use|concern|importance)|(are|is) (irrelevant|unimportant|unnecessary)|can wait|out|out of it|aside|left aside|put aside|set aside|left out"
                    + "|(был |была |мне |нам |меня |нас |я |пока |сейчас |тут |здесь |тоже |совсем |вообще )*не (нужен|нужна|нужно|нужны|надо|интересен|интересна|интересно|интересны|интересует|интересуют"
                    + "|важен|важна|важно|волнует|волнуют|требуется|требуются|трогай|трогайте|считай|считайте|бери|берите|давай|давайте|показывай|показывайте|спрашиваю|хочу|в счет|прошу|просил|просила)"
                    + "|(мне |нам |меня |нас |пока |сейчас )*(забудь|забудьте|забудем|забыли|пропусти|пропустите|пропустим|пропускаем|опусти|опустите|опустим|опускаем|отбрось|отбросим|неважен|неважна|неинтересен|неинтересна|неинтересует|ненужен|ни к чему|без надобности"
                    + "|подождет|подождут|побоку|по боку|в сторону|в стороне|(оставь|оставьте|оставим|оставив|отложим|отложи) (в стороне|за скобками|в покое|в сторону|на потом)))"
                    + "( мне| нам| сейчас| пока| вообще| совсем| в стороне| at all| here| now| to me| for now| right now)*)( .*|$)");

    /** "Do not forget imports", «не пропусти импорт»: what is not to be left out. */
    private static final Pattern KEPT = Pattern.compile(
            "(.* )?(not|don t|dont|never|can t|cannot|without|нельзя|не)( (to|let us|let s|we|please|и))* (forget|forgetting|skip|skipping|omit|omitting|ignore|ignoring|drop|leave|leaving|disregard"
                    + "|забудь|забудьте|забудем|забывай|забывайте|забыть|пропусти|пропустите|пропустим|опусти|опустите|опустим)( .*|$)");

    private static final Pattern NOT_THAT = Pattern.compile(
            "(^|.* )(?<off>не то чтобы .*|не то чтобы|не то что .*|not that .*|it s not that .*|(leave|leaving|put|putting|set|setting|keep|keeping)( the| all)?)$");

    @Override
    public Line read(Line line) {
        for (int i = 0; i < line.size(); i++) {
            Line read = flow(line, i) ? without(line, i) : line;
            if (!read.equals(line)) {
                return read;
            }
        }
        return line;
    }

    private static boolean flow(Line line, int i) {
        return line.at(i).hasAny(Tag.EXPORT, Tag.IMPORT) && line.at(i).thing().isEmpty();
    }

    /** The line without a flow that is waved off where the other is left. */
    private static Line without(Line line, int flow) {
        boolean in = Heads.in(line.at(flow));
        boolean other = IntStream.range(0, line.size())
                .anyMatch(i -> i != flow && Heads.is(line.at(i)) && Heads.in(line.at(i)) != in);
        boolean again =
                IntStream.range(0, line.size()).anyMatch(i -> i != flow && flow(line, i) && Heads.in(line.at(i)) == in);
        if (!other || again) {
            return line;
        }
        int opens = clause(line, flow, -1);
        int closes = clause(line, flow, 1);
        Matcher before = BEFORE.matcher(words(line, opens, flow) + " ");
        boolean kept = KEPT.matcher(words(line, opens, flow)).matches();
        if (kept) {
            return line;
        }
        if (before.matches()) {
            return passed(line, at(line, opens, before.start("off")), flow + 1);
        }
        int from = flow + 1;
        while (from < closes && line.at(from).is(Meaning.Topic.class)) {
            from++;
        }
        Matcher after = AFTER.matcher(words(line, from, closes));
        if (!after.matches()) {
            return line;
        }
        Matcher opened = NOT_THAT.matcher(words(line, opens, flow));
        return passed(
                line,
                opened.matches() ? at(line, opens, opened.start("off")) : flow,
                upTo(line, from, after.end("off")));
    }

    /** The place where the clause of a mark begins, or after which it ends. */
    private static int clause(Line line, int i, int step) {
        int at = i;
        while (at + step >= 0
                && at + step < line.size()
                && line.token(at + step).kind() != Token.Kind.SIGN) {
            at += step;
        }
        return step < 0 ? at : at + 1;
    }

    private static String words(Line line, int from, int to) {
        return from >= to
                ? ""
                : line.tokens().subList(line.at(from).from(), line.at(to - 1).to()).stream()
                        .map(Token::norm)
                        .map(norm -> norm.replaceAll("['’]", " "))
                        .collect(Collectors.joining(" "));
    }

    /** The mark that holds the letter at a place in the words of those from one on. */
    private static int at(Line line, int from, int letter) {
        int at = from;
        while (at + 1 < line.size() && words(line, from, at + 1).length() < letter) {
            at++;
        }
        return at;
    }

    private static int upTo(Line line, int from, int letters) {
        int at = from;
        while (at < line.size() && words(line, from, at).length() < letters) {
            at++;
        }
        return at;
    }

    private static Line passed(Line line, int from, int to) {
        Line read = line;
        for (int i = from; i < to; i++) {
            boolean kept = read.at(i).is(Meaning.Topic.class);
            read = read.token(i).word() && !kept ? read.tag(i, NAME, EnumSet.of(Tag.FILLER)) : read;
        }
        return read;
    }
}
